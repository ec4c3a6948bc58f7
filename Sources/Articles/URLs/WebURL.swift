/// An absolute URL, parsed, joined and written as the WHATWG URL standard says (url.spec.whatwg.org).
///
/// The same parse serves for the check of an address, the connection, links in articles and identity, so that no two of
/// them can read a URL differently.
public struct WebURL: Sendable {
    /// The URL as text: ASCII, with dot segments resolved and everything encoded that must be.
    public let href: String

    private let offsets: URLOffsets

    /// Parses `text`, resolved against `base` where it is relative; nil where it is no URL.
    public init?(_ text: String, base: WebURL? = nil) {
        guard let (href, offsets) = PlainURL.parse(text, base: base) ?? URLParser.parse(text, base: base)?.serialized()
        else {
            return nil
        }
        self.href = href
        self.offsets = offsets
    }

    /// The scheme, in lower case and without its colon: `https`.
    public var scheme: String { text(0, offsets.schemeEnd) }

    /// Whether it is a URL of the web, `http` or `https`: the only ones that are fetched.
    public var isWeb: Bool { href.hasPrefix("https:") || href.hasPrefix("http:") }

    /// The host without its port: a name in ASCII, an IPv4 address, or an IPv6 address in brackets.
    ///
    /// Nil where the URL has none, as `mailto:`; empty in `file:///`.
    public var host: String? { offsets.hasHost ? text(offsets.hostStart, offsets.hostEnd) : nil }

    /// The port where it is not the scheme's own.
    public var port: UInt16? { offsets.port }

    /// The port to connect to; nil where the scheme has none.
    public var effectivePort: UInt16? { port ?? URLRecord.defaultPort(of: Array(schemeBytes)) }

    /// The address that stands in place of a name, in whatever spelling it was written.
    public var address: IPAddress? {
        guard let host else { return nil }
        return IPAddress(host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host)
    }

    /// The user name, percent-encoded; empty where there is none.
    public var username: String { hasCredentials ? text(offsets.schemeEnd + 3, offsets.usernameEnd) : "" }

    /// The password, percent-encoded; empty where there is none.
    public var password: String {
        hasCredentials && offsets.usernameEnd + 1 < offsets.hostStart
            ? text(offsets.usernameEnd + 1, offsets.hostStart - 1) : ""
    }

    /// The path, percent-encoded: `/news/1.html`.
    public var pathname: String { text(offsets.pathStart, offsets.queryStart) }

    /// The query with its question mark; empty where there is none or nothing in it.
    public var search: String {
        offsets.queryStart + 1 < offsets.fragmentStart ? text(offsets.queryStart, offsets.fragmentStart) : ""
    }

    /// The fragment with its number sign; empty where there is none or nothing in it.
    public var hash: String {
        offsets.fragmentStart + 1 < href.utf8.count ? text(offsets.fragmentStart, href.utf8.count) : ""
    }

    /// Scheme, host and port, which decide about rights and limits: `https://gov.example:8443`; `null` off the web.
    public var origin: String {
        guard let host, URLRecord.isSpecial(Array(schemeBytes)), scheme != "file" else { return "null" }
        return "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")"
    }

    /// What a request line carries: path and query.
    public var requestTarget: String { text(offsets.pathStart, offsets.fragmentStart) }

    /// The same URL without its fragment, which servers never see.
    public var withoutFragment: WebURL {
        var offsets = offsets
        let href = text(0, offsets.fragmentStart)
        offsets.fragmentStart = href.utf8.count
        return WebURL(href: href, offsets: offsets)
    }

    /// The same URL without user name and password, for logs, exports and messages.
    public var withoutCredentials: WebURL {
        guard hasCredentials else { return self }
        var record = record
        (record.username, record.password) = ([], [])
        return record.serialized().map { WebURL(href: $0.href, offsets: $0.offsets) } ?? self
    }

    private init(href: String, offsets: URLOffsets) {
        self.href = href
        self.offsets = offsets
    }
}

extension WebURL: Hashable, CustomStringConvertible {
    /// Two URLs are equal where their texts are.
    public static func == (left: WebURL, right: WebURL) -> Bool { left.href == right.href }

    /// Feeds the text to `hasher`.
    public func hash(into hasher: inout Hasher) { hasher.combine(href) }

    /// The URL as text.
    public var description: String { href }
}

extension WebURL {
    var schemeBytes: Substring.UTF8View { bytes(0, offsets.schemeEnd) }

    /// `mailto:` and its like: what follows the scheme is no path that another could be joined to.
    var hasOpaquePath: Bool { !offsets.hasHost && bytes(offsets.pathStart, offsets.queryStart).first != 0x2F }

    /// Everything before the path.
    var beforePath: Substring.UTF8View { bytes(0, offsets.pathStart) }

    var pathOffsets: URLOffsets { offsets }

    /// The URL in parts, as a base to resolve against.
    var record: URLRecord {
        let end = href.utf8.count
        return URLRecord(
            scheme: Array(schemeBytes), username: Array(username.utf8), password: Array(password.utf8),
            host: offsets.hasHost ? Array(bytes(offsets.hostStart, offsets.hostEnd)) : nil, port: offsets.port,
            path: Array(bytes(offsets.pathStart, offsets.queryStart)),
            query: offsets.queryStart < offsets.fragmentStart
                ? Array(bytes(offsets.queryStart + 1, offsets.fragmentStart)) : nil,
            fragment: offsets.fragmentStart < end ? Array(bytes(offsets.fragmentStart + 1, end)) : nil)
    }

    private var hasCredentials: Bool { offsets.hasHost && offsets.hostStart > offsets.schemeEnd + 3 }

    private func bytes(_ start: Int, _ end: Int) -> Substring.UTF8View {
        let utf8 = href.utf8
        return utf8[utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)]
    }

    private func text(_ start: Int, _ end: Int) -> String { String(Substring(bytes(start, end))) }
}
