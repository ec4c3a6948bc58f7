import Articles
import Foundation
import GRDB

extension SQLiteStore {
    package func eachArticle(_ query: ArticleQuery, _ body: (ArticleRecord) async throws -> Void) async throws {
        try await eachStored(query, withHTML: true) { try await body($0.record()) }
    }

    package func page(_ query: ArticleQuery) async throws -> ArticlePage {
        let limit = max(0, query.limit ?? 100)
        var page = try await read { try Self.page(query, limit: limit, $0) }
        if page.articles.count < limit { page.next = nil }
        return page
    }

    private static func page(_ query: ArticleQuery, limit: Int, _ database: Database) throws -> ArticlePage {
        guard
            let selection = ArticleSelection(query, after: query.after, offset: max(0, query.offset), limit: limit)
        else { return ArticlePage(articles: [], next: nil) }
        let keys = try Row.fetchAll(database, sql: selection.sql, arguments: selection.arguments)
        let statement = try database.cachedStatement(sql: "SELECT * FROM article WHERE number = ?")
        let articles = try keys.compactMap { key in
            try Row.fetchOne(statement, arguments: [key["number"] as Int64]).map { try ArticleRow.record($0) }
        }
        let isRanked = query.order == .relevance && query.text != nil
        let next = isRanked ? nil : keys.last.map { ArticleQuery.Position(moment: $0["moment"], id: $0["id"]) }
        return ArticlePage(articles: articles, next: next)
    }

    package func article(id: String) async throws -> ArticleRecord? {
        try await read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM article WHERE id = ?", arguments: [id])
                .map { try ArticleRow.record($0) }
        }
    }

    package func revisions(of id: String) async throws -> [ArticleRevision] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM revision WHERE article_id = ? ORDER BY revision", arguments: [id]
            ).map { row in
                ArticleRevision(
                    revision: row["revision"], article: try ArticleRow.article(row),
                    fetchedAt: row["fetched_at"], contentSHA256: row["content_sha256"],
                    cause: ArticleRevision.Cause(rawValue: row["cause"]) ?? .edit)
            }
        }
    }

    package func dayCounts(_ query: DayCountQuery) async throws -> [DayCount] {
        let sources =
            query.sources.isEmpty ? "" : "AND source_id IN (\(query.sources.map { _ in "?" }.joined(separator: ", ")))"
        let bounds = [query.since ?? "", query.until ?? "9999-12-31"]
        return try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM day_count WHERE day BETWEEN ? AND ? \(sources) ORDER BY day DESC, source_id",
                arguments: StatementArguments(bounds + query.sources)
            ).map { DayCount(source: $0["source_id"], day: $0["day"], articles: $0["articles"], bytes: $0["bytes"]) }
        }
    }

    package func states() async throws -> [SourceState] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT source.*, coalesce(articles, 0) AS articles, newest
                    FROM source LEFT JOIN source_total ON source_id = source.id
                    WHERE polled_at IS NOT NULL ORDER BY source.id
                    """
            ).map {
                SourceState(
                    id: $0["id"], polledAt: $0["polled_at"], error: $0["error"], failures: $0["failures"],
                    failedDocuments: $0["failed_documents"], articles: $0["articles"], newest: $0["newest"],
                    suspicion: $0["suspicion"], failingSince: $0["failing_since"],
                    suspiciousSince: $0["suspicious_since"])
            }
        }
    }
}
