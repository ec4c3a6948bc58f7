import Articles
import Foundation
import Synchronization
import Testing

@testable import Gateway

/// Answers with one list of addresses after another.
private final class ScriptedNames: Resolver {
    private let answers: Mutex<[[String]]>

    /// How many answers nobody has asked for.
    var left: Int { answers.withLock(\.count) }

    init(_ answers: [[String]]) {
        self.answers = Mutex(answers)
    }

    func addresses(of host: String) async throws -> [IPAddress] {
        answers.withLock { $0.isEmpty ? [] : $0.removeFirst() }.compactMap { IPAddress($0) }
    }
}

@Suite struct HTTPFetcherTests {
    /// A fetcher, its store and its clock.
    private struct Setup: ~Copyable {
        let scratch: Scratch
        let store: SQLiteStore
        let time = FakeTime()
        let fetcher: HTTPFetcher

        init(_ change: (inout Settings) -> Void = { _ in }, resolver: any Resolver = SystemResolver()) throws {
            let scratch = try Scratch()
            let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
            var settings = Settings()
            settings.contact = "https://reader.example/bot"
            settings.limits.connect = 2
            settings.limits.firstByte = 1
            settings.limits.total = 3
            change(&settings)
            self.scratch = scratch
            self.store = store
            fetcher = HTTPFetcher(settings: settings, store: store, time: time.keeper, resolver: resolver)
        }

        func get(_ server: TestServer, _ path: String, _ change: (inout FetchAccess) -> Void = { _ in }) async throws
            -> FetchResponse
        {
            let url = server.url + path
            var access = FetchAccess()
            access.policy = PrivateHosts.policy(["127.0.0.1"], addresses: [url], ports: [])
            change(&access)
            return try await fetcher.fetch(FetchRequest(url: url, source: "a", access: access))
        }

        /// The error of a fetch; nil where it went well.
        func problem(
            _ server: TestServer, _ path: String, _ change: (inout FetchAccess) -> Void = { _ in }
        ) async throws -> FetchError? {
            do {
                _ = try await get(server, path, change)
                return nil
            } catch let error as FetchError {
                return error
            }
        }

        /// Expects a fetch to fail so, or to go well where `expected` is nil.
        func expect(
            _ expected: FetchError?, _ server: TestServer, _ path: String,
            sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            let found = try await problem(server, path)
            #expect(found == expected, sourceLocation: sourceLocation)
        }
    }

