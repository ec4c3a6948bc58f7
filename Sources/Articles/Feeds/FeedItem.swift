/// One entry of a feed.
public struct FeedItem: Sendable, Equatable {
    /// The publisher's own identity for it: `guid`, `id`.
    public var id: String?
    /// The article's page, absolute.
    public var url: String?
    /// The page that the article is about, or the original one behind a redirect.
    @Boxed public var externalURL: String?
    /// The headline, as plain text.
    public var title: String?
    /// The headline as a page prints it that lists the article: it may be cut, but tells the headline on the article's own page.
    @Boxed package var listedTitle: String?
    /// A short text: `description`, `summary`; may be HTML, which is safe to publish.
    public var summary: String?
    /// The full text: `content:encoded`, `content`; HTML that is safe to publish.
    public var contentHTML: String?
    /// The full text where the feed carries it as plain text.
    public var contentText: String?
    /// Where the content is, if it is not in the feed.
    @Boxed public var contentURL: String?
    /// The address of the lead image.
    public var image: String?
    /// The address of an image to put above the text.
    @Boxed public var bannerImage: String?
    /// When it was published.
    public var published: ArticleDate?
    /// When it was last changed.
    public var modified: ArticleDate?
    /// When it was written.
    @Boxed public var created: ArticleDate?
    /// When it ceases to hold.
    @Boxed public var expired: ArticleDate?
    /// Who wrote it.
    public var authors: [FeedPerson] = []
    /// Who else had a part in it.
    public var contributors: [FeedPerson] = []
    /// Who publishes it.
    @Boxed public var publisher: FeedPerson?
    /// What it is about.
    public var categories: [FeedCategory] = []
    /// BCP 47 tag.
    public var language: String?
    /// Enclosures.
    public var attachments: [FeedAttachment] = []
    /// Its links, in the publisher's order.
    public var links: [FeedLink] = []
    /// The page where people talk about it.
    public var commentsURL: String?
    /// How many comments it has.
    public var commentCount: Int?
    /// The feed of its comments.
    @Boxed public var commentsFeedURL: String?
    /// Whether `guid` says of itself that it is an address; nil where there is no `guid`.
    public var idIsPermalink: Bool?
    /// Who may do what with it.
    @Boxed public var rights: String?
    /// The address of its licence.
    @Boxed public var license: String?
    /// The feed it was taken from.
    @Boxed public var source: FeedSource?
    /// What a podcast says of this episode.
    @Boxed public var podcast: FeedPodcast?
    /// Images, sounds and films of it.
    @Boxed public var media: FeedMedia?
    /// Where on Earth it happened.
    @Boxed public var place: FeedPlace?
    /// The entry it answers.
    @Boxed public var thread: FeedThread?

    /// An empty entry.
    public init() {}

    /// Its categories as words, in the publisher's order.
    public var tags: [String] { categories.map(\.term) }

    /// The name of whoever wrote it first of all.
    public var author: String? { authors.lazy.compactMap { $0.name ?? $0.email }.first }
}
