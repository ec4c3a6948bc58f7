import GRDB

/// The schema, step by step; a step that has shipped is never edited.
enum Migrations {
    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: sources, articles, revisions, documents") { database in
            try database.execute(
                sql: """
                    CREATE TABLE source (
                        id TEXT PRIMARY KEY, polled_at TEXT NOT NULL, error TEXT, failures INTEGER NOT NULL DEFAULT 0,
                        failed_documents INTEGER NOT NULL DEFAULT 0
                    ) STRICT;
                    CREATE TABLE article (
                        id TEXT PRIMARY KEY, source_id TEXT NOT NULL, key TEXT NOT NULL, url TEXT,
                        day TEXT NOT NULL, first_seen TEXT NOT NULL, fetched_at TEXT NOT NULL, revision INTEGER NOT NULL,
                        content_sha256 TEXT NOT NULL, duplicate_of TEXT, data TEXT NOT NULL,
                        UNIQUE (source_id, key)
                    ) STRICT;
                    CREATE INDEX article_by_day ON article (day DESC, id);
                    CREATE INDEX article_by_source ON article (source_id, day DESC, id);
                    CREATE INDEX article_by_content ON article (content_sha256);
                    CREATE TABLE revision (
                        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, revision INTEGER NOT NULL,
                        fetched_at TEXT NOT NULL, content_sha256 TEXT NOT NULL, data TEXT NOT NULL,
                        PRIMARY KEY (article_id, revision)
                    ) STRICT;
                    CREATE TABLE document (
                        url TEXT PRIMARY KEY, source_id TEXT NOT NULL, etag TEXT, last_modified TEXT, fetched_at TEXT NOT NULL
                    ) STRICT;
                    """)
        }
        migrator.registerMigration("2: queries, search, counts, hosts") { try $0.execute(sql: QueriesMigration.sql) }
        migrator.registerMigration("3: poll counts, WebSub") { try $0.execute(sql: ServingMigration.sql) }
        migrator.registerMigration("fetching: documents as servers know them, paces, robots.txt, plans") {
            try $0.execute(sql: FetchingMigration.sql)
        }
        migrator.registerMigration("4: identities") { try $0.execute(sql: IdentityMigration.sql) }
        migrator.registerMigration("5: archive") { try $0.execute(sql: ArchiveMigration.sql) }
        migrator.registerMigration("lines learnt") { try $0.execute(sql: LearningMigration.sql) }
        migrator.registerMigration("6: totals, when documents were asked for") {
            try $0.execute(sql: TotalsMigration.sql)
        }
        migrator.registerMigration("7: articles by arrival") { database in
            // What is too old is found without reading all that is not.
            try database.execute(sql: "CREATE INDEX article_by_arrival ON article (source_id, first_seen)")
        }
        migrator.registerMigration("8: HTML apart") { try $0.execute(sql: HTMLMigration.sql) }
        return migrator
    }
}
