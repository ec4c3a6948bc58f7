import Foundation
import Synchronization
import Testing

@testable import Gateway

/// Polls of a whole source against a server that keeps count.
@Suite struct PolitePollTests {
    /// A store, a clock and an ingest over the real fetcher.
    private struct Setup: ~Copyable {
        let scratch: Scratch
        let store: SQLiteStore
        let time = FakeTime()
        let ingest: Ingest

        init() throws {
            let scratch = try Scratch()
            let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
            self.scratch = scratch
            self.store = store
            var settings = Settings()
            settings.hostGap = 0
            let fetcher = HTTPFetcher(settings: settings, store: store, time: time.keeper)
            ingest = Ingest(fetcher: fetcher, store: store, memory: store, settings: settings, time: time.keeper)
        }
    }

    private static func source(_ server: TestServer, _ path: String) -> SourceDefinition {
        var source = SourceDefinition(
            id: "a", name: "A", location: .web([server.url + path]), kind: .feed, file: "feeds/a.yaml")
        source.allowPrivate = ["127.0.0.1"]
        source.obeysRobots = false
        source.hasOwnInterval = true
        return source
    }

    private static func feed(_ items: Int, _ extra: String = "") -> String {
        let text = String(
            repeating: "Tối qua tổ dân phố họp bàn việc sửa sân chơi, các hộ đã thống nhất góp công. ", count: 12)
        let list = (0..<items).map {
            "<item><guid>g\($0)</guid><title>Bài \($0)</title><link>https://a.example/\($0)</link><description>\($0) \(text)</description></item>"
        }
        return "<rss version=\"2.0\"><channel><title>T</title>\(extra)\(list.joined())</channel></rss>"
    }

    @Test func whatIsKnownIsSaidAndOnlyOnce() async throws {
        let setup = try Setup()
        try await TestServer.run({ request, _ in
            request.fields["if-none-match"] == "\"1\"" && request.fields["if-modified-since"] == "Monday, 20-May-24"
                ? .status("304 Not Modified", ["ETag: \"1\""])
                : .ok(Self.feed(2), ["ETag: \"1\"", "Last-Modified: Monday, 20-May-24"])
        }) { server in
            let source = Self.source(server, "/f")
            let first = await setup.ingest.poll(source)
            let second = await setup.ingest.poll(source)
            #expect(first.added == 2)
            #expect(second.added == 0)
            #expect(first.error == nil)
            #expect(second.error == nil)
            // After a week the body is asked for whatever its validators say.
            setup.time.pass(8 * 86_400)
            _ = await setup.ingest.poll(source)
            #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, "\"1\"", nil])
        }
    }

    @Test func validatorsThatLieAreNotBelieved() async throws {
        let setup = try Setup()
        try await TestServer.run({ request, number in
            request.fields["if-none-match"] != nil
                ? .status("304 Not Modified") : .ok(Self.feed(number), ["ETag: \"same\""])
        }) { server in
            let source = Self.source(server, "/f")
            _ = await setup.ingest.poll(source)
            let hidden = await setup.ingest.poll(source)
            #expect(hidden.added == 0)
            setup.time.pass(8 * 86_400)
            let reread = await setup.ingest.poll(source)
            #expect(reread.added == 2)
            let after = await setup.ingest.poll(source)
            #expect(after.added == 1, "nothing is said of the copy to a server that lies")
        }
    }

    @Test func aServerThatWantsRestGetsIt() async throws {
        let setup = try Setup()
        try await TestServer.run({ _, number in
            number == 1
                ? .status("429 Too many", ["Retry-After: 7200"]) : .ok(Self.feed(1), ["Cache-Control: max-age=600"])
        }) { server in
            let source = Self.source(server, "/f")
            let refused = await setup.ingest.poll(source)
            #expect(refused.error != nil)
            #expect((refused.nextAt ?? 0) - setup.time.now >= 7_200)
            let resting = await setup.ingest.poll(source)
            #expect(resting.resting == 1 && resting.error == nil)
            #expect(server.requests.count == 1)
            setup.time.pass(7_300)
            let good = await setup.ingest.poll(source)
            #expect(good.added == 1)
            _ = await setup.ingest.poll(source)
            #expect(server.requests.count == 2, "what is fresh is not asked for")
            _ = await setup.ingest.poll(source, isForced: true)
            #expect(server.requests.count == 3)
        }
    }

