import Markup

/// Reads what stands beside the titles of a list: dates, summaries, pictures.
struct ListingBoxes {
    let tree: PageTree
    let page: PageBlocks
    let base: WebURL?
    /// What "two hours ago" is counted from; nil where that is not known.
    let relative: RelativeDate?

    init(_ tree: PageTree, base: WebURL?, relative: RelativeDate? = nil) {
        self.tree = tree
        self.base = base
        self.relative = relative
        page = PageBlocks(tree)
    }

    /// The items of a cluster.
    func items(_ cluster: LinkCluster) -> [Listing.Item] {
        let ranges = ranges(cluster)
        let inside = cluster.links.indices.map { date(in: ranges[$0], of: cluster.links[$0]) }
        // "12/05/2024 <a>…</a><br>": the date before the link, all the way down.
        let before = cluster.links.indices.map { dateBefore(cluster.boxes[$0], cluster.links[$0]) }
        let dates = before.count { $0 != nil } > inside.count { $0 != nil } ? before : inside
        return cluster.links.indices.map { index in
            let link = cluster.links[index]
            let (title, printed) = Self.withoutDate(link.text)
            var item = Listing.Item(url: link.url.href, title: title)
            item.published = dates[index] ?? printed
            item.summary = summary(in: ranges[index], title: title)
            item.image = image(in: cluster.boxes[index])
            return item
        }
    }

    /// The share of a cluster's links that have a date beside them.
    func dateShare(_ cluster: LinkCluster) -> Double {
        let ranges = ranges(cluster)
        let sample = cluster.links.indices.prefix(12)
        let found = sample.count { index in
            date(in: ranges[index], of: cluster.links[index]) != nil
                || dateBefore(cluster.boxes[index], cluster.links[index]) != nil
        }
        return Double(found) / Double(max(1, sample.count))
    }

    /// The nodes of every link: its box, and what follows it up to the next box where several stand side by side without one.
    private func ranges(_ cluster: LinkCluster) -> [Range<Int>] {
        cluster.boxes.indices.map { index in
            let box = cluster.boxes[index]
            let parent = Int(tree.nodes[box].parent)
            var end = Int(tree.nodes[box].end)
            if parent >= 0 {
                let limit = Int(tree.nodes[parent].end)
                let next = index + 1 < cluster.boxes.count ? cluster.boxes[index + 1] : limit
                // The last one has no successor: what follows it may be the pager.
                if next < limit { end = max(end, next) }
            }
            return box..<end
        }
    }

    private func blocks(_ range: Range<Int>) -> Range<Int> {
        let first = Int(page.firstBlock[range.lowerBound])
        let last = range.upperBound < page.firstBlock.count ? Int(page.firstBlock[range.upperBound]) : page.blocks.count
        return first..<max(first, last)
    }

    private func text(_ block: TextBlock) -> String { PlainText.line(tree.text[Int(block.start)..<Int(block.end)]) }

    private func date(in range: Range<Int>, of link: PageLink) -> ArticleDate? {
        for index in range where tree.nodes[index].tag == .time {
            if let value = tree.value(of: .datetime, at: index), let found = Self.parse(value) { return found }
        }
        for index in blocks(range).prefix(30) {
            let block = page.blocks[index]
            guard block.traits.digits >= 3 || hasOtherDigits(block) else { continue }
            var line = text(block)
            if let title = line.firstRange(of: link.text), !link.text.isEmpty { line.removeSubrange(title) }
            // A short line is nothing but the date; a long one begins with it.
            guard let found = Self.parser.first(in: String(line.prefix(80))) else { continue }
            let distance = line.distance(from: line.startIndex, to: found.range.lowerBound)
            if line.count <= 60 || distance <= 12 {
                return ArticleDate(found.day, found.time, zone: nil, source: .page)
            }
        }
        guard let relative else { return nil }
        // Element by element: "2 hrs ago" and the section's name often stand in two of them without a space between.
        return range.lazy.filter { tree.nodes[$0].tag != .text && (6...80).contains(tree.textRange(at: $0).count) }
            .prefix(40).compactMap { relative.date(in: PlainText.line(tree.text[tree.textRange(at: $0)])) }.first
    }

