import Markup

/// Character references as browsers read them (HTML Standard, 13.2.5.72).
enum CharacterReference {
    /// Where references stand: in an attribute a name without a semicolon may be part of a URL's query.
    enum Place {
        case text, attribute
    }

    /// Appends `bytes` to `result`, references decoded; NUL and carriage returns are taken out as parsers do.
    static func decode(_ bytes: ArraySlice<UInt8>, _ place: Place, to result: inout [UInt8]) {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == UInt8(ascii: "&"), let (text, length) = read(bytes[position...], place) {
                result += text.utf8
                position += length
                continue
            }
            if byte == 0x0D {
                if position + 1 == bytes.endIndex || bytes[position + 1] != 0x0A { result.append(0x0A) }
            } else if byte != 0 {
                result.append(byte)
            }
            position += 1
        }
    }

    /// The reference that `bytes` begin with, and how many of them it takes; nil where there is none.
    private static func read(_ bytes: ArraySlice<UInt8>, _ place: Place) -> (text: String, length: Int)? {
        let start = bytes.startIndex + 1
        guard start < bytes.endIndex else { return nil }
        if bytes[start] == UInt8(ascii: "#") { return numeric(bytes) }
        let name = bytes[start...].prefix(HTMLEntityTable.longestName + 1)
            .prefix { $0.isASCIILetter || $0.isASCIIDigit }
        guard !name.isEmpty else { return nil }
        if name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ";"),
            let text = HTMLEntityTable.text(for: name)
        {
            return (text, name.count + 2)
        }
        for length in stride(from: min(name.count, HTMLEntityTable.longestLegacyName), through: 2, by: -1) {
            guard let text = HTMLEntityTable.legacyText(for: name.prefix(length)) else { continue }
            let next = start + length < bytes.endIndex ? bytes[start + length] : 0
            if place == .attribute, next == UInt8(ascii: "=") || next.isASCIILetter || next.isASCIIDigit { return nil }
            return (text, length + 1)
        }
        return nil
    }

    private static func numeric(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
        var position = bytes.startIndex + 2
        let isHexadecimal = position < bytes.endIndex && bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        let start = position
        var value: UInt32 = 0
        while position < bytes.endIndex, let digit = bytes[position].hexDigitValue, isHexadecimal || digit < 10 {
            value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
            position += 1
        }
        guard position > start else { return nil }
        if position < bytes.endIndex, bytes[position] == UInt8(ascii: ";") { position += 1 }
        return (String(scalar(value)), position - bytes.startIndex)
    }

    /// The character of a number: those from 128 to 159 are windows-1252's, as pages have meant them since the nineties.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        value == 0 ? "\u{FFFD}" : Unicode.Scalar(Windows1252.codePoint(value)) ?? "\u{FFFD}"
    }
}
