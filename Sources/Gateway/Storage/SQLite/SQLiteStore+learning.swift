import Articles
import GRDB

extension SQLiteStore: LearningStore {
    /// A line that was seen once is remembered over this many pages.
    private static let memory = 400
    /// Of a page at most this many lines are counted.
    private static let mostLines = 80

    package func learn(_ lines: [String], page: String, source: String) async throws {
        let learnable = lines.filter(LearntLines.isLearnable).prefix(Self.mostLines)
        let texts = Dictionary(learnable.map { (LineKey.of($0), $0) }, uniquingKeysWith: { one, _ in one })
        try await write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO learnt_page (source_id, page) VALUES (?, ?)",
                arguments: [source, Int64(bitPattern: LineKey.ofPage(page))])
            guard database.changesCount > 0 else { return }
            let number =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM learnt_page WHERE source_id = ?", arguments: [source])
                ?? 1
            for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
                try database.execute(
                    sql: """
                        INSERT INTO learnt_line (source_id, key, text, pages, last_page) VALUES (?, ?, ?, 1, ?)
                        ON CONFLICT (source_id, key) DO UPDATE SET pages = pages + 1, last_page = excluded.last_page
                        """, arguments: [source, Int64(bitPattern: key), text, number])
            }
            if number % 50 == 0 {
                try database.execute(
                    sql: "DELETE FROM learnt_line WHERE source_id = ? AND pages = 1 AND is_kept = 0 AND last_page < ?",
                    arguments: [source, number - Self.memory])
            }
        }
    }

    package func learntLines(of source: String) async throws -> LearntLines {
        try await read { database in
            let pages =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM learnt_page WHERE source_id = ?", arguments: [source])
                ?? 0
            let lines = try Row.fetchAll(
                database, sql: "SELECT key, text, pages, is_kept FROM learnt_line WHERE source_id = ? AND pages > 1",
                arguments: [source]
            ).map { row in
                let key: Int64 = row["key"]
                return LearntLines.Line(
                    key: UInt64(bitPattern: key), text: row["text"], pages: row["pages"], isKept: row["is_kept"])
            }
            return LearntLines(pages: pages, lines: lines)
        }
    }

    package func keep(_ key: UInt64, _ isKept: Bool, source: String) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: "UPDATE learnt_line SET is_kept = ? WHERE source_id = ? AND key = ?",
                arguments: [isKept, source, Int64(bitPattern: key)])
            return database.changesCount > 0
        }
    }

    package func forget(source: String) async throws {
        try await write { database in
            try database.execute(sql: "DELETE FROM learnt_line WHERE source_id = ?", arguments: [source])
            try database.execute(sql: "DELETE FROM learnt_page WHERE source_id = ?", arguments: [source])
        }
    }
}

/// The tables of what is learnt.
enum LearningMigration {
    static let sql = """
        CREATE TABLE learnt_page (
            source_id TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (source_id, page)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE learnt_line (
            source_id TEXT NOT NULL, key INTEGER NOT NULL, text TEXT NOT NULL, pages INTEGER NOT NULL,
            last_page INTEGER NOT NULL, is_kept INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (source_id, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX learnt_line_by_pages ON learnt_line (source_id, pages);
        """
}
