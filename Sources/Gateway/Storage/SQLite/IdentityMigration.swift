/// What articles are recognised by, kept when an article is deleted so that it does not come back.
///
/// A `fingerprint` has the number of its article; `alias` has every guid, address, headline and text it was ever seen
/// with (`kind` 1…4), as 64-bit hashes; `band` finds texts that are nearly the same. Neither is ever searched by number,
/// and an index for a foreign key alone would be as large as they are.
enum IdentityMigration {
    static let sql = """
        CREATE TABLE fingerprint (
            number INTEGER PRIMARY KEY, source_id TEXT NOT NULL REFERENCES source (id), guid INTEGER, url INTEGER,
            title INTEGER, content INTEGER NOT NULL, published TEXT, item INTEGER, address TEXT, deleted_at TEXT
        ) STRICT;
        CREATE INDEX fingerprint_deleted ON fingerprint (deleted_at) WHERE deleted_at IS NOT NULL;
        CREATE TABLE alias (
            source_id TEXT NOT NULL, kind INTEGER NOT NULL, value INTEGER NOT NULL,
            number INTEGER NOT NULL, PRIMARY KEY (source_id, kind, value, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE band (value INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (value, number))
            STRICT, WITHOUT ROWID;
        CREATE TABLE source_trait (
            source_id TEXT NOT NULL, kind INTEGER NOT NULL, kept INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL DEFAULT 0, shared INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (source_id, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE volatile_parameter (
            source_id TEXT NOT NULL, name TEXT NOT NULL, rest INTEGER NOT NULL, PRIMARY KEY (source_id, name, rest)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX article_by_original ON article (duplicate_of) WHERE duplicate_of IS NOT NULL;
        """
}
