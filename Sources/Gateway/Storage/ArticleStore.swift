import Articles

/// Keeps articles, their revisions, and what is known of sources and documents.
///
/// The methods are what the gateway does, not what a table can: PostgreSQL can stand behind them as well as SQLite,
/// shared by many workers. None of them hands over everything at once.
package protocol ArticleStore: IntakeStore, ArticleReading, RecleanStore, RetentionStore, HealthStore, HostQueue,
    CaptureStore
{}

/// The store as a poll needs it.
package protocol IntakeStore: Sendable {
    /// Keeps what one document brought, all of it or nothing.
    ///
    /// - Returns: What became of each article.
    func record(_ intake: Intake) async throws -> [Intake.Result]
    /// Whether an item of a feed or a link of a page leads to an article that is stored already, so that its page need
    /// not be fetched.
    func standing(of link: ArticleLink, source: String) async throws -> ArticleLink.Standing
    /// Notes how a poll of a source ended.
    func finish(source: String, at moment: String, error: String?, failedDocuments: Int) async throws
    /// Notes what is suspicious about a source's latest articles, for its `SourceState`.
    func judge(source: String) async throws
}

extension IntakeStore {
    /// Whether an article with this address or other identity is known to the source.
    package func knows(key: String, source: String) async throws -> Bool {
        try await standing(of: ArticleLink(url: key), source: source) != .unknown
    }
}

/// The store as recleaning needs it.
package protocol RecleanStore: Sendable {
    /// Keeps what was cleaned again, as `record` does, and says what it changed.
    ///
    /// - Parameters:
    ///   - intake: What was cleaned again; `fetchedAt` is when it was fetched.
    ///   - dryRun: Whether to leave everything as it is.
    /// - Returns: What became of each article.
    /// - Throws: What the database says.
    func reclean(_ intake: Intake, dryRun: Bool) async throws -> [RecleanedArticle]
}

/// The store as exports and the server need it.
package protocol ArticleReading: Sendable {
    /// Hands over articles one at a time, as they were when it began; memory does not grow with their number, and a
    /// slow `body` holds up no writer.
    func eachArticle(_ query: ArticleQuery, _ body: (ArticleRecord) async throws -> Void) async throws
    /// The same, but the articles are handed over as they are stored: whoever needs few of their values, or writes them
    /// as they are, saves most of the time. Without their HTML, half as much is read.
    func eachStored(
        _ query: ArticleQuery, withHTML: Bool, _ body: (StoredArticle) async throws -> Void
    ) async throws
    /// At most `query.limit` articles (100 without one), and where the next page begins.
    func page(_ query: ArticleQuery) async throws -> ArticlePage
    /// The article with this id.
    func article(id: String) async throws -> ArticleRecord?
    /// The texts that an article had before, the oldest first.
    func revisions(of id: String) async throws -> [ArticleRevision]
    /// How many articles each source has of each day, the newest day first.
    func dayCounts(_ query: DayCountQuery) async throws -> [DayCount]
    /// The state of every source that has been polled.
    func states() async throws -> [SourceState]
}
