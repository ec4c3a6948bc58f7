/// What fetching remembers: `SQLiteStore+fetching.swift`.
enum FetchingMigration {
    static let sql = """
        CREATE TABLE fetched (
            source_id TEXT NOT NULL, url TEXT NOT NULL, etag TEXT, last_modified TEXT, read_at REAL,
            distrusted_until REAL, next_at REAL, failures INTEGER NOT NULL DEFAULT 0, gone_at REAL,
            moved_to TEXT, moved_since REAL, moved_checked_at REAL, PRIMARY KEY (url, source_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE host_pace (
            name TEXT PRIMARY KEY, began REAL, ended REAL, slow_downs INTEGER NOT NULL DEFAULT 0,
            paused_until REAL
        ) STRICT;
        CREATE TABLE robots (
            origin TEXT PRIMARY KEY, text TEXT, failure TEXT, failures INTEGER NOT NULL DEFAULT 0,
            fetched_at REAL NOT NULL, expires_at REAL NOT NULL
        ) STRICT;
        CREATE TABLE plan (
            source_id TEXT PRIMARY KEY, next_at REAL NOT NULL, reason TEXT,
            failures INTEGER NOT NULL DEFAULT 0, ended_at REAL, last_news REAL, news_gap REAL,
            hint_interval REAL, skip_hours INTEGER NOT NULL DEFAULT 0, skip_days INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO fetched (url, source_id, etag, last_modified, read_at)
            SELECT url, source_id, etag, last_modified, unixepoch(fetched_at) FROM document;
        DROP TABLE document;
        CREATE INDEX article_by_url ON article (url);
        """
}
