/// Which counts to hand over.
package struct DayCountQuery: Sendable, Equatable {
    /// The ids of sources; empty for all.
    package var sources: [String] = []
    /// The first and the last day, `2024-05-26`; nil for no bound.
    package var since: String?
    package var until: String?

    package init(sources: [String] = [], since: String? = nil, until: String? = nil) {
        self.sources = sources
        self.since = since
        self.until = until
    }
}

/// How many articles a source has of a day.
package struct DayCount: Sendable, Equatable {
    package var source: String
    /// The day of publication, else of the first sight.
    package var day: String
    package var articles: Int
    /// What they take up in the store, without their revisions.
    package var bytes: Int
}
