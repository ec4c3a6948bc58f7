import Articles

/// A web address as it is asked for; made from the one parse that was checked.
package struct RequestTarget: Sendable, Equatable {
    /// Without user, password and fragment.
    package let address: WebURL
    /// `https` rather than `http`.
    package var isSecure: Bool
    /// In small letters; an IPv6 address stands in brackets.
    package var host: String
    package var port: Int

    /// Nil where the address is neither http nor https.
    package init?(_ url: WebURL) {
        guard url.isWeb, let host = url.host, !host.isEmpty, let port = url.effectivePort, port > 0 else { return nil }
        address = url.withoutCredentials.withoutFragment
        isSecure = url.scheme == "https"
        self.host = host
        self.port = Int(port)
    }

    /// `/path?query`.
    package var path: String {
        address.requestTarget.hasPrefix("/") ? address.requestTarget : "/" + address.requestTarget
    }

    /// The host without the brackets of an IPv6 address.
    package var hostname: String { host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host }

    /// What the `Host` header says.
    package var authority: String { address.port.map { "\(host):\($0)" } ?? host }

    /// `https://example.org`.
    package var origin: String { address.origin }

    package var url: String { address.href }
}
