/// Which network addresses a gateway may connect to: those of the public internet and no others.
///
/// The ranges are those of the IANA special-purpose registries (RFC 6890 and its successors).
public enum AddressPolicy {
    private static let refused4: [(base: UInt32, prefix: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
        (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15),
        (0xC633_6400, 24),
        (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    ]

    /// Whether an IPv4 address is public.
    ///
    /// - Parameter bytes: The address, four bytes in network order.
    /// - Returns: False for private, loopback, link-local, shared, documentation, multicast and reserved addresses.
    public static func isPublic4(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 4 else { return false }
        let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return !refused4.contains { range in value >> (32 - range.prefix) == range.base >> (32 - range.prefix) }
    }

    /// Whether an IPv6 address is public.
    ///
    /// Only 2000::/3 is; an IPv4 address in it (6to4, Teredo, NAT64) must be public too.
    ///
    /// - Parameter bytes: The address, sixteen bytes in network order.
    /// - Returns: False for anything else.
    public static func isPublic6(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 16 else { return false }
        if bytes.prefix(12).elementsEqual([0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
            return isPublic4(Array(bytes.suffix(4)))
        }
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return isPublic4(Array(bytes[2..<6])) }
        // Teredo, ORCHID, benchmarking and documentation are parts of 2001::/23 and 2001:db8::/32, 3fff::/20.
        if bytes[0] == 0x20, bytes[1] == 0x01, bytes[2] < 0x02 { return false }
        if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) { return false }
        return !(bytes[0] == 0x3F && bytes[1] == 0xFF && bytes[2] < 0x10)
    }
}
