import Articles
import Foundation
import GRDB

/// Brings what articles are recognised by up to date after an upgrade: of articles that were stored before there was any
/// such thing, and of all after the way of hashing has changed.
///
/// It goes on where it was interrupted. What was noted by older rules stays: it can do no more than match nothing.
struct IdentityRebuild {
    /// Raised when canonical addresses or the hashes of headlines, texts and shingles change.
    private static let version = "1"
    /// Articles in one transaction.
    private static let batch = 500

    let pool: DatabasePool

    func run() throws {
        guard try pool.read({ try property("identity_version", $0) }) != Self.version else { return }
        while try pool.write({ try step($0) }) {}
    }

    /// - Returns: False when nothing is left.
    private func step(_ database: Database) throws -> Bool {
        let start = try property("identity_rebuilt", database).flatMap { Int64($0) } ?? 0
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT article.number, article.source_id, key, article.data, article.html, article.fetched_at, fingerprint.address,
                    fingerprint.number IS NOT NULL AS is_known
                FROM article LEFT JOIN fingerprint USING (number) WHERE article.number > ? ORDER BY article.number LIMIT ?
                """, arguments: [start, Self.batch])
        for row in rows { try rebuild(row, try ArticleRow.article(row), database) }
        guard let last = rows.last else {
            try set("identity_version", Self.version, database)
            try database.execute(sql: "DELETE FROM property WHERE name = 'identity_rebuilt'")
            return false
        }
        try set("identity_rebuilt", "\(last["number"] as Int64)", database)
        return true
    }

    private func rebuild(_ row: Row, _ article: Article, _ database: Database) throws {
        let number: Int64 = row["number"]
        let identities = try Identities(source: row["source_id"], database)
        let link =
            (row["address"] as String?).map { ArticleLink(url: $0) }
            ?? Intake.Entry(key: row["key"], article: article).link
        let sighting = ArticleSighting(guid: link.guid, url: link.url, article: article, ignoring: identities.ignoring)
        if row["is_known"] {
            try identities.refresh(number, sighting, link)
            try identities.addAliases(sighting, number)
        } else {
            _ = try identities.remember(sighting, link, number: number)
        }
        try Duplicates(database: database).add(article.contentText, number: number)
    }

    private func property(_ name: String, _ database: Database) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM property WHERE name = ?", arguments: [name])
    }

    private func set(_ name: String, _ value: String, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO property (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            arguments: [name, value])
    }
}
