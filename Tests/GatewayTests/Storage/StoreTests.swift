import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct StoreTests {
    @Test(arguments: StoreKind.allCases)
    func theSameArticleIsKeptOnceAndAnEditIsARevision(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let first = article("một", url: "u1", day: "2024-01-02")
        let second = article("một hai", url: "u1", day: "2024-01-02")
        #expect(try await store.keep([first]) == [.added])
        #expect(try await store.keep([first], at: "2024-02-01T00:00:00Z") == [.unchanged])
        #expect(try await store.keep([second], at: "2024-03-01T00:00:00Z") == [.revised])
        let records = try await store.all()
        let record = try #require(records.first)
        #expect(
            records == [
                ArticleRecord(
                    id: record.id, sourceID: "a", article: second, firstSeen: "2024-01-01T00:00:00Z",
                    fetchedAt: "2024-03-01T00:00:00Z", revision: 2, contentSHA256: record.contentSHA256)
            ])
        #expect(try await store.article(id: record.id) == record)
        let revisions = try await store.revisions(of: record.id)
        #expect(
            revisions == [
                ArticleRevision(
                    revision: 1, article: first, fetchedAt: "2024-01-01T00:00:00Z",
                    contentSHA256: revisions.first?.contentSHA256 ?? "", cause: .edit)
            ])
        #expect(try await store.article(id: "none") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func theSameTextElsewhereIsMarkedAndKept(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        try await store.keep([article("một", url: "u1")])
        try await store.keep([article("một", url: "u2")], source: "b")
        let records = try await store.all()
        #expect(records.count == 2)
        #expect(records.first { $0.sourceID == "b" }?.duplicateOf == records.first { $0.sourceID == "a" }?.id)
    }

    @Test(arguments: StoreKind.allCases)
    func failuresInARowAreCounted(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        for error in ["no", "no", nil, "no"] as [String?] {
            try await store.finish(source: "a", at: "2024-01-01T00:00:00Z", error: error, failedDocuments: 0)
        }
        #expect(
            try await store.states() == [
                SourceState(
                    id: "a", polledAt: "2024-01-01T00:00:00Z", error: "no", failures: 1, failedDocuments: 0,
                    articles: 0, newest: nil, failingSince: "2024-01-01T00:00:00Z")
            ])
    }

    @Test(arguments: StoreKind.allCases)
    func totalsFollowWhateverHappens(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        for source in ["a", "b"] {
            try await store.finish(source: source, at: "2024-01-09T00:00:00Z", error: nil, failedDocuments: 0)
        }
        func totals() async throws -> [String] {
            try await store.states().map { "\($0.id) \($0.articles) \($0.newest ?? "-")" }
        }
        #expect(try await totals() == ["a 0 -", "b 0 -"])
        try await store.keep((1...5).map { article("bài \($0)", url: "u\($0)", day: "2024-01-0\($0)") })
        try await store.keep([article("khác", url: "v1", day: "2023-12-31")], source: "b")
        #expect(try await totals() == ["a 5 2024-01-05", "b 1 2023-12-31"])
        // An edit moves the newest one to another day.
        try await store.keep([article("bài 5 đã sửa", url: "u5", day: "2024-01-03")])
        #expect(try await totals() == ["a 5 2024-01-04", "b 1 2023-12-31"])
        let deleted = try await store.prune(
            source: "a", policy: RetentionPolicy(articles: 1), now: "2024-01-10T00:00:00Z")
        #expect(deleted == 4)
        #expect(try await totals() == ["a 1 2024-01-04", "b 1 2023-12-31"])
        #expect(try await store.sizes().articles == 2)
        let counted = try await store.dayCounts(DayCountQuery(sources: ["a"])).reduce(0) { $0 + $1.bytes }
        #expect(try await store.prune(source: "a", policy: RetentionPolicy(bytes: counted), now: "") == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func articlesOfASourceThatWasNeverPolledAreNoState(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        try await store.keep([article("một", url: "u1")])
        #expect(try await store.states().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func aDayIsCountedAsItsArticlesComeAndChange(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        try await store.keep([article("a", url: "1", day: "2024-01-05"), article("b", url: "2", day: "2024-01-05")])
        try await store.keep([article("c", url: "1", day: "2024-01-06")], source: "b")
        try await store.keep([article("a", url: "1", day: "2024-01-07")])
        func counts(_ query: DayCountQuery) async throws -> [String] {
            try await store.dayCounts(query).map { "\($0.day) \($0.source) \($0.articles) \($0.bytes > 50)" }
        }
        #expect(
            try await counts(DayCountQuery()) == ["2024-01-07 a 1 true", "2024-01-06 b 1 true", "2024-01-05 a 1 true"])
        #expect(try await counts(DayCountQuery(sources: ["a"], until: "2024-01-06")) == ["2024-01-05 a 1 true"])
        #expect(try await counts(DayCountQuery(since: "2024-01-06")).count == 2)
    }

    @Test func aDamagedFileIsNamed() throws {
        let scratch = try Scratch()
        try scratch.write("x.sqlite", String(repeating: "no database ", count: 400))
        let path = scratch.path + "/x.sqlite"
        #expect(throws: StoreError.damaged(path: path)) { try SQLiteStore(path: path) }
    }
}
