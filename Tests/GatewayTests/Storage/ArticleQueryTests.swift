import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct ArticleQueryTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var expected: [String]
        var narrow: @Sendable (inout ArticleQuery) -> Void
        var testDescription: String { name }

        init(
            _ name: String, _ expected: [String], _ narrow: @escaping @Sendable (inout ArticleQuery) -> Void = { _ in }
        ) {
            self.name = name
            self.expected = expected
            self.narrow = narrow
        }
    }

    private func fill(_ store: any ArticleStore) async throws {
        var march = article("march", url: "1", day: "2024-03-01T23:30:00-05:00")
        march.language = "vi-VN"
        march.section = "Xã hội"
        var february = article("february", url: "2", day: "2024-02-01")
        february.language = "en"
        february.extraction.confidence = 0.4
        try await store.keep([march, february, article("no date", url: "3")], at: "2024-01-20T08:00:00Z")
        // 2 March in UTC, an hour after "march", though its own calendar says 2 March and the other's 1 March.
        try await store.keep(
            [article("east", url: "4", day: "2024-03-02T12:30:00+07:00")], source: "b", at: "2024-04-01T00:00:00Z")
        try await store.keep([article("march", url: "5", day: "2023-03-01")], source: "c", at: "2024-04-02T00:00:00Z")
    }

    @Test(arguments: [
        Case("everything, the newest first", ["east", "march", "february", "no date", "march"]),
        Case("the oldest first", ["march", "no date", "february", "march", "east"]) { $0.order = .oldestFirst },
        Case("one source", ["march", "february", "no date"]) { $0.sources = ["a"] },
        Case("two sources", ["east", "march"]) { $0.sources = ["b", "c"] },
        Case("a source that is not there", []) { $0.sources = ["z"] },
        Case("from a day by the publisher's calendar", ["east", "march"]) { $0.since = "2024-03-01" },
        Case("the next day", ["east"]) { $0.since = "2024-03-02" },
        Case("up to a day", ["march", "february", "no date", "march"]) { $0.until = "2024-03-01" },
        Case("of one source from a day", ["march"]) {
            $0.sources = ["a"]; $0.since = "2024-02-02"
        },
        Case("a language stands for its regions", ["march"]) { $0.languages = ["VI"] },
        Case("languages", ["march", "february"]) { $0.languages = ["vi", "en"] },
        Case("a section", ["march"]) { $0.sections = ["Xã hội"] },
        Case("trusted", ["east", "march", "no date", "march"]) { $0.minConfidence = 0.5 },
        Case("long", ["february"]) { $0.minLength = 8 },
        Case("without duplicates", ["east", "march", "february", "no date"]) { $0.duplicates = .leaveOut },
        Case("only duplicates", ["march"]) { $0.duplicates = .only },
        Case("first seen since", ["east", "march"]) { $0.firstSeenSince = "2024-04-01T00:00:00Z" },
        Case("fetched since", ["march"]) { $0.fetchedSince = "2024-04-02T00:00:00Z" },
        Case("some", ["east", "march"]) { $0.limit = 2 },
        Case("none", []) { $0.limit = 0 },
        Case("not the first", ["no date", "march"]) { $0.offset = 3 },
    ])
    func aQueryNarrows(_ test: Case) async throws {
        for kind in StoreKind.allCases {
            let scratch = try Scratch()
            let store = try kind.make(scratch.path)
            try await fill(store)
            var query = ArticleQuery()
            test.narrow(&query)
            #expect(try await store.texts(query) == test.expected)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func pagesFollowOneAnother(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        // All of one moment: only their ids tell them apart.
        try await store.keep((0..<300).map { article("text \($0)", url: "\($0)") })
        for order in [ArticleQuery.Order.newestFirst, .oldestFirst] {
            var query = ArticleQuery(limit: 70)
            query.order = order
            var seen: [String] = []
            var sizes: [Int] = []
            repeat {
                let page = try await store.page(query)
                seen += page.articles.map(\.id)
                sizes.append(page.articles.count)
                query.after = page.next
            } while query.after != nil
            query.limit = nil
            #expect(sizes == [70, 70, 70, 70, 20])
            #expect(try await store.all(query).map(\.id) == seen)
            #expect(Set(seen).count == 300)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func whatIsStoredMeanwhileIsNotHandedOver(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        try await store.keep((0..<200).map { article("text \($0)", url: "\($0)") })
        var count = 0
        try await store.eachArticle(ArticleQuery()) { record in
            count += 1
            if count == 1 { try await store.keep([article("late", url: "late"), article("edited", url: "7")]) }
            #expect(record.article.contentText.hasPrefix("text"))
        }
        #expect(count == 200)
    }
}