    @Test func aRequestSaysWhoAsksAndNothingElse() async throws {
        let setup = try Setup()
        try await TestServer.run({ request, _ in .ok("body", ["Set-Cookie: a=b", "ETag: W/\"x\""]) }) { server in
            let response = try await setup.get(server, "/feed?a=1#part")
            #expect(response.body == Array("body".utf8))
            #expect(response.validators.etag == "W/\"x\"")
            #expect(server.requests.map(\.target) == ["/robots.txt", "/feed?a=1"])
            _ = try await setup.get(server, "/feed?a=1")
            let fields = try #require(server.requests.last?.fields)
            #expect(
                fields == [
                    "host": "127.0.0.1:\(server.port)",
                    "user-agent": "Feedgate/\(feedgateVersion) (+https://reader.example/bot)",
                    "accept":
                        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5",
                    "accept-encoding": "gzip, deflate", "connection": "close",
                ])
        }
    }

    @Test func robotsAreAskedFirstAndKept() async throws {
        let setup = try Setup()
        try await TestServer.run({ request, _ in
            request.target == "/robots.txt"
                ? .ok("User-agent: feedgate\nDisallow: /private\nCrawl-delay: 7") : .ok("x")
        }) { server in
            try await setup.expect(.disallowed(url: server.url + "/private/a"), server, "/private/a")
            _ = try await setup.get(server, "/a")
            _ = try await setup.get(server, "/b")
            #expect(server.requests.map(\.target) == ["/robots.txt", "/a", "/b"])
            #expect(setup.time.slept == [7, 7])
            _ = try await setup.get(server, "/private/a") { $0.obeysRobots = false }
            setup.time.pass(90_000)
            _ = try await setup.get(server, "/c")
            #expect(server.requests.map(\.target).suffix(2) == ["/robots.txt", "/c"])
        }
    }

    @Test func whereRobotsCannotBeReadNothingIs() async throws {
        let setup = try Setup()
        try await TestServer.run({ request, number in
            request.target == "/robots.txt" ? (number < 3 ? .status("503 No") : .status("404 No")) : .ok("x")
        }) { server in
            let unavailable = FetchError.robotsUnavailable(origin: server.url, reason: "status 503")
            try await setup.expect(unavailable, server, "/a")
            try await setup.expect(unavailable, server, "/a")
            #expect(server.requests.count == 1)
            setup.time.pass(4_000)
            try await setup.expect(unavailable, server, "/a")
            setup.time.pass(4_000)
            try await setup.expect(unavailable, server, "/a")
            #expect(server.requests.count == 2)
            setup.time.pass(90_000)
            try await setup.expect(nil, server, "/a")
        }
    }

    @Test func requestsToAHostKeepApart() async throws {
        let setup = try Setup({ $0.hostGap = 5 })
        try await TestServer.run({ request, _ in
            switch request.target {
            case "/robots.txt": .status("404 No")
            case "/away": .status("302 Found", ["Location: /there"])
            case "/busy": .status("429 Too many", ["Retry-After: 30"])
            default: .ok("x")
            }
        }) { server in
            _ = try await setup.get(server, "/a")
            #expect(setup.time.slept == [])
            // A redirect is part of the same visit.
            _ = try await setup.get(server, "/away")
            #expect(setup.time.slept == [5])
            try await setup.expect(.slowDown(429, url: server.url + "/busy", retryAfter: 30), server, "/busy")
            _ = try await setup.get(server, "/a")
            #expect(setup.time.slept == [5, 5, 30])
            #expect(try await setup.store.pace(of: "127.0.0.1")?.slowDowns == 1)
        }
    }

    @Test func theNextRequestComesWhenTheLastConnectionIsGone() async throws {
        let setup = try Setup({ $0.hostGap = 0 })
        try await TestServer.run({ _, _ in .late("User-agent: *", milliseconds: 150) }) { server in
            for path in ["/a", "/b"] { _ = try await setup.get(server, path) }
            #expect(server.requests.map(\.target) == ["/robots.txt", "/a", "/b"])
            #expect(server.mostConnections == 1)
        }
        // Who never closes it keeps nobody waiting for long.
        let whole = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"
        try await TestServer.run({ _, _ in .hang(Array(whole.utf8)) }) { server in
            let response = try await setup.get(server, "/a") { $0.obeysRobots = false }
            #expect(response.body == Array("x".utf8))
        }
        try await TestServer.run({ _, _ in .hang(Array((whole + "HTTP/1.1 200 OK").utf8)) }) { server in
            let response = try await setup.get(server, "/a") { $0.obeysRobots = false }
            #expect(response.body == Array("x".utf8))
        }
    }

    @Test func aHostThatHangsKeepsNoOtherWaiting() async throws {
        let setup = try Setup(resolver: ScriptedNames([["127.0.0.1"], ["127.0.0.1"], ["127.0.0.1"]]))
        try await TestServer.run({ request, _ in
            request.fields["host"]?.hasPrefix("slow") == true ? .hang([]) : .ok("x")
        }) { server in
            func request(_ host: String) -> FetchRequest {
                var request = FetchRequest(url: "http://\(host):\(server.port)/")
                request.access.policy = PrivateHosts.policy([host], addresses: [request.url], ports: [])
                request.access.obeysRobots = false
                return request
            }
            let (fetcher, slow) = (setup.fetcher, request("slow.example"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: FetchError.firstByteTimeout(seconds: 1)) { try await fetcher.fetch(slow) }
                }
                while server.requests.isEmpty { await Task.yield() }
                for _ in 1...2 {
                    let answer = try await fetcher.fetch(request("good.example"))
                    #expect(answer.body == Array("x".utf8))
                }
                #expect(server.requests.count == 3, "and it hangs still")
                try await group.waitForAll()
            }
        }
    }

    struct Limit: CustomTestStringConvertible {
        var path: String
        var problem: FetchError
        var testDescription: String { path }
    }

    private static func misbehave(_ request: TestServer.Request, _ number: Int) -> TestServer.Answer {
        let head = "HTTP/1.1 200 OK\r\n"
        return switch request.target {
        case "/robots.txt": .status("404 No")
        case "/hang": .hang([])
        case "/hang-status": .hang(Array(head.utf8))
        case "/hang-body": .hang(Array((head + "Content-Length: 10\r\n\r\nabc").utf8))
        case "/header": .bytes(Array((head + "X: " + String(repeating: "a", count: 2_000)).utf8))
        case "/long": .ok(String(repeating: "a", count: 3_000))
        case "/endless": .bytes(Array((head + "\r\n" + String(repeating: "a", count: 300_000)).utf8))
        case "/bomb":
            .bytes(
                Array((head + "Content-Encoding: gzip\r\n\r\n").utf8) + packed([UInt8](repeating: 0, count: 100_000)))
        case "/cut": .bytes(Array((head + "Content-Length: 10\r\n\r\nabc").utf8))
        case "/part": .ok("abc", status: "206 Partial Content")
        case "/loop": .status("302 Found", ["Location: /loop"])
        case "/chain": .status("302 Found", ["Location: /chain?\(number)"])
        case let path where path.hasPrefix("/chain?"): .status("302 Found", ["Location: /chain?\(number)"])
        case "/nowhere": .status("302 Found")
        case "/two-ways": .status("302 Found", ["Location: /a", "Location: /b"])
        case "/file": .status("302 Found", ["Location: file:///etc/passwd"])
        case "/private": .status("302 Found", ["Location: http://127.0.0.1:1/"])
        case "/metadata": .status("302 Found", ["Location: http://169.254.169.254/latest/?token=abc"])
        case "/mail": .status("302 Found", ["Location: http://example.org:25/"])
        default: .status("404 Not Found")
        }
    }

    @Test(arguments: [
        Limit(path: "/hang", problem: .firstByteTimeout(seconds: 1)),
        Limit(path: "/hang-status", problem: .firstByteTimeout(seconds: 1)),
        Limit(path: "/hang-body", problem: .timeout(seconds: 3)),
        Limit(path: "/header", problem: .headTooLarge(limit: 1_024)),
        Limit(path: "/long", problem: .tooLarge(limit: 2_048)),
        Limit(path: "/endless", problem: .tooLarge(limit: 2_048)),
        Limit(path: "/bomb", problem: .unpackedTooLarge(limit: 2_048)),
        Limit(path: "/cut", problem: .cutShort(expected: 10, got: 3)),
        Limit(path: "/chain", problem: .tooManyRedirects(3)),
        Limit(path: "/nowhere", problem: .badRedirect("")),
        Limit(path: "/two-ways", problem: .badRedirect("")),
        Limit(path: "/file", problem: .badRedirect("file:///etc/passwd")),
        Limit(
            path: "/metadata",
            problem: .refused(.privateAddress(IPAddress("169.254.169.254"), host: "169.254.169.254"))),
        Limit(path: "/mail", problem: .refused(.port(25, host: "example.org"))),
    ])
    func eachLimitHasItsOwnError(_ limit: Limit) async throws {
        let setup = try Setup { settings in
            settings.limits.headBytes = 1_024
            settings.limits.sentBytes = 2_048
            settings.limits.bodyBytes = 2_048
            settings.limits.redirects = 3
        }
        try await TestServer.run(Self.misbehave) { server in
            let problem = try await setup.problem(server, limit.path)
            #expect(problem == limit.problem)
            #expect(problem?.description.contains("token=abc") != true)
        }
    }

    @Test func errorsThatNameTheServer() async throws {
        let setup = try Setup()
        try await TestServer.run(Self.misbehave) { server in
            try await setup.expect(.partial(url: server.url + "/part"), server, "/part")
            try await setup.expect(.redirectLoop(server.url + "/loop"), server, "/loop")
            try await setup.expect(.status(404, url: server.url + "/gone"), server, "/gone")
            try await setup.expect(.refused(.port(1, host: "127.0.0.1")), server, "/private")
        }
    }

    @Test func anOpenedHostIsNotOpenAtOtherPorts() async throws {
        let setup = try Setup()
        try await TestServer.run({ _, _ in .ok("secret") }) { canary in
            let other = canary.url
            try await TestServer.run({ request, _ in
                request.target == "/robots.txt" ? .status("404 No") : .status("302 Found", ["Location: \(other)/"])
            }) { server in
                let refusal = AddressRefusal.privateAddress(IPAddress("127.0.0.1"), host: "127.0.0.1")
                try await setup.expect(.refused(refusal), server, "/")
            }
            #expect(canary.requests.isEmpty)
        }
    }

    @Test func aNameThatIsBoundAnewIsNotFollowed() async throws {
        try await TestServer.run({ _, _ in .ok("secret") }) { canary in
            for answers in [[["127.0.0.1"]], [["10.0.0.5", "::1"]], [["64:ff9b::7f00:1"]], [["::ffff:127.0.0.1"]]] {
                let setup = try Setup(resolver: ScriptedNames(answers))
                let request = FetchRequest(url: "http://rebound.example:\(canary.port)/")
                await #expect(throws: FetchError.self) { try await setup.fetcher.fetch(request) }
            }
            #expect(canary.requests.isEmpty)
        }
    }

    @Test func oneLookUpServesTheCheckAndTheConnection() async throws {
        try await TestServer.run({ _, _ in .ok("x") }) { server in
            let names = ScriptedNames([["127.0.0.1"], ["10.0.0.5"], ["10.0.0.5"]])
            let setup = try Setup(resolver: names)
            var request = FetchRequest(url: "http://own.example:\(server.port)/")
            request.access.policy = PrivateHosts.policy(["own.example"], addresses: [request.url], ports: [])
            request.access.obeysRobots = false
            _ = try await setup.fetcher.fetch(request)
            #expect(names.left == 2)
        }
    }

    @Test func secretsGoToTheirOriginAlone() async throws {
        let setup = try Setup()
        try await TestServer.run({ _, _ in .ok("x") }) { other in
            let away = other.url
            try await TestServer.run({ request, _ in
                request.target == "/away" ? .status("302 Found", ["Location: \(away)/x"]) : .ok("x")
            }) { server in
                var source = SourceDefinition(
                    id: "a", name: "A", location: .web(["http://user:p%40ss@127.0.0.1:\(server.port)/away"]),
                    kind: .feed, file: "")
                source.headers = ["X-Key: 123"]
                source.allowPrivate = ["127.0.0.1:\(server.port)", "127.0.0.1:\(other.port)"]
                let access = source.access(Settings())
                _ = try await setup.fetcher.fetch(FetchRequest(url: source.addresses[0], source: "a", access: access))
                let fields = try #require(server.requests.last?.fields)
                #expect(fields["authorization"] == "Basic dXNlcjpwQHNz")
                #expect(fields["x-key"] == "123")
                #expect(other.requests.last?.target == "/x")
                #expect(other.requests.allSatisfy { $0.fields["authorization"] == nil && $0.fields["x-key"] == nil })
            }
        }
    }

    @Test func addressesAreShownWithoutSecrets() {
        #expect(
            Redaction.url("https://u:p@a.example/x?id=3&api_key=abc&Token=d#f")
                == "https://a.example/x?id=3&api_key=…&Token=…")
        #expect(Redaction.url("https://a.example/x?author=b&keyword=c") == "https://a.example/x?author=b&keyword=c")
        #expect(Redaction.withoutUser("http://user:secret@a.example/page/1?x=y#z") == "http://a.example/page/1?x=y#z")
    }

    @Test func theMemoryOfAllResponsesIsBounded() throws {
        let budget = MemoryBudget(limit: 200_000)
        var first: MemoryBudget.Share? = budget.share()
        let second = budget.share()
        #expect(first?.grow(to: 100_000) == true)
        #expect(second.grow(to: 150_000) == false)
        first = nil
        #expect(second.grow(to: 150_000))
        #expect(budget.inUse <= budget.limit)
    }
}
