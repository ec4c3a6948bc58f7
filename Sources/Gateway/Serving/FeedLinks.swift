import Articles

/// The feeds that a page names: `<link rel="alternate" type="application/rss+xml" href="…">` (WHATWG HTML, 4.6.7.1).
enum FeedLinks {
    private static let types = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
    ]
    /// Links stand in the head, and heads are short.
    private static let mostBytes = 512 << 10

    static func find(in page: [UInt8], base: String) -> [String] {
        var found: [String] = []
        for link in LinkTags.find(in: String(decoding: page.prefix(mostBytes), as: UTF8.self)) {
            guard link["rel"]?.lowercased().split(separator: " ").contains("alternate") == true,
                types.contains(link["type"]?.lowercased() ?? ""), let href = link["href"],
                let url = WebURL(href, base: WebURL(base)), url.href.hasPrefix("http"), !found.contains(url.href)
            else { continue }
            found.append(url.href)
        }
        return Array(found.prefix(10))
    }
}
