/// A feed as its publisher wrote it, whatever its format.
public struct Feed: Sendable, Equatable {
    /// The format, such as `rss2.0`, `atom1.0`, `json1.1` or `sitemap`.
    public var format: String
    /// The encoding in which it came, by the name that the feed or its server gave where that was right.
    public var encoding = "utf-8"
    /// The publisher's own identity for it.
    public var id: String?
    /// The feed's name, as plain text.
    public var title: String?
    /// The page that people visit.
    public var homePageURL: String?
    /// A sentence about it; may be HTML, which is safe to publish.
    public var description: String?
    /// BCP 47 tag.
    public var language: String?
    /// A large square image that stands for it.
    public var icon: String?
    /// A small one.
    public var favicon: String?
    /// The rest of the feed, where it comes in pages.
    public var nextURL: String?
    /// Who is responsible for it.
    public var authors: [FeedPerson] = []
    /// Who else had a part in it.
    public var contributors: [FeedPerson] = []
    /// Who publishes it.
    public var publisher: FeedPerson?
    /// What it is about.
    public var categories: [FeedCategory] = []
    /// Its links, in the publisher's order.
    public var links: [FeedLink] = []
    /// When it was published.
    public var published: ArticleDate?
    /// When it was last changed.
    public var updated: ArticleDate?
    /// When it was begun.
    public var created: ArticleDate?
    /// Who may do what with it.
    public var rights: String?
    /// The address of its licence.
    public var license: String?
    /// Atom 0.3: what the feed is, for people who open it in a browser.
    public var info: String?
    /// The address of a document about the format.
    public var docs: String?
    /// A PICS rating.
    public var rating: String?
    /// The program that wrote it.
    public var generator: FeedGenerator?
    /// The image that stands for it, with what is said of it.
    public var image: FeedImage?
    /// Where to register for news of changes.
    public var cloud: FeedCloud?
    /// A search field.
    public var textInput: FeedTextInput?
    /// What a podcast says of itself.
    public var podcast: FeedPodcast?
    /// Where on Earth it is about.
    public var place: FeedPlace?
    /// How its publisher wants it to be read.
    public var hints = FeedHints()
    /// Why the document is not well-formed; nil where it is.
    public var damage: String?
    /// Why not all of it was read; nil where it was.
    public var truncation: String?
    /// Its articles, in the publisher's order.
    public var items: [FeedItem] = []

    /// A feed without items.
    public init(format: String) {
        self.format = format
    }
}
