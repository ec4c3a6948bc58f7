/// An article as the store keeps it: the text and what Feedgate knows about it.
///
/// Exporters take records, never bare articles, so that every export can say where a text came from.
public struct ArticleRecord: Sendable, Equatable {
    /// Stable identity within one store; it never changes, whatever the publisher edits.
    public var id: String
    /// The source that brought it: `hung-yen`.
    public var sourceID: String
    /// The text.
    public var article: Article
    /// When the source first showed it, ISO 8601 in UTC.
    public var firstSeen: String
    /// When this revision was fetched, ISO 8601 in UTC.
    public var fetchedAt: String
    /// 1 for the text as first seen; each edit adds one.
    public var revision: Int
    /// SHA-256 of `contentText`, in lower-case hexadecimal.
    public var contentSHA256: String
    /// The record that has the same text already, if any.
    public var duplicateOf: String?

    /// A record as read from a store.
    public init(
        id: String, sourceID: String, article: Article, firstSeen: String, fetchedAt: String, revision: Int,
        contentSHA256: String, duplicateOf: String? = nil
    ) {
        self.id = id
        self.sourceID = sourceID
        self.article = article
        self.firstSeen = firstSeen
        self.fetchedAt = fetchedAt
        self.revision = revision
        self.contentSHA256 = contentSHA256
        self.duplicateOf = duplicateOf
    }
}
