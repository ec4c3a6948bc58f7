import Articles
import Foundation
import GRDB
import Testing

@testable import Gateway

/// Every schema that has shipped can be upgraded.
@Suite struct UpgradeTests {
    /// What a store of the first schema has in it.
    private static let first = """
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
        INSERT INTO source VALUES ('ha-nam', '2024-05-02T00:00:00Z', NULL, 0, 1);
        INSERT INTO article VALUES (
            'one', 'ha-nam', 'https://a.example/1', 'https://a.example/1', '2024-05-01', '2024-05-01T09:00:00Z',
            '2024-05-02T00:00:00Z', 2, 'hash-2', NULL,
            '{"attachments":[],"captions":[],"contentHTML":"<p>Lúa đã chín.</p>","contentText":"Lúa đã chín.","extraction":{"confidence":0.75,"method":"page","rules":[]},"language":"vi","published":{"iso8601":"2024-05-01T07:30:00+07:00","precision":"second","source":"meta"},"section":"Kinh tế","tags":[],"title":"Vụ xuân","url":"https://a.example/1"}');
        INSERT INTO revision VALUES (
            'one', 1, '2024-05-01T09:00:00Z', 'hash-1',
            '{"attachments":[],"captions":[],"contentHTML":"<p>Lúa chín.</p>","contentText":"Lúa chín.","extraction":{"confidence":0.75,"method":"page","rules":[]},"tags":[]}');
        INSERT INTO article VALUES (
            'two', 'gone', 'x', NULL, '2024-04-01', '2024-04-01T10:00:00Z', '2024-04-01T10:00:00Z', 1, 'hash-3', 'one',
            '{"attachments":[],"captions":[],"contentHTML":"","contentText":"Không ngày","extraction":{"confidence":1,"method":"plain-text","rules":[]},"tags":[]}');
        INSERT INTO document VALUES ('https://a.example/feed', 'ha-nam', '"1"', NULL, '2024-05-02T00:00:00Z');
        """

    @Test func theFirstSchemaIsUpgradedWithAllThatIsInIt() async throws {
        let scratch = try Scratch()
        let path = scratch.path + "/x.sqlite"
        try await DatabaseQueue(path: path).write { try $0.execute(sql: Self.first) }
        let store = try SQLiteStore(path: path)
        let records = try await store.all()
        #expect(records.map(\.id) == ["one", "two"])
        let record = try #require(records.first)
        #expect(record.revision == 2)
        #expect(record.firstSeen == "2024-05-01T09:00:00Z")
        #expect(record.article.title == "Vụ xuân")
        #expect(records.last?.duplicateOf == "one")
        #expect(try await store.revisions(of: "one").map(\.article.contentText) == ["Lúa chín."])
        #expect(
            try await store.document("https://a.example/feed", source: "ha-nam").map { [$0.etag, $0.lastModified] }
                == ["\"1\"", nil])
        #expect(try await store.states().map { "\($0.id) \($0.articles) \($0.failedDocuments)" } == ["ha-nam 1 1"])
        var query = ArticleQuery()
        query.text = "lua da chin"
        query.languages = ["vi"]
        query.sections = ["Kinh tế"]
        query.since = "2024-05-01"
        #expect(try await store.all(query).map(\.id) == ["one"])
        query.minConfidence = 0.8
        #expect(try await store.all(query).isEmpty)
        #expect(
            try await store.dayCounts(DayCountQuery()).map { "\($0.source) \($0.articles)" } == ["ha-nam 1", "gone 1"])
    }

    /// The last step of each schema that ever stood in a home folder.
    private static let steps = Migrations.all.migrations

    @Test(arguments: steps)
    func everySchemaOnTheWayIsUpgraded(_ step: String) async throws {
        let scratch = try Scratch()
        let path = scratch.path + "/x.sqlite"
        let queue = try DatabaseQueue(path: path)
        try await queue.write { try $0.execute(sql: Self.first) }
        try Migrations.all.migrate(queue, upTo: step)
        try queue.close()
        let store = try SQLiteStore(path: path)
        #expect(try await store.all().map(\.id) == ["one", "two"])
        #expect(
            try await store.states().map { "\($0.id) \($0.articles) \($0.newest ?? "")" } == ["ha-nam 1 2024-05-01"])
        let sizes = try await store.sizes()
        #expect(sizes.articles == 2 && sizes.captures == 0)
        // And it goes on from there.
        #expect(
            try await store.keep([article("mới", url: "https://a.example/2", day: "2024-06-01")], source: "ha-nam") == [
                .added
            ])
        #expect(try await store.states().map { "\($0.articles) \($0.newest ?? "")" } == ["2 2024-06-01"])
        let again = try SQLiteStore(path: path)
        #expect(try await again.all().count == 3)
    }

    @Test func aStoreOfANewerFeedgateIsLeftAlone() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/x.sqlite"
        _ = try SQLiteStore(path: path)
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: of the future')")
        }
        #expect(throws: StoreError.newer(path: path)) { try SQLiteStore(path: path) }
    }
}
