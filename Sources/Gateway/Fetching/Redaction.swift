import Articles

/// Takes secrets out of addresses before people or other programs read them: logs, errors, exports.
package enum Redaction {
    /// Names of query parameters that hold keys rather than say what is asked for.
    private static let secretNames = [
        "token", "key", "secret", "password", "passwd", "pwd", "auth", "sig", "signature", "session", "sid",
        "credential",
        "hash", "code",
    ]

    /// The address without user and password, and with `…` for the values of query parameters that are named as secrets.
    package static func url(_ text: String) -> String {
        var text = text
        if let scheme = text.firstRange(of: "://") {
            let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
            if let at = authority.lastIndex(of: "@") { text.removeSubrange(authority.startIndex...at) }
        }
        guard let mark = text.firstIndex(of: "?") else { return text }
        let pairs = text[text.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false)
        let shown = pairs.map { pair -> String in
            guard let equals = pair.firstIndex(of: "="), isSecret(pair[..<equals]) else { return String(pair) }
            return pair[...equals] + "…"
        }
        return text[...mark] + shown.joined(separator: "&")
    }

    /// The address of an article as it may be kept and shown: without user and password.
    package static func withoutUser(_ text: String) -> String {
        guard let url = WebURL(text), !url.username.isEmpty || !url.password.isEmpty else { return text }
        return url.withoutCredentials.href
    }

    private static func isSecret(_ name: Substring) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }
        let joined = words.joined()
        return words.contains { secretNames.contains(String($0)) }
            || ["apikey", "accesskey", "authkey", "accesstoken", "authtoken", "sessionid", "phpsessid", "jsessionid"]
                .contains(joined)
    }
}
