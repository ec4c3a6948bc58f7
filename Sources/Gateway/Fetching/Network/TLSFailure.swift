import Foundation
import NIOSSL

/// Why a handshake failed, in plain words: of a certificate that is not believed BoringSSL says nothing more.
enum TLSFailure: Error, Equatable {
    /// The other side speaks something else, mostly HTTP without TLS.
    case noTLS
    case untrusted(String)

    /// Nil for what has nothing to do with TLS.
    ///
    /// - Parameters:
    ///   - error: What NIO says.
    ///   - peer: The certificate that the server showed, if it came to that.
    ///   - now: The time, in seconds since 1970.
    init?(_ error: any Error, peer: NIOSSLCertificate?, now: Int = Int(Date().timeIntervalSince1970)) {
        if let error = error as? NIOSSLExtraError {
            let isName = error == .failedToValidateHostname
            self = .untrusted(isName ? "its certificate is for another name" : Self.words("\(error)"))
            return
        }
        guard case NIOSSLError.handshakeFailed(let reason) = error else { return nil }
        let text = "\(reason)"
        if text.contains("WRONG_VERSION_NUMBER") || text.contains("HTTP_REQUEST") {
            self = .noTLS
        } else if text.contains("CERTIFICATE_VERIFY_FAILED") {
            self = .untrusted(Self.doubt(of: peer, now: now))
        } else {
            self = .untrusted(Self.words(text))
        }
    }

    /// Why a certificate was not believed, as far as it shows.
    static func doubt(of peer: NIOSSLCertificate?, now: Int) -> String {
        if let peer, peer.notValidAfter < now { return "its certificate ran out on \(day(peer.notValidAfter))" }
        if let peer, peer.notValidBefore > now {
            return "its certificate holds only from \(day(peer.notValidBefore)) on, or this machine's clock is wrong"
        }
        return "its certificate is self-signed, or made by an authority that is not known here"
    }

    private static func day(_ seconds: Int) -> String {
        String(Timestamp.text(Date(timeIntervalSince1970: Double(seconds))).prefix(10))
    }

    /// `…:OPENSSL_internal:TLSV1_ALERT_PROTOCOL_VERSION at FILE:1` becomes `tlsv1 alert protocol version`.
    private static func words(_ text: String) -> String {
        guard let found = text.range(of: "OPENSSL_internal:") else {
            return text.contains("EOF during handshake") ? "it broke off the handshake" : "the handshake failed"
        }
        return text[found.upperBound...].prefix { $0 != " " && $0 != "]" }.lowercased().replacing("_", with: " ")
    }
}
