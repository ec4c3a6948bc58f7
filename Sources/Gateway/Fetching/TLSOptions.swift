import NIOSSL
import Synchronization

/// Whom a source trusts, where it is not whom everybody trusts.
package struct TLSOptions: Sendable, Hashable {
    /// A PEM file with the only authorities that may vouch for the server; nil for the system's.
    package var authority: String?
    /// False where the source's file gives up checking who answers.
    package var isVerified = true

    package init() {}
}

/// TLS settings made once for each kind of trust; reading the system's authorities takes milliseconds.
final class TLSContexts: Sendable {
    private let contexts = Mutex<[TLSOptions: NIOSSLContext]>([:])

    /// - Throws: `FetchError.authority` where the file of a source's own authority cannot be used.
    func context(_ options: TLSOptions) throws(FetchError) -> NIOSSLContext {
        if let known = contexts.withLock({ $0[options] }) { return known }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.applicationProtocols = ["http/1.1"]
        configuration.minimumTLSVersion = .tlsv12
        if let file = options.authority { configuration.trustRoots = .file(file) }
        if !options.isVerified { configuration.certificateVerification = .none }
        let made: NIOSSLContext
        do {
            made = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .authority(file: options.authority ?? "", reason: String("\(error)".prefix(120)))
        }
        contexts.withLock { $0[options] = made }
        return made
    }
}
