import GRDB

extension SQLiteStore {
    /// Looks the database over.
    ///
    /// - Parameters:
    ///   - isThorough: Whether indexes are compared with what they index; also done where it `mends`.
    ///   - mends: Whether to make again what is derived from articles.
    /// - Returns: What was found; a `problem` can be mended by `Salvage` alone.
    /// - Throws: `StoreError`.
    func examine(isThorough: Bool, mends: Bool) async throws -> [Finding] {
        let path = path
        let damages = try await read { database in
            let check = try String.fetchAll(database, sql: "PRAGMA \(isThorough ? "integrity" : "quick")_check (5)")
            let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
            return check.filter { $0 != "ok" } + (strays == 0 ? [] : ["\(strays) rows belong to nothing"])
        }
        guard damages.isEmpty else {
            return [Finding(.problem, "\(StoreError.damaged(path: path)) (\(damages.joined(separator: "; ")))")]
        }
        // To compare what is derived with what it is derived from takes reading all of it.
        guard isThorough || mends else { return [] }
        let isSearchWhole = try await isSearchWhole()
        let areCountsRight = try await areCountsRight()
        guard !isSearchWhole || !areCountsRight else { return [] }
        guard mends else {
            return [
                Finding(.problem, "\(path): the search index or the counts are wrong; run `feedgate doctor --mend`")
            ]
        }
        try await write { try $0.execute(sql: DerivedTables.rebuild) }
        return [Finding(.mended, "\(path): the search index and the counts were made again")]
    }

    private func isSearchWhole() async throws -> Bool {
        do {
            try await pool.writeWithoutTransaction {
                try $0.execute(sql: "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
            }
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return false
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private func areCountsRight() async throws -> Bool {
        try await read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT (SELECT coalesce(sum(articles), 0) FROM day_count) = (SELECT count(*) FROM article)
                        AND (SELECT coalesce(sum(bytes), 0) FROM day_count)
                            = (SELECT coalesce(sum(\(ArticleRow.octets)), 0) FROM article)
                        AND NOT EXISTS (
                            SELECT source_id, sum(articles), sum(bytes), max(day) FROM day_count GROUP BY source_id
                            EXCEPT SELECT source_id, articles, bytes, newest FROM source_total)
                    """) ?? false
        }
    }
}

/// Tables that can be made again from the articles.
enum DerivedTables {
    static let rebuild = """
        INSERT INTO article_search (article_search) VALUES ('rebuild');
        DELETE FROM day_count;
        DELETE FROM source_total;
        INSERT INTO day_count (source_id, day, articles, bytes)
            SELECT source_id, day, count(*), sum(\(ArticleRow.octets)) FROM article GROUP BY source_id, day;
        UPDATE segment SET (records, bytes, newest) = (
            SELECT count(*), coalesce(sum(length), 0), coalesce(max(fetched_at), '') FROM capture
            WHERE capture.segment = segment.number);
        """
}
