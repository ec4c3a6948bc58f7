import Crypto
import Foundation

/// `X-Hub-Signature`: proof that a delivery comes from the hub that knows the secret (W3C WebSub, 7.1).
enum WebSubSignature {
    static func text(_ body: [UInt8], secret: String) -> String {
        "sha256=" + Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: body, using: key(secret)))
    }

    /// Whether a header is the body's; hubs elsewhere sign with any of four digests.
    static func matches(_ header: String, _ body: [UInt8], secret: String) -> Bool {
        let parts = header.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return false }
        let expected: String
        switch parts[0] {
        case "sha1": expected = Hexadecimal.text(HMAC<Insecure.SHA1>.authenticationCode(for: body, using: key(secret)))
        case "sha256": expected = Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: body, using: key(secret)))
        case "sha384": expected = Hexadecimal.text(HMAC<SHA384>.authenticationCode(for: body, using: key(secret)))
        case "sha512": expected = Hexadecimal.text(HMAC<SHA512>.authenticationCode(for: body, using: key(secret)))
        default: return false
        }
        return Access.equal(parts[1].lowercased(), expected)
    }

    private static func key(_ secret: String) -> SymmetricKey { SymmetricKey(data: Data(secret.utf8)) }
}
