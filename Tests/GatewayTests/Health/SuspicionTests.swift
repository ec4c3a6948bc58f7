import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct SuspicionTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var found: [Suspicion]
        var latest: [PageTraits]
        var earlier = (0..<40).map { PageTraits(length: 2_000 + $0 * 10, hasDate: true, paragraphs: [UInt64($0)]) }
        var testDescription: String { name }
    }

    private static func latest(_ count: Int = 8, _ change: (inout PageTraits) -> Void = { _ in }) -> [PageTraits] {
        (100..<(100 + count)).map { number in
            var traits = PageTraits(length: 1_800 + number, hasDate: true, paragraphs: [UInt64(number)])
            change(&traits)
            return traits
        }
    }

    @Test(arguments: [
        Case(name: "as ever", found: [], latest: latest()),
        Case(name: "nothing new", found: [], latest: []),
        Case(name: "too few to tell", found: [], latest: latest(4) { $0.length = 10 }),
        Case(
            name: "much shorter", found: [.shorter(before: 2_200, now: 150)], latest: latest { $0.length = 150 }),
        Case(name: "somewhat shorter", found: [], latest: latest { $0.length = 900 }),
        Case(
            name: "short notices are its way", found: [], latest: latest { $0.length = 150 },
            earlier: (0..<40).map { PageTraits(length: $0 % 3 == 0 ? 120 : 2_000, hasDate: true) }),
        Case(name: "without dates", found: [.datesLost], latest: latest { $0.hasDate = false }),
        Case(
            name: "never had dates", found: [], latest: latest { $0.hasDate = false },
            earlier: (0..<40).map { PageTraits(length: 2_000 + $0, hasDate: false) }),
        Case(name: "without headlines", found: [.titlesLost], latest: latest { $0.hasTitle = false }),
        Case(
            name: "a cookie notice", found: [.sharedBlock(articles: 8)], latest: latest { $0.paragraphs.insert(7_777) }),
        Case(
            name: "a contact line as always", found: [], latest: latest { $0.paragraphs.insert(7_777) },
            earlier: (0..<40).map { PageTraits(length: 2_000, hasDate: true, paragraphs: [UInt64($0), 7_777]) }),
    ])
    func aRedesignIsSeen(_ test: Case) {
        #expect(Suspicion.found(latest: test.latest, earlier: test.earlier) == test.found)
    }

    @Test(arguments: StoreKind.allCases)
    func theStoreLooksAtTheLatest(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        func notice(_ number: Int, _ text: String) -> Article {
            article(
                "\(text) \(number)", url: "\(number)", title: "Tin", day: "2024-01-\(number < 10 ? "0" : "")\(number)")
        }
        let long = String(repeating: "Một câu dài như mọi câu khác. ", count: 60)
        try await store.keep((1...20).map { notice($0, long) })
        #expect(try await store.suspicions(of: "a") == [])
        try await store.keep((21...28).map { notice($0, "Đồng ý với cookie.") })
        #expect(try await store.suspicions(of: "a") == [.shorter(before: 1_803, now: 21)])
        #expect(try await store.suspicions(of: "b") == [])
    }
}
