import Articles
import Foundation
import GRDB

extension SQLiteStore {
    package func judge(source: String) async throws {
        let found = try await suspicions(of: source).map(\.description).joined(separator: "; ")
        let suspicion = found.isEmpty ? nil : found
        let before = try await read { database in
            try String.fetchOne(database, sql: "SELECT suspicion FROM source WHERE id = ?", arguments: [source])
        }
        guard suspicion != before else { return }
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE source SET suspicion = ?1,
                        suspicious_since = CASE WHEN ?1 IS NOT NULL THEN coalesce(suspicious_since, polled_at) END
                    WHERE id = ?2
                    """, arguments: [suspicion, source])
        }
    }

    package func suspicions(of source: String) async throws -> [Suspicion] {
        try await read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT data, html FROM article INDEXED BY article_by_source WHERE source_id = ?
                    ORDER BY moment DESC, id DESC LIMIT ?
                    """, arguments: [source, Suspicion.latest + Suspicion.earlier])
            let traits = try rows.map { PageTraits(try ArticleRow.article($0)) }
            return Suspicion.found(
                latest: Array(traits.prefix(Suspicion.latest)), earlier: Array(traits.dropFirst(Suspicion.latest)))
        }
    }
}
