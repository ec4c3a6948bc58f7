/// IPv4 addresses as text.
enum IPv4Text {
    /// Four decimal numbers and nothing else; nil for any other spelling.
    static func dotted(_ text: ArraySlice<UInt8>) -> UInt32? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var value: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy(\.isASCIIDigit), part.count == 1 || part.first != 0x30
            else { return nil }
            let number = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 0x30) }
            guard number < 256 else { return nil }
            value = value << 8 | number
        }
        return value
    }

    /// Whether a host is meant as an IPv4 address: its last part is a number (URL standard, section 3.5).
    static func endsInNumber(_ host: [UInt8]) -> Bool {
        guard let last = parts(of: host).last else { return false }
        return !last.isEmpty && (last.allSatisfy(\.isASCIIDigit) || number(last) != nil)
    }

    /// Reads every spelling that browsers take: one to four parts, decimal, octal (`0177`) or hexadecimal (`0x7f`).
    static func parse(_ host: [UInt8]) -> UInt32? {
        let numbers = parts(of: host).map(number)
        guard (1...4).contains(numbers.count) else { return nil }
        var value: UInt64 = 0
        for (index, number) in numbers.enumerated() {
            guard let number else { return nil }
            if index < numbers.count - 1 {
                guard number < 256 else { return nil }
                value = value << 8 | number
            } else {
                let bits = UInt64(8 * (5 - numbers.count))
                guard number < 1 << bits else { return nil }
                value = value << bits | number
            }
        }
        return UInt32(truncatingIfNeeded: value)
    }

    /// The parts between dots; a dot at the end counts for nothing.
    private static func parts(of host: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        return parts
    }

    /// One part; numbers over 32 bits come out as `UInt64.max`.
    private static func number(_ part: ArraySlice<UInt8>) -> UInt64? {
        guard !part.isEmpty else { return nil }
        var digits = part
        var radix: UInt64 = 10
        if part.count > 1, part.first == UInt8(ascii: "0") {
            let isHexadecimal = part[part.startIndex + 1] | 0x20 == UInt8(ascii: "x")
            digits = part.dropFirst(isHexadecimal ? 2 : 1)
            radix = isHexadecimal ? 16 : 8
        }
        var value: UInt64 = 0
        for byte in digits {
            guard let digit = byte.hexDigitValue, digit < radix else { return nil }
            value = value > UInt64(UInt32.max) ? .max : value * radix + UInt64(digit)
        }
        return value
    }
}
