/// The host of a URL, checked and written as the standard says (section 3.5).
enum URLHost {
    /// Parses a host.
    ///
    /// - Parameters:
    ///   - text: The host as it stands in the URL, with brackets if it has them.
    ///   - isSpecial: Whether the scheme is one of the web's, whose hosts are domain names and addresses.
    /// - Returns: The host as it is written; nil where it is not allowed.
    static func parse(_ text: ArraySlice<UInt8>, isSpecial: Bool) -> [UInt8]? {
        if text.first == UInt8(ascii: "[") {
            guard text.last == UInt8(ascii: "]"), let address = IPv6Text.parse(text.dropFirst().dropLast()) else {
                return nil
            }
            return Array("[\(address)]".utf8)
        }
        guard isSpecial else {
            guard !text.contains(where: isForbidden) else { return nil }
            var result: [UInt8] = []
            PercentEncodeSet.control.encode(text, to: &result)
            return result
        }
        guard let name = DomainToASCII.convert(PercentDecoding.decode(text)), !name.isEmpty,
            !name.contains(where: isForbiddenInDomain)
        else { return nil }
        guard IPv4Text.endsInNumber(name) else { return name }
        return IPv4Text.parse(name).map { Array(IPAddress.v4($0).description.utf8) }
    }

    /// The forbidden host code points.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x09, 0x0A, 0x0D, 0x20, 0x23, 0x2F, 0x3A, 0x3C, 0x3E, 0x3F, 0x40, 0x5B...0x5E, 0x7C: true
        default: false
        }
    }

    private static func isForbiddenInDomain(_ byte: UInt8) -> Bool {
        isForbidden(byte) || byte <= 0x1F || byte == 0x25 || byte == 0x7F
    }
}
