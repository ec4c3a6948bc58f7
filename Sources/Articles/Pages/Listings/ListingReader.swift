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
            if !ruled.items.isEmpty, ruled.nextPageURL != nil { return ruled }
        }
        let found = ListingFinder(page.tree, url: url, now: fetchedAt).listing()
        if ruled.items.isEmpty {
            ruled.items = found.items
            ruled.selector = found.selector
        }
        if rules?.next.isEmpty != false { ruled.nextPageURL = found.nextPageURL }
        ruled.obstacle = ruled.nextPageURL == nil ? found.obstacle : nil
        return ruled
    }
}
