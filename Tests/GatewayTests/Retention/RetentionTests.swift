import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct RetentionTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var policy: RetentionPolicy
        var left: [String]
        var testDescription: String { name }
    }

    /// Four articles of source `a`, seen on four days, and one of `b`.
    private func fill(_ store: any ArticleStore) async throws {
        for day in 1...4 {
            let text = "a\(day) " + String(repeating: "x", count: 1_000)
            try await store.keep(
                [article(text, url: "https://a.example/\(day)", day: "2024-01-0\(5 - day)")],
                at: "2024-05-0\(day)T00:00:00Z")
        }
        try await store.keep([article("b", url: "https://b.example/1")], source: "b")
    }

    @Test(arguments: [
        Case(name: "everything", policy: RetentionPolicy(), left: ["a1", "a2", "a3", "a4"]),
        Case(name: "by when it was first seen", policy: RetentionPolicy(days: 2), left: ["a3", "a4"]),
        Case(name: "the newest by publication", policy: RetentionPolicy(articles: 3), left: ["a1", "a2", "a3"]),
        Case(name: "by size", policy: RetentionPolicy(bytes: 5_000), left: ["a1", "a2"]),
        Case(
            name: "by all of them", policy: RetentionPolicy(days: 3, articles: 2, bytes: 1 << 30), left: ["a2", "a3"]),
    ])
    func whatIsNotToBeKeptGoes(_ test: Case) async throws {
        for kind in StoreKind.allCases {
            let scratch = try Scratch()
            let store = try kind.make(scratch.path)
            try await fill(store)
            let deleted = try await store.prune(source: "a", policy: test.policy, now: "2024-05-05T00:00:00Z")
            #expect(deleted == 4 - test.left.count)
            #expect(try await store.texts(ArticleQuery(sources: ["a"])).map { String($0.prefix(2)) } == test.left)
            #expect(try await store.texts(ArticleQuery(sources: ["b"])) == ["b"])
            #expect(
                try await store.dayCounts(DayCountQuery()).map(\.articles)
                    == Array(repeating: 1, count: test.left.count + 1))
            #expect(try await store.prune(source: "a", policy: test.policy, now: "2024-05-05T00:00:00Z") == 0)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func whatWasDeletedDoesNotComeBack(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        try await fill(store)
        _ = try await store.prune(source: "a", policy: RetentionPolicy(articles: 1), now: "2024-05-05T00:00:00Z")
        try await store.compact()
        #expect(
            try await store.standing(of: ArticleLink(url: "http://a.example/4?utm_source=x"), source: "a") == .deleted)
        let text = "a4 " + String(repeating: "x", count: 1_000)
        #expect(
            try await store.keep([article(text, url: "https://a.example/4")], at: "2024-06-01T00:00:00Z") == [.deleted])
        #expect(try await store.keep([article("neu", url: "https://a.example/9")]) == [.added])
        var query = ArticleQuery()
        query.text = "a4"
        #expect(try await store.texts(query) == [])
        let sizes = try await store.sizes()
        #expect("\(sizes.articles) \(sizes.tombstones) \(sizes.freeBytes)" == "3 3 0")
        #expect(sizes.databaseBytes > 50_000)
    }

    @Test(arguments: StoreKind.allCases)
    func ofManyCopiesOneThatStaysIsTheNewOriginal(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let text = "Trang này đang được nâng cấp, mời bạn đọc quay lại sau khi hệ thống hoạt động trở lại."
        for number in 1...40 {
            let moment = "2024-05-01T00:00:\(number + 10)Z"
            try await store.keep(
                [article(text, url: "https://a.example/\(number)", title: "Tin \(number)", day: moment)], at: moment)
        }
        #expect(try await store.all().count { $0.duplicateOf == nil } == 1)
        #expect(
            try await store.prune(source: "a", policy: RetentionPolicy(articles: 5), now: "2024-05-05T00:00:00Z") == 35)
        let left = try await store.all().sorted { $0.firstSeen < $1.firstSeen }
        #expect(left.count == 5)
        #expect(left.first?.duplicateOf == nil)
        #expect(left.dropFirst().allSatisfy { $0.duplicateOf == left.first?.id })
    }

    @Test(arguments: StoreKind.allCases)
    func aCopyTakesThePlaceOfItsOriginal(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        for (index, source) in ["a", "b", "c"].enumerated() {
            try await store.keep([article("một", url: "u")], source: source, at: "2024-05-0\(index + 1)T00:00:00Z")
        }
        _ = try await store.prune(source: "a", policy: RetentionPolicy(days: 1), now: "2024-06-01T00:00:00Z")
        let records = try await store.all()
        let heir = try #require(records.first { $0.sourceID == "b" })
        #expect(heir.duplicateOf == nil)
        #expect(records.first { $0.sourceID == "c" }?.duplicateOf == heir.id)
    }

    @Test func theArchivesOldestFilesGo() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let folder = scratch.path + "/archive"
        let start = Date(timeIntervalSince1970: 1_700_000_000)
        for day in 0..<4 {
            let moment = start.addingTimeInterval(Double(day) * 86_401)
            let archive = try await Archive(folder: folder, store: store, now: { moment })
            try await archive.keep(
                CapturedResponse(
                    requestedURL: "https://a.example/\(day)", url: "https://a.example/\(day)", source: "a",
                    fetchedAt: Timestamp.text(moment), headers: [], body: Array("\(day)".utf8)))
        }
        let names = try await store.segments().map(\.name)
        #expect(names.count == 4)
        let now = start.addingTimeInterval(4 * 86_400)
        let pruning = ArchivePruning(folder: folder, store: store)
        #expect(try await pruning.prune(ArchivePolicy(), now: now) == [])
        #expect(try await pruning.prune(ArchivePolicy(days: 3), now: now) == [names[0]])
        #expect(try await pruning.prune(ArchivePolicy(bytes: 1), now: now) == [names[1], names[2]])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == Array(names.suffix(1)))
        #expect(try await store.segments().map(\.name) == Array(names.suffix(1)))
    }

    @Test func aSourceOverridesWhatHoldsForAll() {
        #expect(
            RetentionPolicy(days: 5).orElse(RetentionPolicy(days: 9, articles: 100))
                == RetentionPolicy(days: 5, articles: 100))
    }
}
