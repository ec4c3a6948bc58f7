import Foundation
import GRDB

extension SQLiteStore {
    private static let columns = "SELECT capture.*, name FROM capture JOIN segment ON segment.number = capture.segment"

    private static func capture(_ row: Row) -> Capture {
        Capture(
            number: row["number"], source: row["source_id"], url: row["url"], finalURL: row["final_url"] ?? row["url"],
            fetchedAt: row["fetched_at"], segment: row["name"], offset: row["place"], length: row["length"],
            recordID: row["record_id"], payload: Array(row["payload"] as Data), original: row["original"])
    }

    private func captures(_ conditions: String, _ arguments: StatementArguments) async throws -> [Capture] {
        try await read { database in
            try Row.fetchAll(database, cached: "\(Self.columns) \(conditions)", arguments).map(Self.capture)
        }
    }

    package func add(_ capture: Capture) async throws -> Int64 {
        try await write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO segment (name) VALUES (?)", arguments: [capture.segment])
            try database.execute(
                sql: """
                    INSERT INTO capture (
                        source_id, url, final_url, fetched_at, segment, place, length, record_id, payload, original
                    ) VALUES (?, ?, ?, ?, (SELECT number FROM segment WHERE name = ?), ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    capture.source, capture.url, capture.finalURL == capture.url ? nil : capture.finalURL,
                    capture.fetchedAt, capture.segment, capture.offset, capture.length, capture.recordID,
                    Data(capture.payload), capture.original,
                ])
            return database.lastInsertedRowID
        }
    }

    package func end(ofSegment name: String) async throws -> Int {
        try await read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT place + length FROM capture WHERE segment = (SELECT number FROM segment WHERE name = ?)
                    ORDER BY place DESC LIMIT 1
                    """, arguments: [name]) ?? 0
        }
    }

    package func original(payload: [UInt8], since: String) async throws -> Capture? {
        try await captures(
            "WHERE payload = ? AND original IS NULL AND fetched_at >= ? ORDER BY capture.number DESC LIMIT 1",
            [Data(payload), since]
        ).first
    }

    package func capture(_ number: Int64) async throws -> Capture? {
        try await captures("WHERE capture.number = ?", [number]).first
    }

    package func capture(recordID: String) async throws -> Capture? {
        try await captures("WHERE record_id = ?", [recordID]).first
    }

    package func latestCapture(of url: String, source: String, upTo: Int64) async throws -> Capture? {
        try await captures(
            "WHERE source_id = ? AND url = ? AND capture.number <= ? ORDER BY capture.number DESC LIMIT 1",
            [source, url, upTo]
        ).first
    }

    package func captures(of url: String, source: String, before number: Int64, limit: Int) async throws -> [Capture] {
        try await captures(
            """
            WHERE source_id = ? AND url = ? AND capture.number < ? AND payload IS NOT (
                SELECT payload FROM capture AS earlier
                WHERE earlier.source_id = capture.source_id AND earlier.url = capture.url
                    AND earlier.number < capture.number
                ORDER BY earlier.number DESC LIMIT 1
            ) ORDER BY capture.number DESC LIMIT ?
            """, [source, url, number, limit])
    }

    package func segments() async throws -> [ArchiveSegment] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT name, newest, records, bytes FROM segment ORDER BY name"
            ).map {
                ArchiveSegment(name: $0["name"], newest: $0["newest"], records: $0["records"], bytes: $0["bytes"])
            }
        }
    }

    package func forget(segment: String) async throws {
        try await write { try $0.execute(sql: "DELETE FROM segment WHERE name = ?", arguments: [segment]) }
    }
}
