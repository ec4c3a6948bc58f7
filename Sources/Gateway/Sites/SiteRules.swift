import Articles

/// How the pages of one source are read, as far as its file says.
package struct SiteRules: Sendable, Equatable {
    /// Where its lists of news have their parts; empty where they are found without rules.
    package var listing = ListingRules()
    /// Where its articles have their parts; empty where they are found without rules.
    package var article = ArticleRules()
    /// How many pages of a list one poll reads.
    package var pages = 1
    /// Read on through older pages of the list until this day: `2021-01-01`.
    package var backfill: String?
    /// Whether what repeats on its pages is learnt and dropped.
    package var learns = true
    /// Rules for sites in general, which hold where its own file has none.
    package var siteConfigs: SiteConfigFolder?

    package init() {}

    /// A reader of one article.
    ///
    /// - Parameters:
    ///   - url: The article's address.
    ///   - learnt: What repeats on the source's pages.
    /// - Returns: The reader with the rules that hold there.
    package func reader(for url: String, learnt: LearntLines? = nil) -> PageReader {
        var reader = PageReader()
        let rules = article.isEmpty ? siteConfigs?.rules(for: url) : article
        reader.rules = rules?.isEmpty == false ? rules : nil
        reader.learnt = learns ? learnt : nil
        return reader
    }

    /// The keys of listing rules that find nothing on a page that lists news: the list is then found without them.
    package func unmatchedListingRules(_ html: [UInt8], url: String, charset: String?) -> [String] {
        guard !listing.items.isEmpty, let page = try? ListingReader.ruledItems(html, url, charset, listing) else {
            return []
        }
        guard !page.isEmpty else { return ["items"] }
        return [
            listing.title.isEmpty || page.contains { !$0.title.isEmpty } ? nil : "title",
            listing.date.isEmpty || page.contains { $0.published != nil } ? nil : "date",
        ].compactMap { $0 }
    }

    /// The list on a page.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address.
    ///   - charset: The charset of the HTTP header, if it had one.
    ///   - fetchedAt: When it was fetched, in seconds since 1970.
    /// - Returns: The list.
    /// - Throws: `PageError` where it is no page.
    package func list(_ html: [UInt8], url: String, charset: String?, fetchedAt: Int? = nil) throws -> Listing {
        var reader = ListingReader()
        reader.fetchedAt = fetchedAt
        reader.rules = listing.isEmpty ? nil : listing
        return try reader.listing(html: html, url: url, charset: charset)
    }
}