    /// Whether a block may have Arabic or Persian digits.
    private func hasOtherDigits(_ block: TextBlock) -> Bool {
        tree.text[Int(block.start)..<Int(block.end)].contains { $0 == 0xD9 || $0 == 0xDB }
    }

    private func dateBefore(_ box: Int, _ link: PageLink) -> ArticleDate? {
        let next = Int(page.firstBlock[link.node])
        let own = next > 0 && Int(page.blocks[next - 1].endNode) > link.node ? next - 1 : next
        guard page.blocks.indices.contains(own) else { return nil }
        let ownText = text(page.blocks[own])
        if let title = ownText.firstRange(of: link.text), title.lowerBound > ownText.startIndex {
            if let found = Self.parse(String(ownText[..<title.lowerBound])) { return found }
        }
        guard own > 0, Int(page.firstBlock[box]) >= own else { return nil }
        let line = text(page.blocks[own - 1])
        return line.count <= 40 ? Self.parse(line) : nil
    }

    /// The longest line of running text, without the link to the rest of it.
    private func summary(in range: Range<Int>, title: String) -> String? {
        var best: String?
        for index in blocks(range).prefix(30) {
            let block = page.blocks[index]
            guard block.traits.words >= 8, block.linkWords * 2 < block.traits.words else { continue }
            let line = PlainText.line(
                block.linkWords > 0
                    ? withoutButtons(block, title) : Array(tree.text[Int(block.start)..<Int(block.end)])[...])
            if line != title, line.wordCount >= 8, line.count > best?.count ?? 0 { best = line }
        }
        return best
    }

    private func withoutButtons(_ block: TextBlock, _ title: String) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        var index = Int(block.firstNode)
        // A link may begin before its text: the block's own first node is a text.
        while index < Int(block.endNode) {
            let node = tree.nodes[index]
            if node.tag == .a {
                let text = PlainText.line(tree.text[tree.textRange(at: index)])
                if ListingVocabulary.more.contains(ListingVocabulary.key(text)) || text.contains(title) {
                    index = Int(node.end)
                    continue
                }
            }
            if node.tag == .text { bytes += tree.text[Int(node.textStart)..<Int(node.textEnd)] }
            index += 1
        }
        return bytes[...]
    }

    /// The first picture of a box that is no bullet.
    private func image(in box: Int) -> String? {
        for index in box..<Int(tree.nodes[box].end) where tree.nodes[index].tag == .img {
            let sizes = [HTMLAttribute.width, .height].compactMap { tree.value(of: $0, at: index).flatMap { Int($0) } }
            if sizes.contains(where: { $0 < 48 }) { continue }
            for attribute in [HTMLAttribute.dataSrc, .dataOriginal, .dataLazySrc, .src] {
                guard let value = tree.value(of: attribute, at: index), let url = WebURL(value, base: base), url.isWeb
                else {
                    continue
                }
                let name = url.pathname.lowercased()
                if ["bullet", "icon", "arrow", "spacer", "/dot"].contains(where: { name.contains($0) }) { break }
                return url.href
            }
        }
        return nil
    }

    private static let parser = PageDateParser()

    private static func parse(_ text: String) -> ArticleDate? {
        parser.first(in: text).map { ArticleDate($0.day, $0.time, zone: nil, source: .page) }
    }

    /// A title without the date that some sites print in its brackets: "Lễ phát động trồng cây (12/05/2024)".
    static func withoutDate(_ text: String) -> (title: String, date: ArticleDate?) {
        guard let found = parser.first(in: text) else { return (text, nil) }
        let marks: Set<Character> = ["(", ")", "[", "]", "|", "-", "–", ":", ",", " ", "•"]
        let rest = text[found.range.upperBound...].drop { marks.contains($0) }
        let head = text[..<found.range.lowerBound]
        let opener = head.reversed().first { $0 != " " }
        let date = ArticleDate(found.day, found.time, zone: nil, source: .page)
        if rest.isEmpty, let opener, opener == "(" || opener == "[" || opener == "|" {
            let title = String(head.reversed().drop { marks.contains($0) }.reversed())
            return title.isEmpty ? (text, nil) : (title, date)
        }
        if head.allSatisfy({ marks.contains($0) }), String(rest).wordCount >= 3 { return (String(rest), date) }
        return (text, nil)
    }
}
