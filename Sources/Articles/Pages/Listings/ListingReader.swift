import Markup

/// Finds the articles that a page lists, without rules for it.
public struct ListingReader: Sendable {
    /// The most bytes a page may have.
    public var maxPageBytes = 16 << 20

    /// Where the list stands on the site's pages; where these find nothing, it is found without rules.
    package var rules: ListingRules?

    /// When the page was fetched, in seconds since 1970; nil leaves out dates that are told from then ("2 hours ago").
    public var fetchedAt: Int?

    /// A reader.
    public init() {}

    /// What rules alone find on a page.
    package static func ruledItems(
        _ html: [UInt8], _ url: String, _ charset: String?, _ rules: ListingRules
    ) throws(PageError) -> [Listing.Item] {
        let page = try DecodedPage(html, charset: charset, limit: ListingReader().maxPageBytes)
        return RuledListing.listing(page.utf8, url: url, rules: rules).items
    }

    /// The articles that a page lists.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address, against which its links are resolved.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The list; without items where the page has none.
    /// - Throws: `PageError` where these bytes are no page.
    public func listing(html: [UInt8], url: String, charset: String? = nil) throws(PageError) -> Listing {
        if let refusal = PageSniffer.refusal(html) { throw refusal }
        let page = try DecodedPage(html, charset: charset, limit: maxPageBytes)
        var ruled = Listing(items: [])
        if let rules {
            ruled = RuledListing.listing(page.utf8, url: url, rules: rules)
            let isWhole = ruled.items.allSatisfy { $0.published != nil } || !rules.date.isEmpty
            if !ruled.items.isEmpty, ruled.nextPageURL != nil, isWhole { return ruled }
        }
        let found = ListingFinder(page.tree, url: url, now: fetchedAt).listing()
        if ruled.items.isEmpty {
            ruled.items = found.items
            ruled.selector = found.selector
        } else {
            let known = Dictionary(found.items.map { ($0.url, $0) }) { one, _ in one }
            for (index, item) in ruled.items.enumerated() {
                guard let other = known[item.url] else { continue }
                ruled.items[index].published = item.published ?? (rules?.date.isEmpty == true ? other.published : nil)
                ruled.items[index].summary = item.summary ?? other.summary
                ruled.items[index].image = item.image ?? other.image
                if item.title.isEmpty { ruled.items[index].title = other.title }
            }
        }
        if rules?.next.isEmpty != false { ruled.nextPageURL = found.nextPageURL }
        ruled.obstacle = ruled.nextPageURL == nil ? found.obstacle : nil
        return ruled
    }
}
