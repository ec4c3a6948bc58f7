import Articles
import Foundation
import GRDB

/// Finds the article that had a text first.
struct Duplicates {
    /// More candidates are not compared.
    private static let mostCompared = 12

    let database: Database

    /// - Parameters:
    ///   - text: The article's text.
    ///   - hash: Its SHA-256.
    ///   - number: The article's own number.
    ///   - source: Its source.
    /// - Returns: The id of the original, which is no duplicate itself; nil where the text is new.
    /// - Throws: What the database says.
    func original(of text: String, hash: String, number: Int64, source: String) throws -> String? {
        guard !text.isEmpty else { return nil }
        let equal = try String.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id FROM article WHERE content_sha256 = ? AND duplicate_of IS NULL AND number <> ?
                    ORDER BY first_seen, id LIMIT 1
                    """), arguments: [hash, number])
        if let equal { return equal }
        let shingles = TextShingles(text)
        guard let bands = MinHash(shingles)?.bands else { return nil }
        var compared: Set<Int64> = [number]
        var best: (seen: String, id: String)?
        for band in bands {
            let rows = try Row.fetchAll(
                database,
                cached: """
                    SELECT number, id, source_id, first_seen, duplicate_of, json_extract(data, '$.contentText') AS text
                    FROM band JOIN article USING (number) WHERE value = ? ORDER BY number LIMIT 8
                    """, [Int64(bitPattern: band)])
            for row in rows where compared.count <= Self.mostCompared && compared.insert(row["number"]).inserted {
                let (id, seen): (String, String) = (row["duplicate_of"] ?? row["id"], row["first_seen"])
                guard best.map({ (seen, id) < $0 }) ?? true,
                    NearDuplicate.holds(shingles, TextShingles(row["text"]), sameSource: row["source_id"] == source)
                else { continue }
                best = (seen, id)
            }
        }
        guard let id = best?.id, try isOriginal(id, not: number) else { return nil }
        return id
    }

    private func isOriginal(_ id: String, not number: Int64) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM article WHERE id = ? AND number <> ? AND duplicate_of IS NULL)",
            arguments: [id, number]) ?? false
    }

    /// Makes a text findable.
    func add(_ text: String, number: Int64) throws {
        let statement = try database.cachedStatement(sql: "INSERT OR IGNORE INTO band (value, number) VALUES (?, ?)")
        for band in MinHash(TextShingles(text))?.bands ?? [] {
            try statement.execute(arguments: [Int64(bitPattern: band), number])
        }
    }

    /// Undoes `add`.
    func remove(_ text: String, number: Int64) throws {
        let statement = try database.cachedStatement(sql: "DELETE FROM band WHERE value = ? AND number = ?")
        for band in MinHash(TextShingles(text))?.bands ?? [] {
            try statement.execute(arguments: [Int64(bitPattern: band), number])
        }
    }

    /// Gives the copies of an article that goes a new original: the one that was seen first of those that stay.
    ///
    /// - Parameters:
    ///   - id: The article that goes.
    ///   - doomed: The numbers of articles that are to go soon; of thousands of copies each would else be the original in
    ///     its turn, and all the others be written again every time.
    /// - Throws: What the database says.
    func inherit(from id: String, butNot doomed: Set<Int64> = []) throws {
        let heirs = try Row.fetchAll(
            database, cached: "SELECT number, id FROM article WHERE duplicate_of = ? ORDER BY first_seen, id", [id])
        guard let first = (heirs.first { !doomed.contains($0["number"]) } ?? heirs.last)?["id"] as String? else {
            return
        }
        try database.execute(sql: "UPDATE article SET duplicate_of = ? WHERE duplicate_of = ?", arguments: [first, id])
        try database.execute(sql: "UPDATE article SET duplicate_of = NULL WHERE id = ?", arguments: [first])
    }
}
