import Foundation
import GRDB

/// Makes a new database from what can be read of a damaged one, which is moved aside and never changed.
struct Salvage {
    let path: String

    /// The tables that nothing else can be made from, in the order in which they refer to one another.
    private static let tables = [
        "source", "article", "fingerprint", "alias", "revision", "fetched", "host_pace", "robots", "plan",
        "source_trait", "volatile_parameter",
        "segment", "capture", "host", "planned_poll", "poll_count", "websub_subscription", "websub_source",
    ]

    /// - Parameter now: Part of the name that the damaged file gets.
    /// - Returns: What was saved.
    /// - Throws: What the disk says; the damaged file then stands where it stood.
    func run(now: Date) throws -> Finding {
        let (fresh, copy) = (path + ".salvaged", path + ".salvaging")
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: fresh + ending)
            try? FileManager.default.removeItem(atPath: copy + ending)
        }
        // Whoever closes a database writes its log into it: that happens to a copy.
        for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
            try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
        }
        defer { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + ending) } }
        var saved = 0
        do {
            let store = try SQLiteStore(path: fresh)
            try store.pool.close()
            let queue = try DatabaseQueue(path: fresh, configuration: Self.configuration)
            saved = try queue.writeWithoutTransaction { try self.copy(copy, into: $0) }
            try queue.close()
        }
        let aside = "\(path).damaged-\(Timestamp.text(now).filter(\.isNumber))"
        for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
            try FileManager.default.moveItem(atPath: path + ending, toPath: aside + ending)
        }
        try FileManager.default.moveItem(atPath: fresh, toPath: path)
        return Finding(
            .mended,
            "\(path) was damaged; \(saved) article\(saved == 1 ? " was" : "s were") saved into a new one, and the old one is \(aside); `feedgate reclean` brings back from the archive what is missing"
        )
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        return configuration
    }

    /// - Returns: How many articles were copied.
    private func copy(_ damaged: String, into database: Database) throws -> Int {
        do {
            try database.execute(sql: "ATTACH DATABASE ? AS damaged", arguments: [damaged])
        } catch {
            // A file whose first page is gone has nothing that can be read.
            return 0
        }
        defer { try? database.execute(sql: "DETACH DATABASE damaged") }
        for table in Self.tables {
            // What is damaged beyond this is what is lost; how much was saved is said in the end.
            try? copy(table, database)
        }
        try dropStrays(database)
        try database.execute(sql: DerivedTables.rebuild)
        // Bands and fingerprints of articles whose own were not read.
        try database.execute(sql: "DELETE FROM property")
        return try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
    }

    private func copy(_ table: String, _ database: Database) throws {
        let old = try Set(database.columns(in: table, in: "damaged").map(\.name))
        let columns = try database.columns(in: table, in: "main").map(\.name).filter(old.contains)
        let list = columns.joined(separator: ", ")
        let insert = "INSERT OR IGNORE INTO main.\(table) (\(list)) SELECT \(list) FROM damaged.\(table)"
        do {
            try database.execute(sql: insert)
        } catch {
            try copyPieces(insert, table, database)
        }
    }

    /// Row by row where it must be: what lies on a damaged page is left out, and what lies behind it is reached.
    private func copyPieces(_ insert: String, _ table: String, _ database: Database) throws {
        guard let last = try? Int64.fetchOne(database, sql: "SELECT max(rowid) FROM damaged.\(table)") else { return }
        var pieces = [(first: Int64(0), last: last)]
        while let piece = pieces.popLast() {
            do {
                try database.execute(
                    sql: insert + " WHERE rowid BETWEEN ? AND ?", arguments: [piece.first, piece.last])
            } catch {
                guard piece.first < piece.last else { continue }
                let middle = piece.first + (piece.last - piece.first) / 2
                pieces += [(piece.first, middle), (middle + 1, piece.last)]
            }
        }
    }

    /// Rows whose article or segment was not saved.
    private func dropStrays(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO source (id) SELECT source_id FROM article UNION SELECT source_id FROM fingerprint;
                -- Or an article that was lost would be taken for one that was deleted, and never come back.
                DELETE FROM fingerprint WHERE deleted_at IS NULL AND number NOT IN (SELECT number FROM article);
                DELETE FROM alias WHERE number NOT IN (SELECT number FROM fingerprint);
                DELETE FROM revision WHERE article_id NOT IN (SELECT id FROM article);
                DELETE FROM capture WHERE segment NOT IN (SELECT number FROM segment);
                DELETE FROM capture WHERE original IS NOT NULL AND original NOT IN (SELECT number FROM capture);
                DELETE FROM planned_poll WHERE host NOT IN (SELECT name FROM host)
                    OR source_id NOT IN (SELECT id FROM source);
                UPDATE article SET duplicate_of = NULL WHERE duplicate_of NOT IN (SELECT id FROM article);
                """)
    }
}
