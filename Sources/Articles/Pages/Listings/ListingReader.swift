import Markup

/// Finds the articles that a page lists, without rules for it.
public struct ListingReader: Sendable {
    /// The most bytes a page may have.
    public var maxPageBytes = 16 << 20

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
        let tree = try PageTree(decoding: html, charset: charset, limit: maxPageBytes)
        return ListingFinder(tree, url: url).listing()
    }
}
