/// Writes articles in one format, piece by piece: the same articles in the same order give the same bytes.
///
/// A document is its header, a piece for each article and its footer, one after the other; nothing is kept between two
/// calls, so that a document of any length needs the memory of one article.
public protocol Exporter: Sendable {
    /// The media type, as a server names it.
    var mediaType: String { get }
    /// The ending of a file's name, without the dot.
    var fileExtension: String { get }
    /// Appends what stands before the first article.
    ///
    /// - Parameters:
    ///   - channel: What the document says of itself.
    ///   - output: Where to append.
    func appendHeader(_ channel: FeedChannel, to output: inout [UInt8])
    /// Appends one article.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: How many articles stand before it.
    ///   - output: Where to append.
    func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8])
    /// Appends what stands after the last article.
    ///
    /// - Parameters:
    ///   - count: How many articles were written.
    ///   - output: Where to append.
    func appendFooter(count: Int, to output: inout [UInt8])
}

extension Exporter {
    /// Writes nothing: most formats that are not XML have no header.
    ///
    /// - Parameters:
    ///   - channel: Not used.
    ///   - output: Left as it is.
    public func appendHeader(_ channel: FeedChannel, to output: inout [UInt8]) {}

    /// Writes nothing: most formats that are not XML have no footer.
    ///
    /// - Parameters:
    ///   - count: Not used.
    ///   - output: Left as it is.
    public func appendFooter(count: Int, to output: inout [UInt8]) {}

    /// Writes a whole document into memory.
    ///
    /// - Parameters:
    ///   - records: The articles, in the order in which they are to stand.
    ///   - channel: What the document says of itself.
    /// - Returns: The document.
    public func document(of records: [ArticleRecord], channel: FeedChannel) -> [UInt8] {
        var output: [UInt8] = []
        appendHeader(channel, to: &output)
        for (index, record) in records.enumerated() { append(record, index: index, to: &output) }
        appendFooter(count: records.count, to: &output)
        return output
    }
}

/// What a published feed says of itself.
public struct FeedChannel: Sendable, Equatable {
    /// The feed's name.
    public var title: String
    /// The page that people visit.
    public var homePageURL: String?
    /// Where the feed itself is published, if it is.
    public var feedURL: String?
    /// A sentence about it.
    public var description: String
    /// BCP 47 tag, if all of it is in one language.
    public var language: String?
    /// When any of its articles last changed, RFC 3339 in UTC; nil where there are none.
    public var updated: String?
    /// Where older articles are, if the feed is published in pages (RFC 5005).
    public var nextURL: String?
    /// The WebSub hub that tells subscribers of new articles, if there is one.
    public var hubURL: String?

    /// A channel.
    public init(
        title: String, homePageURL: String? = nil, feedURL: String? = nil, description: String, language: String? = nil,
        updated: String? = nil
    ) {
        self.title = title
        self.homePageURL = homePageURL
        self.feedURL = feedURL
        self.description = description
        self.language = language
        self.updated = updated
    }
}
