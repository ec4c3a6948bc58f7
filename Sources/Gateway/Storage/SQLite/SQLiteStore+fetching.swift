import Articles
import Foundation
import GRDB

extension SQLiteStore: FetchStore {
    package func document(_ url: String, source: String) async throws -> KnownDocument? {
        try await read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM fetched WHERE source_id = ? AND url = ?", arguments: [source, url]
            ).map { row in
                var document = KnownDocument(url: url)
                document.etag = row["etag"]
                document.lastModified = row["last_modified"]
                document.readAt = row["read_at"]
                document.askedAt = row["asked_at"]
                document.distrustedUntil = row["distrusted_until"]
                document.nextAt = row["next_at"]
                document.failures = row["failures"]
                document.goneAt = row["gone_at"]
                document.movedTo = row["moved_to"]
                document.movedSince = row["moved_since"]
                document.movedCheckedAt = row["moved_checked_at"]
                return document
            }
        }
    }

    package func moves() async throws -> [String: [String: DocumentMove]] {
        try await read { database in
            var moves: [String: [String: DocumentMove]] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT source_id, url, moved_to, moved_since FROM fetched INDEXED BY fetched_moved
                    WHERE moved_to IS NOT NULL
                    """)
            while let row = try rows.next() {
                moves[row["source_id"], default: [:]][row["url"]] =
                    DocumentMove(url: row["moved_to"], since: row["moved_since"])
            }
            return moves
        }
    }

    package func lastAsked(_ url: String) async throws -> Double? {
        try await read { database in
            try Double.fetchOne(
                database.cachedStatement(sql: "SELECT max(asked_at) FROM fetched WHERE url = ?"), arguments: [url])
        }
    }

    package func keep(_ document: KnownDocument, source: String) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO fetched (source_id, url, etag, last_modified, read_at, asked_at, distrusted_until,
                        next_at, failures, gone_at, moved_to, moved_since, moved_checked_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    source, document.url, document.etag, document.lastModified, document.readAt, document.askedAt,
                    document.distrustedUntil, document.nextAt, document.failures, document.goneAt, document.movedTo,
                    document.movedSince, document.movedCheckedAt,
                ])
        }
    }

    package func forgetDocuments(before moment: Double) async throws {
        while try await write({ database in
            try database.execute(
                sql: """
                    DELETE FROM fetched WHERE (url, source_id) IN (
                        SELECT url, source_id FROM fetched INDEXED BY fetched_by_asking
                        WHERE asked_at < ? AND coalesce(next_at, 0) < ? AND coalesce(distrusted_until, 0) < ?
                            AND failures = 0 AND gone_at IS NULL AND (moved_to IS NULL OR asked_at < ?)
                        LIMIT 2000)
                    """, arguments: [moment, moment, moment, moment - Schedule.longestWait])
            return database.changesCount == 2_000
        }) { try Task.checkCancellation() }
    }

    package func pace(of host: String) async throws -> HostPace? {
        try await read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM host_pace WHERE name = ?", arguments: [host]).map { row in
                var pace = HostPace()
                pace.began = row["began"]
                pace.ended = row["ended"]
                pace.slowDowns = row["slow_downs"]
                pace.pausedUntil = row["paused_until"]
                return pace
            }
        }
    }

    package func keep(_ pace: HostPace, host: String) async throws {
        try await write { database in
            try database.execute(
                sql:
                    "INSERT OR REPLACE INTO host_pace (name, began, ended, slow_downs, paused_until) VALUES (?, ?, ?, ?, ?)",
                arguments: [host, pace.began, pace.ended, pace.slowDowns, pace.pausedUntil])
        }
    }

    package func robots(of origin: String) async throws -> RobotsRecord? {
        try await read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM robots WHERE origin = ?", arguments: [origin]).map { row in
                RobotsRecord(
                    text: row["text"], failure: row["failure"], failures: row["failures"], fetchedAt: row["fetched_at"],
                    expiresAt: row["expires_at"])
            }
        }
    }

    package func keep(_ robots: RobotsRecord, origin: String) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO robots (origin, text, failure, failures, fetched_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    origin, robots.text, robots.failure, robots.failures, robots.fetchedAt, robots.expiresAt,
                ])
        }
    }

    package func plan(of source: String) async throws -> PollPlan? {
        try await read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM plan WHERE source_id = ?", arguments: [source])
                .map(Self.plan)
        }
    }

    private static func plan(_ row: Row) -> PollPlan {
        var plan = PollPlan(nextAt: row["next_at"])
        plan.reason = (row["reason"] as String?).flatMap(PollPlan.Reason.init) ?? .interval
        plan.failures = row["failures"]
        plan.polledAt = row["polled_at"]
        plan.endedAt = row["ended_at"]
        plan.rhythm.lastNews = row["last_news"]
        plan.rhythm.gap = row["news_gap"]
        plan.wish.interval = row["hint_interval"]
        plan.wish.skipHours = UInt32(truncatingIfNeeded: row["skip_hours"] as Int64)
        plan.wish.skipDays = UInt8(truncatingIfNeeded: row["skip_days"] as Int64)
        return plan
    }

    package func keep(_ plan: PollPlan, source: String) async throws {
        try await write { try Self.keep(plan, source: source, $0) }
    }

    private static func keep(_ plan: PollPlan, source: String, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO plan (source_id, next_at, reason, failures, polled_at, ended_at, last_news,
                    news_gap, hint_interval, skip_hours, skip_days)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            source, plan.nextAt, plan.reason.rawValue, plan.failures, plan.polledAt, plan.endedAt,
            plan.rhythm.lastNews, plan.rhythm.gap, plan.wish.interval, Int64(plan.wish.skipHours),
            Int64(plan.wish.skipDays),
        ])
    }

    package func shiftPlans(by jump: Double, now: Double) async throws {
        try await write { database in
            for (source, plan) in try Self.plans(database) {
                try Self.keep(plan.shifted(by: jump, now: now), source: source, database)
            }
        }
    }

    package func plans() async throws -> [String: PollPlan] { try await read(Self.plans) }

    private static func plans(_ database: Database) throws -> [String: PollPlan] {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM plan")
        return Dictionary(rows.map { ($0["source_id"], Self.plan($0)) }, uniquingKeysWith: { one, _ in one })
    }

    package func article(at url: String) async throws -> Article? {
        try await read { database in
            try Row.fetchOne(
                database, sql: "SELECT data, html FROM article WHERE url = ? ORDER BY fetched_at DESC LIMIT 1",
                arguments: [url]
            ).map(ArticleRow.article)
        }
    }
}
