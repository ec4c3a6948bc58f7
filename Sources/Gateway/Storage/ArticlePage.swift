import Articles

/// Some of the articles that a query selects.
package struct ArticlePage: Sendable, Equatable {
    package var articles: [ArticleRecord]
    /// Where the next page begins, to be given as `after`; nil on the last page and with `relevance`.
    package var next: ArticleQuery.Position?
}

/// A text that an article had before it was edited.
package struct ArticleRevision: Sendable, Equatable {
    /// Why the next text took its place.
    package enum Cause: String, Sendable {
        /// The publisher changed it.
        case edit
        /// The same page was cleaned again by newer rules.
        case reclean
    }

    /// 1 for the text as first seen.
    package var revision: Int
    package var article: Article
    /// When it was fetched, ISO 8601 in UTC.
    package var fetchedAt: String
    package var contentSHA256: String
    package var cause: Cause
}
