import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct WebSubClientTests {
    /// Answers every name with the same addresses.
    private struct Names: Resolver {
        var all: [String]

        func addresses(of host: String) async throws -> [IPAddress] { all.compactMap { IPAddress($0) } }
    }

    @Test func aSubscriberIsAskedAndTold() async throws {
        let client = GuardedWebSubClient(allowPrivate: true)
        try await TestServer.run({ request, _ in
            request.method == "POST" ? .ok("thanks", status: "202 Accepted") : .ok("challenge")
        }) { server in
            let answer = try await client.get(server.url + "/cb?hub.mode=subscribe")
            #expect(answer.status == 200)
            #expect(answer.body == Array("challenge".utf8))
            let status = try await client.post(
                server.url + "/cb", fields: [("Content-Type", "text/plain"), ("Link", "<a>\r\nX-Evil: 1")],
                body: Array("Tin mới".utf8))
            #expect(status == 202)
            let post = try #require(server.requests.last)
            #expect(post.method == "POST" && post.body == "Tin mới")
            #expect(post.fields["content-length"] == "9" && post.fields["content-type"] == "text/plain")
            #expect(post.fields["x-evil"] == nil)
        }
    }

    @Test func privateAddressesAreNotEvenConnectedTo() async throws {
        try await TestServer.run({ _, _ in .ok("secret") }) { server in
            let own = server.port
            for (url, addresses) in [
                (server.url, []), ("http://localhost:\(own)/", ["127.0.0.1"]), ("http://0x7f.1:\(own)/", []),
                ("http://rebound.example:\(own)/", ["127.0.0.1"]),
                ("http://rebound.example:\(own)/", ["::ffff:127.0.0.1"]),
                ("http://[::1]:\(own)/", []), ("http://public.example:25/", ["93.184.216.34"]),
                ("ftp://a.example/", []),
            ] {
                let client = GuardedWebSubClient(allowPrivate: false, resolver: Names(all: addresses))
                await #expect(throws: FetchError.self, "\(url)") { try await client.get(url) }
                await #expect(throws: FetchError.self) { try await client.post(url, fields: [], body: []) }
            }
            #expect(server.mostConnections == 0)
        }
    }

    @Test func neitherRedirectsNorEndlessAnswersAreFollowed() async throws {
        let client = GuardedWebSubClient(allowPrivate: true)
        let big = String(repeating: "x", count: 2 << 20)
        try await TestServer.run({ request, _ in
            request.target == "/away" ? .status("302 Found", ["Location: /there"]) : .ok(big)
        }) { server in
            let away = try await client.get(server.url + "/away")
            #expect(away.status == 302)
            #expect(server.requests.count == 1)
            await #expect(throws: FetchError.tooLarge(limit: 1 << 20)) { try await client.get(server.url + "/big") }
        }
    }
}
