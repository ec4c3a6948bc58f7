import Articles

/// Articles found in one document, to be kept together.
package struct Intake: Sendable {
    /// What becomes of an article.
    package enum Outcome: Sendable, Equatable {
        case added, revised, unchanged
        /// It was deleted before and stays so.
        case deleted
    }

    /// What became of an article.
    package struct Result: Sendable, Equatable {
        package var outcome: Outcome
        /// The stored article's id; nil where it was deleted.
        package var id: String?
    }

    /// An article with what it can be recognised by.
    package struct Entry: Sendable {
        package var link: ArticleLink
        package var article: Article

        package init(link: ArticleLink, article: Article) {
            self.link = link
            self.article = article
        }

        /// - Parameters:
        ///   - key: Its address, or else what its source knows it by, such as the name of its file.
        ///   - article: The article.
        package init(key: String, article: Article) {
            let isAddress = CanonicalURL(key) != nil
            link = ArticleLink(guid: isAddress ? nil : key, url: article.url ?? (isAddress ? key : nil))
            self.article = article
        }
    }

    package var source: String
    /// When the document was fetched, ISO 8601 in UTC.
    package var fetchedAt: String
    package var entries: [Entry]
    /// The ids of articles that earlier parts of the same document brought: what stands beside them is most likely
    /// another article.
    package var beside: Set<String> = []
    /// Why an article that differs is stored anew.
    package var cause = ArticleRevision.Cause.edit
    /// The ids of articles that are not to be changed.
    package var settled: Set<String> = []

    package init(source: String, fetchedAt: String, entries: [Entry]) {
        self.source = source
        self.fetchedAt = fetchedAt
        self.entries = entries
    }
}
