/// Decodes what stands between the quotes of a JSON string.
enum JSONString {
    /// The text; half a surrogate pair becomes U+FFFD.
    ///
    /// Nil for an escape that JSON does not have.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
        let raw = UnsafeBufferPointer(rebasing: bytes[range])
        guard let first = raw.firstIndex(of: UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var start = 0
        var index = first
        while index < raw.count {
            guard raw[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: raw[start..<index]))
            guard index + 1 < raw.count else { return nil }
            if raw[index + 1] == UInt8(ascii: "u") {
                guard let (scalar, length) = unicode(raw, index) else { return nil }
                result.append(contentsOf: String(scalar).utf8)
                index += length
            } else {
                guard let byte = single(raw[index + 1]) else { return nil }
                result.append(byte)
                index += 2
            }
            start = index
        }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: raw[start...]))
        return String(decoding: result, as: UTF8.self)
    }

    private static func single(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: nil
        }
    }

    /// The character that `\uXXXX`, or a pair of them, stands for, and how many bytes they take.
    private static func unicode(_ raw: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar, Int)? {
        guard let high = unit(raw, index) else { return nil }
        if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
        guard high < 0xDC00, let low = unit(raw, index + 6), (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { return ("\u{FFFD}", 6) }
        return (scalar, 12)
    }

    /// The number of `\uXXXX` at `index`.
    private static func unit(_ raw: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
        guard index + 6 <= raw.count, raw[index] == UInt8(ascii: "\\"), raw[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var value: UInt32 = 0
        for byte in raw[(index + 2)..<(index + 6)] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }
}
