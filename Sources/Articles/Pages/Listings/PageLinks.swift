import Markup

/// The links of a page, and which part of it each stands in.
struct PageLinks {
    private(set) var links: [PageLink] = []
    /// For each node, whether it stands in a box that is no list of news.
    private(set) var foreign: [Bool] = []
    /// The address against which links are resolved.
    let base: WebURL?
    /// More links than this has no page that anybody reads.
    private static let most = 5_000

    init(_ tree: PageTree, url: String) {
        let page = WebURL(url)
        let own = tree.nodes.indices.first { tree.nodes[$0].tag == .base && tree.range(of: .href, at: $0) != nil }
        base = own.flatMap { tree.value(of: .href, at: $0) }.flatMap { WebURL($0, base: page) } ?? page
        foreign = Self.foreignNodes(tree)
        for (index, node) in tree.nodes.enumerated() where node.tag == .a && links.count < Self.most {
            guard let href = tree.value(of: .href, at: index)?.trimmingSpace, !href.hasPrefix("#"),
                let url = WebURL(href, base: base)?.withoutFragment, url.isWeb, url.href != page?.withoutFragment.href
            else { continue }
            var text = Self.text(tree, index)
            let isMore = ListingVocabulary.more.contains(ListingVocabulary.key(text))
            let headline = isMore ? Self.headline(over: index, tree) : nil
            if let headline { text = headline }
            links.append(
                PageLink(
                    node: index, url: url, text: text,
                    titleness: isMore && headline == nil ? 0 : PageLink.titleness(of: text),
                    isHeading: headline != nil || Self.isHeading(tree, index), isForeign: foreign[index],
                    path: Self.path(tree, index)))
        }
    }

    /// What a reader sees of a link: of a whole box its headline.
    private static func text(_ tree: PageTree, _ index: Int) -> String {
        let inside = (index + 1)..<Int(tree.nodes[index].end)
        if let heading = inside.first(where: { tree.nodes[$0].tag.headingLevel != nil }) {
            let text = PlainText.line(tree.text[tree.textRange(at: heading)])
            if !text.isEmpty { return withoutKicker(tree, heading) ?? text }
        }
        let whole = PlainText.line(tree.text[tree.textRange(at: index)])
        if whole.utf8.count > 60, let box = titleBox(tree, inside) { return box }
        let title = tree.value(of: .title, at: index).map { PlainText.line($0) } ?? ""
        // "Lễ khai giảng năm học…", and in full in the attribute.
        if whole.hasSuffix("…") || whole.hasSuffix("..."), title.count > whole.count,
            title.hasPrefix(whole.prefix(while: { $0 != "…" && $0 != "." }).dropLast(1))
        {
            return title
        }
        return whole
    }

    /// The headline of what "Full story" leads to, where the headline itself is no link: the heading before it, with some running
    /// text and no other headline or button in between.
    private static func headline(over link: Int, _ tree: PageTree) -> String? {
        var words = 0
        for index in stride(from: link - 1, through: max(0, link - mostNodesUnderHeadline), by: -1) {
            let node = tree.nodes[index]
            if node.tag == .text, Int(node.textEnd) > Int(node.textStart) {
                words += PlainText.line(tree.text[Int(node.textStart)..<Int(node.textEnd)]).wordCount
            } else if node.tag == .a, node.end <= link {
                let text = PlainText.line(tree.text[tree.textRange(at: index)])
                if PageLink.titleness(of: text) > 0.4 || ListingVocabulary.more.contains(ListingVocabulary.key(text)) {
                    return nil
                }
            } else if node.tag.headingLevel != nil, node.end <= link {
                let text = PlainText.line(tree.text[tree.textRange(at: index)])
                let hasLink = (index + 1..<Int(node.end)).contains { tree.nodes[$0].tag == .a }
                return words - text.wordCount >= 10 && !hasLink && PageLink.titleness(of: text) > 0 ? text : nil
            }
        }
        return nil
    }

    private static let mostNodesUnderHeadline = 120

