/// Writes a list of articles in one format: the same articles in the same order give the same bytes.
public protocol Exporter: Sendable {
    /// The media type, as a server names it.
    var mediaType: String { get }
    /// The ending of a file's name, without the dot.
    var fileExtension: String { get }
    /// Writes a document.
    ///
    /// - Parameters:
    ///   - records: The articles, in the order in which they are to stand.
    ///   - channel: What the feed says of itself.
    /// - Returns: The whole document.
    func document(of records: [ArticleRecord], channel: FeedChannel) -> [UInt8]
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

    /// A channel.
    public init(
        title: String, homePageURL: String? = nil, feedURL: String? = nil, description: String, language: String? = nil
    ) {
        self.title = title
        self.homePageURL = homePageURL
        self.feedURL = feedURL
        self.description = description
        self.language = language
    }
}
