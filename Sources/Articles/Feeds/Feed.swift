/// A feed as its publisher wrote it, whatever its format.
public struct Feed: Sendable, Equatable {
    /// The format, such as `rss2.0` or `atom1.0`.
    public var format: String
    /// The feed's name, as plain text.
    public var title: String?
    /// The page that people visit.
    public var homePageURL: String?
    /// A sentence about it.
    public var description: String?
    /// BCP 47 tag.
    public var language: String?
    /// Why the document is not well-formed; nil where it is.
    public var damage: String?
    /// How its publisher wants it to be read.
    public var hints = FeedHints()
    /// Its articles, in the publisher's order.
    public var items: [FeedItem] = []

    /// A feed without items.
    public init(format: String) {
        self.format = format
    }
}

/// One entry of a feed.
public struct FeedItem: Sendable, Equatable {
    /// The publisher's own identity for it: `guid`, `id`.
    public var id: String?
    /// The article's page, absolute.
    public var url: String?
    /// The headline, as plain text.
    public var title: String?
    /// A short text: `description`, `summary`; may be HTML.
    public var summary: String?
    /// The full text: `content:encoded`, `content`; HTML.
    public var contentHTML: String?
    /// When it was published.
    public var published: ArticleDate?
    /// When it was last changed.
    public var modified: ArticleDate?
    /// Who wrote it.
    public var author: String?
    /// Categories.
    public var tags: [String] = []
    /// Enclosures.
    public var attachments: [Article.Attachment] = []

    /// An empty entry.
    public init() {}
}

/// Why a document is no feed.
public enum FeedError: Error, Equatable {
    /// Nothing at all.
    case empty
    /// More bytes than `limit` allows.
    case tooLarge(bytes: Int, limit: Int)
    /// A web page where a feed was expected.
    case isHTML
    /// XML of another kind; the root element says which.
    case notAFeed(root: String)
    /// No XML.
    case unreadable(reason: String)
    /// An internal DTD subset or an entity declaration.
    case forbiddenDoctype
}

extension FeedError: CustomStringConvertible {
    /// The facts, and what to do next.
    public var description: String {
        switch self {
        case .empty: "it is empty; fetch it again, or look at what the server answers in a browser"
        case .tooLarge(let bytes, let limit):
            "it has \(bytes) bytes, over the limit of \(limit); ask its publisher for a shorter one"
        case .isHTML:
            "it is a web page, not a feed; look on that page for the feed's address, or clean it with `feedgate clean`"
        case .notAFeed(let root):
            "its root element is <\(root)>, which is no feed format; give the address of an RSS or Atom feed"
        case .unreadable(let reason): "it is not XML (\(reason)); check the address in a browser"
        case .forbiddenDoctype:
            "it declares entities, which no feed needs and some hang a reader with; tell its publisher"
        }
    }
}
