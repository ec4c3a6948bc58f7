import GRDB

extension SQLiteStore {
    package func enrol(_ polls: [PlannedPoll]) async throws {
        try await write { database in
            for poll in polls {
                try database.execute(sql: "INSERT OR IGNORE INTO source (id) VALUES (?)", arguments: [poll.source])
                try database.execute(sql: "INSERT OR IGNORE INTO host (name) VALUES (?)", arguments: [poll.host])
                try database.execute(
                    sql: """
                        INSERT INTO planned_poll (source_id, host, next_at) VALUES (?, ?, ?)
                        ON CONFLICT (source_id) DO UPDATE SET host = excluded.host
                        """, arguments: [poll.source, poll.host, poll.nextAt])
            }
            try Self.forgetEmptyHosts(database)
        }
    }

    package func replace(_ polls: [PlannedPoll]) async throws {
        try await write { database in
            try database.execute(sql: "DELETE FROM planned_poll")
            for poll in polls {
                try database.execute(sql: "INSERT OR IGNORE INTO source (id) VALUES (?)", arguments: [poll.source])
                try database.execute(sql: "INSERT OR IGNORE INTO host (name) VALUES (?)", arguments: [poll.host])
                try database.execute(
                    sql: "INSERT OR REPLACE INTO planned_poll (source_id, host, next_at) VALUES (?, ?, ?)",
                    arguments: [poll.source, poll.host, poll.nextAt])
            }
            try Self.forgetEmptyHosts(database)
        }
    }

    package func releaseAll(worker: String) async throws {
        try await write { database in
            try database.execute(
                sql: "UPDATE host SET worker = NULL, leased_until = 0 WHERE worker = ?", arguments: [worker])
        }
    }

    package func withdraw(sources: [String]) async throws {
        try await write { database in
            for source in sources {
                try database.execute(sql: "DELETE FROM planned_poll WHERE source_id = ?", arguments: [source])
            }
            try Self.forgetEmptyHosts(database)
        }
    }

    private static func forgetEmptyHosts(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM host WHERE name NOT IN (SELECT host FROM planned_poll)")
    }

    package func claimDueHosts(now: Int, worker: String, until: Int, atMost: Int) async throws -> [HostClaim] {
        try await write { database in
            let hosts = try String.fetchAll(
                database,
                sql: """
                    SELECT host FROM planned_poll JOIN host ON name = host
                    WHERE next_at <= ? AND (worker IS NULL OR leased_until <= ?)
                    GROUP BY host ORDER BY min(next_at), host LIMIT ?
                    """, arguments: [now, now, atMost])
            return try hosts.map { host in
                try database.execute(
                    sql: "UPDATE host SET worker = ?, leased_until = ? WHERE name = ?",
                    arguments: [worker, until, host])
                let sources = try String.fetchAll(
                    database,
                    sql:
                        "SELECT source_id FROM planned_poll WHERE host = ? AND next_at <= ? ORDER BY next_at, source_id",
                    arguments: [host, now])
                return HostClaim(host: host, sources: sources)
            }
        }
    }

    package func renew(host: String, worker: String, until: Int) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: "UPDATE host SET leased_until = ? WHERE name = ? AND worker = ?", arguments: [until, host, worker])
            return database.changesCount == 1
        }
    }

    package func complete(source: String, worker: String, nextAt: Int) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE planned_poll SET next_at = ?
                    WHERE source_id = ? AND host IN (SELECT name FROM host WHERE worker = ?)
                    """, arguments: [nextAt, source, worker])
            return database.changesCount == 1
        }
    }

    @discardableResult
    package func release(host: String, worker: String) async throws -> Int? {
        try await write { database in
            try database.execute(
                sql: "UPDATE host SET worker = NULL, leased_until = 0 WHERE name = ? AND worker = ?",
                arguments: [host, worker])
            return try Int.fetchOne(
                database, sql: "SELECT min(next_at) FROM planned_poll WHERE host = ?", arguments: [host])
        }
    }

    package func nextDue() async throws -> Int? {
        try await read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT min(max(next_at, CASE WHEN worker IS NULL THEN 0 ELSE leased_until END))
                    FROM planned_poll JOIN host ON name = host
                    """)
        }
    }
}
