/// Which URLs a gateway may fetch, and which addresses it may connect to for them.
///
/// Ask three times: for the URL, for what its name resolves to, and for the address that was connected to, because a
/// name may be bound anew between the last two. Every redirect is a URL of its own.
public struct AddressPolicy: Sendable, Equatable {
    /// Hosts that are fetched although they lie in a private network: `intranet.example`, `10.0.0.7:8080`, `[fd00::7]`.
    ///
    /// With a port, the host is opened at that port alone, whatever port it is.
    public var allowPrivate: Set<String>

    /// The only ports that are connected to; nil for all but those of other protocols, which browsers refuse too.
    public var ports: Set<UInt16>?

    /// Refuses everything private except the hosts that are named.
    public init(allowPrivate: Set<String> = [], ports: Set<UInt16>? = nil) {
        self.allowPrivate = Set(allowPrivate.map(Self.normalized))
        self.ports = ports
    }

    /// What is to be connected to.
    public enum Target: Sendable, Equatable {
        case address(IPAddress)
        /// A name to look up, in ASCII.
        case name(String)
    }

    /// Checks a URL before anything is looked up.
    ///
    /// - Parameter url: The URL.
    /// - Returns: The address or the name to connect to.
    /// - Throws: `AddressRefusal` for another scheme than http and https, for a port of another protocol, for a private
    ///   address in whatever spelling, and for a name that is of use in private networks only.
    public func target(of url: WebURL) throws(AddressRefusal) -> Target {
        guard url.isWeb, let host = url.host, let port = url.effectivePort else { throw .notWeb(scheme: url.scheme) }
        if !allowPrivate.contains("\(host):\(port)") {
            guard port != 0, ports?.contains(port) ?? !ForbiddenPorts.all.contains(port) else {
                throw .port(port, host: host)
            }
        }
        if let address = url.address {
            try check(address, for: url)
            return .address(address)
        }
        guard !LocalNames.contains(host) || isOpen(url) else { throw .localName(host) }
        return .name(host)
    }

    /// Chooses from the addresses that a name resolved to.
    ///
    /// - Parameters:
    ///   - addresses: All addresses, in the resolver's order.
    ///   - url: The URL they were looked up for.
    /// - Returns: Those that may be connected to, in the same order; never none.
    /// - Throws: `AddressRefusal` where there are none.
    public func addresses(_ addresses: [IPAddress], for url: WebURL) throws(AddressRefusal) -> [IPAddress] {
        let allowed = isOpen(url) ? addresses : addresses.filter(\.isPublic)
        guard !allowed.isEmpty else {
            throw .privateAddress(addresses.first, host: url.host ?? "")
        }
        return allowed
    }

    /// Checks one address: that of the URL itself, or the one that was really connected to.
    ///
    /// - Parameters:
    ///   - address: The address.
    ///   - url: The URL it serves.
    /// - Throws: `AddressRefusal` where it is private and the host is not opened.
    public func check(_ address: IPAddress, for url: WebURL) throws(AddressRefusal) {
        guard address.isPublic || isOpen(url) else { throw .privateAddress(address, host: url.host ?? "") }
    }

    /// Whether `allowPrivate` names the host of `url`.
    public func isOpen(_ url: WebURL) -> Bool {
        guard !allowPrivate.isEmpty, let host = url.host else { return false }
        return allowPrivate.contains(host) || allowPrivate.contains("\(host):\(url.effectivePort ?? 0)")
    }

    /// A host as URLs write it, so that `LOCALHOST` and `127.1` open what they mean.
    private static func normalized(_ host: String) -> String {
        guard let url = WebURL("http://\(host)/"), let name = url.host else { return host.lowercased() }
        let hasPort = host.utf8.last != UInt8(ascii: "]") && host.utf8.lastIndex(of: UInt8(ascii: ":")) != nil
        return hasPort ? "\(name):\(url.effectivePort ?? 80)" : name
    }
}

extension AddressPolicy {
    /// Whether an IPv4 address, four bytes in network order, is public.
    public static func isPublic4(_ bytes: [UInt8]) -> Bool {
        bytes.count == 4 && IPAddress(bytes: bytes)?.isPublic == true
    }

    /// Whether an IPv6 address, sixteen bytes in network order, is public.
    public static func isPublic6(_ bytes: [UInt8]) -> Bool {
        bytes.count == 16 && IPAddress(bytes: bytes)?.isPublic == true
    }
}
