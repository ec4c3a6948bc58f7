/// An address without what does not say which article it names.
///
///     http://www.Tin.example:80/bai/812/?utm_source=rss&ItemID=5#binh-luan
///     href  http://www.tin.example/bai/812/?ItemID=5
///     key   tin.example/bai/812?itemid=5
public struct CanonicalURL: Sendable, Equatable, Hashable {
    /// The address to publish: it leads where the original led.
    public let href: String
    /// What two addresses of one article have in common, whatever the scheme, `www.`, the mobile or AMP edition, the
    /// order of the parameters, the final slash.
    public let key: String
    /// The parameters that are part of the key, by name in lower case.
    let parameters: [(name: String, value: String)]
    /// The key without its query.
    let place: String

    /// Reads an absolute http or https address; nil for anything else.
    ///
    /// - Parameters:
    ///   - text: The address.
    ///   - ignoring: Names of parameters, in lower case, that change while the article stays the same.
    public init?(_ text: String, ignoring: Set<String> = []) {
        guard let parts = Parts(text) else { return nil }
        let pairs = parts.query.split(separator: "&").map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (pair: pair, name: halves[0].lowercased(), value: halves.count == 2 ? halves[1] : "")
        }.filter { !URLParameters.isNoise($0.name[...], value: $0.value) }
        let path = EscapedText.normalised(parts.path)
        let query = pairs.map { EscapedText.normalised($0.pair) }
        href =
            "\(parts.scheme)://\(parts.host)\(path)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
            + parts.route
        parameters = pairs.filter { !ignoring.contains($0.name) && !Self.isEdition($0.name, $0.value) }
            .map { (EscapedText.normalised($0.name), EscapedText.normalised($0.value)) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        place = Self.bareHost(parts.host) + Self.barePath(path, hasQuery: !parameters.isEmpty)
        key = Self.key(place, parameters) + parts.route
    }

    /// Whether two addresses are written alike once canonical.
    public static func == (one: Self, other: Self) -> Bool { one.href == other.href && one.key == other.key }

    /// Hashes the key.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// The key without one of its parameters.
    func key(without name: String) -> String { Self.key(place, parameters.filter { $0.name != name }) }

    private static func key(_ place: String, _ parameters: [(name: String, value: String)]) -> String {
        guard !parameters.isEmpty else { return place }
        return place + "?"
            + parameters.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    private static func isEdition(_ name: String, _ value: Substring) -> Bool {
        name == "amp" && (value.isEmpty || value == "1" || value == "true")
    }

    /// The host without the edition it serves; never less than two labels.
    private static func bareHost(_ host: String) -> String {
        guard let dot = host.firstIndex(of: "."), ["www", "m", "mobile", "amp", "wap"].contains(host[..<dot]) else {
            return host
        }
        let rest = host[host.index(after: dot)...]
        return rest.contains(".") ? String(rest) : host
    }

    private static func barePath(_ path: String, hasQuery: Bool) -> String {
        var path = path[...]
        func drop(_ ending: String) {
            if path.lowercased().hasSuffix(ending) { path = path.dropLast(ending.count) }
        }
        if path.hasSuffix("/") { path = path.dropLast() }
        drop("/amp")
        if path.lowercased().hasSuffix(".amp.html") { path = path.dropLast(9) + ".html" }
        if !hasQuery {
            let defaults = [
                "index.html", "index.htm", "index.php", "index.jsp", "default.aspx", "default.asp", "index.aspx",
            ]
            if let slash = path.lastIndex(of: "/"), defaults.contains(path[path.index(after: slash)...].lowercased()) {
                path = path[..<slash]
            }
        }
        return String(path)
    }
}

extension CanonicalURL {
    /// An address taken apart, without user, default port, session and fragment.
    private struct Parts {
        var scheme: String
        /// With the port where it is not the scheme's own.
        var host: String
        var path: String
        var query: Substring
        /// A fragment that names a page, as `#!/bai/5` does; else empty.
        var route: String

        init?(_ text: String) {
            guard let colon = text.range(of: "://"), text.utf8.count <= 8_192 else { return nil }
            scheme = text[..<colon.lowerBound].lowercased()
            guard scheme == "http" || scheme == "https" else { return nil }
            var rest = text[colon.upperBound...]
            route = ""
            if let hash = rest.firstIndex(of: "#") {
                let fragment = rest[hash...]
                if fragment.hasPrefix("#!") || fragment.hasPrefix("#/") { route = String(fragment) }
                rest = rest[..<hash]
            }
            query = ""
            if let mark = rest.firstIndex(of: "?") {
                query = rest[rest.index(after: mark)...]
                rest = rest[..<mark]
            }
            let slash = rest.firstIndex(of: "/") ?? rest.endIndex
            host = rest[..<slash].lowercased()
            if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
            let ownPort = scheme == "http" ? ":80" : ":443"
            if host.hasSuffix(ownPort) { host.removeLast(ownPort.count) }
            while host.hasSuffix(".") { host.removeLast() }
            guard !host.isEmpty else { return nil }
            path = Self.withoutSession(rest[slash...])
        }

        /// Without `;jsessionid=…` and ASP.NET's `(S(…))` segments.
        private static func withoutSession(_ path: Substring) -> String {
            let segments = path.split(separator: "/", omittingEmptySubsequences: false).filter { segment in
                !(segment.hasPrefix("(") && segment.hasSuffix("))"))
            }.map { segment in
                let parts = segment.split(separator: ";", omittingEmptySubsequences: false)
                return parts.enumerated().filter { index, part in
                    index == 0 || !URLParameters.isSession(part.lowercased()[...])
                }.map(\.element).joined(separator: ";")
            }
            let joined = segments.joined(separator: "/")
            return joined.isEmpty ? "/" : joined
        }
    }
}
