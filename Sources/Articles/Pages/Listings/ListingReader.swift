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
        let decoded = TextDecoder.decode(html, httpCharset: charset, kind: .html)
        let tree: PageTree
        do {
            tree = try PageTree(decoded.utf8, limit: maxPageBytes)
        } catch {
            throw PageError(error)
        }
        return ListingFinder(tree, url: url).listing()
    }
}
