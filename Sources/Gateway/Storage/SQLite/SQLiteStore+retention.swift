import Articles
import Foundation
import GRDB

extension SQLiteStore {
    /// Articles deleted in one transaction, so that nobody waits long for the writer.
    private static let pruneBatch = 200
    /// Articles that are chosen at a time.
    private static let mostChosen = 50_000

    package func prune(source: String, policy: RetentionPolicy, now: String) async throws -> Int {
        guard !policy.isEmpty else { return 0 }
        var deleted = 0
        while true {
            let choice = try await read { try Superfluous(source: source, policy: policy, now: now, $0) }
            guard !choice.numbers.isEmpty else { return deleted }
            let doomed = Set(choice.numbers)
            for start in stride(from: 0, to: choice.numbers.count, by: Self.pruneBatch) {
                try Task.checkCancellation()
                let batch = choice.numbers[start..<min(start + Self.pruneBatch, choice.numbers.count)]
                deleted += try await write { database in
                    try batch.count { try Self.bury($0, now, sparing: doomed, database) }
                }
            }
        }
    }

    /// Deletes an article, and leaves what it was known by.
    ///
    /// - Returns: False where it was gone.
    private static func bury(
        _ number: Int64, _ now: String, sparing doomed: Set<Int64>, _ database: Database
    ) throws -> Bool {
        guard
            let row = try Row.fetchOne(
                database,
                cached: "SELECT id, json_extract(data, '$.contentText') AS text FROM article WHERE number = ?",
                [number])
        else { return false }
        let duplicates = Duplicates(database: database)
        try duplicates.remove(row["text"], number: number)
        try duplicates.inherit(from: row["id"], butNot: doomed)
        try database.cachedStatement(sql: "DELETE FROM article WHERE number = ?").execute(arguments: [number])
        try database.cachedStatement(sql: "UPDATE fingerprint SET deleted_at = ? WHERE number = ?")
            .execute(arguments: [now, number])
        return true
    }

    /// The numbers of articles of one source that are not to be kept, the oldest first.
    private struct Superfluous {
        var numbers: [Int64] = []

        init(source: String, policy: RetentionPolicy, now: String, _ database: Database) throws {
            if let days = policy.days, let date = try? Date(now, strategy: .iso8601) {
                let limit = Timestamp.text(date.addingTimeInterval(-Double(days) * 86_400))
                numbers = try Int64.fetchAll(
                    database,
                    sql: """
                        SELECT number FROM article INDEXED BY article_by_arrival
                        WHERE source_id = ? AND first_seen < ? ORDER BY first_seen LIMIT ?
                        """, arguments: [source, limit, SQLiteStore.mostChosen])
                // The rest is for when these are gone: the sums below count them still.
                guard numbers.isEmpty else { return }
            }
            let total = try Row.fetchOne(
                database, sql: "SELECT articles, bytes FROM source_total WHERE source_id = ?", arguments: [source])
            let tooMany = policy.articles.map { (total?[0] ?? 0) - $0 } ?? 0
            var tooLarge = policy.bytes.map { (total?[1] ?? 0) - $0 } ?? 0
            guard tooMany > 0 || tooLarge > 0 else { return }
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT number, \(tooLarge > 0 ? ArticleRow.octets : "0") AS bytes
                    FROM article INDEXED BY article_by_source WHERE source_id = ? ORDER BY moment, id LIMIT ?
                    """, arguments: [source, SQLiteStore.mostChosen])
            while numbers.count < tooMany || tooLarge > 0, let row = try rows.next() {
                numbers.append(row["number"])
                tooLarge -= row["bytes"]
            }
        }
    }

    package func compact() async throws {
        try await withoutTransaction { database in
            try database.execute(sql: "INSERT INTO article_search (article_search) VALUES ('optimize')")
            try database.execute(sql: "VACUUM")
            try database.execute(sql: "PRAGMA wal_checkpoint (TRUNCATE)")
        }
    }

    package func sizes() async throws -> StoreSizes {
        let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal"))?[.size] as? Int ?? 0
        return try await read { database in
            func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            let page = try number("PRAGMA page_size")
            return StoreSizes(
                articles: try number("SELECT coalesce(sum(articles), 0) FROM source_total"),
                tombstones: try number("SELECT count(*) FROM fingerprint WHERE deleted_at IS NOT NULL"),
                databaseBytes: try number("PRAGMA page_count") * page + log,
                freeBytes: try number("PRAGMA freelist_count") * page,
                captures: try number("SELECT coalesce(sum(records), 0) FROM segment"),
                archiveBytes: try number("SELECT coalesce(sum(bytes), 0) FROM segment"))
        }
    }
}
