import Articles
import AsyncHTTPClient
import NIOCore

/// Asks and tells hubs and subscribers.
package protocol WebSubClient: Sendable {
    /// - Returns: The status, and the first bytes of the body.
    func get(_ url: String) async throws -> (status: Int, body: [UInt8])
    func post(_ url: String, fields: [(String, String)], body: [UInt8]) async throws -> Int
    /// Closes all connections; nothing is asked afterwards.
    func shutdown() async throws
}

/// A `WebSubClient` that connects to public addresses only: a callback's address comes from whoever subscribes.
package struct GuardedWebSubClient: WebSubClient {
    private let client: HTTPClient
    private static let timeout = TimeAmount.seconds(10)
    private static let mostBytes = 16_384

    /// - Parameter allowPrivate: For tests, and for subscribers on the same machine.
    package init(allowPrivate: Bool) {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: Self.timeout))
        configuration.httpVersion = .http1Only
        if !allowPrivate {
            // The address that was really connected to, whatever DNS said before.
            configuration.http1_1ConnectionDebugInitializer = { channel in
                guard let address = channel.remoteAddress, Self.isPublic(address) else {
                    return channel.eventLoop.makeFailedFuture(Refused())
                }
                return channel.eventLoop.makeSucceededVoidFuture()
            }
        }
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// A callback in a private network.
    struct Refused: Error {}

    private static func isPublic(_ address: SocketAddress) -> Bool {
        switch address {
        case .v4(let v4): withUnsafeBytes(of: v4.address.sin_addr) { AddressPolicy.isPublic4(Array($0)) }
        case .v6(let v6): withUnsafeBytes(of: v6.address.sin6_addr) { AddressPolicy.isPublic6(Array($0)) }
        case .unixDomainSocket: false
        }
    }

    package func shutdown() async throws { try await client.shutdown() }

    package func get(_ url: String) async throws -> (status: Int, body: [UInt8]) {
        var request = HTTPClientRequest(url: url)
        request.headers.add(name: "User-Agent", value: "Feedgate/\(feedgateVersion)")
        let response = try await client.execute(request, timeout: Self.timeout)
        var body: [UInt8] = []
        for try await part in response.body {
            body += part.readableBytesView.prefix(Self.mostBytes - body.count)
            if body.count >= Self.mostBytes { break }
        }
        return (Int(response.status.code), body)
    }

    package func post(_ url: String, fields: [(String, String)], body: [UInt8]) async throws -> Int {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "User-Agent", value: "Feedgate/\(feedgateVersion)")
        for (name, value) in fields { request.headers.add(name: name, value: value) }
        request.body = .bytes(body)
        let response = try await client.execute(request, timeout: Self.timeout)
        var seen = 0
        for try await part in response.body {
            seen += part.readableBytes
            if seen >= Self.mostBytes { break }
        }
        return Int(response.status.code)
    }
}
