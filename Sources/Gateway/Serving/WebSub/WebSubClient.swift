import Articles
import NIOCore

/// Asks and tells hubs and subscribers.
package protocol WebSubClient: Sendable {
    /// - Returns: The status, and the body.
    func get(_ url: String) async throws -> (status: Int, body: [UInt8])
    func post(_ url: String, fields: [(String, String)], body: [UInt8]) async throws -> Int
}

/// A `WebSubClient` with the guards that fetching has: a callback's address comes from whoever subscribes.
///
/// It connects to public addresses alone, whatever a name stands for; no redirect is followed, and time, header and body
/// are bounded.
package struct GuardedWebSubClient: WebSubClient {
    private let allowsPrivate: Bool
    private let connector: Connector
    private let contexts = TLSContexts()
    private let budget = MemoryBudget(limit: 32 << 20)
    private let limits: FetchLimits

    /// - Parameters:
    ///   - allowPrivate: For tests, and for subscribers on the same machine.
    ///   - resolver: Finds the addresses of hosts.
    package init(allowPrivate: Bool, resolver: any Resolver = SystemResolver()) {
        allowsPrivate = allowPrivate
        connector = Connector(resolver: resolver)
        var limits = FetchLimits()
        limits.connect = 5
        limits.firstByte = 10
        limits.total = 10
        limits.headBytes = 16 << 10
        limits.sentBytes = 1 << 20
        limits.bodyBytes = 1 << 20
        self.limits = limits
    }

    package func get(_ url: String) async throws -> (status: Int, body: [UInt8]) {
        let answer = try await ask("GET", url, [], nil)
        return (answer.status, answer.body)
    }

    package func post(_ url: String, fields: [(String, String)], body: [UInt8]) async throws -> Int {
        try await ask("POST", url, fields, body).status
    }

    private func ask(_ method: String, _ url: String, _ fields: [(String, String)], _ body: [UInt8]?) async throws
        -> HTTPExchange.Result
    {
        guard let target = WebURL(url).flatMap(RequestTarget.init) else {
            throw FetchError.notWeb(Redaction.url(url))
        }
        let policy = allowsPrivate ? PrivateHosts.policy([target.host], addresses: [url], ports: []) : AddressPolicy()
        let request = RequestHead.bytes(
            method, target, agent: "Feedgate/\(feedgateVersion)", fields: fields, body: body)
        do {
            return try await connector.ask(
                target, request: request, policy: policy, tls: target.isSecure ? try contexts.context(.init()) : nil,
                limits: limits, budget: budget)
        } catch {
            throw HTTPFetcher.explain(error, target, limits)
        }
    }
}
