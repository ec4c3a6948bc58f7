import Foundation
import Testing

@testable import Gateway

/// A server with two hundred ways to misbehave, from the shared data; started and stopped here.
private final class HostileServer {
    let process = Process()
    let port: Int
    let canary: Int

    static var script: String {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        let shared =
            ProcessInfo.processInfo.environment["FEEDGATE_SHARED"]
            ?? root.appending(path: "../shared").standardizedFileURL.path(percentEncoded: false)
        return shared + "/security/hostile_server.py"
    }

    static var isAtHand: Bool { FileManager.default.fileExists(atPath: script) }

    init() async throws {
        port = Int.random(in: 20_000..<30_000) * 2
        canary = port + 1
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", Self.script, "--port", "\(port)", "--canary", "\(canary)", "--hour", "6", "--max-hold", "60",
            "--max-life", "1200", "--max-bytes", "\(64 << 20)",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<100 where process.isRunning {
            if (try? await stats()) != nil { return }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    /// What the server counted.
    func stats() async throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: try await get("/_stats")) as? [String: Any] ?? [:]
    }

    /// What was asked of the server.
    func log() async throws -> [[String: Any]] {
        try JSONSerialization.jsonObject(with: try await get("/_log")) as? [[String: Any]] ?? []
    }

    private func get(_ path: String) async throws -> Data {
        var request = FetchRequest(url: "http://127.0.0.1:\(port)\(path)")
        request.access.obeysRobots = false
        request.access.policy = PrivateHosts.policy(["127.0.0.1"], addresses: [request.url], ports: [])
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let response = try await HTTPFetcher(settings: Settings(), store: store).fetch(request)
        return Data(response.body ?? [])
    }

    deinit { process.terminate() }
}

/// One line of the case file.
private struct Behaviour: Decodable, Sendable {
    var path: String
    var outcome: String

    static func all() throws -> [Behaviour] {
        let file = URL(filePath: HostileServer.script).deletingLastPathComponent()
            .appending(path: "cases/hostile_behaviours.json")
        return try JSONDecoder().decode([Behaviour].self, from: Data(contentsOf: file))
    }
}

@Suite struct HostileServerTests {
    private struct Ending: Sendable {
        var path: String
        var report: Ingest.Report
        var seconds: Double
        var wait: Double
    }

    @Test(.enabled(if: HostileServer.isAtHand, "the hostile server of the shared data is absent"))
    func everyMisbehaviourEndsAsItShould() async throws {
        let server = try await HostileServer()
        let port = server.port
        let cases = try Behaviour.all()
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let endings = await withTaskGroup(of: Ending.self) { group in
            var results: [Ending] = []
            var waiting = cases.enumerated().makeIterator()
            func start() {
                guard let (number, test) = waiting.next() else { return }
                let source = Self.source(number, test, port)
                group.addTask { await Self.poll(source, test.path, store) }
            }
            for _ in 0..<24 { start() }
            while let ending = await group.next() {
                results.append(ending)
                start()
            }
            return results
        }
        let byPath = Dictionary(endings.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        for test in cases {
            let ending = try #require(byPath[test.path])
            let error = ending.report.error
            let text: Comment = "\(test.path): \(error ?? "no error"), \(ending.report.articles) articles"
            switch test.outcome {
            // The address with the encoded line break is asked for as it is, and there is nothing there.
            case "items" where test.path == "/redir-crlf":
                #expect(error?.contains("%0d%0aX-Injected:%201 is gone") == true, text)
            case "items":
                #expect(error == nil, text)
                if !Self.isEmpty.contains(test.path) { #expect(ending.report.articles > 0, text) }
            case "items or error": #expect((error == nil) == (ending.report.articles > 0), text)
            case "no change": #expect(error == nil && ending.report.articles == 0, text)
            case "wait":
                #expect(error != nil, text)
                #expect(ending.wait >= 3_600, text)
            case let outcome where outcome.hasPrefix("error"):
                #expect(error != nil, text)
                #expect(ending.report.articles == 0, text)
                #expect(ending.wait >= 3_600, text)
            default: break
            }
            #expect(ending.seconds < 30, text)
        }
        // Whoever asks for one thing more has got no cut text for a whole one, and no mojibake.
        let texts = try await store.all().map { "\($0.sourceID) \($0.article.contentText)" }
        for test in cases.enumerated() where test.element.path.hasPrefix("/enc/") {
            guard !Self.isMojibake.contains(test.element.path) else { continue }
            let own = texts.filter { $0.hasPrefix("source-\(test.offset) ") }
            #expect(own.allSatisfy { $0.contains("ban nhân dân tỉnh vừa ban hành") }, "\(test.element.path) \(own)")
        }
        let injected = try await server.log().filter { ($0["headers"] as? [String: String])?["x-injected"] != nil }
        #expect(injected.isEmpty)
        let canary = try await server.stats()["canary"] as? [Any]
        #expect(canary?.isEmpty == true, "\(canary ?? [])")
    }

    /// Feeds that hold nothing.
    private static let isEmpty: Set = ["/feed/no-items", "/feed/no-channel"]
    /// Texts that are broken before they are sent, or in an encoding that nobody should read.
    private static let isMojibake: Set = ["/enc/double", "/enc/ebcdic", "/enc/utf7"]

    /// What comes is not followed but where the canary is the bait.
    private static func source(_ number: Int, _ test: Behaviour, _ port: Int) -> SourceDefinition {
        // The address with this end has the plainest robots.txt.
        let bait = ["/redir": "?to=http://127.0.0.1:{C}/canary"][test.path] ?? ""
        var source = SourceDefinition(
            id: "source-\(number)", name: test.path,
            location: .web(["http://127.0.0.1:\(port)\(test.path == "/private" ? "/private/x" : test.path)\(bait)"]),
            kind: .feed, file: "")
        source.allowPrivate = ["127.0.0.1"]
        source.fetchPages = test.outcome == "no canary hit"
        source.hasOwnInterval = true
        return source
    }

    private static func poll(_ source: SourceDefinition, _ path: String, _ store: SQLiteStore) async -> Ending {
        var settings = Settings()
        settings.contact = "https://reader.example/bot"
        settings.hostGap = 0
        settings.limits.firstByte = 8
        settings.limits.total = 14
        let time = FakeTime(Date().timeIntervalSince1970)
        // Each with a fetcher of its own: one host's turn is not what is tested here.
        let fetcher = HTTPFetcher(settings: settings, store: store, time: time.keeper)
        let ingest = Ingest(fetcher: fetcher, store: store, memory: store, settings: settings, time: time.keeper)
        let start = ContinuousClock.now
        var report = await ingest.poll(source)
        // Every other answer of this one is good.
        if path == "/flap", report.error == nil {
            time.pass(7_200)
            report = await ingest.poll(source)
        }
        let spent = start.duration(to: .now)
        return Ending(
            path: path, report: report, seconds: Double(spent.components.seconds),
            wait: (report.nextAt ?? 0) - time.now)
    }
}
