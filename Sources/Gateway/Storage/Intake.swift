import Articles

/// Articles found in one document, to be kept together.
package struct Intake: Sendable {
    /// What becomes of an article.
    package enum Outcome: Sendable, Equatable {
        case added, revised, unchanged
    }

    /// An article with its identity.
    package struct Entry: Sendable {
        /// What makes it the same article in this source, such as its canonical address.
        package var key: String
        package var article: Article

        package init(key: String, article: Article) {
            self.key = key
            self.article = article
        }
    }

    package var source: String
    /// When the document was fetched, ISO 8601 in UTC.
    package var fetchedAt: String
    package var entries: [Entry]

    package init(source: String, fetchedAt: String, entries: [Entry]) {
        self.source = source
        self.fetchedAt = fetchedAt
        self.entries = entries
    }
}