    @Test func goneIsGone() async throws {
        let setup = try Setup()
        try await TestServer.run({ _, _ in .status("410 Gone") }) { server in
            let source = Self.source(server, "/f")
            _ = await setup.ingest.poll(source)
            _ = await setup.ingest.poll(source)
            #expect(server.requests.count == 1)
            let plan = try await setup.store.plan(of: "a")
            #expect(plan?.endedAt == setup.time.now)
            _ = await setup.ingest.poll(source, isForced: true)
            #expect(server.requests.count == 2)
        }
    }

    @Test func aMoveForGoodIsFollowedAtOnceAndCheckedNowAndThen() async throws {
        let setup = try Setup()
        let isBroken = Mutex(false)
        try await TestServer.run({ request, _ in
            switch request.target {
            case "/old": .status("301 Moved", ["Location: /new"])
            case "/new": isBroken.withLock { $0 } ? .status("404 No") : .ok(Self.feed(1), ["ETag: \"n\""])
            default: .status("302 Found", ["Location: /new"])
            }
        }) { server in
            let source = Self.source(server, "/old")
            for _ in 1...3 { _ = await setup.ingest.poll(source) }
            #expect(server.requests.map(\.target) == ["/old", "/new", "/new", "/new"])
            #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, nil, "\"n\"", "\"n\""])
            setup.time.pass(8 * 86_400)
            _ = await setup.ingest.poll(source)
            #expect(server.requests.suffix(2).map(\.target) == ["/old", "/new"])
            isBroken.withLock { $0 = true }
            _ = await setup.ingest.poll(source)
            _ = await setup.ingest.poll(source)
            #expect(server.requests.suffix(3).map(\.target) == ["/new", "/old", "/new"])
            // A move for now is no move.
            let temporary = Self.source(server, "/temp")
            for _ in 1...2 { _ = await setup.ingest.poll(temporary) }
            #expect(server.requests.map(\.target).filter { $0 == "/temp" }.count == 2)
        }
    }

    @Test func aPageThatFailsIsTriedThreeTimes() async throws {
        let setup = try Setup()
        try await TestServer.run({ request, _ in
            guard request.target == "/f" else { return .status("500 No") }
            return .ok(
                "<rss version=\"2.0\"><channel><title>T</title><item><title>x</title><link>/page</link></item></channel></rss>",
                ["ETag: \"1\""])
        }) { server in
            let source = Self.source(server, "/f")
            for _ in 1...6 {
                _ = await setup.ingest.poll(source)
                setup.time.pass(86_400)
            }
            #expect(server.requests.filter { $0.target == "/page" }.count == 3)
            // While a page is outstanding the feed's body is needed; then what is known is said again.
            #expect(server.requests.last { $0.target == "/f" }?.fields["if-none-match"] == "\"1\"")
        }
    }

    @Test func aPageThatTwoSourcesLeadToIsFetchedOnce() async throws {
        let setup = try Setup()
        let text = String(
            repeating: "<p>Tối qua tổ dân phố số 5 họp bàn việc sửa sân chơi, các hộ đã thống nhất góp công.</p>",
            count: 6)
        try await TestServer.run({ request, _ in
            request.target == "/page"
                ? .ok(
                    "<html><head><title>Họp</title></head><body><h1>Họp</h1>\(text)</body></html>",
                    ["Content-Type: text/html; charset=utf-8"])
                : .ok(
                    "<rss version=\"2.0\"><channel><title>T</title><item><title>x</title><link>/page</link></item></channel></rss>"
                )
        }) { server in
            var other = Self.source(server, "/g")
            other.id = "b"
            let first = await setup.ingest.poll(Self.source(server, "/f"))
            let second = await setup.ingest.poll(other)
            #expect(first.added == 1)
            #expect(second.added == 1)
            #expect(server.requests.filter { $0.target == "/page" }.count == 1)
        }
    }

