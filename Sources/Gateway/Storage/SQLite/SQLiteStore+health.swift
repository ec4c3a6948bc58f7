import Articles
import Foundation
import GRDB

extension SQLiteStore {
    package func suspicions(of source: String) async throws -> [Suspicion] {
        try await read { database in
            let rows = try String.fetchAll(
                database,
                sql: """
                    SELECT data FROM article INDEXED BY article_by_source WHERE source_id = ?
                    ORDER BY moment DESC, id DESC LIMIT ?
                    """, arguments: [source, Suspicion.latest + Suspicion.earlier])
            let decoder = JSONDecoder()
            let traits = try rows.map { PageTraits(try ArticleRow.article($0, decoder)) }
            return Suspicion.found(
                latest: Array(traits.prefix(Suspicion.latest)), earlier: Array(traits.dropFirst(Suspicion.latest)))
        }
    }
}
