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
        try await store.finish(source: "a", at: "2024-01-28T00:00:00Z", error: nil, failedDocuments: 0)
        #expect(try await store.states().map(\.suspicion) == [nil])
        try await store.judge(source: "a")
        #expect(try await store.states().map(\.suspicion) == [Suspicion.shorter(before: 1_803, now: 21).description])
        // When the texts are long again it is over.
        try await store.keep((29...36).map { notice($0 - 8, "\($0) " + long) }, source: "b")
        try await store.judge(source: "b")
        #expect(try await store.states().map(\.suspicion).count == 1)
    }

    @Test func aSourceInTroubleIsInTheFeedAndTheMetrics() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        for day in 1...4 {
            try await site.store.finish(
                source: "ha-nam", at: "2024-05-0\(day)T00:00:00Z", error: day > 1 ? "no <answer>" : nil,
                failedDocuments: 0)
            let feed = await site.get("/health.atom")
            #expect(feed.status == 200 && feed.fields[.contentType] == "application/atom+xml; charset=utf-8")
            #expect(feed.body.contains("<entry>") == (day == 4), "after three in a row")
        }
        let feed = await site.get("/health.atom").body
        #expect(feed.contains("<id>urn:feedgate:health:ha-nam:failing:2024-05-02T00:00:00Z</id>"))
        #expect(feed.contains("Hà Nam: its last 3 polls failed: no &lt;answer&gt;"))
        let metrics = await site.get("/metrics").body
        #expect(metrics.contains("feedgate_source_suspicious{source=\"ha-nam\"} 0"))
        #expect(metrics.contains("feedgate_source_health{source=\"ha-nam\",condition=\"failing\"} 1"))
        #expect(metrics.contains("feedgate_source_health{source=\"ha-nam\",condition=\"healthy\"} 0"))
    }

    @Test func whatHasMovedOrEndedIsInTheFeedOnce() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await site.store.finish(source: "ha-nam", at: "2024-05-01T00:00:00Z", error: nil, failedDocuments: 0)
        let addresses = site.context.definitions.source("ha-nam")?.addresses ?? []
        let address = try #require(addresses.first)
        var document = KnownDocument(url: address)
        document.movedTo = "https://new.example/feed"
        document.movedSince = 1_714_521_600
        try await site.store.keep(document, source: "ha-nam")
        var plan = PollPlan(nextAt: 9e9)
        try await site.store.keep(plan, source: "ha-nam")
        let moved = await site.get("/health.atom").body
        #expect(moved.contains("<id>urn:feedgate:health:ha-nam:moved:2024-05-01T00:00:00Z</id>"))
        #expect(moved.contains("moved for good to https://new.example/feed"))
        #expect(await site.get("/").body.contains("Moved"))
        #expect(
            await site.get("/api/v1/sources/ha-nam").body.contains(
                "\"health\":\"moved\",\"polled_at\":\"2024-05-01T00:00:00Z\",\"error\":null,\"suspicion\":null,\"moved_to\":\"https://new.example/feed\""
            ))
        plan.endedAt = 1_714_608_000
        try await site.store.keep(plan, source: "ha-nam")
        let gone = await site.get("/health.atom").body
        #expect(gone.contains("<id>urn:feedgate:health:ha-nam:gone:2024-05-02T00:00:00Z</id>"))
        #expect(!gone.contains(":moved:"))
    }

    struct ConditionCase: CustomTestStringConvertible {
        var condition: SourceCondition
        var change: @Sendable (inout SourceDefinition, inout SourceState?, inout PollPlan?) -> Void = { _, _, _ in }
        var hasMoved = false
        var testDescription: String { condition.rawValue }
    }

    @Test(arguments: [
        ConditionCase(condition: .healthy),
        ConditionCase(condition: .healthy, change: { _, _, plan in plan?.nextAt = -3_000 }),
        ConditionCase(condition: .late, change: { _, _, plan in plan?.nextAt = -8_000 }),
        ConditionCase(condition: .failing, change: { _, state, _ in state?.error = "no" }, hasMoved: true),
        ConditionCase(condition: .suspicious, change: { _, state, _ in state?.suspicion = "odd" }),
        ConditionCase(condition: .moved, hasMoved: true),
        ConditionCase(condition: .gone, change: { _, _, plan in plan?.endedAt = -1 }),
        ConditionCase(condition: .neverPolled, change: { _, state, _ in state = nil }),
        ConditionCase(condition: .off, change: { source, _, _ in source.enabled = false }),
    ])
    func aSourceIsInOneCondition(_ test: ConditionCase) {
        var source = SourceDefinition(
            id: "a", name: "A", location: .web(["https://a.example/"]), kind: .feed, file: "feeds/a.yaml")
        var state: SourceState? = SourceState(
            id: "a", polledAt: "1970-01-01T00:00:00Z", error: nil, failures: 0, failedDocuments: 0, articles: 1,
            newest: nil)
        var plan: PollPlan? = PollPlan(nextAt: 100)
        test.change(&source, &state, &plan)
        #expect(
            SourceCondition(source, state: state, plan: plan, hasMoved: test.hasMoved, now: 0) == test.condition)
    }
}
