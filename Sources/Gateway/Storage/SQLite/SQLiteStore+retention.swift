import Articles
import Foundation
import GRDB

extension SQLiteStore {
    /// Articles deleted in one transaction, so that nobody waits long for the writer.
    private static let pruneBatch = 200

    package func prune(source: String, policy: RetentionPolicy, now: String) async throws -> Int {
        guard !policy.isEmpty else { return 0 }
        var deleted = 0
        while true {
            try Task.checkCancellation()
            let count = try await write { database in
                let numbers = try Self.superfluous(source, policy, now, database)
                for number in numbers { try Self.bury(number, now, database) }
                return numbers.count
            }
            deleted += count
            guard count > 0 else { return deleted }
        }
    }

    /// The numbers of the next articles that are not to be kept, the oldest first.
    private static func superfluous(
        _ source: String, _ policy: RetentionPolicy, _ now: String, _ database: Database
    ) throws -> [Int64] {
        if let days = policy.days, let date = try? Date(now, strategy: .iso8601) {
            let limit = Timestamp.text(date.addingTimeInterval(-Double(days) * 86_400))
            let old = try Int64.fetchAll(
                database,
                sql: """
                    SELECT number FROM article INDEXED BY article_by_source
                    WHERE source_id = ? AND first_seen < ? ORDER BY moment, id LIMIT ?
                    """, arguments: [source, limit, pruneBatch])
            if !old.isEmpty { return old }
        }
        let total = try Row.fetchOne(
            database,
            sql: "SELECT articles, bytes FROM source_total WHERE source_id = ?",
            arguments: [source])
        let tooMany = policy.articles.map { (total?[0] ?? 0) - $0 } ?? 0
        var tooLarge = policy.bytes.map { (total?[1] ?? 0) - $0 } ?? 0
        guard tooMany > 0 || tooLarge > 0 else { return [] }
        var numbers: [Int64] = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT number, length(CAST(data AS BLOB)) AS bytes FROM article INDEXED BY article_by_source
                WHERE source_id = ? ORDER BY moment, id LIMIT ?
                """, arguments: [source, pruneBatch])
        while numbers.count < tooMany || tooLarge > 0, let row = try rows.next() {
            numbers.append(row["number"])
            tooLarge -= row["bytes"]
        }
        return numbers
    }

    /// Deletes an article, and leaves what it was known by.
    private static func bury(_ number: Int64, _ now: String, _ database: Database) throws {
        guard
            let row = try Row.fetchOne(
                database,
                cached: "SELECT id, json_extract(data, '$.contentText') AS text FROM article WHERE number = ?",
                [number])
        else { return }
        let duplicates = Duplicates(database: database)
        try duplicates.remove(row["text"], number: number)
        try duplicates.inherit(from: row["id"])
        try database.execute(sql: "DELETE FROM article WHERE number = ?", arguments: [number])
        try database.execute(sql: "UPDATE fingerprint SET deleted_at = ? WHERE number = ?", arguments: [now, number])
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
