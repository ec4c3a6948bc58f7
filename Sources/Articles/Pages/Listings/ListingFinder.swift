import Markup

/// Finds the list of news on a page: the group of links of one template that reads most like headlines, and its kin.
struct ListingFinder {
    private let tree: PageTree
    private let links: PageLinks
    private let boxes: ListingBoxes
    private let url: WebURL?

    /// - Parameters:
    ///   - tree: The page.
    ///   - url: Its address.
    ///   - now: When it was fetched, in seconds since 1970; nil leaves out dates that are told from then.
    init(_ tree: PageTree, url: String, now: Int? = nil) {
        self.tree = tree
        self.url = WebURL(url)
        links = PageLinks(tree, url: url)
        let isVietnamese =
            tree.nodes.indices.lazy.compactMap { tree.value(of: .lang, at: $0) }.first?.hasPrefix("vi") == true
        boxes = ListingBoxes(
            tree, base: links.base, relative: now.map { RelativeDate(now: $0, zone: isVietnamese ? 420 : 0) })
    }

    /// The page's list.
    func listing() -> Listing {
        let clusters = LinkCluster.all(tree, links.links)
        let judged = clusters.map { ($0, score($0)) }
        guard let best = judged.max(by: { $0.1 < $1.1 }), best.1 > 1 else {
            return Listing(items: [])
        }
        let chosen = kin(of: best.0, among: clusters.filter { $0.links.first?.node != best.0.links.first?.node })
        let all = LinkCluster(merging: [best.0] + chosen, tree, within: region(of: best.0))
        var items: [Listing.Item] = []
        var places: [String: Int] = [:]
        for (link, item) in zip(all.links, boxes.items(all)) where isTitle(link) {
            if let known = places[item.url] {
                items[known] = Self.merged(items[known], item)
            } else {
                places[item.url] = items.count
                items.append(item)
            }
        }
        let pager = PagerFinder(tree: tree, url: url, base: links.base).next(after: Set(items.map(\.url)))
        return Listing(
            items: items, nextPageURL: pager.url, obstacle: pager.obstacle,
            selector: chosen.isEmpty ? ListingSelector(tree).selector(best.0) : nil)
    }

    private static func merged(_ one: Listing.Item, _ other: Listing.Item) -> Listing.Item {
        var result = one
        result.published = one.published ?? other.published
        result.summary = one.summary ?? other.summary
        result.image = one.image ?? other.image
        return result
    }

    private func isTitle(_ link: PageLink) -> Bool {
        link.titleness > 0 && !ListingVocabulary.more.contains(ListingVocabulary.key(link.text))
    }

    /// How much a cluster is a list of news: the sum of its titles, more with dates and headings, little in a menu.
    private func score(_ cluster: LinkCluster) -> Double {
        guard cluster.links.count >= 2 else { return 0 }
        let count = Double(cluster.links.count)
        let dates = boxes.dateShare(cluster)
        // A link with a date beside it is news, however short its title; menus have none.
        let titles = max(cluster.links.reduce(0) { $0 + $1.titleness } / count, dates > 0.6 ? 0.6 : 0)
        guard titles > 0.15 else { return 0 }
        let articleLike = max(Double(cluster.links.count { LinkShape.isArticleLike($0.url) }) / count, dates)
        let headings = Double(cluster.links.count(where: \.isHeading)) / count
        let foreign = Double(cluster.links.count { $0.isForeign }) / count
        var score = count * titles * titles * (0.35 + 0.65 * articleLike)
        score *= 1 + 1.2 * dates + 0.6 * headings
        score *= 1 - 0.95 * foreign
        if hasForeignHeading(cluster) { score *= 0.15 }
        return score
    }

    /// Whether the words over a cluster say that it is none of the page's news.
    private func hasForeignHeading(_ cluster: LinkCluster) -> Bool {
        heading(over: cluster).map { ListingVocabulary.foreignHeadings.contains($0) } == true
    }

    /// The short line that stands over a cluster, in the form of the vocabulary.
    private func heading(over cluster: LinkCluster) -> String? {
        guard let first = cluster.boxes.first else { return nil }
        let block = Int(boxes.page.firstBlock[first])
        // What the first box itself begins with is no heading over it.
        for index in stride(from: block - 1, through: max(0, block - 2), by: -1) where index >= 0 {
            let line = boxes.page.blocks[index]
            // The last entry of a menu stands over it as well.
            if line.linkWords > 0, line.traits.words > 1, !isHeadingElement(Int(line.element)) { return nil }
            let text = PlainText.line(tree.text[Int(line.start)..<Int(line.end)])
            if text.wordCount > 8 { return nil }
            let key = ListingVocabulary.key(text)
            if ListingVocabulary.foreignHeadings.contains(key) { return key }
        }
        return nil
    }

    private func isHeadingElement(_ node: Int) -> Bool { tree.nodes[node].tag.headingLevel != nil }

    /// The other clusters that belong to the same news: addresses of the same form, titles, the same part of the page.
    private func kin(of best: LinkCluster, among others: [LinkCluster]) -> [LinkCluster] {
        let shapes = Set(best.links.map { LinkShape.of($0.url) })
        let hosts = Set(best.links.compactMap(\.url.host))
        let region = region(of: best)
        let bestArticleLike = best.links.count { LinkShape.isArticleLike($0.url) } * 2 > best.links.count
        return others.filter { cluster in
            guard cluster.links.allSatisfy({ region.contains($0.node) && !$0.isForeign }) else { return false }
            let count = Double(cluster.links.count)
            let titles = cluster.links.reduce(0) { $0 + $1.titleness } / count
            let sameShape = Double(cluster.links.count { shapes.contains(LinkShape.of($0.url)) }) / count
            let articleLike = Double(cluster.links.count { LinkShape.isArticleLike($0.url) }) / count
            let sameHost = cluster.links.allSatisfy { hosts.contains($0.url.host ?? "") }
            guard sameHost, titles >= 0.45, articleLike >= 0.6 || !bestArticleLike, sameShape >= 0.5 else {
                return false
            }
            return !hasForeignHeading(cluster)
        }
    }

    /// The part of the page around a cluster: up to the column, the main element or the page's body.
    private func region(of cluster: LinkCluster) -> Range<Int> {
        var node = cluster.container
        while node >= 0, !isColumn(node) {
            let parent = Int(tree.nodes[node].parent)
            guard parent >= 0, ![.body, .html].contains(tree.nodes[parent].tag) else { break }
            node = parent
        }
        // The column of a page with several sections is one of several; what is around it may be the main element.
        var outer = node
        for _ in 0..<6 where outer >= 0 {
            if tree.nodes[outer].tag == .main || tree.value(of: .role, at: outer) == "main" { node = outer }
            outer = Int(tree.nodes[outer].parent)
        }
        guard node >= 0 else { return 0..<tree.nodes.count }
        return node..<Int(tree.nodes[node].end)
    }

    private func isColumn(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .main, .td: return true
        default: break
        }
        let names = [tree.value(of: .class, at: node), tree.value(of: .id, at: node)].compactMap { $0?.lowercased() }
        return names.contains { name in
            name.split(whereSeparator: \.isWhitespace).contains { token in
                // `content-list` is a list in a column.
                !token.hasSuffix("list") && !token.hasSuffix("items")
                    && [
                        "col-", "span", "column", "left", "right", "center", "main", "content", "primary", "cot",
                        "grid_",
                    ]
                    .contains { word in
                        token == word || token.hasPrefix(word) || token.hasSuffix("-" + word)
                            || token.hasSuffix("_" + word)
                    }
            }
        }
    }
}
