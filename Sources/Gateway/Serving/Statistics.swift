/// What came in, day by day.
enum Statistics {
    struct Day: Sendable, Equatable {
        var day: String
        var articles = 0
        /// What they take up in the store.
        var bytes = 0
        var polls = 0
        var failures = 0

        var kibibytesPerArticle: Double { articles == 0 ? 0 : Double(bytes) / Double(articles) / 1_024 }
    }

    /// The last days up to today, the earliest first, those without anything too.
    static func read(_ context: SiteContext, days count: Int, source: String?) async throws -> [Day] {
        let days = Days.last(count, now: context.now())
        var byDay = Dictionary(uniqueKeysWithValues: days.map { ($0, Day(day: $0)) })
        let sources = source.map { [$0] } ?? []
        for count in try await context.store.dayCounts(DayCountQuery(sources: sources, since: days.first)) {
            byDay[count.day]?.articles += count.articles
            byDay[count.day]?.bytes += count.bytes
        }
        for count in try await context.store.pollCounts(since: days.first ?? "")
        where source ?? count.source == count.source {
            byDay[count.day]?.polls += count.polls
            byDay[count.day]?.failures += count.failures
        }
        return days.compactMap { byDay[$0] }
    }
}
