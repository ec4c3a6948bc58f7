/// The store as the server needs it.
package protocol ServedStore: ArticleReading, WebSubStore, HealthReading {
    /// How many polls each source had on each day from `day` on, and how many of them failed.
    func pollCounts(since day: String) async throws -> [PollCount]
}

/// The polls of a source on one day.
package struct PollCount: Sendable, Equatable {
    package var source: String
    /// `2024-05-26`, in UTC.
    package var day: String
    package var polls: Int
    package var failures: Int

    package init(source: String, day: String, polls: Int, failures: Int) {
        self.source = source
        self.day = day
        self.polls = polls
        self.failures = failures
    }
}

/// Tells whether anything stored has changed, by whatever process.
package protocol StoreChanges: Sendable {
    /// A number that is another one after every change.
    func version() async throws -> Int
}
