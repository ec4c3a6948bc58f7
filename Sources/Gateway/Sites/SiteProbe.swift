import Articles
import Foundation

/// Looks at an address and finds out how news can be had from there.
package struct SiteProbe: Sendable {
    /// What came from an address.
    package struct Page: Sendable {
        package var url: String
        package var body: [UInt8]
        package var contentType: String?

        package init(url: String, body: [UInt8], contentType: String?) {
            self.url = url
            self.body = body
            self.contentType = contentType
        }

        /// The charset that the server named.
        package var charset: String? { ContentType.charset(contentType) }
    }

    /// What was found.
    package struct Finding: Sendable {
        package var draft: ProposedSource
        /// The first articles that it would bring: address, title, date.
        package var items: [Listing.Item]
        /// An article that came with the address itself, or with the feed.
        package var article: Article?
        /// How many articles there are.
        package var count = 0
    }

    /// Why nothing was found.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    /// Feeds that are tried, at most.
    private static let mostFeeds = 8

    private let fetch: @Sendable (String) async throws -> Page

    /// - Parameter fetch: Fetches an address.
    package init(fetch: @escaping @Sendable (String) async throws -> Page) {
        self.fetch = fetch
    }

    /// Looks at an address.
    ///
    /// - Parameter address: Of a feed, a page that names one, a page with a list of news, or an article.
    /// - Returns: The source that it would make.
    /// - Throws: Why it could not be fetched, or `Failure`.
    package func look(at address: String) async throws -> Finding {
        let page = try await fetch(address)
        if let feed = try? FeedParser().parse(page.body, contentType: page.contentType, baseURL: page.url) {
            return finding(feed, url: page.url, siteName: nil, notes: [])
        }
        let offers = try PageOffers(html: page.body, url: page.url, charset: page.charset)
        var reader = ListingReader()
        reader.fetchedAt = Int(Date().timeIntervalSince1970)
        let listing = try reader.listing(html: page.body, url: page.url, charset: page.charset)
        let named = offers.feeds.map(\.url)
        var tried: [String] = []
        for url in Self.ranked(named, near: page.url) + PageOffers.usualFeeds(near: page.url, cms: offers.cms)
        where tried.count < Self.mostFeeds && !tried.contains(url) {
            tried.append(url)
            guard let feed = await feed(url), feed.items.count > 1 || listing.items.isEmpty else { continue }
            if Self.isStale(feed, beside: listing) {
                continue
            }
            var notes = offers.cms.map { ["Made with \($0.rawValue)."] } ?? []
            if !named.contains(url) {
                notes.append("The page does not name this feed; it stands where such sites have theirs.")
            }
            var found = finding(feed, url: url, siteName: offers.siteName, notes: notes)
            found.draft.language = found.draft.language ?? offers.language
            return found
        }
        if listing.items.count >= 3, !(offers.claimsArticle && listing.items.count < 8) {
            return finding(listing, page, offers)
        }
        if !offers.claimsArticle, let found = await SitemapSearch(fetch: fetch).look(near: page.url) {
            return finding(found, page, offers)
        }
        return try article(page, offers, listing)
    }

    private func finding(_ found: SitemapSearch.Found, _ page: Page, _ offers: PageOffers) -> Finding {
        var notes = offers.cms.map { ["Made with \($0.rawValue)."] } ?? []
        notes.append("The page names no feed and lists no news; its site has this sitemap.")
        let count = found.sitemap.items.count
        if count > 100 { notes.append("It leads to \(count) pages, all of which the first poll fetches.") }
        var result = finding(found.sitemap, url: found.url, siteName: offers.siteName, notes: notes)
        result.draft.id = ProposedSource.id(for: page.url)
        result.draft.language = offers.language
        return result
    }

    private func finding(_ listing: Listing, _ page: Page, _ offers: PageOffers) -> Finding {
        var draft = ProposedSource(
            id: ProposedSource.id(for: page.url), name: offers.siteName ?? page.url, url: page.url, kind: .listing)
        draft.language = offers.language
        draft.items = listing.selector
        draft.notes = offers.cms.map { ["Made with \($0.rawValue)."] } ?? []
        draft.notes.append("No feed was found; the page lists \(listing.items.count) articles.")
        if let next = listing.nextPageURL { draft.notes.append("Older ones: \(next) (read with `pages: 5`).") }
        if listing.obstacle == .postback {
            draft.notes.append(
                "Its pager sends forms back (ASP.NET postback) and is not followed: only the first page is read.")
        }
        return Finding(draft: draft, items: listing.items, article: nil, count: listing.items.count)
    }

    private func article(_ page: Page, _ offers: PageOffers, _ listing: Listing) throws -> Finding {
        guard let article = try? PageReader().article(html: page.body, url: page.url, charset: page.charset),
            article.contentText.count >= 400
        else {
            let reason =
                PageSniffer.isBuiltByScripts(page.body)
                ? "its text is put in by JavaScript, which Feedgate does not run; look for a feed or a sitemap of the site"
                : "give the page on which the site lists its news"
            throw Failure(description: "\(page.url) names no feed, lists no news and is no article; \(reason)")
        }
        var draft = ProposedSource(
            id: ProposedSource.id(for: page.url), name: article.title ?? offers.siteName ?? page.url, url: page.url,
            kind: .pages)
        draft.language = article.language
        draft.notes = ["This address is one article; to follow the site give the page on which it lists its news."]
        return Finding(draft: draft, items: [], article: article, count: 1)
    }

    private func finding(_ feed: Feed, url: String, siteName: String?, notes: [String]) -> Finding {
        var draft = ProposedSource(
            id: ProposedSource.id(for: url), name: feed.title ?? siteName ?? url, url: url, kind: .feed)
        draft.language = feed.language
        draft.notes = notes
        let items = feed.items.prefix(50).compactMap { item in
            item.url.map { Listing.Item(url: $0, title: item.title ?? $0, published: item.published) }
        }
        return Finding(
            draft: draft, items: Array(items), article: feed.items.lazy.compactMap { $0.article() }.first,
            count: feed.items.count)
    }

    private func feed(_ url: String) async -> Feed? {
        guard let page = try? await fetch(url) else { return nil }
        return try? FeedParser().parse(page.body, contentType: page.contentType, baseURL: page.url)
    }

    /// The feeds that a page names: those of its own section first, as `/the-thao/feed/` is for `/the-thao/`.
    private static func ranked(_ feeds: [String], near page: String) -> [String] {
        let path = WebURL(page)?.pathname.split(separator: "/").last.map(String.init) ?? ""
        guard path.count > 2 else { return feeds }
        let stem = path.prefix { $0 != "." }
        return feeds.filter { $0.contains(stem) } + feeds.filter { !$0.contains(stem) }
    }

    /// Whether a feed was left behind by the site: nothing in it for as long as the list has newer things.
    private static func isStale(_ feed: Feed, beside listing: Listing) -> Bool {
        let newest = feed.items.compactMap(\.published?.iso8601).max()
        guard let newest, let listed = listing.items.compactMap(\.published?.iso8601).max(),
            let year = Int(newest.prefix(4)), let listedYear = Int(listed.prefix(4)),
            let month = Int(newest.dropFirst(5).prefix(2)), let listedMonth = Int(listed.dropFirst(5).prefix(2))
        else { return false }
        return (listedYear - year) * 12 + listedMonth - month >= 3
    }
}
