import Markup

/// Finds the way from one page of a list to the next, older one.
struct PagerFinder {
    let tree: PageTree
    let url: WebURL?
    let base: WebURL?

    /// The next page's address, or why there is none.
    func next(after items: Set<String>) -> (url: String?, obstacle: Listing.Obstacle?) {
        var numbered: [(number: Int, url: String, node: Int)] = []
        var named: String?
        var hasPostback = false
        for (index, node) in tree.nodes.enumerated() where node.tag == .a || node.tag == .link {
            guard let href = tree.value(of: .href, at: index)?.trimmingSpace else { continue }
            let rel = tree.value(of: .rel, at: index)?.lowercased().split(separator: " ") ?? []
            if rel.contains("next"), let found = resolved(href) { return (found, nil) }
            guard node.tag == .a else { continue }
            let text = PlainText.line(tree.text[tree.textRange(at: index)])
            guard text.utf8.count <= 40 else { continue }
            let label =
                text.isEmpty ? (tree.value(of: .title, at: index) ?? tree.value(of: .ariaLabel, at: index) ?? "") : text
            let isNext = ListingVocabulary.next.contains(ListingVocabulary.key(label))
            let number = Int(text).flatMap { (1...100_000).contains($0) ? $0 : nil }
            guard isNext || number != nil else { continue }
            if href.lowercased().hasPrefix("javascript:") {
                if href.contains("__doPostBack") { hasPostback = true }
                continue
            }
            guard let target = resolved(href), !items.contains(target) else { continue }
            if let number { numbered.append((number, target, index)) }
            if isNext, named == nil, isSameList(target) { named = target }
        }
        if let found = following(numbered) ?? named { return (found, nil) }
        return (nil, hasPostback ? .postback : nil)
    }

    private func resolved(_ href: String) -> String? {
        guard let target = WebURL(href, base: base)?.withoutFragment, target.isWeb, target.host == url?.host,
            target.href != url?.withoutFragment.href
        else { return nil }
        return target.href
    }

    /// Of numbered links the one behind the page that is shown: 2 where the first page has no link to itself.
    private func following(_ links: [(number: Int, url: String, node: Int)]) -> String? {
        let links = links.filter { isSameList($0.url) }
        // A pager has its numbers one after another; a calendar has them all.
        guard !links.isEmpty, Set(links.map(\.number)).count <= 24 else { return nil }
        let current = currentPage(links.map(\.number))
        return links.first { $0.number == current + 1 }?.url
    }

    /// The page that is shown: the number that is missing between the others.
    private func currentPage(_ numbers: [Int]) -> Int {
        let known = Set(numbers)
        if let url, let own = pageNumber(url.href) { return own }
        guard let least = known.min(), least <= 2 else { return 1 }
        return known.contains(1) ? ((1...100_000).first { !known.contains($0) && known.contains($0 + 1) } ?? 1) : 1
    }

    /// `?page=3`, `/page/3/`, `-trang-3.html`.
    private func pageNumber(_ href: String) -> Int? {
        for key in ["page=", "trang=", "/page/", "/trang/", "/trang-", "paged=", "/p", "p="] {
            guard let found = href.range(of: key) else { continue }
            let digits = href[found.upperBound...].prefix { $0.isNumber }
            if let number = Int(digits), (1...100_000).contains(number), digits.count <= 5 { return number }
        }
        return nil
    }

    /// Whether an address is that of the page, but for a number or a query.
    private func isSameList(_ target: String) -> Bool {
        guard let url, let other = WebURL(target) else { return false }
        let own = Self.folderPath(url.pathname)
        let path = Self.folderPath(other.pathname)
        return path.hasPrefix(own) || own.hasPrefix(path)
    }

    /// The path up to its last name, without its page's number.
    private static func folderPath(_ path: String) -> String {
        var parts = path.split(separator: "/").map(String.init)
        if let last = parts.last, last.contains(".") || last.allSatisfy(\.isNumber) { parts.removeLast() }
        if let last = parts.last, last == "page" || last == "trang" { parts.removeLast() }
        return "/" + parts.joined(separator: "/")
    }
}
