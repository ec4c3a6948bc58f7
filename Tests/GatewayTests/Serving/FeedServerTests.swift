import Articles
import Foundation
import Glibc
import Logging
import NIOConcurrencyHelpers
import ServiceLifecycle
import Testing

@testable import Gateway

/// The real server on a real socket.
@Suite struct FeedServerTests {
    /// Runs a server on a port of the system's choice for as long as `body` takes.
    private func serve(
        _ home: String, limits: ConnectionClock.Limits = .init(),
        _ body: @Sendable (Int, SQLiteStore) async throws -> Void
    ) async throws {
        let site = try TestSite(home)
        var settings = ServerSettings()
        settings.port = 0
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        let server = FeedServer(
            .init(
                settings: settings, store: site.store, changes: try SQLiteChanges(path: home + "/feedgate.sqlite"),
                definitions: DefinitionsBook(home: Home(home)), look: { throw FetchErrorForTests(url: $0) },
                poll: { _ in },
                webSub: site.webSub, logger: logger), limits: limits
        ) { ready.yield($0) }
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            do {
                try await body(port, site.store)
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func severalRequestsGoThroughOneConnection() async throws {
        let scratch = try Scratch()
        try await serve(scratch.path) { port, store in
            try await store.keep([article("Bài", url: "https://hanam.example/1", title: "Tin")], source: "ha-nam")
            let text = try await RawPeer.ask(
                port,
                [
                    "GET /feeds/all.rss HTTP/1.1\r\nHost: x\r\n\r\n", "HEAD /feeds/all.rss HTTP/1.1\r\nHost: x\r\n\r\n",
                    // Two at once, the first one not prepared: the answers keep their order.
                    "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /feeds/all.rss HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                ])
            let statuses = text.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.1) }
            #expect(statuses == ["200", "200", "200", "200"])
            #expect(text.ranges(of: "<title>Tin</title>").count == 2)
            #expect(text.ranges(of: #/[Dd]ate:/#).count == 4)
        }
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", "400"), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"),
        ("NONSENSE\r\n\r\n", "400"),
        ("GET http://x/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "200"),
        ("GET /%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400"),
        ("GET /healthz HTTP/1.0\r\n\r\n", "200"),
    ])
    func oddRequestsAreAnswered(_ request: String, _ status: String) async throws {
        let scratch = try Scratch()
        try await serve(scratch.path) { port, _ in
            let text = try await RawPeer.ask(port, [request])
            #expect(text.firstMatch(of: /HTTP\/1\.[01] (\d+)/).map { String($0.1) } == status)
            #expect(text.lowercased().contains("connection: close"), "and nobody waits for more")
        }
    }

    @Test func aPeerThatDripsBytesIsLeft() async throws {
        let scratch = try Scratch()
        var limits = ConnectionClock.Limits()
        limits.head = .milliseconds(200)
        limits.idle = .milliseconds(400)
        try await serve(scratch.path, limits: limits) { port, _ in
            // The connection is closed without an answer, well before the peer gives up itself.
            let dripping = try await RawPeer.ask(port, ["GET / HTTP/1.1\r\nHo"])
            let silent = try await RawPeer.ask(port, [])
            #expect(dripping == "")
            #expect(silent == "")
        }
    }

    @Test func aBodyThatIsTooLargeIsRefused() async throws {
        let scratch = try Scratch()
        try await serve(scratch.path) { port, _ in
            let body = String(repeating: "x", count: (4 << 20) + 1)
            let text = try await RawPeer.ask(
                port,
                [
                    "POST /hub HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                        + body
                ])
            #expect(text.hasPrefix("HTTP/1.1 413"))
        }
    }
}

/// A peer with a plain socket, which can be as rude as it likes.
enum RawPeer {
    /// Sends each text after the answer to the one before has begun, and reads until the server closes.
    static func ask(_ port: Int, _ texts: [String]) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try talk(port, texts) }) }.start()
        }
    }

    private struct Failed: Error { var step: String }

    private static func talk(_ port: Int, _ texts: [String]) throws -> String {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Failed(step: "socket") }
        defer { close(socket) }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failed(step: "connect") }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        for (index, text) in texts.enumerated() {
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                let sent = bytes.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                guard sent > 0 else { break }
                bytes = bytes.dropFirst(sent)
            }
            guard index < texts.count - 1 else { break }
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            received += buffer[..<count]
        }
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            received += buffer[..<count]
        }
        return String(decoding: received, as: UTF8.self)
    }
}
