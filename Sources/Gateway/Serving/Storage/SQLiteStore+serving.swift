import GRDB

extension SQLiteStore: ServedStore {
    package func pollCounts(since day: String) async throws -> [PollCount] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM poll_count WHERE day >= ? ORDER BY day DESC, source_id", arguments: [day]
            ).map { PollCount(source: $0["source_id"], day: $0["day"], polls: $0["polls"], failures: $0["failures"]) }
        }
    }

    package func keep(_ subscription: Subscription) async throws {
        try await write { database in
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM websub_subscription") ?? 0
            guard count < Hub.mostSubscriptions else { return }
            try database.execute(
                sql: """
                    INSERT INTO websub_subscription (topic, callback, secret, ends_at, delivered) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET secret = excluded.secret, ends_at = excluded.ends_at, failures = 0, next_attempt = 0
                    """,
                arguments: [
                    subscription.topic, subscription.callback, subscription.secret, subscription.endsAt,
                    subscription.delivered,
                ])
        }
    }

    package func removeSubscription(topic: String, callback: String) async throws {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM websub_subscription WHERE topic = ? AND callback = ?", arguments: [topic, callback])
        }
    }

    package func subscriptions(now: Int) async throws -> [Subscription] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM websub_subscription WHERE ends_at > ? ORDER BY topic, callback",
                arguments: [now]
            ).map { row in
                var subscription = Subscription(
                    topic: row["topic"], callback: row["callback"], secret: row["secret"], endsAt: row["ends_at"],
                    delivered: row["delivered"])
                subscription.failures = row["failures"]
                subscription.nextAttempt = row["next_attempt"]
                return subscription
            }
        }
    }

    package func note(_ subscription: Subscription) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE websub_subscription SET delivered = ?, failures = ?, next_attempt = ? WHERE topic = ? AND callback = ?
                    """,
                arguments: [
                    subscription.delivered, subscription.failures, subscription.nextAttempt, subscription.topic,
                    subscription.callback,
                ])
        }
    }

    package func removeEnded(now: Int) async throws {
        let ended = try await read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM websub_subscription WHERE ends_at <= ?)", arguments: [now])
                ?? false
        }
        guard ended else { return }
        try await write { database in
            try database.execute(sql: "DELETE FROM websub_subscription WHERE ends_at <= ?", arguments: [now])
        }
    }

    package func keep(_ push: PushSource) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO websub_source (source_id, key, hub, topic, secret, ends_at, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (source_id) DO UPDATE SET key = excluded.key, hub = excluded.hub, topic = excluded.topic,
                        secret = excluded.secret, ends_at = excluded.ends_at, asked_at = excluded.asked_at
                    """,
                arguments: [push.source, push.key, push.hub, push.topic, push.secret, push.endsAt, push.askedAt])
        }
    }

    package func pushSources() async throws -> [PushSource] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM websub_source ORDER BY source_id").map { row in
                var push = PushSource(
                    source: row["source_id"], key: row["key"], hub: row["hub"], topic: row["topic"],
                    secret: row["secret"])
                push.endsAt = row["ends_at"]
                push.askedAt = row["asked_at"]
                return push
            }
        }
    }
}
