import HTTPTypes

/// A request as the site sees it: taken apart, within its limits, and no socket behind it.
package struct WebRequest: Sendable {
    package var method: HTTPRequest.Method
    /// The segments of the path, percent-decoded: `/feeds/all.rss` is `["feeds", "all.rss"]`.
    package var path: [String]
    /// Path and query as they were sent.
    package var target: String
    package var query: FormValues
    package var fields: HTTPFields
    package var body: [UInt8]
    /// The address of whoever asks, for limits: never for access.
    package var peer: String

    /// Takes a target apart; nil where it is no path, or where an escape in it is no UTF-8.
    package init?(
        method: HTTPRequest.Method = .get, target: String, fields: HTTPFields = [:], body: [UInt8] = [],
        peer: String = "local"
    ) {
        guard target.utf8.first == UInt8(ascii: "/"), target.utf8.count <= Self.longestTarget else { return nil }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path: [String] = []
        for segment in parts[0].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let decoded = PercentEncoding.decode(segment, plusIsSpace: false) else { return nil }
            path.append(decoded)
        }
        if path == [""] { path = [] }
        guard let query = FormValues(parts.count > 1 ? parts[1] : "") else { return nil }
        self.method = method
        self.path = path
        self.target = target
        self.query = query
        self.fields = fields
        self.body = body
        self.peer = peer
    }

    /// The most bytes of path and query together.
    static let longestTarget = 8_192

    /// The fields of a form that was sent; nil where the body is none.
    var form: FormValues? {
        guard let type = fields[.contentType]?.lowercased(), type.hasPrefix("application/x-www-form-urlencoded") else {
            return nil
        }
        guard let text = String(validating: body, as: UTF8.self) else { return nil }
        return FormValues(text)
    }

    /// The value of a cookie.
    func cookie(_ name: String) -> String? {
        for line in fields[values: .cookie] {
            for pair in line.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name[...] { return String(parts[1]) }
            }
        }
        return nil
    }
}
