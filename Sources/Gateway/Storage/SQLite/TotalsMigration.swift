/// Sums that would else be made anew at every start, kept by triggers; what is wrong with a source and since when; and when
/// a document was last asked for.
enum TotalsMigration {
    static let sql = """
        CREATE TABLE source_total (
            source_id TEXT PRIMARY KEY, articles INTEGER NOT NULL, bytes INTEGER NOT NULL, newest TEXT
        ) STRICT, WITHOUT ROWID;
        INSERT INTO source_total (source_id, articles, bytes, newest)
            SELECT source_id, sum(articles), sum(bytes), max(day) FROM day_count GROUP BY source_id;
        CREATE TRIGGER day_added AFTER INSERT ON day_count BEGIN
            INSERT INTO source_total (source_id, articles, bytes, newest)
                VALUES (new.source_id, new.articles, new.bytes, new.day)
                ON CONFLICT DO UPDATE SET articles = articles + excluded.articles, bytes = bytes + excluded.bytes,
                    newest = max(coalesce(newest, ''), excluded.newest);
        END;
        CREATE TRIGGER day_changed AFTER UPDATE ON day_count BEGIN
            UPDATE source_total
                SET articles = articles + new.articles - old.articles, bytes = bytes + new.bytes - old.bytes
                WHERE source_id = new.source_id;
        END;
        CREATE TRIGGER day_removed AFTER DELETE ON day_count BEGIN
            UPDATE source_total SET articles = articles - old.articles, bytes = bytes - old.bytes,
                newest = (SELECT max(day) FROM day_count WHERE source_id = old.source_id)
                WHERE source_id = old.source_id;
        END;

        ALTER TABLE segment ADD COLUMN records INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE segment ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE segment ADD COLUMN newest TEXT NOT NULL DEFAULT '';
        UPDATE segment SET (records, bytes, newest) = (
            SELECT count(*), coalesce(sum(length), 0), coalesce(max(fetched_at), '') FROM capture
            WHERE capture.segment = segment.number);
        CREATE TRIGGER capture_added AFTER INSERT ON capture BEGIN
            UPDATE segment SET records = records + 1, bytes = bytes + new.length, newest = max(newest, new.fetched_at)
                WHERE number = new.segment;
        END;
        CREATE TRIGGER capture_removed AFTER DELETE ON capture BEGIN
            UPDATE segment SET records = records - 1, bytes = bytes - old.length WHERE number = old.segment;
        END;

        -- Of ten thousand copies of one text only the original is looked for.
        DROP INDEX article_by_content;
        CREATE INDEX article_by_content ON article (content_sha256) WHERE duplicate_of IS NULL;

        ALTER TABLE plan ADD COLUMN polled_at REAL;
        ALTER TABLE source ADD COLUMN suspicion TEXT;
        ALTER TABLE source ADD COLUMN failing_since TEXT;
        ALTER TABLE source ADD COLUMN suspicious_since TEXT;
        UPDATE source SET failing_since = polled_at WHERE error IS NOT NULL;

        ALTER TABLE fetched ADD COLUMN asked_at REAL;
        UPDATE fetched SET asked_at = read_at;
        CREATE INDEX fetched_by_asking ON fetched (asked_at)
            WHERE failures = 0 AND gone_at IS NULL;
        CREATE INDEX fetched_moved ON fetched (source_id, moved_to) WHERE moved_to IS NOT NULL;
        """
}