    /// The headline in a heading that holds its kicker as well: `<span class="kicker">Region</span> <span class="headline">…`.
    private static func withoutKicker(_ tree: PageTree, _ heading: Int) -> String? {
        for index in (heading + 1)..<Int(tree.nodes[heading].end) where tree.nodes[index].tag != .text {
            guard let names = tree.value(of: .class, at: index)?.lowercased(),
                names.contains("headline") || names.contains("title"), !names.contains("kicker"), !names.contains("sub")
            else { continue }
            let text = PlainText.line(tree.text[tree.textRange(at: index)])
            if PageLink.titleness(of: text) > 0 { return text }
        }
        return nil
    }

    /// The headline in a box that is one link: by its class, else its first line of some length.
    private static func titleBox(_ tree: PageTree, _ inside: Range<Int>) -> String? {
        var lines: [(text: String, isTitle: Bool)] = []
        for index in inside where tree.nodes[index].tag != .text {
            let isTitle = tree.value(of: .class, at: index)?.lowercased().contains("title") == true
            guard isTitle || tree.nodes[index].tag.flow == .block else { continue }
            let text = PlainText.line(tree.text[tree.textRange(at: index)])
            if PageLink.titleness(of: text) > 0.2, text.utf8.count < 400 { lines.append((text, isTitle)) }
        }
        return (lines.first(where: \.isTitle) ?? lines.first)?.text
    }

    private static func isHeading(_ tree: PageTree, _ index: Int) -> Bool {
        var parent = Int(tree.nodes[index].parent)
        for _ in 0..<3 where parent >= 0 {
            if tree.nodes[parent].tag.headingLevel != nil { return true }
            parent = Int(tree.nodes[parent].parent)
        }
        return ((index + 1)..<Int(tree.nodes[index].end)).contains { tree.nodes[$0].tag.headingLevel != nil }
    }

    /// The link and the six elements around it, each with the first of its classes.
    private static func path(_ tree: PageTree, _ index: Int) -> String {
        var path = ""
        var node = index
        for _ in 0..<7 where node >= 0 && tree.nodes[node].tag != .body {
            path += tree.nodes[node].tag.name + "." + className(tree, node) + " "
            node = Int(tree.nodes[node].parent)
        }
        return path
    }

    /// The first class that says what an element is, without numbers: `post-17` and `row-odd` differ from item to item.
    static func className(_ tree: PageTree, _ node: Int) -> String {
        guard let value = tree.value(of: .class, at: node) else { return "" }
        for token in value.split(whereSeparator: \.isWhitespace) {
            let name = token.filter { !$0.isNumber }
            let key = name.lowercased()
            if !["first", "last", "odd", "even", "alt", "active", "item-odd", "item-even"].contains(key), !key.isEmpty {
                return name
            }
        }
        return ""
    }

    /// Which nodes stand in boxes that are no list of news, by element, role, class and id.
    ///
    /// A box with half of the page's text, or with its main element, is the page itself, whatever its class: `has-sidebar`,
    /// `content-sidebar-wrap`.
    private static func foreignNodes(_ tree: PageTree) -> [Bool] {
        var foreign = [Bool](repeating: false, count: tree.nodes.count)
        var isMain = foreign
        let half = tree.text.count / 2
        let main = tree.nodes.indices.first { tree.nodes[$0].tag == .main || tree.value(of: .role, at: $0) == "main" }
        for (index, node) in tree.nodes.enumerated() where node.parent >= 0 {
            let parent = Int(node.parent)
            isMain[index] = isMain[parent] || [.main, .article, .section, .li].contains(node.tag)
            foreign[index] = foreign[parent]
            guard node.tag != .text, node.tag != .body, !foreign[index] else { continue }
            guard tree.textRange(at: index).count <= half else { continue }
            if let main, index <= main, main < Int(node.end) { continue }
            switch node.tag {
            case .nav, .menu, .aside: foreign[index] = true
            case .header, .footer: foreign[index] = !isMain[parent]
            default:
                let role = tree.value(of: .role, at: index)
                foreign[index] =
                    role.map {
                        ["navigation", "banner", "contentinfo", "complementary", "search", "menu"].contains($0)
                    } == true
                    || tree.value(of: .class, at: index).map(ListingVocabulary.isForeign) == true
                    || tree.value(of: .id, at: index).map(ListingVocabulary.isForeign) == true
            }
        }
        return foreign
    }
}
