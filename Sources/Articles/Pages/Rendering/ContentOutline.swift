import Markup

/// The kept blocks with the structure that readers see: lists, tables, quotes, headings, images.
struct ContentOutline {
    /// An element that gives a block its form; `node` tells two lists apart.
    struct Frame: Equatable {
        var tag: HTMLTag
        var node: Int
    }

    /// A piece of a line.
    enum Run: Equatable {
        case text(String)
        case link(String, String)
        case strong(String)
        case emphasis(String)
        case code(String)
    }

    /// A block of the article, or an image between blocks.
    enum Item {
        case block(frames: [Frame], runs: [Run], preformatted: String?, breaks: Bool)
        case image(url: String, alt: String)
    }

    private(set) var items: [Item] = []
    private let page: HTMLArticle
    private let base: WebURL?
    private var tree: PageTree { page.analysis.tree }

    init(_ page: HTMLArticle, base: WebURL?) {
        self.page = page
        self.base = base
        let kept = page.keptBlocks
        let blocks = page.analysis.page.blocks
        guard let first = kept.first, let last = kept.last else { return }
        var images = imageNodes(from: Int(blocks[first].firstNode), to: Int(blocks[last].endNode))[...]
        var seen: Set<String> = []
        for index in kept {
            while let image = images.first, image < Int(blocks[index].firstNode) {
                images = images.dropFirst()
                if let url = imageURL(image), seen.insert(url).inserted {
                    items.append(.image(url: url, alt: PlainText.line(tree.value(of: .alt, at: image) ?? "")))
                }
            }
            items.append(item(blocks[index]))
        }
    }

    private static let framing: Set<HTMLTag> = [
        .ul, .ol, .li, .blockquote, .table, .tr, .td, .th, .dl, .dt, .dd, .pre, .h1, .h2, .h3, .h4, .h5, .h6,
    ]

    private func item(_ block: TextBlock) -> Item {
        var frames: [Frame] = []
        var node = Int(block.element)
        while node >= 0 {
            let tag = tree.nodes[node].tag
            if Self.framing.contains(tag), !isLayout(tag, node) { frames.append(Frame(tag: tag, node: node)) }
            node = Int(tree.nodes[node].parent)
        }
        frames.reverse()
        let isCode = frames.last?.tag == .pre
        let range = Int(block.start)..<Int(block.end)
        return .block(
            frames: frames, runs: runs(block), preformatted: isCode ? PlainText.lines(tree.text[range]) : nil,
            breaks: block.breaks > 0)
    }

    /// Whether a table, a list or a cell holds the page rather than something of the article: most of the kept blocks.
    private func isLayout(_ tag: HTMLTag, _ node: Int) -> Bool {
        guard [.table, .tr, .td, .th, .ul, .ol, .li, .dl, .dd].contains(tag) else { return false }
        var table = node
        if [.tr, .td, .th].contains(tag) {
            while table >= 0, tree.nodes[table].tag != .table { table = Int(tree.nodes[table].parent) }
            guard table >= 0 else { return true }
        }
        let all = page.analysis.sums
        let inside = all.words(page.analysis.page.range(tree.nodes[table], at: table))
        let core = page.analysis.page.blocks.isEmpty ? 0 : all.sum(page.analysis.core.blocks).words
        return tag == .table || tag == .tr || tag == .td || tag == .th
            ? inside * 10 >= core * 9 && rowsOf(table) <= 3 : inside * 10 >= all.total.words * 9
    }

    private func rowsOf(_ table: Int) -> Int {
        (table..<Int(tree.nodes[table].end)).count { tree.nodes[$0].tag == .tr }
    }

    /// The block's text, parted where links and emphasis begin and end.
    private func runs(_ block: TextBlock) -> [Run] {
        var result: [Run] = []
        for index in Int(block.firstNode)..<Int(block.endNode) where tree.nodes[index].tag == .text {
            let text = spaced(index)
            guard !text.isEmpty else { continue }
            var parent = Int(tree.nodes[index].parent)
            var run = Run.text(text)
            while parent > Int(block.element) {
                switch tree.nodes[parent].tag {
                case .a:
                    if let href = tree.value(of: .href, at: parent), let url = PublishedURL.link(href, base: base) {
                        run = .link(text, url)
                    }
                case .b, .strong: if case .text = run { run = .strong(text) }
                case .i, .em, .cite: if case .text = run { run = .emphasis(text) }
                case .code, .kbd, .samp, .tt: if case .text = run { run = .code(text) }
                default: break
                }
                if case .link = run { break }
                parent = Int(tree.nodes[parent].parent)
            }
            result.append(run)
        }
        return result
    }

    /// One text node with single spaces, one of them kept at either end.
    private func spaced(_ index: Int) -> String {
        let bytes = tree.text[tree.textRange(at: index)]
        let line = PlainText.line(bytes)
        guard !line.isEmpty else { return bytes.isEmpty ? "" : " " }
        let lead = bytes.first.map { $0 <= 0x20 } ?? false
        let trail = bytes.last.map { $0 <= 0x20 } ?? false
        return (lead ? " " : "") + line + (trail ? " " : "")
    }

    private func imageNodes(from: Int, to: Int) -> [Int] {
        (from..<to).filter { index in
            tree.nodes[index].tag == .img
                && page.analysis.signs[index].around.isDisjoint(with: [
                    .navigation, .aside, .footer, .hidden, .header, .button,
                ])
        }
    }

    /// The image's address, which lazy loading keeps in a `data-` attribute; nil for a pixel that counts readers.
    private func imageURL(_ index: Int) -> String? {
        if tree.value(of: .width, at: index) == "1" || tree.value(of: .height, at: index) == "1" { return nil }
        let names: [HTMLAttribute] = [.dataSrc, .dataOriginal, .dataLazySrc, .src]
        for name in names {
            guard let value = tree.value(of: name, at: index)?.nonEmpty,
                let url = PublishedURL.resource(value, base: base)
            else {
                continue
            }
            return url
        }
        return nil
    }
}
