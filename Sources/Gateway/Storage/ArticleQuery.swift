/// Which articles to hand over, and in which order.
package struct ArticleQuery: Sendable, Equatable {
    /// What to do with articles whose text another article had first.
    package enum Duplicates: String, Sendable, CaseIterable {
        case keep, leaveOut, only
    }

    /// An order.
    ///
    /// Where two articles have the same moment, their ids decide, so that every run gives the same order.
    package enum Order: Sendable, Equatable {
        case newestFirst, oldestFirst
        /// The best match for `text` first; as `newestFirst` without one.
        case relevance
    }

    /// A place in an order by date.
    package struct Position: Sendable, Equatable {
        /// The moment the article is ordered by, ISO 8601 in UTC.
        package var moment: String
        package var id: String

        package init(moment: String, id: String) {
            self.moment = moment
            self.id = id
        }
    }

    /// The ids of sources; empty for all.
    package var sources: [String] = []
    /// BCP 47 tags, where `vi` stands for `vi-VN` too; empty for all.
    package var languages: [String] = []
    /// Sections, as the articles name them; empty for all.
    package var sections: [String] = []
    /// Only what was published on this day or later, by its publisher's calendar: `2024-05-26`.
    package var since: String?
    /// Only what was published on this day or earlier.
    package var until: String?
    /// Only what was first seen at this moment or later, ISO 8601 in UTC.
    package var firstSeenSince: String?
    /// Only what was fetched, and so perhaps edited, at this moment or later, ISO 8601 in UTC.
    package var fetchedSince: String?
    /// Only what is trusted this far, 0…1.
    package var minConfidence: Double?
    /// Only texts of this many characters or more.
    package var minLength: Int?
    package var duplicates = Duplicates.keep
    /// Words that title and text must have, as people type them.
    ///
    /// Diacritics and case do not count; `"words together"`, `-without` and `begin*` are understood. Only the latest
    /// 10,000 matches are looked at.
    package var text: String?
    package var order = Order.newestFirst
    /// Only what comes after this place in the order; not with `relevance`.
    package var after: Position?
    /// How many to leave out at the front; for `relevance`, which has no positions.
    package var offset = 0
    package var limit: Int?

    package init(sources: [String] = [], since: String? = nil, limit: Int? = nil) {
        self.sources = sources
        self.since = since
        self.limit = limit
    }
}
