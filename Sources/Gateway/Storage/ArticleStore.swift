import Articles

/// Keeps articles, their revisions, and what is known of sources and documents.
///
/// The methods are what the gateway does, not what a table can: PostgreSQL can stand behind them as well as SQLite,
/// shared by many workers. None of them hands over everything at once.
package protocol ArticleStore: IntakeStore, ArticleReading, HostQueue {}

/// The store as a poll needs it.
package protocol IntakeStore: Sendable {
    /// Keeps what one document brought, all of it or nothing.
    ///
    /// - Returns: What became of each article.
    func record(_ intake: Intake) async throws -> [Intake.Outcome]
    /// Whether an article with this key is known to the source.
    func knows(key: String, source: String) async throws -> Bool
    /// Notes how a poll of a source ended.
    func finish(source: String, at moment: String, error: String?, failedDocuments: Int) async throws
}

/// The store as exports and the server need it.
package protocol ArticleReading: Sendable {
    /// Hands over articles one at a time, as they were when it began; memory does not grow with their number, and a
    /// slow `body` holds up no writer.
    func eachArticle(_ query: ArticleQuery, _ body: (ArticleRecord) async throws -> Void) async throws
    /// The same, but the articles are handed over as they are stored: whoever needs few of their values, or writes them
    /// as they are, saves most of the time.
    func eachStored(_ query: ArticleQuery, _ body: (StoredArticle) async throws -> Void) async throws
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
