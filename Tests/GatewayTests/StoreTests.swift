import Articles
import Foundation
import Testing

@testable import Gateway

/// A folder that is gone when the test is over.
struct Scratch: ~Copyable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "feedgate-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }
}

func article(_ text: String, url: String? = nil, day: String? = nil) -> Article {
    var article = Article(contentText: text, contentHTML: "<p>\(text)</p>", extraction: .init(method: "page"))
    article.url = url
    article.published = day.map { ArticleDate(iso8601: $0, precision: .day, source: .page) }
    return article
}

@Suite struct StoreTests {
    private func intake(_ articles: [Article], at moment: String = "2024-01-01T00:00:00Z", source: String = "a")
        -> Intake
    {
        Intake(source: source, fetchedAt: moment, entries: articles.map { .init(key: $0.url ?? "", article: $0) })
    }

    private func all(_ store: SQLiteStore, _ query: ArticleQuery = ArticleQuery()) throws -> [ArticleRecord] {
        var records: [ArticleRecord] = []
        try store.eachArticle(query) { records.append($0) }
        return records
    }

    @Test func theSameArticleIsKeptOnceAndAnEditIsARevision() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        #expect(try store.record(intake([article("một", url: "u1", day: "2024-01-02")])) == [.added])
        #expect(
            try store.record(intake([article("một", url: "u1", day: "2024-01-02")], at: "2024-02-01T00:00:00Z")) == [
                .unchanged
            ])
        #expect(
            try store.record(intake([article("một hai", url: "u1", day: "2024-01-02")], at: "2024-03-01T00:00:00Z"))
                == [.revised])
        let record = try #require(try all(store).first)
        #expect(try all(store).count == 1)
        #expect(record.revision == 2)
        #expect(record.article.contentText == "một hai")
        #expect(record.firstSeen == "2024-01-01T00:00:00Z")
        #expect(record.fetchedAt == "2024-03-01T00:00:00Z")
    }

    @Test func theSameTextElsewhereIsMarkedAndKept() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        _ = try store.record(intake([article("một", url: "u1")]))
        _ = try store.record(intake([article("một", url: "u2")], source: "b"))
        let records = try all(store)
        #expect(records.count == 2)
        #expect(records.first { $0.sourceID == "b" }?.duplicateOf == records.first { $0.sourceID == "a" }?.id)
    }

    @Test func theNewestComesFirstAndQueriesNarrow() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        _ = try store.record(
            intake([
                article("a", url: "1", day: "2024-01-01"), article("b", url: "2", day: "2024-03-01"),
                article("c", url: "3", day: "2024-02-01"),
            ]))
        #expect(try all(store).map(\.article.contentText) == ["b", "c", "a"])
        #expect(try all(store, ArticleQuery(since: "2024-02-01")).map(\.article.contentText) == ["b", "c"])
        #expect(try all(store, ArticleQuery(limit: 1)).map(\.article.contentText) == ["b"])
        #expect(try all(store, ArticleQuery(sources: ["z"])).isEmpty)
    }

    @Test func failuresInARowAreCounted() throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        for error in ["no", "no", nil, "no"] as [String?] {
            try store.finish(source: "a", at: "2024-01-01T00:00:00Z", error: error, failedDocuments: 0)
        }
        #expect(try store.states().map(\.failures) == [1])
    }

    @Test func aDamagedFileIsNamed() throws {
        let scratch = try Scratch()
        try scratch.write("x.sqlite", String(repeating: "no database ", count: 400))
        let path = scratch.path + "/x.sqlite"
        #expect(throws: SQLiteStore.Failure.self) { try SQLiteStore(path: path) }
    }
}