    @Test func aPollThatIsBrokenOffSaysNothing() async throws {
        let setup = try Setup()
        try await TestServer.run({ _, _ in .hang([]) }) { server in
            let source = Self.source(server, "/f")
            let ingest = setup.ingest
            let report = await withTaskGroup(of: Ingest.Report.self) { group in
                group.addTask { await ingest.poll(source) }
                while server.requests.isEmpty { await Task.yield() }
                group.cancelAll()
                return await group.next()
            }
            #expect(report?.error == nil && report?.nextAt == nil)
            // But to the server it was one.
            let plan = try await setup.store.plan(of: "a")
            #expect(plan?.nextAt == setup.time.now + 3_600)
            #expect(plan?.failures == 0)
        }
    }

    @Test func aPollThatWasBrokenOffBeforeItAskedIsStillDue() async throws {
        let setup = try Setup()
        try await TestServer.run({ _, _ in .hang([]) }) { server in
            var source = Self.source(server, "/f")
            source.obeysRobots = true
            let (ingest, asked) = (setup.ingest, source)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { _ = await ingest.poll(asked) }
                while server.requests.isEmpty { await Task.yield() }
                group.cancelAll()
            }
            #expect(server.requests.map(\.target) == ["/robots.txt"])
            let plan = try await setup.store.plan(of: "a")
            #expect(plan == nil)
        }
    }

    /// A page of one paragraph, and feeds whose only item leads to it and has another headline each time.
    private static func changing(_ request: TestServer.Request, _ number: Int) -> TestServer.Answer {
        guard request.target == "/page" else {
            return .ok(
                "<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid><title>x \(number)</title><link>/page</link></item></channel></rss>"
            )
        }
        let text = String(
            repeating: "<p>Tối qua tổ dân phố số 5 họp bàn việc sửa sân chơi, các hộ đã thống nhất góp công.</p>",
            count: 6)
        return request.fields["if-none-match"] == "\"1\""
            ? .status("304 Not Modified")
            : .ok(
                "<html><head><title>Họp</title></head><body><h1>Họp</h1>\(text)</body></html>",
                ["Content-Type: text/html; charset=utf-8", "ETag: \"1\""])
    }

    @Test func aPageIsAskedForAgainOnlyWhereItsItemChangedAndNotAtOnce() async throws {
        let setup = try Setup()
        try await TestServer.run(Self.changing) { server in
            let one = Self.source(server, "/f")
            var other = Self.source(server, "/g")
            other.id = "b"
            func pages() -> [String?] {
                server.requests.filter { $0.target == "/page" }.map { $0.fields["if-none-match"] }
            }
            _ = await setup.ingest.poll(one)
            _ = await setup.ingest.poll(other)
            #expect(pages() == [nil], "the other one knows of it")
            setup.time.pass(3_000)
            let early = await setup.ingest.poll(other)
            #expect(pages() == [nil], "asked for within the hour")
            #expect(early.revised == 1, "the new headline is kept all the same")
            setup.time.pass(700)
            let changed = await setup.ingest.poll(one)
            #expect(pages() == [nil, "\"1\""])
            #expect(changed.error == nil && changed.failures.isEmpty && changed.revised == 1)
            _ = await setup.ingest.poll(other)
            #expect(pages().count == 2, "whoever asked for it")
            setup.time.pass(3_700)
            _ = await setup.ingest.poll(other)
            // That one has no validators of its own.
            #expect(pages() == [nil, "\"1\"", nil])
        }
    }

    @Test func documentsThatSayNothingAnyMoreAreForgotten() async throws {
        let setup = try Setup()
        try await TestServer.run(Self.changing) { server in
            _ = await setup.ingest.poll(Self.source(server, "/f"))
            let page = server.url + "/page"
            try await setup.store.forgetDocuments(before: setup.time.now - 1)
            #expect(try await setup.store.document(page, source: "a")?.etag == "\"1\"")
            try await setup.store.forgetDocuments(before: setup.time.now + 1)
            #expect(try await setup.store.document(page, source: "a") == nil)
        }
    }
}
