extension IPAddress {
    /// Whether the address is one of the public internet, where anybody's servers are.
    ///
    /// Refused are the ranges of the IANA special-purpose registries (RFC 6890 and its successors) and everything that
    /// carries an IPv4 address into IPv6; NAT64 alone (RFC 6052) passes a public one on, because networks that have
    /// only IPv6 reach the IPv4 internet by it.
    public var isPublic: Bool {
        switch self {
        case .v4(let value): return !Self.special4.contains { $0.contains(value) }
        case .v6(0x0064_FF9B_0000_0000, let low) where low >> 32 == 0:
            return IPAddress.v4(UInt32(truncatingIfNeeded: low)).isPublic
        case .v6(let high, _): return !Self.special6.contains { $0.contains(high) }
        }
    }

    /// The addresses whose first `length` bits are those of `base`.
    private struct Range<Bits: FixedWidthInteger & Sendable>: Sendable {
        var base: Bits
        var length: Int

        init(_ base: Bits, _ length: Int) { (self.base, self.length) = (base, length) }

        func contains(_ value: Bits) -> Bool { (value ^ base) >> (Bits.bitWidth - length) == 0 }
    }

    private static let special4: [Range<UInt32>] = [
        Range(0x0000_0000, 8),  // this network
        Range(0x0A00_0000, 8),  // private
        Range(0x6440_0000, 10),  // shared by carriers (CGNAT); Alibaba's metadata
        Range(0x7F00_0000, 8),  // loopback
        Range(0xA83F_8110, 32),  // 168.63.129.16: the wire server in every Azure network
        Range(0xA9FE_0000, 16),  // link-local; the metadata of most clouds
        Range(0xAC10_0000, 12),  // private
        Range(0xC000_0000, 24),  // IETF protocol assignments
        Range(0xC000_0200, 24),  // documentation
        Range(0xC058_6300, 24),  // 6to4 relays, deprecated
        Range(0xC0A8_0000, 16),  // private
        Range(0xC612_0000, 15),  // benchmarks
        Range(0xC633_6400, 24),  // documentation
        Range(0xCB00_7100, 24),  // documentation
        Range(0xE000_0000, 4),  // multicast
        Range(0xF000_0000, 4),  // reserved, broadcast
    ]

    /// By their first eight bytes: no special range is smaller than /64.
    private static let special6: [Range<UInt64>] = [
        Range(0x0000_0000_0000_0000, 16),  // unspecified, loopback, IPv4-compatible, -mapped and -translated
        Range(0x0064_FF9B_0000_0000, 64),  // what is left of NAT64's prefix
        Range(0x0064_FF9B_0001_0000, 48),  // NAT64 of local use
        Range(0x0100_0000_0000_0000, 48),  // discard only, dummy
        Range(0x2001_0000_0000_0000, 23),  // Teredo, benchmarks, ORCHID and other protocols
        Range(0x2001_0DB8_0000_0000, 32),  // documentation
        Range(0x2002_0000_0000_0000, 16),  // 6to4
        Range(0x3FFF_0000_0000_0000, 20),  // documentation
        Range(0x5F00_0000_0000_0000, 16),  // segment routing
        Range(0xFC00_0000_0000_0000, 7),  // private
        Range(0xFE80_0000_0000_0000, 10),  // link-local
        Range(0xFEC0_0000_0000_0000, 10),  // site-local, deprecated
        Range(0xFF00_0000_0000_0000, 8),  // multicast
    ]
}
