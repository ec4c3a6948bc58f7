import Articles
import Crypto
import Foundation
import GRDB

extension SQLiteStore {
    package func record(_ intake: Intake) async throws -> [Intake.Outcome] {
        try await write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO source (id) VALUES (?)", arguments: [intake.source])
            return try intake.entries.map { try Self.keep($0, intake, database) }
        }
    }

    private static func keep(_ entry: Intake.Entry, _ intake: Intake, _ database: Database) throws -> Intake.Outcome {
        let known = try Row.fetchOne(
            database, sql: "SELECT id, data, first_seen FROM article WHERE source_id = ? AND key = ?",
            arguments: [intake.source, entry.key])
        var row = try ArticleRow(entry.article, firstSeen: known?["first_seen"] ?? intake.fetchedAt)
        row.fetchedAt = intake.fetchedAt
        guard let known else {
            let id = String(SHA256.hexadecimal(intake.source + "\n" + entry.key).prefix(32))
            let twin = try String.fetchOne(
                database,
                sql: """
                    SELECT id FROM article WHERE content_sha256 = ? AND duplicate_of IS NULL ORDER BY first_seen, id LIMIT 1
                    """,
                arguments: [row.contentSHA256])
            try row.insert(id: id, source: intake.source, key: entry.key, duplicateOf: twin, database)
            return .added
        }
        guard known["data"] as String != row.data else { return .unchanged }
        try row.replace(id: known["id"], cause: .edit, database)
        return .revised
    }

    package func knows(key: String, source: String) async throws -> Bool {
        try await read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE source_id = ? AND key = ?)",
                arguments: [source, key])
                ?? false
        }
    }

    package func finish(source: String, at moment: String, error: String?, failedDocuments: Int) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO source (id, polled_at, error, failures, failed_documents) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET polled_at = excluded.polled_at, error = excluded.error,
                        failures = CASE WHEN excluded.error IS NULL THEN 0 ELSE failures + 1 END,
                        failed_documents = excluded.failed_documents
                    """,
                arguments: [source, moment, error, error == nil ? 0 : 1, failedDocuments])
        }
    }
}
