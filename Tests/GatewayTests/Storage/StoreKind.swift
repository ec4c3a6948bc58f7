import Articles
import Foundation

@testable import Gateway

/// The stores that must pass the conformance tests; another database adds a case here and nothing else.
enum StoreKind: CaseIterable {
    case sqlite

    /// An empty store below `folder`.
    func make(_ folder: String) throws -> any ArticleStore {
        switch self {
        case .sqlite: try SQLiteStore(path: folder + "/feedgate.sqlite")
        }
    }
}

extension ArticleReading {
    /// Everything that a query selects.
    func all(_ query: ArticleQuery = ArticleQuery()) async throws -> [ArticleRecord] {
        var records: [ArticleRecord] = []
        try await eachArticle(query) { records.append($0) }
        return records
    }

    /// The texts that a query selects.
    func texts(_ query: ArticleQuery = ArticleQuery()) async throws -> [String] {
        try await all(query).map(\.article.contentText)
    }
}

extension IntakeStore {
    /// Keeps articles under their addresses.
    @discardableResult
    func keep(_ articles: [Article], source: String = "a", at moment: String = "2024-01-01T00:00:00Z") async throws
        -> [Intake.Outcome]
    {
        try await record(
            Intake(
                source: source, fetchedAt: moment, entries: articles.map { .init(key: $0.url ?? "", article: $0) })
        ).map(\.outcome)
    }
}
