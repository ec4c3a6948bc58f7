/// An internet address.
public enum IPAddress: Sendable, Hashable {
    case v4(UInt32)
    /// The first and the last eight bytes.
    case v6(UInt64, UInt64)

    /// An address of four or sixteen bytes in network order; nil for any other number of bytes.
    public init?(bytes: some Collection<UInt8>) {
        func number(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        switch bytes.count {
        case 4: self = .v4(UInt32(truncatingIfNeeded: number(bytes)))
        case 16: self = .v6(number(bytes.prefix(8)), number(bytes.suffix(8)))
        default: return nil
        }
    }

    /// Reads an address as resolvers print it: four decimal numbers, or IPv6 (RFC 4291) with or without a zone (`%eth0`).
    ///
    /// Not the spellings that URLs allow beside it (`0x7f.1`): parse those as a `WebURL` and ask for its `address`.
    public init?(_ text: String) {
        if text.utf8.contains(UInt8(ascii: ":")) {
            let address = text.utf8.prefix { $0 != UInt8(ascii: "%") }
            guard let address = IPv6Text.parse(Array(address)[...]) else { return nil }
            self = address
            return
        }
        guard let value = IPv4Text.dotted(Array(text.utf8)[...]) else { return nil }
        self = .v4(value)
    }

    /// The sixteen-bit pieces of an IPv6 address.
    init(pieces: [UInt16]) {
        func half(_ pieces: ArraySlice<UInt16>) -> UInt64 { pieces.reduce(0) { $0 << 16 | UInt64($1) } }
        self = .v6(half(pieces.prefix(4)), half(pieces.dropFirst(4).prefix(4)))
    }
}

extension IPAddress: CustomStringConvertible {
    /// The address as text: `192.0.2.1`, or IPv6 as RFC 5952 recommends.
    public var description: String {
        switch self {
        case .v4(let value): [24, 16, 8, 0].map { String(value >> $0 & 0xFF) }.joined(separator: ".")
        case .v6(let high, let low): IPv6Text.string(high, low)
        }
    }
}
