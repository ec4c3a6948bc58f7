import Articles
import Crypto
import Foundation
import GRDB

/// Keeps the articles of one intake.
struct ArticleKeeper {
    private let intake: Intake
    private let database: Database
    private let identities: Identities
    /// The numbers of articles that the document has shown.
    private var shown: Set<Int64> = []

    init(_ intake: Intake, _ database: Database) throws {
        self.intake = intake
        self.database = database
        identities = try Identities(source: intake.source, database)
        for id in intake.beside {
            if let number = try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT number FROM article WHERE id = ?"), arguments: [id])
            {
                shown.insert(number)
            }
        }
    }

    /// Adds an article, or finds out which one it is and whether it was edited.
    mutating func keep(_ entry: Intake.Entry) throws -> Intake.Result {
        var entry = entry
        let sighting = ArticleSighting(
            guid: entry.link.guid, url: entry.link.url, article: entry.article, ignoring: identities.ignoring)
        let (found, others) = try identities.match(sighting, beside: shown)
        try identities.learn(from: found, others: others, link: entry.link)
        guard let found else { return try add(entry, sighting) }
        defer { shown.insert(found.number) }
        guard
            let row = try Row.fetchOne(
                database,
                cached: """
                    SELECT id, data, html, first_seen, fetched_at, guid FROM article JOIN fingerprint USING (number)
                    WHERE number = ?
                    """, [found.number])
        else { return Intake.Result(outcome: .deleted, id: nil) }
        let id: String = row["id"]
        // A page that was saved twice, under two names: the older copy is no edit of the newer one.
        let isCopy = sighting.guid.map { Int64(bitPattern: $0) != row["guid"] as Int64? } ?? false
        let isOlderCopy = isCopy && (row["fetched_at"] as String) >= intake.fetchedAt
        // Nor is what the document shows a second time.
        guard !found.isTaken, !isOlderCopy, !intake.settled.contains(id), !isOlderCapture(than: row) else {
            try identities.addAliases(sighting, found.number)
            return Intake.Result(outcome: .unchanged, id: id)
        }
        try identities.refresh(found.number, sighting, entry.link)
        let old = try ArticleRow.article(row)
        entry.article.keepAttachmentTexts(of: old)
        guard isChange(from: old, to: entry.article) else {
            return Intake.Result(outcome: .unchanged, id: id)
        }
        var new = try ArticleRow(entry.article, firstSeen: row["first_seen"])
        new.fetchedAt = intake.cause == .edit ? intake.fetchedAt : row["fetched_at"]
        try new.replace(id: id, cause: intake.cause, database)
        if old.contentText != entry.article.contentText {
            let duplicates = Duplicates(database: database)
            try duplicates.remove(old.contentText, number: found.number)
            try duplicates.add(entry.article.contentText, number: found.number)
            try markDuplicate(new, id: id, number: found.number)
        }
        return Intake.Result(outcome: .revised, id: id)
    }

    /// Whether the stored text was fetched later than what is cleaned again: an old response does not undo an edit.
    ///
    /// Responses are archived before they are cleaned and stored; an hour is ample for what comes in between.
    private func isOlderCapture(than row: Row) -> Bool {
        guard intake.cause == .reclean, let captured = try? Date(intake.fetchedAt, strategy: .iso8601),
            let stored = try? Date(row["fetched_at"], strategy: .iso8601)
        else { return false }
        return stored.timeIntervalSince(captured) > 3_600
    }

    private func isChange(from old: Article, to new: Article) -> Bool {
        guard intake.cause == .reclean else { return ArticleEdit.isEdit(from: old, to: new) }
        var old = old
        old.extraction = new.extraction
        return old != new
    }

    private mutating func add(_ entry: Intake.Entry, _ sighting: ArticleSighting) throws -> Intake.Result {
        var row = try ArticleRow(entry.article, firstSeen: intake.fetchedAt)
        row.fetchedAt = intake.fetchedAt
        let number = try identities.remember(sighting, entry.link)
        let duplicates = Duplicates(database: database)
        let original = try duplicates.original(
            of: entry.article.contentText, hash: row.contentSHA256, number: number, source: intake.source)
        let key = try freeKey(entry)
        let id = String(SHA256.hexadecimal(intake.source + "\n" + key).prefix(32))
        try row.insert(number: number, id: id, source: intake.source, key: key, duplicateOf: original, database)
        try duplicates.add(entry.article.contentText, number: number)
        shown.insert(number)
        return Intake.Result(outcome: .added, id: id)
    }

    /// What the article is first known by; articles that share it are numbered.
    private func freeKey(_ entry: Intake.Entry) throws -> String {
        let url = entry.link.url ?? entry.article.url
        let key =
            url.map { CanonicalURL($0)?.href ?? $0 } ?? entry.link.guid
            ?? SHA256.hexadecimal((entry.article.title ?? "") + "\n" + entry.article.contentText)
        var free = key
        var count = 1
        let statement = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM article WHERE source_id = ? AND key = ?)")
        while try Bool.fetchOne(statement, arguments: [intake.source, free]) == true {
            count += 1
            // Thousands that share one address are not counted one by one.
            let suffix = count <= 20 ? "\(count)" : SHA256.hexadecimal("\(count) " + entry.article.contentText)
            free = "\(key) \(suffix)"
        }
        return free
    }

    /// An edited text may have become the copy of another or ceased to be one; an original that has copies stays it.
    private func markDuplicate(_ row: ArticleRow, id: String, number: Int64) throws {
        let hasCopies =
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE duplicate_of = ?)", arguments: [id]) ?? false
        guard !hasCopies else { return }
        let original = try Duplicates(database: database).original(
            of: row.article.contentText, hash: row.contentSHA256, number: number, source: intake.source)
        try database.execute(
            sql: "UPDATE article SET duplicate_of = ? WHERE number = ? AND duplicate_of IS NOT ?",
            arguments: [original, number, original])
    }
}
