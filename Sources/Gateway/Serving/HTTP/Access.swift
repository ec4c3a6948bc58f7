import Crypto
import Foundation
import HTTPTypes

/// Who may do what: a token for programs, a signed cookie for people who have shown the token once.
struct Access: Sendable {
    /// Nil where nobody may write.
    let token: String?
    let publicReads: Bool
    private static let cookie = "feedgate"
    private static let lifetime = 30 * 86_400

    /// How a request was allowed.
    enum Grant: Equatable {
        case none, token
        /// By a browser's cookie, which another site's page might have a browser send.
        case session
    }

    func grant(_ request: WebRequest, now: Int) -> Grant {
        guard token != nil else { return .none }
        if let offered = Self.credentials(request.fields[.authorization]), isToken(offered) { return .token }
        if let cookie = request.cookie(Self.cookie), isSession(cookie, now: now) { return .session }
        return .none
    }

    func mayRead(_ request: WebRequest, now: Int) -> Bool { publicReads || grant(request, now: now) != .none }

    /// Whether a form that changes something may be obeyed: a browser's must carry what only our own pages know.
    func mayWrite(_ request: WebRequest, form: FormValues?, now: Int) -> Bool {
        switch grant(request, now: now) {
        case .none: false
        case .token: true
        case .session: form?["form"].map { Self.equal($0, formKey(request)) } ?? false
        }
    }

    /// What every form of this session carries.
    func formKey(_ request: WebRequest) -> String { sign("form " + (request.cookie(Self.cookie) ?? "")) }

    /// Whether a text is the token; takes as long whatever it is.
    func isToken(_ text: String) -> Bool {
        guard let token else { return false }
        return Self.equal(text, token)
    }

    /// The cookie for somebody who has shown the token.
    func session(now: Int, secure: Bool) -> String {
        let end = String(now + Self.lifetime)
        return
            "\(Self.cookie)=\(end).\(sign("session " + end)); Path=/; Max-Age=\(Self.lifetime); HttpOnly; SameSite=Strict"
            + (secure ? "; Secure" : "")
    }

    static let signedOut = "\(cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"

    private func isSession(_ cookie: String, now: Int) -> Bool {
        let parts = cookie.split(separator: ".")
        guard parts.count == 2, let end = Int(parts[0]), end > now else { return false }
        return Self.equal(String(parts[1]), sign("session " + parts[0]))
    }

    private func sign(_ text: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8), using: SymmetricKey(data: Data((token ?? "").utf8)))
        return Hexadecimal.text(code)
    }

    /// The token in `Bearer …`, or the password in `Basic …`, which feed readers can be told.
    private static func credentials(_ header: String?) -> String? {
        guard let header else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch parts[0].lowercased() {
        case "bearer": return String(parts[1])
        case "basic":
            guard let data = Data(base64Encoded: String(parts[1])) else { return nil }
            return String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1).dropFirst().first.map(
                String.init)
        default: return nil
        }
    }

    /// Compares by digests, so that neither the length nor the place of the first difference shows in the time.
    static func equal(_ one: String, _ other: String) -> Bool {
        let first = SHA256.hash(data: Data(one.utf8))
        let second = SHA256.hash(data: Data(other.utf8))
        return zip(first, second).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
