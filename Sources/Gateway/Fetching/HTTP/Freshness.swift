/// How long a server says that a response stays good (RFC 9111), and how long it wants to be left alone.
package struct Freshness: Sendable, Equatable {
    /// Seconds for which the response is fresh; nil where the server does not say.
    package var fresh: Double?

    package init(fresh: Double? = nil) {
        self.fresh = fresh
    }

    /// Reads `Cache-Control`, `Expires`, `Date` and `Age`.
    ///
    /// - Parameters:
    ///   - fields: The response's header fields.
    ///   - now: Seconds since 1970.
    init(_ fields: HeaderFields, now: Double) {
        let directives = (fields.list("cache-control") ?? "").lowercased().split(separator: ",")
            .map { $0.filter { $0 != " " && $0 != "\t" && $0 != "\"" } }
        let age = fields.first("age").flatMap(Self.seconds) ?? 0
        if directives.contains(where: { $0 == "no-store" || $0.hasPrefix("no-cache") }) { return }
        // A cache that is not shared does not heed s-maxage (RFC 9111, section 5.2.2.10).
        if let maxAge = directives.first(where: { $0.hasPrefix("max-age=") }) {
            fresh = Self.seconds(String(maxAge.dropFirst(8))).map { max(0, $0 - age) }
        } else if let text = fields.first("expires"), let expires = HTTPDate.seconds(text, now: now) {
            // Against the server's own clock, which may be wrong.
            let sent = fields.first("date").flatMap { HTTPDate.seconds($0, now: now) } ?? now
            fresh = max(0, expires - sent - age)
        }
    }

    /// A number of seconds of digits alone; a longer one than fits is the longest (RFC 9111, section 1.2.2).
    private static func seconds(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int32(text).map(Double.init) ?? Double(Int32.max)
    }

    /// Seconds of a `Retry-After` header: a number, or a date from now; nil where it says nothing that can be heeded.
    static func retryAfter(_ text: String?, now: Double) -> Int? {
        guard let text else { return nil }
        if let seconds = seconds(text) { return Int(seconds) }
        guard let date = HTTPDate.seconds(text, now: now), date > now else { return nil }
        return Int(min(date - now, Double(Int32.max)).rounded(.up))
    }
}
