import Articles

/// Keeps articles, their revisions, and what is known of sources and documents.
///
/// The methods are what the gateway does, not what a table can: PostgreSQL can stand behind them as well as SQLite.
package protocol ArticleStore: Sendable {
    /// Keeps what one document brought, all of it or nothing.
    ///
    /// - Returns: What became of each article.
    func record(_ intake: Intake) throws -> [Intake.Outcome]
    /// What the server said of a document when it was last fetched.
    func validators(of url: String) throws -> Validators?
    /// Whether an article with this key is known to the source.
    func knows(key: String, source: String) throws -> Bool
    /// Notes how a poll of a source ended.
    func finish(source: String, at moment: String, error: String?, failedDocuments: Int) throws
    /// The state of every source that has been polled.
    func states() throws -> [SourceState]
    /// Hands over articles, the newest first, one at a time; memory does not grow with their number.
    func eachArticle(_ query: ArticleQuery, _ body: (ArticleRecord) throws -> Void) throws
}

/// Articles found in one document, to be kept together with the document's validators.
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
    package var document: Validators?

    package init(source: String, fetchedAt: String, entries: [Entry], document: Validators? = nil) {
        self.source = source
        self.fetchedAt = fetchedAt
        self.entries = entries
        self.document = document
    }
}

/// What a server said of a document, to be said back to it.
package struct Validators: Sendable, Equatable {
    package var url: String
    package var etag: String?
    package var lastModified: String?

    package init(url: String, etag: String?, lastModified: String?) {
        self.url = url
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// What is known of a source.
package struct SourceState: Sendable, Equatable {
    package var id: String
    /// When it was last polled, ISO 8601 in UTC.
    package var polledAt: String
    /// Why the last poll failed; nil where it did not.
    package var error: String?
    /// How many polls in a row have failed.
    package var failures: Int
    /// How many documents of the last poll could not be read.
    package var failedDocuments: Int
    package var articles: Int
    /// The newest publication date.
    package var newest: String?
}

/// Which articles to hand over.
package struct ArticleQuery: Sendable, Equatable {
    /// The ids of sources; empty for all.
    package var sources: [String] = []
    /// Only what was published on this day or later.
    package var since: String?
    package var limit: Int?

    package init(sources: [String] = [], since: String? = nil, limit: Int? = nil) {
        self.sources = sources
        self.since = since
        self.limit = limit
    }
}
