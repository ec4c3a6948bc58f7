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
-- What `feedgate` stored.
INSERT INTO source (id, polled_at, error, failures, failed_documents) VALUES ('a', '2026-11-21T14:57:49Z', NULL, 0, 0);
INSERT INTO source (id, polled_at, error, failures, failed_documents) VALUES ('b', '2026-11-21T14:57:50Z', NULL, 0, 0);
INSERT INTO source (id, polled_at, error, failures, failed_documents) VALUES ('c', '2026-11-21T14:57:51Z', NULL, 0, 0);
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data) VALUES (1, 'cb6bd4e70a3a9eea7b03f58e4bfae403', 'a', 'http://news.example/1', 'http://news.example/1', '2024-05-01', '2024-05-01T01:00:00Z', '2026-11-21T14:57:46Z', '2026-11-21T14:57:49Z', 2, '13294fa7b14abcf850b7cda5b9c689466f44899b2b79e472359df4e4974053f5', NULL, 'vi', NULL, 1.0, 132, '{"attachments":[],"captions":[],"contentHTML":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài ba cây số, bà con hiến đất và góp công để kịp vụ xuân; huyện hỗ trợ xi măng.","contentText":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài ba cây số, bà con hiến đất và góp công để kịp vụ xuân; huyện hỗ trợ xi măng.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-01T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài ba cây số, bà con hiến đất và góp công để kịp vụ xuân; huyện hỗ trợ xi măng.","tags":[],"title":"Tin 1","url":"http://news.example/1"}');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data) VALUES (2, '7172d7a89701d7cedc7ce6722992c368', 'a', 'http://news.example/2', 'http://news.example/2', '2024-05-02', '2024-05-02T01:00:00Z', '2026-11-21T14:57:46Z', '2026-11-21T14:57:46Z', 1, 'e323c186beba512010a88912512ef5b2f12eea0def130fbb81b0e5e6ec949723', NULL, 'vi', NULL, 1.0, 103, '{"attachments":[],"captions":[],"contentHTML":"Đoàn kiểm tra liên ngành làm việc với các hộ nuôi cá lồng trên sông Đáy về an toàn mùa mưa bão năm nay.","contentText":"Đoàn kiểm tra liên ngành làm việc với các hộ nuôi cá lồng trên sông Đáy về an toàn mùa mưa bão năm nay.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-02T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Đoàn kiểm tra liên ngành làm việc với các hộ nuôi cá lồng trên sông Đáy về an toàn mùa mưa bão năm nay.","tags":[],"title":"Tin 2","url":"http://news.example/2"}');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data) VALUES (3, '59d96c8fb2ad2de00d7be18d35af3725', 'a', 'http://news.example/3', 'http://news.example/3', '2024-05-03', '2024-05-03T01:00:00Z', '2026-11-21T14:57:46Z', '2026-11-21T14:57:46Z', 1, '82517b55cf2c573f406a9cb5d0a1d137901945596f3b052be9b910ad5ec8521a', NULL, 'vi', NULL, 1.0, 116, '{"attachments":[],"captions":[],"contentHTML":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","contentText":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-03T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","tags":[],"title":"Tin 3","url":"http://news.example/3"}');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data) VALUES (4, 'c6899a13ffa9f23a5f25300300c29e7f', 'c', 'http://news.example/3', 'http://news.example/3', '2024-05-03', '2024-05-03T01:00:00Z', '2026-11-21T14:57:47Z', '2026-11-21T14:57:47Z', 1, '82517b55cf2c573f406a9cb5d0a1d137901945596f3b052be9b910ad5ec8521a', '59d96c8fb2ad2de00d7be18d35af3725', 'vi', NULL, 1.0, 116, '{"attachments":[],"captions":[],"contentHTML":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","contentText":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-03T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Trường trung học phổ thông tổ chức ngày hội đọc sách, mỗi lớp dựng một gian và kể lại cuốn sách mình yêu thích nhất.","tags":[],"title":"Tin 3","url":"http://news.example/3"}');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data) VALUES (6, 'b626f7eb0f877be1d531a2f952ae38e5', 'b', 'http://news.example/5', 'http://news.example/5', '2024-05-05', '2024-05-05T01:00:00Z', '2026-11-21T14:57:48Z', '2026-11-21T14:57:48Z', 1, '8ce2fffb9a907045fd82968b8141f170c0a35e9fe8de4a54d208a6756fe14952', NULL, 'vi', NULL, 1.0, 99, '{"attachments":[],"captions":[],"contentHTML":"Câu lạc bộ hát chèo của phường mở lớp miễn phí cho thiếu nhi vào mỗi chiều thứ bảy tại nhà văn hóa.","contentText":"Câu lạc bộ hát chèo của phường mở lớp miễn phí cho thiếu nhi vào mỗi chiều thứ bảy tại nhà văn hóa.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-05T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Câu lạc bộ hát chèo của phường mở lớp miễn phí cho thiếu nhi vào mỗi chiều thứ bảy tại nhà văn hóa.","tags":[],"title":"Tin 5","url":"http://news.example/5"}');
INSERT INTO article (number, id, source_id, key, url, day, moment, first_seen, fetched_at, revision, content_sha256, duplicate_of, language, section, confidence, length, data) VALUES (7, '6faea6ac24649aa203a7b1349599b912', 'a', 'http://news.example/4', 'http://news.example/4', '2024-05-04', '2024-05-04T01:00:00Z', '2026-11-21T14:57:49Z', '2026-11-21T14:57:49Z', 1, '9dbd69a5cb20b20778092c7ff1838ca78722acc3b2442ffef2fe03f1db0b9a13', NULL, 'vi', NULL, 1.0, 123, '{"attachments":[],"captions":[],"contentHTML":"Hợp tác xã dịch vụ nông nghiệp thông báo lịch lấy nước đổ ải đợt hai, các thôn chủ động nạo vét kênh mương trước ngày mười.","contentText":"Hợp tác xã dịch vụ nông nghiệp thông báo lịch lấy nước đổ ải đợt hai, các thôn chủ động nạo vét kênh mương trước ngày mười.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-04T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Hợp tác xã dịch vụ nông nghiệp thông báo lịch lấy nước đổ ải đợt hai, các thôn chủ động nạo vét kênh mương trước ngày mười.","tags":[],"title":"Tin 4","url":"http://news.example/4"}');
INSERT INTO revision (article_id, revision, fetched_at, content_sha256, data, cause) VALUES ('cb6bd4e70a3a9eea7b03f58e4bfae403', 1, '2026-11-21T14:57:46Z', 'a3c625d792fb16dc5ddfa05039bce1f74c652ff462898f2031dc296ed7a7f450', '{"attachments":[],"captions":[],"contentHTML":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài hai cây số, bà con hiến đất và góp công để kịp vụ xuân.","contentText":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài hai cây số, bà con hiến đất và góp công để kịp vụ xuân.","extraction":{"confidence":1,"method":"feed","rules":[]},"language":"vi","published":{"iso8601":"2024-05-01T08:00:00+07:00","precision":"second","source":"feed"},"summary":"Sáng nay xã Liêm Cần khởi công tuyến đường nội đồng dài hai cây số, bà con hiến đất và góp công để kịp vụ xuân.","tags":[],"title":"Tin 1","url":"http://news.example/1"}', 'edit');
INSERT INTO fetched (source_id, url, etag, last_modified, read_at, distrusted_until, next_at, failures, gone_at, moved_to, moved_since, moved_checked_at) VALUES ('a', 'http://127.0.0.1:18111/a', '"1"', NULL, 1795273069.5841029, NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO fetched (source_id, url, etag, last_modified, read_at, distrusted_until, next_at, failures, gone_at, moved_to, moved_since, moved_checked_at) VALUES ('b', 'http://127.0.0.1:18111/b', '"1"', NULL, 1795273070.5065157, NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO fetched (source_id, url, etag, last_modified, read_at, distrusted_until, next_at, failures, gone_at, moved_to, moved_since, moved_checked_at) VALUES ('c', 'http://127.0.0.1:18111/c', '"1"', NULL, 1795273071.5145478, NULL, NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO host_pace (name, began, ended, slow_downs, paused_until) VALUES ('127.0.0.1', 1795273071.490453, 1795273071.5068617, 0, NULL);
INSERT INTO robots (origin, text, failure, failures, fetched_at, expires_at) VALUES ('http://127.0.0.1:18111', NULL, NULL, 0, 1795273066.41285, 1795359466.41285);
INSERT INTO plan (source_id, next_at, reason, failures, ended_at, last_news, news_gap, hint_interval, skip_hours, skip_days) VALUES ('a', 1795273983.0541227, 'rhythm', 0, NULL, 1795273069.5845952, 3.0956203937530518, NULL, 0, 0);
INSERT INTO plan (source_id, next_at, reason, failures, ended_at, last_news, news_gap, hint_interval, skip_hours, skip_days) VALUES ('b', 1795276683.6096978, 'interval', 0, NULL, 1795273068.4604678, NULL, NULL, 0, 0);
INSERT INTO plan (source_id, next_at, reason, failures, ended_at, last_news, news_gap, hint_interval, skip_hours, skip_days) VALUES ('c', 1795276812.8400955, 'interval', 0, NULL, 1795273067.4517608, NULL, NULL, 0, 0);
DELETE FROM poll_count;
INSERT INTO poll_count (source_id, day, polls, failures) VALUES ('a', '2026-11-21', 2, 0);
INSERT INTO poll_count (source_id, day, polls, failures) VALUES ('b', '2026-11-21', 2, 0);
INSERT INTO poll_count (source_id, day, polls, failures) VALUES ('c', '2026-11-21', 2, 0);
