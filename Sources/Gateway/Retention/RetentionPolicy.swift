/// How long a source's articles are kept; what has no limit is kept for ever.
package struct RetentionPolicy: Sendable, Equatable {
    /// Days since an article was first seen.
    package var days: Int?
    /// The most articles; the newest stay.
    package var articles: Int?
    /// The most bytes of articles, without their revisions and indexes; the newest stay.
    package var bytes: Int?

    package init(days: Int? = nil, articles: Int? = nil, bytes: Int? = nil) {
        self.days = days
        self.articles = articles
        self.bytes = bytes
    }

    /// Whether everything is kept for ever.
    package var isEmpty: Bool { self == RetentionPolicy() }

    /// Limits of its own, and the general ones where it has none.
    package func orElse(_ general: RetentionPolicy) -> RetentionPolicy {
        RetentionPolicy(
            days: days ?? general.days, articles: articles ?? general.articles, bytes: bytes ?? general.bytes)
    }
}

/// How long responses are kept in the archive.
package struct ArchivePolicy: Sendable, Equatable {
    package var days: Int?
    package var bytes: Int?

    package init(days: Int? = nil, bytes: Int? = nil) {
        self.days = days
        self.bytes = bytes
    }
}
