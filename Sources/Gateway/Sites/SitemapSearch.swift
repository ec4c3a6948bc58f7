import Articles

/// Looks for the sitemap that leads to a site's articles (sitemaps.org), where neither feed nor list does.
struct SitemapSearch {
    /// A sitemap, its newest pages first.
    struct Found {
        var url: String
        var sitemap: Feed
    }

    /// Documents that are fetched, at most.
    private static let mostFetches = 6
    /// What the names of sitemaps with articles have in them, the best first.
    private static let words = ["news", "tin", "post", "article", "bai-viet", "story", "blog"]
    private static let usual = ["/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml", "/sitemap-news.xml"]

    let fetch: @Sendable (String) async throws -> SiteProbe.Page

    /// The sitemap of the site of an address; nil where there is none with pages in it.
    func look(near address: String) async -> Found? {
        guard let base = WebURL(address) else { return nil }
        var waiting = await named(base) + Self.usual.compactMap { WebURL($0, base: base)?.href }
        var seen: Set<String> = []
        while !waiting.isEmpty, seen.count < Self.mostFetches {
            let url = waiting.removeFirst()
            guard seen.insert(url).inserted, let page = try? await fetch(url),
                var sitemap = try? FeedParser().parse(page.body, contentType: page.contentType, baseURL: page.url)
            else { continue }
            switch sitemap.format {
            case "sitemapindex": waiting = Self.ranked(sitemap) + waiting
            case "sitemap" where !sitemap.items.isEmpty:
                sitemap.items.sort { Self.day($0) > Self.day($1) }
                return Found(url: page.url, sitemap: sitemap)
            default: continue
            }
        }
        return nil
    }

    /// The sitemaps that robots.txt names, those of news first.
    private func named(_ base: WebURL) async -> [String] {
        guard let url = WebURL("/robots.txt", base: base)?.href, let page = try? await fetch(url) else { return [] }
        let urls = RobotsTxt(page.body).sitemaps.compactMap { WebURL($0, base: base)?.href }
        return urls.filter { Self.rank($0) < Self.words.count } + urls.filter { Self.rank($0) == Self.words.count }
    }

    /// The parts of an index: those whose names speak of news first, then the latest.
    private static func ranked(_ index: Feed) -> [String] {
        let parts = index.items.compactMap { item in item.url.map { ($0, Self.day(item)) } }
        return parts.sorted { (rank($0.0), $1.1) < (rank($1.0), $0.1) }.map(\.0)
    }

    private static func day(_ item: FeedItem) -> String { (item.published ?? item.modified)?.iso8601 ?? "" }

    private static func rank(_ url: String) -> Int {
        let path = WebURL(url)?.pathname.lowercased() ?? ""
        return words.firstIndex { path.contains($0) } ?? words.count
    }
}
