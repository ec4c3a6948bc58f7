import Articles
import Crypto
import Foundation
import GRDB

/// An `ArticleStore` in one SQLite file.
package struct SQLiteStore: ArticleStore {
    /// Why the file cannot be used.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    private let pool: DatabasePool

    /// Opens the file, and brings its schema up to date.
    ///
    /// - Throws: `Failure`, which says what to do.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // WAL with synchronous=FULL: what was reported as stored survives a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Migrations.all.migrate(pool)
        } catch let error as DatabaseError {
            throw Failure(description: Self.advice(error, path))
        } catch {
            throw Failure(description: "\(path): \(error.localizedDescription)")
        }
    }

    private static func advice(_ error: DatabaseError, _ path: String) -> String {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            "\(path) is damaged or no database; move it aside and poll again, or bring back a copy"
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            "\(path) cannot be opened for writing; check the permissions of its folder"
        case .SQLITE_FULL: "\(path): the disk is full; make room and poll again"
        case .SQLITE_BUSY, .SQLITE_LOCKED: "\(path) is in use by another program; wait for it to end"
        default: "\(path): \(error.message ?? "SQLite error \(error.resultCode.rawValue)")"
        }
    }

    package func record(_ intake: Intake) throws -> [Intake.Outcome] {
        try pool.write { database in
            let outcomes = try intake.entries.map { try Self.keep($0, intake, database) }
            if let document = intake.document {
                try database.execute(
                    sql: """
                        INSERT INTO document (url, source_id, etag, last_modified, fetched_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
                            fetched_at = excluded.fetched_at
                        """,
                    arguments: [document.url, intake.source, document.etag, document.lastModified, intake.fetchedAt])
            }
            return outcomes
        }
    }

    private static func keep(_ entry: Intake.Entry, _ intake: Intake, _ database: Database) throws -> Intake.Outcome {
        let data = try text(of: entry.article)
        let hash = sha256(entry.article.contentText)
        let known = try Row.fetchOne(
            database, sql: "SELECT id, revision, data, first_seen FROM article WHERE source_id = ? AND key = ?",
            arguments: [intake.source, entry.key])
        let firstSeen: String = known?["first_seen"] ?? intake.fetchedAt
        let day = String((entry.article.published?.iso8601 ?? firstSeen).prefix(10))
        guard let known else {
            let id = String(sha256(intake.source + "\n" + entry.key).prefix(32))
            let twin = try String.fetchOne(
                database,
                sql:
                    "SELECT id FROM article WHERE content_sha256 = ? AND duplicate_of IS NULL ORDER BY first_seen, id LIMIT 1",
                arguments: [hash])
            try database.execute(
                sql: """
                    INSERT INTO article (id, source_id, key, url, day, first_seen, fetched_at, revision, content_sha256, duplicate_of, data)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
                    """,
                arguments: [
                    id, intake.source, entry.key, entry.article.url, day, firstSeen, intake.fetchedAt, hash, twin, data,
                ])
            return .added
        }
        guard known["data"] as String != data else { return .unchanged }
        let id: String = known["id"]
        // What stood before is kept as a revision; an edit never takes a text away.
        try database.execute(
            sql: """
                INSERT INTO revision (article_id, revision, fetched_at, content_sha256, data)
                SELECT id, revision, fetched_at, content_sha256, data FROM article WHERE id = ?
                """, arguments: [id])
        try database.execute(
            sql: """
                UPDATE article SET url = ?, day = ?, fetched_at = ?, revision = revision + 1, content_sha256 = ?, data = ? WHERE id = ?
                """,
            arguments: [entry.article.url, day, intake.fetchedAt, hash, data, id])
        return .revised
    }

    private static func sha256(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func text(of article: Article) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(article), as: UTF8.self)
    }

    package func validators(of url: String) throws -> Validators? {
        try pool.read { database in
            try Row.fetchOne(database, sql: "SELECT etag, last_modified FROM document WHERE url = ?", arguments: [url])
                .map { Validators(url: url, etag: $0["etag"], lastModified: $0["last_modified"]) }
        }
    }

    package func knows(key: String, source: String) throws -> Bool {
        try pool.read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE source_id = ? AND key = ?)",
                arguments: [source, key])
                ?? false
        }
    }

    package func finish(source: String, at moment: String, error: String?, failedDocuments: Int) throws {
        try pool.write { database in
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

    package func states() throws -> [SourceState] {
        try pool.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT source.*, count(article.id) AS articles, max(article.day) AS newest
                    FROM source LEFT JOIN article ON article.source_id = source.id GROUP BY source.id ORDER BY source.id
                    """
            ).map {
                SourceState(
                    id: $0["id"], polledAt: $0["polled_at"], error: $0["error"], failures: $0["failures"],
                    failedDocuments: $0["failed_documents"], articles: $0["articles"], newest: $0["newest"])
            }
        }
    }

    package func eachArticle(_ query: ArticleQuery, _ body: (ArticleRecord) throws -> Void) throws {
        var sql = "SELECT * FROM article"
        var arguments: [any DatabaseValueConvertible] = []
        var conditions: [String] = []
        if !query.sources.isEmpty {
            conditions.append("source_id IN (\(query.sources.map { _ in "?" }.joined(separator: ", ")))")
            arguments += query.sources
        }
        if let since = query.since {
            conditions.append("day >= ?")
            arguments.append(since)
        }
        if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
        sql += " ORDER BY day DESC, id"
        if let limit = query.limit {
            sql += " LIMIT ?"
            arguments.append(limit)
        }
        try pool.read { database in
            let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(arguments))
            let decoder = JSONDecoder()
            while let row = try rows.next() {
                let data: String = row["data"]
                try body(
                    ArticleRecord(
                        id: row["id"], sourceID: row["source_id"],
                        article: try decoder.decode(Article.self, from: Data(data.utf8)),
                        firstSeen: row["first_seen"], fetchedAt: row["fetched_at"], revision: row["revision"],
                        contentSHA256: row["content_sha256"], duplicateOf: row["duplicate_of"]))
            }
        }
    }
}
