import Articles
import Foundation
import GRDB

extension SQLiteStore {
    package func reclean(_ intake: Intake, dryRun: Bool) async throws -> [RecleanedArticle] {
        try await change(isKept: !dryRun) { database in
            try database.execute(sql: "INSERT OR IGNORE INTO source (id) VALUES (?)", arguments: [intake.source])
            var keeper = try ArticleKeeper(intake, database)
            return try intake.entries.map { entry in
                let result = try keeper.keep(entry)
                var recleaned = RecleanedArticle(outcome: result.outcome, id: result.id, new: entry.article)
                if result.outcome == .revised {
                    recleaned.old = try Row.fetchOne(
                        database,
                        sql: "SELECT data, html FROM revision WHERE article_id = ? ORDER BY revision DESC LIMIT 1",
                        arguments: [result.id]
                    ).map(ArticleRow.article)
                }
                return recleaned
            }
        }
    }
}
