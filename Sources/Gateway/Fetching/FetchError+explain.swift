import Articles
import Glibc
import NIOCore
import NIOSSL

extension FetchError {
    /// What HTTP's own problems mean to people.
    init(_ problem: HTTPProblem) {
        switch problem {
        case .malformed(let reason): self = .malformed(reason)
        case .headTooLarge(let limit): self = .headTooLarge(limit: limit)
        case .bodyTooLarge(let limit): self = .tooLarge(limit: limit)
        case .unpackedTooLarge(let limit): self = .unpackedTooLarge(limit: limit)
        case .cutShort(let expected, let got): self = .cutShort(expected: expected, got: got)
        case .encoding(let reason): self = .encoding(reason)
        }
    }

    init(_ limit: HTTPExchange.Limit) {
        switch limit {
        case .connect(let seconds): self = .connectTimeout(seconds: seconds)
        case .firstByte(let seconds): self = .firstByteTimeout(seconds: seconds)
        case .total(let seconds): self = .timeout(seconds: seconds)
        case .rate(let rate): self = .tooSlow(bytesPerSecond: rate)
        case .memory(let limit): self = .noMemory(limit: limit)
        }
    }
}

extension HTTPFetcher {
    /// What a failed request means to people; a cancellation stays one.
    static func explain(_ error: any Error, _ target: RequestTarget, _ limits: FetchLimits) -> any Error {
        switch error {
        case is CancellationError, is FetchError: error
        case let problem as HTTPProblem: FetchError(problem)
        case let limit as HTTPExchange.Limit: FetchError(limit)
        case let refusal as AddressRefusal: FetchError.refused(refusal)
        case let failure as ResolverFailure: FetchError.unknownHost(target.host, reason: failure.reason)
        case ChannelError.connectTimeout: FetchError.connectTimeout(seconds: limits.connect)
        case NIOSSLError.uncleanShutdown: FetchError.cutShort(expected: nil, got: 0)
        case TLSFailure.noTLS: FetchError.noTLS(host: target.host)
        case TLSFailure.untrusted(let reason): FetchError.tls(host: target.host, reason: reason)
        case is NIOSSLError, is BoringSSLError: FetchError.tls(host: target.host, reason: "the TLS connection failed")
        case let error as IOError: FetchError.connection(String(cString: strerror(error.errnoCode)).lowercased())
        default: FetchError.connection(String("\(error)".prefix(160)))
        }
    }
}
