import Articles
import Glibc
import NIOCore
import NIOPosix
import NIOSSL

/// Connects to a target's host, and to nothing that lies in a private network.
///
/// The name is looked up once, and the address that was checked is the one connected to: a name that is bound anew in
/// between changes nothing.
package struct Connector: Sendable {
    private let resolver: any Resolver
    private let group: any EventLoopGroup
    /// How many of a host's addresses are tried.
    private static let mostAddresses = 3

    package init(
        resolver: any Resolver = SystemResolver(), group: any EventLoopGroup = NIOSingletons.posixEventLoopGroup
    ) {
        self.resolver = resolver
        self.group = group
    }

    /// Asks `target`.
    ///
    /// - Parameters:
    ///   - target: Where to.
    ///   - request: The request's bytes.
    ///   - policy: Which addresses may be connected to.
    ///   - tls: The TLS settings; nil for http.
    ///   - limits: What is left of the fetch's limits.
    ///   - budget: Where the memory for the body comes from.
    /// - Returns: The response, whole.
    /// - Throws: `AddressRefusal`, `HTTPProblem`, `HTTPExchange.Limit`, `ResolverFailure` or what the network says.
    func ask(
        _ target: RequestTarget, request: ByteBuffer, policy: AddressPolicy, tls: NIOSSLContext?, limits: FetchLimits,
        budget: MemoryBudget
    ) async throws -> HTTPExchange.Result {
        let all: [IPAddress]
        switch try policy.target(of: target.address) {
        case .address(let address): all = [address]
        case .name(let name): all = try policy.addresses(try await resolver.addresses(of: name), for: target.address)
        }
        var lastError: any Error = ResolverFailure(reason: "the name has no address")
        let addresses = all.prefix(Self.mostAddresses)
        var limits = limits
        limits.connect = max(1, limits.connect / max(1, addresses.count))
        for address in addresses {
            try Task.checkCancellation()
            do {
                return try await exchange(target, address, request, policy, tls, limits, budget)
            } catch let error where Self.isConnectFailure(error) {
                lastError = error
            }
        }
        throw lastError
    }

    private func exchange(
        _ target: RequestTarget, _ address: IPAddress, _ request: ByteBuffer, _ policy: AddressPolicy,
        _ tls: NIOSSLContext?, _ limits: FetchLimits, _ budget: MemoryBudget
    ) async throws -> HTTPExchange.Result {
        let place = try SocketAddress(ipAddress: address.description, port: target.port)
        let loop = group.next()
        let promise = loop.makePromise(of: HTTPExchange.Result.self)
        let share = budget.share()
        // SNI takes no address (RFC 6066, section 3); the certificate is then checked against the address itself.
        let serverName = target.address.address == nil ? target.hostname : nil
        let connecting = ClientBootstrap(group: loop)
            .connectTimeout(.seconds(Int64(limits.connect)))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: serverName))
                    }
                    try channel.pipeline.syncOperations.addHandler(
                        HTTPExchange(
                            request: request, isSecure: tls != nil,
                            mayAsk: { address in try policy.check(address, for: target.address) }, limits: limits,
                            share: share, result: promise))
                }
            }
            .connect(to: place)
        connecting.cascadeFailure(to: promise)
        let began = ContinuousClock.now
        var result = try await withTaskCancellationHandler {
            try await promise.futureResult.get()
        } onCancel: {
            promise.fail(CancellationError())
            connecting.whenSuccess { $0.close(promise: nil) }
        }
        result.seconds = began.duration(to: .now) / .seconds(1)
        return result
    }

    /// Whether there was no connection at all, so that another address of the host may do better.
    private static func isConnectFailure(_ error: any Error) -> Bool {
        switch error {
        case ChannelError.connectTimeout, HTTPExchange.Limit.connect: true
        case let error as IOError: [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT].contains(error.errnoCode)
        default: false
        }
    }
}
