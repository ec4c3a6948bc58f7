import Articles
import Glibc
import NIOCore
import NIOPosix

/// Finds the addresses of a host; asked once for each connection.
package protocol Resolver: Sendable {
    /// The addresses in the order in which they are to be tried.
    ///
    /// - Throws: `ResolverFailure` where the name has none.
    func addresses(of host: String) async throws -> [IPAddress]
}

/// Why a name has no address, in the system's words.
package struct ResolverFailure: Error, Equatable {
    package var reason: String
}

/// The system's resolver (`getaddrinfo`), on threads of its own: a name server that does not answer holds up one of
/// them, and nothing else.
package struct SystemResolver: Resolver {
    private static let threads: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 16)
        pool.start()
        return pool
    }()

    /// Seconds after which an answer is no longer waited for.
    private static let timeout = 10

    package init() {}

    package func addresses(of host: String) async throws -> [IPAddress] {
        let loop = NIOSingletons.posixEventLoopGroup.next()
        let answer = loop.makePromise(of: [IPAddress].self)
        let timer = loop.scheduleTask(in: .seconds(Int64(Self.timeout))) {
            answer.fail(ResolverFailure(reason: "no name server answered within \(Self.timeout) seconds"))
        }
        defer { timer.cancel() }
        Self.threads.runIfActive(eventLoop: loop) { try Self.lookUp(host) }.cascade(to: answer)
        return try await answer.futureResult.get()
    }

    private static func lookUp(_ host: String) throws -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, nil, &hints, &found)
        guard code == 0 else { throw ResolverFailure(reason: String(cString: gai_strerror(code))) }
        defer { freeaddrinfo(found) }
        var result: [IPAddress] = []
        var next = found
        while let entry = next {
            next = entry.pointee.ai_next
            guard let raw = UnsafeRawPointer(entry.pointee.ai_addr) else { continue }
            switch entry.pointee.ai_family {
            case AF_INET:
                withUnsafeBytes(of: raw.load(as: sockaddr_in.self).sin_addr) { bytes in
                    if let address = IPAddress(bytes: bytes) { result.append(address) }
                }
            case AF_INET6:
                withUnsafeBytes(of: raw.load(as: sockaddr_in6.self).sin6_addr) { bytes in
                    if let address = IPAddress(bytes: bytes) { result.append(address) }
                }
            default: continue
            }
        }
        return result
    }
}

extension SocketAddress {
    /// The internet address; nil for anything else.
    var ip: IPAddress? {
        switch self {
        case .v4(let v4): withUnsafeBytes(of: v4.address.sin_addr) { IPAddress(bytes: $0) }
        case .v6(let v6): withUnsafeBytes(of: v6.address.sin6_addr) { IPAddress(bytes: $0) }
        case .unixDomainSocket: nil
        }
    }
}
