import Articles
import Crypto
import Foundation
import GRDB

/// An article as the columns of its row.
struct ArticleRow {
    var article: Article
    var day: String
    var moment: String
    var firstSeen: String
    var fetchedAt: String
    var contentSHA256: String
    /// The article without its HTML, as JSON.
    var data: String

    /// How many bytes a row's article has, in SQL.
    static let octets = "length(CAST(data || coalesce(html, '') AS BLOB))"

    init(_ article: Article, firstSeen: String) throws {
        self.article = article
        self.firstSeen = firstSeen
        fetchedAt = firstSeen
        day = String((article.published?.iso8601 ?? firstSeen).prefix(10))
        moment = ArticleMoment.text(article.published, firstSeen: firstSeen)
        contentSHA256 = SHA256.hexadecimal(article.contentText)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var withoutHTML = article
        withoutHTML.contentHTML = ""
        data = String(decoding: try encoder.encode(withoutHTML), as: UTF8.self)
    }

    /// Stores it as a new article.
    func insert(
        number: Int64, id: String, source: String, key: String, duplicateOf: String?, _ database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO article (
                    number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of,
                    language, section, confidence, length, data, html
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(
            arguments: [
                number, id, source, key, article.url, day, moment, firstSeen, fetchedAt, contentSHA256, duplicateOf,
                article.language, article.section, article.extraction.confidence,
                article.contentText.unicodeScalars.count, data, article.contentHTML,
            ])
    }

    /// Puts this text in the place of the one that stands, which is kept as a revision: no edit takes a text away.
    func replace(id: String, cause: ArticleRevision.Cause, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO revision (article_id, revision, fetched_at, content_sha256, data, html, cause)
                SELECT id, revision, fetched_at, content_sha256, data, html, ? FROM article WHERE id = ?
                """, arguments: [cause.rawValue, id])
        try database.execute(
            sql: """
                UPDATE article SET url = ?, day = ?, moment = ?, fetched_at = ?, revision = revision + 1,
                    content_sha256 = ?, language = ?, section = ?, confidence = ?, length = ?, data = ?, html = ?
                WHERE id = ?
                """,
            arguments: [
                article.url, day, moment, fetchedAt, contentSHA256, article.language, article.section,
                article.extraction.confidence, article.contentText.unicodeScalars.count, data, article.contentHTML, id,
            ])
    }

    /// An article as it stands in the table.
    static func record(_ row: Row) throws -> ArticleRecord {
        ArticleRecord(
            id: row["id"], sourceID: row["source_id"], article: try article(row),
            firstSeen: row["first_seen"], fetchedAt: row["fetched_at"], revision: row["revision"],
            contentSHA256: row["content_sha256"], duplicateOf: row["duplicate_of"])
    }

    /// An article from the columns `data` and `html`, which is null where the JSON holds the HTML as well.
    static func article(_ row: Row) throws -> Article {
        var article = try ArticleDecoder.article(Array((row["data"] as String).utf8))
        if let html = row["html"] as String? { article.contentHTML = html }
        return article
    }
}
