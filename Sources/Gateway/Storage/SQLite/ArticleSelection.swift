import Foundation
import GRDB

/// An `ArticleQuery` as SQL that selects the keys of articles: `number`, `moment`, `id`.
///
/// Keys first, texts afterwards: what has to be sorted or skipped is small.
struct ArticleSelection {
    /// How many matches of a search are looked at, the latest stored first.
    static let mostMatches = 10_000

    let sql: String
    let arguments: StatementArguments

    /// Nil where nothing can match.
    ///
    /// - Parameters:
    ///   - query: What is wanted; its `after`, `offset` and `limit` do not count.
    ///   - after: Only what comes after this place.
    ///   - offset: How many keys to leave out at the front.
    ///   - limit: The most keys.
    init?(_ query: ArticleQuery, after: ArticleQuery.Position?, offset: Int = 0, limit: Int) {
        var conditions: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        func require(_ condition: String, _ values: any DatabaseValueConvertible...) {
            conditions.append(condition)
            arguments += values
        }
        var from = "article"
        var byRank = false
        if let text = query.text {
            guard let words = SearchWords.query(text) else { return nil }
            from = """
                (SELECT rowid AS match, rank FROM article_search WHERE article_search MATCH ?
                ORDER BY rowid DESC LIMIT \(Self.mostMatches)) CROSS JOIN article ON number = match
                """
            arguments.append(words)
            byRank = query.order == .relevance
        } else {
            // Without statistics SQLite may sort millions of rows where an index has them in order.
            from += query.sources.count == 1 ? " INDEXED BY article_by_source" : " INDEXED BY article_by_moment"
        }
        if query.sources.count == 1 {
            require("source_id = ?", query.sources[0])
        } else if !query.sources.isEmpty {
            require("source_id IN (SELECT value FROM json_each(?))", Self.list(query.sources))
        }
        if !query.languages.isEmpty {
            require(
                """
                EXISTS (SELECT 1 FROM json_each(?) WHERE lower(language) = lower(value)
                    OR lower(substr(language, 1, length(value) + 1)) = lower(value) || '-')
                """, Self.list(query.languages))
        }
        if !query.sections.isEmpty {
            require("section IN (SELECT value FROM json_each(?))", Self.list(query.sections))
        }
        // A day begins and ends up to 14 hours from that of UTC: the second condition, on the index, is the wider one.
        if let since = query.since { require("day >= ? AND moment >= date(?, '-1 day')", since, since) }
        if let until = query.until { require("day <= ? AND moment < date(?, '+2 days')", until, until) }
        if let moment = query.firstSeenSince { require("first_seen >= ?", moment) }
        if let moment = query.fetchedSince { require("fetched_at >= ?", moment) }
        if let confidence = query.minConfidence { require("confidence >= ?", confidence) }
        if let length = query.minLength { require("length >= ?", length) }
        switch query.duplicates {
        case .keep: break
        case .leaveOut: require("duplicate_of IS NULL")
        case .only: require("duplicate_of IS NOT NULL")
        }
        let isAscending = query.order == .oldestFirst
        if let after, !byRank { require("(moment, id) \(isAscending ? ">" : "<") (?, ?)", after.moment, after.id) }
        let direction = isAscending ? "ASC" : "DESC"
        let filter = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        sql = """
            SELECT number, moment, id FROM \(from) \(filter)
            ORDER BY \(byRank ? "rank, " : "")moment \(direction), id \(direction) LIMIT ? OFFSET ?
            """
        self.arguments = StatementArguments(arguments + [limit, offset])
    }

    private static func list(_ values: [String]) -> String {
        (try? JSONEncoder().encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }
}
