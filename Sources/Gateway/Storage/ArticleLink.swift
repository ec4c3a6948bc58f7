import Articles

/// What leads to an article: an item of a feed or a link of a listing page, before its page is fetched.
package struct ArticleLink: Sendable, Equatable {
    /// What is known of the article behind it.
    package enum Standing: Sendable, Equatable {
        /// Nothing: fetch it.
        case unknown
        /// It is stored.
        case known
        /// It is stored, and the link says something else of it than it did: fetch it again.
        case changed
        /// It was stored, and was deleted: leave it.
        case deleted
    }

    /// The publisher's own identity for it.
    package var guid: String?
    package var url: String?
    /// What the link says of the article, hashed: its headline, when it was changed.
    package var item: UInt64?

    package init(guid: String? = nil, url: String?, item: UInt64? = nil) {
        self.guid = guid
        self.url = url
        self.item = item
    }

    /// An item of a feed.
    package init(_ item: FeedItem) {
        guid = item.id
        url = item.url
        self.item = StableHash.of(
            [item.title, item.published?.iso8601, item.modified?.iso8601].map { $0 ?? "" }.joined(separator: "\n"))
    }
}
