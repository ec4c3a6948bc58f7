/// Percent-encoding in one form (RFC 3986, section 6.2.2): what need not be escaped is not, what must be is, hexadecimal
/// digits are capitals.
enum EscapedText {
    static func normalised(_ text: some StringProtocol) -> String {
        var bytes = Array(text.utf8)[...]
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        while let byte = bytes.popFirst() {
            if byte == UInt8(ascii: "%"), let escaped = value(bytes.prefix(2)) {
                bytes = bytes.dropFirst(2)
                isUnreserved(escaped) ? result.append(escaped) : escape(escaped, into: &result)
            } else if byte <= 0x20 || byte >= 0x7F {
                escape(byte, into: &result)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escape(_ byte: UInt8, into result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> UInt8? {
        guard digits.count == 2, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
        return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    /// RFC 3986, section 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
