import Articles
import Foundation
import GRDB
import Testing

@testable import Gateway

/// Every schema that ever stood on the main line can be upgraded: `Schemas/` has a store of each, as it was then.
@Suite struct UpgradeTests {
    /// A store of an earlier time: its schema, and the six articles that were in it.
    struct Schema: CustomTestStringConvertible {
        let file: URL
        var testDescription: String { file.lastPathComponent }
        /// From this one on a store knows its articles by more than their addresses, and remembers those that it deleted.
        var hasIdentities: Bool { !["1.sql", "2.sql", "3.sql", "4-fetching.sql"].contains(file.lastPathComponent) }

        static func all() throws -> [Schema] {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas")
            return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .map(Schema.init).sorted { $0.testDescription < $1.testDescription }
        }

        func make(at path: String) throws {
            let queue = try DatabaseQueue(path: path)
            let sql = try String(contentsOf: file, encoding: .utf8)
            try queue.write { try $0.execute(sql: sql) }
            try queue.close()
        }
    }

    @Test(arguments: try Schema.all())
    func everyStoreIsUpgradedWithAllThatIsInIt(_ schema: Schema) async throws {
        let scratch = try Scratch()
        let path = scratch.path + "/x.sqlite"
        try schema.make(at: path)
        let store = try SQLiteStore(path: path)
        let records = try await store.all().sorted { $0.id < $1.id }
        #expect(
            records.map { "\($0.sourceID) \($0.article.title ?? "") \($0.revision)" } == [
                "a Tin 3 1", "a Tin 4 1", "a Tin 2 1", "b Tin 5 1", "c Tin 3 1", "a Tin 1 2",
            ])
        #expect(records.compactMap(\.duplicateOf) == ["59d96c8fb2ad2de00d7be18d35af3725"])
        #expect(
            records.allSatisfy {
                !$0.article.contentText.isEmpty && !$0.article.contentHTML.isEmpty && $0.firstSeen.hasPrefix("2026-")
            })
        let edited = try #require(records.last)
        #expect(
            try await store.revisions(of: edited.id).map { $0.article.contentText.contains("hai cây số") } == [true])
        #expect(edited.article.contentText.contains("ba cây số"))
        #expect(
            try await store.states().map { "\($0.id) \($0.articles) \($0.newest ?? "")" } == [
                "a 4 2024-05-04", "b 1 2024-05-05", "c 1 2024-05-03",
            ])
        var query = ArticleQuery()
        query.text = "duong noi dong"
        #expect(try await store.all(query).map(\.id) == [edited.id])
        let document = try await store.document("http://127.0.0.1:18111/a", source: "a")
        #expect(document?.etag == "\"1\"")
    }

    @Test(arguments: try Schema.all())
    func anUpgradedStoreKnowsItsArticlesAndGoesOn(_ schema: Schema) async throws {
        let scratch = try Scratch()
        let path = scratch.path + "/x.sqlite"
        try schema.make(at: path)
        let store = try SQLiteStore(path: path)
        let known = try await store.all()
        for record in known {
            let outcomes = try await store.keep([record.article], source: record.sourceID)
            #expect(outcomes == [.unchanged], "\(record.id)")
        }
        #expect(
            try await store.keep([article("mới", url: "https://a.example/2", day: "2024-06-01")], source: "a") == [
                .added
            ])
        if schema.hasIdentities {
            // What was deleted stays so.
            let deleted = try #require(known.first { $0.sourceID == "c" }?.article)
            #expect(try await store.keep([deleted], source: "b") == [.deleted])
        }
        #expect(try await store.states().first.map { "\($0.articles) \($0.newest ?? "")" } == "5 2024-06-01")
        #expect(try await SQLiteStore(path: path).all().count == known.count + 1)
    }

    @Test(arguments: try Schema.all())
    func anUpgradedStoreIsMadeLikeANewOne(_ schema: Schema) async throws {
        let scratch = try Scratch()
        try schema.make(at: scratch.path + "/old.sqlite")
        func parts(_ name: String) async throws -> Set<String> {
            let store = try SQLiteStore(path: scratch.path + "/" + name)
            return try await store.read { database in
                let rows = try Row.fetchAll(database, sql: "SELECT type, name, sql FROM sqlite_master")
                return Set(rows.map { "\($0["type"] as String) \($0["name"] as String) \($0["sql"] as String? ?? "")" })
            }
        }
        #expect(try await parts("old.sqlite") == parts("new.sqlite"))
        let problems = try await SQLiteStore(path: scratch.path + "/old.sqlite").read { database in
            try String.fetchAll(database, sql: "PRAGMA integrity_check")
                + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "\($0)" }
        }
        #expect(problems == ["ok"])
    }

    /// A migration that has shipped is never edited: the newest of the stores kept here is as one of today.
    @Test func noStepWasChanged() throws {
        let newest = try #require(try Schema.all().last)
        let scratch = try Scratch()
        try newest.make(at: scratch.path + "/x.sqlite")
        let applied = try DatabaseQueue(path: scratch.path + "/x.sqlite").read {
            try Migrations.all.appliedIdentifiers($0)
        }
        #expect(applied == Set(Migrations.all.migrations), "keep a store of the new schema in Schemas/ as well")
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
