import Articles
import Crypto
import Foundation
import GRDB

extension SQLiteStore {
    package func record(_ intake: Intake) async throws -> [Intake.Result] {
        try await write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO source (id) VALUES (?)", arguments: [intake.source])
            var keeper = try ArticleKeeper(intake, database)
            return try intake.entries.map { try keeper.keep($0) }
        }
    }

    package func standing(of link: ArticleLink, source: String) async throws -> ArticleLink.Standing {
        try await read { database in
            let identities = try Identities(source: source, database)
            guard let number = try identities.number(of: link),
                let row = try Row.fetchOne(
                    database, cached: "SELECT item, deleted_at FROM fingerprint WHERE number = ?", [number])
            else { return .unknown }
            if row["deleted_at"] as String? != nil { return .deleted }
            let item = (row["item"] as Int64?).map(UInt64.init(bitPattern:))
            return link.item != nil && item != nil && link.item != item ? .changed : .known
        }
    }

    package func finish(source: String, at moment: String, error: String?, failedDocuments: Int) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO source (id, polled_at, error, failures, failed_documents, failing_since)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET polled_at = excluded.polled_at, error = excluded.error,
                        failures = CASE WHEN excluded.error IS NULL THEN 0 ELSE failures + 1 END,
                        failed_documents = excluded.failed_documents,
                        failing_since = CASE WHEN excluded.error IS NULL THEN NULL
                            ELSE coalesce(failing_since, excluded.failing_since) END
                    """,
                arguments: [
                    source, moment, error, error == nil ? 0 : 1, failedDocuments, error == nil ? nil : moment,
                ])
        }
    }
}

extension Identities {
    /// The article that a link leads to, as far as that can be told without its text.
    ///
    /// An address alone tells it; a guid alone only where there is no address, or where the source's addresses change.
    /// Both must agree where both are given, unless the one that differs is known to change.
    func number(of link: ArticleLink) throws -> Int64? {
        let guid = ArticleSighting.hash(identity: link.guid, ignoring: ignoring)
        let url = ArticleSighting.hash(identity: link.url, ignoring: ignoring)
        let byGUID = try numbers(.guid, guid)
        let byURL = try numbers(.url, url)
        if guid == nil { return try byURL.first ?? numbers(.guid, url).first }
        if url == nil { return traits.guid.isShared ? nil : byGUID.first }
        if let both = byURL.first(where: byGUID.contains) { return both }
        if traits.guid.isUnstable, !traits.url.isShared, let number = byURL.first { return number }
        if traits.url.isUnstable, !traits.guid.isShared, let number = byGUID.first { return number }
        return nil
    }
}
