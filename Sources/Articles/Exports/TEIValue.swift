/// Values in the forms that TEI's data types allow.
enum TEIValue {
    /// `teidata.language`: a tag of the form that BCP 47 has.
    static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.count)
                && part.allSatisfy {
                    ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || index > 0 && $0 >= 0x30 && $0 <= 0x39
                }
        }
    }

    /// `teidata.temporal.w3c`: a day, or a day with a time and perhaps a zone, that exists.
    static func isWhen(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            let digits = bytes[start..<(start + count)]
            guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
            return Int(String(decoding: digits, as: UTF8.self))
        }
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0, 4), let month = number(5, 2),
            let day = number(8, 2), CalendarDay(year: year, month: month, day: day) != nil
        else { return false }
        if bytes.count == 10 { return true }
        guard bytes.count >= 19, bytes[10] == UInt8(ascii: "T"), bytes[13] == 0x3A, bytes[16] == 0x3A,
            let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2), hour < 24, minute < 60,
            second < 60
        else { return false }
        let zone = bytes[19...]
        if zone.isEmpty || zone.elementsEqual([UInt8(ascii: "Z")]) { return true }
        guard zone.count == 6, zone[19] == UInt8(ascii: "+") || zone[19] == 0x2D, zone[22] == 0x3A,
            let hours = number(20, 2), let minutes = number(23, 2)
        else { return false }
        return hours < 14 && minutes < 60 || hours == 14 && minutes == 0
    }

    /// `teidata.pointer`: an address in which everything that RFC 3986 does not allow is percent-encoded.
    static func pointer(_ url: String) -> String {
        let bytes = Array(url.utf8)
        var result: [UInt8] = []
        var fragments = 0
        for (index, byte) in bytes.enumerated() {
            var isAllowed = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}[]".utf8.contains(byte)
            if byte == UInt8(ascii: "%") {
                isAllowed = index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
            }
            if byte == UInt8(ascii: "#") {
                fragments += 1
                isAllowed = fragments == 1
            }
            if isAllowed {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), hex(byte >> 4), hex(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66
    }

    private static func hex(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x41 + nibble - 10 }
}
