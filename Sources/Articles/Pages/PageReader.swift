/// Turns one page into its article.
public struct PageReader: Sendable {
    /// A reader with the built-in rules.
    public init() {}

    /// The article of a web page.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address, for resolving links and as a hint for dates.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article, with how it was found.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func article(html: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) -> Article {
        throw .noContent
    }

    /// The article of a plain-text dump of a page: what is left when a browser's text is copied.
    ///
    /// - Parameters:
    ///   - text: The dump; any encoding that `TextDecoder` knows.
    ///   - url: Where the page stood.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article, with how it was found.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func article(text: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) -> Article {
        throw .noContent
    }
}
