/// Percent-encoding as the URL standard has it (section 1.3): a set of ASCII bytes for every part of a URL.
struct PercentEncodeSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    private init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

    private init(_ characters: String, and other: PercentEncodeSet? = nil) {
        var low = other?.low ?? 0xFFFF_FFFF
        var high = other?.high ?? 1 << 63
        for byte in characters.utf8 {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
        }
        self.low = low
        self.high = high
    }

    /// Nothing of ASCII.
    static let none = PercentEncodeSet(low: 0, high: 0)
    static let control = PercentEncodeSet("")
    static let fragment = PercentEncodeSet(" \"<>`", and: control)
    static let query = PercentEncodeSet(" \"#<>", and: control)
    static let specialQuery = PercentEncodeSet("'", and: query)
    static let path = PercentEncodeSet("?^`{}", and: query)
    static let userinfo = PercentEncodeSet("/:;=@[\\]|", and: path)

    /// Whether `byte` must be written as `%XX`; every byte beyond ASCII must.
    func contains(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return true }
        return byte < 64 ? low >> UInt64(byte) & 1 == 1 : high >> UInt64(byte - 64) & 1 == 1
    }

    /// Appends `bytes` to `result`, encoding those of this set.
    func encode(_ bytes: some Sequence<UInt8>, to result: inout [UInt8]) {
        for byte in bytes {
            if contains(byte) {
                result += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 15)]
            } else {
                result.append(byte)
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x37 &+ value }
}

/// Undoing percent-encoding.
enum PercentDecoding {
    /// The bytes with every `%XX` decoded; a stray `%` stays.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if bytes[position] == UInt8(ascii: "%"), bytes.endIndex - position > 2,
                let high = bytes[position + 1].hexDigitValue, let low = bytes[position + 2].hexDigitValue
            {
                result.append(high << 4 | low)
                position += 3
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return result
    }
}

extension UInt8 {
    var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
    var hexDigitValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
