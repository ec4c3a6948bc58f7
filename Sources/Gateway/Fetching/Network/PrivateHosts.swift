import Articles

/// Hosts of private networks that a source may ask all the same, from its `allow_private`.
package enum PrivateHosts {
    /// - Parameters:
    ///   - entries: `host` or `host:port`. A host alone opens the ports that the source's own addresses name for it, or
    ///     80 and 443 where they name none: whoever opens a feed has not opened the database beside it.
    ///   - addresses: The source's own addresses.
    ///   - ports: The only ports that any source may ask; empty for all but those of other protocols.
    /// - Returns: What the source may ask.
    package static func policy(_ entries: [String], addresses: [String], ports: Set<UInt16>) -> AddressPolicy {
        let targets = addresses.compactMap { WebURL($0).flatMap(RequestTarget.init) }
        let opened = entries.flatMap { entry -> [String] in
            // An IPv6 address may be written without the brackets that URLs need.
            let entry =
                entry.split(separator: ":", omittingEmptySubsequences: false).count > 2 && !entry.hasPrefix("[")
                ? "[\(entry)]" : entry
            guard let url = WebURL("http://\(entry)/"), let host = url.host else { return [entry] }
            let hasPort =
                entry.utf8.last != UInt8(ascii: "]") && entry.utf8.contains(UInt8(ascii: ":"))
                && !(entry.hasPrefix("[") && entry.hasSuffix("]"))
            if hasPort { return [entry] }
            let named = targets.filter { $0.host == host }.map(\.port)
            return (named.isEmpty ? [80, 443] : named).map { "\(host):\($0)" }
        }
        return AddressPolicy(allowPrivate: Set(opened), ports: ports.isEmpty ? nil : ports)
    }
}
