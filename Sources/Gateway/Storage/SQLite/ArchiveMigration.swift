/// The index of the archive: which file has which record, and where.
enum ArchiveMigration {
    static let sql = """
        CREATE TABLE segment (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE capture (
            number INTEGER PRIMARY KEY, source_id TEXT NOT NULL, url TEXT NOT NULL, final_url TEXT, fetched_at TEXT NOT NULL,
            segment INTEGER NOT NULL REFERENCES segment (number) ON DELETE CASCADE, place INTEGER NOT NULL,
            length INTEGER NOT NULL, record_id TEXT NOT NULL, payload BLOB NOT NULL,
            original INTEGER REFERENCES capture (number) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX capture_by_url ON capture (source_id, url);
        CREATE INDEX capture_by_place ON capture (segment, place);
        CREATE INDEX capture_by_payload ON capture (payload) WHERE original IS NULL;
        CREATE INDEX capture_by_original ON capture (original) WHERE original IS NOT NULL;
        CREATE INDEX capture_by_record ON capture (record_id);
        """
}
