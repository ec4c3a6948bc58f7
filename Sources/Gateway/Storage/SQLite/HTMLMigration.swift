/// The HTML of articles apart from all else, in the last column: text exports, search and comparisons read half as much.
///
/// Articles stored before keep theirs in `data` until they are edited.
enum HTMLMigration {
    static let sql = """
        ALTER TABLE article ADD COLUMN html TEXT;
        ALTER TABLE revision ADD COLUMN html TEXT;
        DROP TRIGGER article_added;
        DROP TRIGGER article_leaves;
        DROP TRIGGER article_changes;
        DROP TRIGGER article_changed;
        CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
            INSERT INTO article_search (rowid, title, text) SELECT * FROM article_words WHERE number = new.number;
            INSERT INTO day_count (source_id, day, articles, bytes)
                VALUES (new.source_id, new.day, 1, length(CAST(new.data || coalesce(new.html, '') AS BLOB)))
                ON CONFLICT DO UPDATE SET articles = articles + 1, bytes = bytes + excluded.bytes;
        END;
        CREATE TRIGGER article_leaves BEFORE DELETE ON article BEGIN
            INSERT INTO article_search (article_search, rowid, title, text)
                SELECT 'delete', * FROM article_words WHERE number = old.number;
            UPDATE day_count
                SET articles = articles - 1, bytes = bytes - length(CAST(old.data || coalesce(old.html, '') AS BLOB))
                WHERE source_id = old.source_id AND day = old.day;
        END;
        CREATE TRIGGER article_changes BEFORE UPDATE OF day, data, html ON article BEGIN
            INSERT INTO article_search (article_search, rowid, title, text)
                SELECT 'delete', * FROM article_words WHERE number = old.number;
            UPDATE day_count
                SET articles = articles - 1, bytes = bytes - length(CAST(old.data || coalesce(old.html, '') AS BLOB))
                WHERE source_id = old.source_id AND day = old.day;
        END;
        CREATE TRIGGER article_changed AFTER UPDATE OF day, data, html ON article BEGIN
            INSERT INTO article_search (rowid, title, text) SELECT * FROM article_words WHERE number = new.number;
            INSERT INTO day_count (source_id, day, articles, bytes)
                VALUES (new.source_id, new.day, 1, length(CAST(new.data || coalesce(new.html, '') AS BLOB)))
                ON CONFLICT DO UPDATE SET articles = articles + 1, bytes = bytes + excluded.bytes;
        END;
        """
}
