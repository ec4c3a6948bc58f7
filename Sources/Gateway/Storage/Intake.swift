import Articles

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
