/// Gives articles the columns that queries ask for, a number that `VACUUM` keeps, a search index and counts by day, and
/// makes room for hosts that are claimed.
///
/// What is derived from an article is derived by triggers, so that no writer can forget it. SQL alone, as every
/// migration: Swift types change, and what a migration did must not.
enum QueriesMigration {
    static let sql = """
        CREATE TABLE new_source (
            id TEXT PRIMARY KEY, polled_at TEXT, error TEXT, failures INTEGER NOT NULL DEFAULT 0,
            failed_documents INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO new_source (id, polled_at, error, failures, failed_documents)
            SELECT id, polled_at, error, failures, failed_documents FROM source;
        INSERT OR IGNORE INTO new_source (id) SELECT DISTINCT source_id FROM article;
        DROP TABLE source;
        ALTER TABLE new_source RENAME TO source;

        CREATE TABLE new_article (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source_id TEXT NOT NULL REFERENCES source (id),
            key TEXT NOT NULL, url TEXT, day TEXT NOT NULL, moment TEXT NOT NULL, first_seen TEXT NOT NULL,
            fetched_at TEXT NOT NULL, revision INTEGER NOT NULL, content_sha256 TEXT NOT NULL, duplicate_of TEXT,
            language TEXT, section TEXT, confidence REAL NOT NULL, length INTEGER NOT NULL, data TEXT NOT NULL,
            UNIQUE (source_id, key)
        ) STRICT;
        INSERT INTO new_article (
            id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language,
            section, confidence, length, data
        ) SELECT
            id, source_id, key, url, day,
            CASE
                WHEN json_extract(data, '$.published.iso8601') IS NULL THEN first_seen
                WHEN length(json_extract(data, '$.published.iso8601')) = 10
                    THEN CASE WHEN substr(first_seen, 1, 10) = day THEN first_seen ELSE day || 'T00:00:00Z' END
                ELSE coalesce(
                    strftime('%Y-%m-%dT%H:%M:%SZ', json_extract(data, '$.published.iso8601')), day || 'T00:00:00Z')
            END,
            first_seen, fetched_at, revision, content_sha256, duplicate_of, json_extract(data, '$.language'),
            json_extract(data, '$.section'), coalesce(json_extract(data, '$.extraction.confidence'), 1),
            length(json_extract(data, '$.contentText')), data
        FROM article ORDER BY first_seen, id;
        DROP TABLE article;
        ALTER TABLE new_article RENAME TO article;
        CREATE INDEX article_by_moment ON article (moment, id, source_id);
        CREATE INDEX article_by_source ON article (source_id, moment, id);
        CREATE INDEX article_by_content ON article (content_sha256);
        ALTER TABLE revision ADD COLUMN cause TEXT NOT NULL DEFAULT 'edit';

        -- `remove_diacritics` leaves đ alone, which Unicode calls a letter of its own.
        CREATE VIEW article_words AS SELECT
            number, replace(replace(coalesce(json_extract(data, '$.title'), ''), 'đ', 'd'), 'Đ', 'D') AS title,
            replace(replace(json_extract(data, '$.contentText'), 'đ', 'd'), 'Đ', 'D') AS text
        FROM article;
        CREATE VIRTUAL TABLE article_search USING fts5 (
            title, text, content = 'article_words', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO article_search (article_search) VALUES ('rebuild');
        CREATE TABLE day_count (
            source_id TEXT NOT NULL, day TEXT NOT NULL, articles INTEGER NOT NULL, bytes INTEGER NOT NULL,
            PRIMARY KEY (source_id, day)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO day_count (source_id, day, articles, bytes)
            SELECT source_id, day, count(*), sum(octets) FROM (
                SELECT source_id, day, length(CAST(data AS BLOB)) AS octets FROM article
            ) GROUP BY source_id, day;

        CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
            INSERT INTO article_search (rowid, title, text) SELECT * FROM article_words WHERE number = new.number;
            INSERT INTO day_count (source_id, day, articles, bytes)
                VALUES (new.source_id, new.day, 1, length(CAST(new.data AS BLOB)))
                ON CONFLICT DO UPDATE SET articles = articles + 1, bytes = bytes + excluded.bytes;
        END;
        CREATE TRIGGER article_leaves BEFORE DELETE ON article BEGIN
            INSERT INTO article_search (article_search, rowid, title, text)
                SELECT 'delete', * FROM article_words WHERE number = old.number;
            UPDATE day_count SET articles = articles - 1, bytes = bytes - length(CAST(old.data AS BLOB))
                WHERE source_id = old.source_id AND day = old.day;
        END;
        CREATE TRIGGER article_changes BEFORE UPDATE OF day, data ON article BEGIN
            INSERT INTO article_search (article_search, rowid, title, text)
                SELECT 'delete', * FROM article_words WHERE number = old.number;
            UPDATE day_count SET articles = articles - 1, bytes = bytes - length(CAST(old.data AS BLOB))
                WHERE source_id = old.source_id AND day = old.day;
        END;
        CREATE TRIGGER article_changed AFTER UPDATE OF day, data ON article BEGIN
            INSERT INTO article_search (rowid, title, text) SELECT * FROM article_words WHERE number = new.number;
            INSERT INTO day_count (source_id, day, articles, bytes)
                VALUES (new.source_id, new.day, 1, length(CAST(new.data AS BLOB)))
                ON CONFLICT DO UPDATE SET articles = articles + 1, bytes = bytes + excluded.bytes;
        END;
        CREATE TRIGGER day_emptied AFTER UPDATE ON day_count WHEN new.articles = 0 BEGIN
            DELETE FROM day_count WHERE source_id = new.source_id AND day = new.day;
        END;

        CREATE TABLE host (name TEXT PRIMARY KEY, worker TEXT, leased_until INTEGER NOT NULL DEFAULT 0)
            STRICT, WITHOUT ROWID;
        CREATE TABLE planned_poll (
            source_id TEXT PRIMARY KEY REFERENCES source (id), host TEXT NOT NULL REFERENCES host (name),
            next_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX planned_poll_by_time ON planned_poll (next_at, host);
        CREATE INDEX planned_poll_by_host ON planned_poll (host, next_at);
        """
}
