CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('1: sources, articles, revisions, documents');
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
INSERT INTO grdb_migrations VALUES ('2: queries, search, counts, hosts');
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
INSERT INTO grdb_migrations VALUES ('3: poll counts, WebSub');
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
INSERT INTO grdb_migrations VALUES ('fetching: documents as servers know them, paces, robots.txt, plans');
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
INSERT INTO grdb_migrations VALUES ('4: identities');
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
INSERT INTO grdb_migrations VALUES ('5: archive');
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
INSERT INTO grdb_migrations VALUES ('lines learnt');
CREATE TABLE learnt_page (
    source_id TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (source_id, page)
) STRICT, WITHOUT ROWID;
CREATE TABLE learnt_line (
    source_id TEXT NOT NULL, key INTEGER NOT NULL, text TEXT NOT NULL, pages INTEGER NOT NULL,
    last_page INTEGER NOT NULL, is_kept INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (source_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX learnt_line_by_pages ON learnt_line (source_id, pages);
INSERT INTO grdb_migrations VALUES ('6: totals, when documents were asked for');
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
INSERT INTO grdb_migrations VALUES ('7: articles by arrival');
CREATE INDEX article_by_arrival ON article (source_id, first_seen);
INSERT INTO grdb_migrations VALUES ('8: HTML apart');
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
-- What `feedgate` stored.
INSERT INTO source (id, polled_at, error, failures, failed_documents, suspicion, failing_since, suspicious_since) VALUES ('a', '2026-11-21T14:57:49Z', NULL, 0, 0, NULL, NULL, NULL);
INSERT INTO source (id, polled_at, error, failures, failed_documents, suspicion, failing_since, suspicious_since) VALUES ('b', '2026-11-21T14:57:50Z', NULL, 0, 0, NULL, NULL, NULL);
INSERT INTO source (id, polled_at, error, failures, failed_documents, suspicion, failing_since, suspicious_since) VALUES ('c', '2026-11-21T14:57:51Z', NULL, 0, 0, NULL, NULL, NULL);
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data, html) VALUES (1, 'cb6bd4e70a3a9eea7b03f58e4bfae403', 'a', 'http://news.example/1', 'http://news.example/1', '2024-05-01', '2024-05-01T01:00:00Z', '2026-11-21T14:57:46Z', '2026-11-21T14:57:49Z', 2, '13294fa7b14abcf850b7cda5b9c689466f44899b2b79e472359df4e4974053f5', NULL, 'vi', NULL, 1.0, 132, '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài ba cây số, bà con hiến đất và góp công để kịp vụ xuân; huyện hỗ trợ xi măng.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-01T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài ba cây số, bà con hiến đất và góp công để kịp vụ xuân; huyện hỗ trợ xi măng.","tags":[],"title":"Tin 1","url":"http://news.example/1"}', 'Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài ba cây số, bà con hiến đất và góp công để kịp vụ xuân; huyện hỗ trợ xi măng.');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data, html) VALUES (2, '7172d7a89701d7cedc7ce6722992c368', 'a', 'http://news.example/2', 'http://news.example/2', '2024-05-02', '2024-05-02T01:00:00Z', '2026-11-21T14:57:46Z', '2026-11-21T14:57:46Z', 1, 'e323c186beba512010a88912512ef5b2f12eea0def130fbb81b0e5e6ec949723', NULL, 'vi', NULL, 1.0, 103, '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Đoàn kiểm tra liên ngành làm việc với các hộ nuôi cá lồng trên sông Đáy về an toàn mùa mưa bão năm nay.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-02T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Đoàn kiểm tra liên ngành làm việc với các hộ nuôi cá lồng trên sông Đáy về an toàn mùa mưa bão năm nay.","tags":[],"title":"Tin 2","url":"http://news.example/2"}', 'Đoàn kiểm tra liên ngành làm việc với các hộ nuôi cá lồng trên sông Đáy về an toàn mùa mưa bão năm nay.');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data, html) VALUES (3, '59d96c8fb2ad2de00d7be18d35af3725', 'a', 'http://news.example/3', 'http://news.example/3', '2024-05-03', '2024-05-03T01:00:00Z', '2026-11-21T14:57:46Z', '2026-11-21T14:57:46Z', 1, '82517b55cf2c573f406a9cb5d0a1d137901945596f3b052be9b910ad5ec8521a', NULL, 'vi', NULL, 1.0, 116, '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-03T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","tags":[],"title":"Tin 3","url":"http://news.example/3"}', 'Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data, html) VALUES (4, 'c6899a13ffa9f23a5f25300300c29e7f', 'c', 'http://news.example/3', 'http://news.example/3', '2024-05-03', '2024-05-03T01:00:00Z', '2026-11-21T14:57:47Z', '2026-11-21T14:57:47Z', 1, '82517b55cf2c573f406a9cb5d0a1d137901945596f3b052be9b910ad5ec8521a', '59d96c8fb2ad2de00d7be18d35af3725', 'vi', NULL, 1.0, 116, '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-03T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","tags":[],"title":"Tin 3","url":"http://news.example/3"}', 'Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data, html) VALUES (6, 'b626f7eb0f877be1d531a2f952ae38e5', 'b', 'http://news.example/5', 'http://news.example/5', '2024-05-05', '2024-05-05T01:00:00Z', '2026-11-21T14:57:48Z', '2026-11-21T14:57:48Z', 1, '8ce2fffb9a907045fd82968b8141f170c0a35e9fe8de4a54d208a6756fe14952', NULL, 'vi', NULL, 1.0, 99, '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Câu lạc bộ hát chèo của phường mở lớp miễn phí cho thiếu nhi vào mỗi chiều thứ bảy tại nhà văn hóa.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-05T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Câu lạc bộ hát chèo của phường mở lớp miễn phí cho thiếu nhi vào mỗi chiều thứ bảy tại nhà văn hóa.","tags":[],"title":"Tin 5","url":"http://news.example/5"}', 'Câu lạc bộ hát chèo của phường mở lớp miễn phí cho thiếu nhi vào mỗi chiều thứ bảy tại nhà văn hóa.');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data, html) VALUES (7, '6faea6ac24649aa203a7b1349599b912', 'a', 'http://news.example/4', 'http://news.example/4', '2024-05-04', '2024-05-04T01:00:00Z', '2026-11-21T14:57:49Z', '2026-11-21T14:57:49Z', 1, '9dbd69a5cb20b20778092c7ff1838ca78722acc3b2442ffef2fe03f1db0b9a13', NULL, 'vi', NULL, 1.0, 123, '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Hợp tác xã dịch vụ nông nghiệp thông báo lịch lấy nước đổ ải đợt hai, các thôn chủ động nạo vét kênh mương trước ngày mười.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-04T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Hợp tác xã dịch vụ nông nghiệp thông báo lịch lấy nước đổ ải đợt hai, các thôn chủ động nạo vét kênh mương trước ngày mười.","tags":[],"title":"Tin 4","url":"http://news.example/4"}', 'Hợp tác xã dịch vụ nông nghiệp thông báo lịch lấy nước đổ ải đợt hai, các thôn chủ động nạo vét kênh mương trước ngày mười.');
INSERT INTO revision (article_id, revision, fetched_at, content_sha256, data, cause, html) VALUES ('cb6bd4e70a3a9eea7b03f58e4bfae403', 1, '2026-11-21T14:57:46Z', 'a3c625d792fb16dc5ddfa05039bce1f74c652ff462898f2031dc296ed7a7f450', '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài hai cây số, bà con hiến đất và góp công để kịp vụ xuân.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-01T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài hai cây số, bà con hiến đất và góp công để kịp vụ xuân.","tags":[],"title":"Tin 1","url":"http://news.example/1"}', 'edit', 'Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài hai cây số, bà con hiến đất và góp công để kịp vụ xuân.');
INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address, deleted_at) VALUES (1, 'a', 6605101952652177330, -8105021151647159047, 3552504258187845522, 6501238629863114679, '2024-05-01T08:00:00+07:00', 7759296346555856171, 'http://news.example/1', NULL);
INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address, deleted_at) VALUES (2, 'a', -7422346509081564394, 294267192666453735, -4795854867907298204, 5363345242582846837, '2024-05-02T08:00:00+07:00', -1256429100221634740, 'http://news.example/2', NULL);
INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address, deleted_at) VALUES (3, 'a', -6237929178800230216, -7116980850879830572, -8615220002117279953, 8379140097298038222, '2024-05-03T08:00:00+07:00', -4910809198463108930, 'http://news.example/3', NULL);
INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address, deleted_at) VALUES (4, 'c', -6237929178800230216, -7116980850879830572, -8615220002117279953, 8379140097298038222, '2024-05-03T08:00:00+07:00', -4910809198463108930, 'http://news.example/3', NULL);
INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address, deleted_at) VALUES (5, 'b', -6237929178800230216, -7116980850879830572, -8615220002117279953, 8379140097298038222, '2024-05-03T08:00:00+07:00', -4910809198463108930, 'http://news.example/3', '2026-11-21T14:57:51Z');
INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address, deleted_at) VALUES (6, 'b', 527251963766771663, 6748385980925987415, -8076427551635545430, 6449619494167779562, '2024-05-05T08:00:00+07:00', 5539077494288240690, 'http://news.example/5', NULL);
INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address, deleted_at) VALUES (7, 'a', -4053770378867977683, 7717249351230841674, -7929627623734428324, -4988175390506078356, '2024-05-04T08:00:00+07:00', -1022749090787933616, 'http://news.example/4', NULL);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 1, -7422346509081564394, 2);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 1, -6237929178800230216, 3);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 1, -4053770378867977683, 7);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 1, 6605101952652177330, 1);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 2, -8105021151647159047, 1);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 2, -7116980850879830572, 3);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 2, 294267192666453735, 2);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 2, 7717249351230841674, 7);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 3, -8615220002117279953, 3);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 3, -7929627623734428324, 7);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 3, -4795854867907298204, 2);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 3, 3552504258187845522, 1);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 4, -4988175390506078356, 7);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 4, 3818094063543939044, 1);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 4, 5363345242582846837, 2);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 4, 6501238629863114679, 1);
INSERT INTO alias (source_id, kind, value, number) VALUES ('a', 4, 8379140097298038222, 3);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 1, -6237929178800230216, 5);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 1, 527251963766771663, 6);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 2, -7116980850879830572, 5);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 2, 6748385980925987415, 6);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 3, -8615220002117279953, 5);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 3, -8076427551635545430, 6);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 4, 6449619494167779562, 6);
INSERT INTO alias (source_id, kind, value, number) VALUES ('b', 4, 8379140097298038222, 5);
INSERT INTO alias (source_id, kind, value, number) VALUES ('c', 1, -6237929178800230216, 4);
INSERT INTO alias (source_id, kind, value, number) VALUES ('c', 2, -7116980850879830572, 4);
INSERT INTO alias (source_id, kind, value, number) VALUES ('c', 3, -8615220002117279953, 4);
INSERT INTO alias (source_id, kind, value, number) VALUES ('c', 4, 8379140097298038222, 4);
INSERT INTO band (value, number) VALUES (-9169709496626832707, 2);
INSERT INTO band (value, number) VALUES (-9076002308724143057, 2);
INSERT INTO band (value, number) VALUES (-8934183743153318423, 1);
INSERT INTO band (value, number) VALUES (-8392427887941635436, 3);
INSERT INTO band (value, number) VALUES (-8392427887941635436, 4);
INSERT INTO band (value, number) VALUES (-7567931638863002504, 7);
INSERT INTO band (value, number) VALUES (-7266657406396956395, 7);
INSERT INTO band (value, number) VALUES (-4959465665588582891, 7);
INSERT INTO band (value, number) VALUES (-3576378507785468187, 2);
INSERT INTO band (value, number) VALUES (-3493770051624783163, 2);
INSERT INTO band (value, number) VALUES (-2045665154383883930, 2);
INSERT INTO band (value, number) VALUES (-151602891322626285, 7);
INSERT INTO band (value, number) VALUES (965062299444715018, 2);
INSERT INTO band (value, number) VALUES (2528913403544188166, 3);
INSERT INTO band (value, number) VALUES (2528913403544188166, 4);
INSERT INTO band (value, number) VALUES (2808894636235543402, 1);
INSERT INTO band (value, number) VALUES (2906139010082931767, 3);
INSERT INTO band (value, number) VALUES (2906139010082931767, 4);
INSERT INTO band (value, number) VALUES (2914073405660804809, 1);
INSERT INTO band (value, number) VALUES (3172819533991907207, 1);
INSERT INTO band (value, number) VALUES (4840759239432524505, 3);
INSERT INTO band (value, number) VALUES (4840759239432524505, 4);
INSERT INTO band (value, number) VALUES (5446783976568303287, 1);
INSERT INTO band (value, number) VALUES (6928025440444744596, 3);
INSERT INTO band (value, number) VALUES (6928025440444744596, 4);
INSERT INTO band (value, number) VALUES (7639230613119883579, 3);
INSERT INTO band (value, number) VALUES (7639230613119883579, 4);
INSERT INTO band (value, number) VALUES (7711692354472664902, 7);
INSERT INTO band (value, number) VALUES (8330271898846118881, 7);
INSERT INTO band (value, number) VALUES (8731044605374216420, 1);
INSERT INTO source_trait (source_id, kind, kept, changed, shared) VALUES ('a', 1, 3, 0, 0);
INSERT INTO source_trait (source_id, kind, kept, changed, shared) VALUES ('a', 2, 3, 0, 0);
INSERT INTO source_trait (source_id, kind, kept, changed, shared) VALUES ('b', 1, 2, 0, 0);
INSERT INTO source_trait (source_id, kind, kept, changed, shared) VALUES ('b', 2, 2, 0, 0);
INSERT INTO source_trait (source_id, kind, kept, changed, shared) VALUES ('c', 1, 1, 0, 0);
INSERT INTO source_trait (source_id, kind, kept, changed, shared) VALUES ('c', 2, 1, 0, 0);
INSERT INTO property (name, value) VALUES ('identity_version', '1');
INSERT INTO segment (number, name) VALUES (1, 'feedgate-20261121T145746Z-00001.warc.gz');
INSERT INTO capture (number, source_id, url, final_url, fetched_at, segment, place, length, record_id, payload, original) VALUES (1, 'a', 'http://127.0.0.1:18111/a', NULL, '2026-11-21T14:57:46Z', 1, 288, 915, '<urn:uuid:bedc7087-8689-42fe-9c3e-5e11ba92b81c>', x'5518977992d39d378cec7194051cbca674b5cf6b071599b84aafa1d6e0dd8fac', NULL);
INSERT INTO capture (number, source_id, url, final_url, fetched_at, segment, place, length, record_id, payload, original) VALUES (2, 'c', 'http://127.0.0.1:18111/c', NULL, '2026-11-21T14:57:47Z', 1, 1203, 692, '<urn:uuid:7c72ed4d-bedc-4498-8278-cce52279bd28>', x'68633305d1f2d96f7efd102536c47cd6c0d916916131aa2aee220b750ef2c12c', NULL);
INSERT INTO capture (number, source_id, url, final_url, fetched_at, segment, place, length, record_id, payload, original) VALUES (3, 'b', 'http://127.0.0.1:18111/b', NULL, '2026-11-21T14:57:48Z', 1, 1895, 805, '<urn:uuid:5b64f970-8a78-4fdf-a414-9e504f7e82ef>', x'f3305f8096ac62f58661616c4924d4b478d10556aadbf09e3d1dcde5de824296', NULL);
INSERT INTO capture (number, source_id, url, final_url, fetched_at, segment, place, length, record_id, payload, original) VALUES (4, 'a', 'http://127.0.0.1:18111/a', NULL, '2026-11-21T14:57:49Z', 1, 2700, 1042, '<urn:uuid:077ea37f-b0ec-4b29-9ed2-8b5c5a339aa8>', x'38848e97a50a752a933978ef117e9bf9cabd7ec0e03264b8952c99b68be60cde', NULL);
INSERT INTO capture (number, source_id, url, final_url, fetched_at, segment, place, length, record_id, payload, original) VALUES (5, 'b', 'http://127.0.0.1:18111/b', NULL, '2026-11-21T14:57:50Z', 1, 3742, 510, '<urn:uuid:d4ffd3cd-f17f-4bea-8c6c-bce0223dfabb>', x'f3305f8096ac62f58661616c4924d4b478d10556aadbf09e3d1dcde5de824296', 3);
INSERT INTO capture (number, source_id, url, final_url, fetched_at, segment, place, length, record_id, payload, original) VALUES (6, 'c', 'http://127.0.0.1:18111/c', NULL, '2026-11-21T14:57:51Z', 1, 4252, 509, '<urn:uuid:f12a4e76-60d7-4dbe-a387-29b13ecf686f>', x'68633305d1f2d96f7efd102536c47cd6c0d916916131aa2aee220b750ef2c12c', 2);
INSERT INTO fetched (source_id, url, etag, last_modified, read_at, distrusted_until, next_at, failures, gone_at, moved_to, moved_since, moved_checked_at, asked_at) VALUES ('a', 'http://127.0.0.1:18111/a', '"1"', NULL, 1795273069.5841029, NULL, NULL, 0, NULL, NULL, NULL, NULL, 1795273069.5835571);
INSERT INTO fetched (source_id, url, etag, last_modified, read_at, distrusted_until, next_at, failures, gone_at, moved_to, moved_since, moved_checked_at, asked_at) VALUES ('b', 'http://127.0.0.1:18111/b', '"1"', NULL, 1795273070.5065157, NULL, NULL, 0, NULL, NULL, NULL, NULL, 1795273070.5062892);
INSERT INTO fetched (source_id, url, etag, last_modified, read_at, distrusted_until, next_at, failures, gone_at, moved_to, moved_since, moved_checked_at, asked_at) VALUES ('c', 'http://127.0.0.1:18111/c', '"1"', NULL, 1795273071.5145478, NULL, NULL, 0, NULL, NULL, NULL, NULL, 1795273071.5142806);
INSERT INTO host_pace (name, began, ended, slow_downs, paused_until) VALUES ('127.0.0.1', 1795273071.490453, 1795273071.5068617, 0, NULL);
INSERT INTO robots (origin, text, failure, failures, fetched_at, expires_at) VALUES ('http://127.0.0.1:18111', NULL, NULL, 0, 1795273066.41285, 1795359466.41285);
INSERT INTO plan (source_id, next_at, reason, failures, ended_at, last_news, news_gap, hint_interval, skip_hours, skip_days, polled_at) VALUES ('a', 1795273983.0541227, 'rhythm', 0, NULL, 1795273069.5845952, 3.0956203937530518, NULL, 0, 0, 1795273069.5845952);
INSERT INTO plan (source_id, next_at, reason, failures, ended_at, last_news, news_gap, hint_interval, skip_hours, skip_days, polled_at) VALUES ('b', 1795276683.6096978, 'interval', 0, NULL, 1795273068.4604678, NULL, NULL, 0, 0, 1795273070.5068297);
INSERT INTO plan (source_id, next_at, reason, failures, ended_at, last_news, news_gap, hint_interval, skip_hours, skip_days, polled_at) VALUES ('c', 1795276812.8400955, 'interval', 0, NULL, 1795273067.4517608, NULL, NULL, 0, 0, 1795273071.5149415);
DELETE FROM poll_count;
INSERT INTO poll_count (source_id, day, polls, failures) VALUES ('a', '2026-11-21', 2, 0);
INSERT INTO poll_count (source_id, day, polls, failures) VALUES ('b', '2026-11-21', 2, 0);
INSERT INTO poll_count (source_id, day, polls, failures) VALUES ('c', '2026-11-21', 2, 0);
