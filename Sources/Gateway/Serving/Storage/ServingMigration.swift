/// Counts polls by day, and makes room for WebSub's subscriptions, ours and those of others.
enum ServingMigration {
    static let sql = """
        CREATE TABLE poll_count (
            source_id TEXT NOT NULL, day TEXT NOT NULL, polls INTEGER NOT NULL, failures INTEGER NOT NULL,
            PRIMARY KEY (source_id, day)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER source_first_polled AFTER INSERT ON source WHEN new.polled_at IS NOT NULL BEGIN
            INSERT INTO poll_count (source_id, day, polls, failures)
                VALUES (new.id, substr(new.polled_at, 1, 10), 1, new.error IS NOT NULL)
                ON CONFLICT DO UPDATE SET polls = polls + 1, failures = failures + excluded.failures;
        END;
        CREATE TRIGGER source_polled AFTER UPDATE OF polled_at ON source WHEN new.polled_at IS NOT NULL BEGIN
            INSERT INTO poll_count (source_id, day, polls, failures)
                VALUES (new.id, substr(new.polled_at, 1, 10), 1, new.error IS NOT NULL)
                ON CONFLICT DO UPDATE SET polls = polls + 1, failures = failures + excluded.failures;
        END;

        CREATE TABLE websub_subscription (
            topic TEXT NOT NULL, callback TEXT NOT NULL, secret TEXT, ends_at INTEGER NOT NULL, delivered TEXT NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0, next_attempt INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (topic, callback)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE websub_source (
            source_id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, hub TEXT NOT NULL, topic TEXT NOT NULL,
            secret TEXT NOT NULL, ends_at INTEGER NOT NULL, asked_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
