import Articles
import GRDB

extension SQLiteStore {
    /// How many articles are read at once, and after how many bytes of them reading stops: articles of many megabytes
    /// come one at a time.
    private static let batch = (articles: 128, bytes: 4 << 20)

    package func eachStored(
        _ query: ArticleQuery, withHTML: Bool, _ body: (StoredArticle) async throws -> Void
    ) async throws {
        let snapshot = try snapshot()
        var query = query
        var left = query.limit ?? Int.max
        while left > 0 {
            let asked = query
            let limit = min(left, Self.batch.articles)
            let page = try await read(snapshot) { try Self.stored(asked, withHTML: withHTML, limit: limit, $0) }
            for article in page.articles { try await body(article) }
            left -= page.articles.count
            query.offset = page.next == nil ? query.offset + page.articles.count : 0
            query.after = page.next ?? query.after
            guard page.isFull else { return }
        }
    }

    private struct StoredPage: Sendable {
        var articles: [StoredArticle] = []
        var next: ArticleQuery.Position?
        /// Whether there may be more.
        var isFull = false
    }

    private static func stored(
        _ query: ArticleQuery, withHTML: Bool, limit: Int, _ database: Database
    ) throws -> StoredPage {
        var page = StoredPage()
        guard
            let selection = ArticleSelection(query, after: query.after, offset: max(0, query.offset), limit: limit)
        else { return page }
        let keys = try Row.fetchAll(database, sql: selection.sql, arguments: selection.arguments)
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, source_id, day, first_seen, fetched_at, revision, content_sha256, duplicate_of, data,
                    \(withHTML ? "html" : "NULL") FROM article WHERE number = ?
                """)
        let isRanked = query.order == .relevance && query.text != nil
        page.isFull = keys.count == limit
        var bytes = 0
        var last: Row?
        for key in keys {
            // `number`, `moment`, `id`; by place, for a look at names costs as much as the row.
            try statement.setArguments([key[0] as Int64])
            let rows = try Row.fetchCursor(statement)
            guard let row = try rows.next() else { continue }
            let json = try row.withUnsafeData(atIndex: 8) { data in data.map { [UInt8]($0) } ?? [] }
            page.articles.append(
                StoredArticle(
                    id: row[0], sourceID: row[1], day: row[2], firstSeen: row[3], fetchedAt: row[4], revision: row[5],
                    contentSHA256: row[6], duplicateOf: row[7], json: json, html: row[9]))
            last = key
            bytes += json.count + (page.articles.last?.html?.utf8.count ?? 0)
            if bytes > Self.batch.bytes {
                page.isFull = true
                break
            }
        }
        if !isRanked { page.next = last.map { ArticleQuery.Position(moment: $0[1], id: $0[2]) } }
        return page
    }
}
