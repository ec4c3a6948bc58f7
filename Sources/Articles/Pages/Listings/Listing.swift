/// What a page lists: the articles behind its links, in the order in which it shows them.
public struct Listing: Sendable, Equatable {
    /// An article that the page leads to.
    public struct Item: Sendable, Equatable {
        /// Its address, absolute.
        public var url: String
        /// The title as the list prints it.
        public var title: String
        /// The date beside the title.
        public var published: ArticleDate?
        /// The lines under the title.
        public var summary: String?
        /// The picture beside the title.
        public var image: String?

        /// An article with what is known of it.
        public init(
            url: String, title: String, published: ArticleDate? = nil, summary: String? = nil, image: String? = nil
        ) {
            self.url = url
            self.title = title
            self.published = published
            self.summary = summary
            self.image = image
        }
    }

    /// Why a pager cannot be followed.
    public enum Obstacle: String, Sendable, Equatable {
        /// Its links send a form back to the server (`__doPostBack`), and no address stands for the next page.
        case postback
    }

    /// The articles.
    public var items: [Item]
    /// The address of the list's next, older page.
    public var nextPageURL: String?
    /// Why there is no `nextPageURL` although the page has a pager.
    public var obstacle: Obstacle?
    /// A CSS selector that finds the boxes of these articles and nothing else; nil where none was found.
    public var selector: String?

    /// A list.
    public init(items: [Item], nextPageURL: String? = nil, obstacle: Obstacle? = nil, selector: String? = nil) {
        self.items = items
        self.nextPageURL = nextPageURL
        self.obstacle = obstacle
        self.selector = selector
    }
}
