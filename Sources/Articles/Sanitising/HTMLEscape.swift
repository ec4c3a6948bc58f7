/// Text as it may stand in HTML and XML.
enum HTMLEscape {
    /// In an element.
    static func text(_ bytes: some Sequence<UInt8>, to result: inout [UInt8]) {
        escape(bytes, quotes: false, to: &result)
    }

    /// In a quoted attribute; right in elements too.
    static func attribute(_ text: String, to result: inout [UInt8]) { escape(text.utf8, quotes: true, to: &result) }

    /// In elements and in quoted attributes.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        attribute(text, to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// Characters that XML forbids are taken out: control characters, U+FFFE and U+FFFF.
    private static func escape(_ bytes: some Sequence<UInt8>, quotes: Bool, to result: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\"") where quotes: result += "&quot;".utf8
            case UInt8(ascii: "'") where quotes: result += "&#39;".utf8
            case 0x0D: result.append(0x0A)  // as parsers read it
            case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: break
            default:
                result.append(byte)
                if byte >= 0xBE, byte <= 0xBF { dropNoncharacter(&result) }
            }
        }
    }

    private static func dropNoncharacter(_ result: inout [UInt8]) {
        if result.count >= 3, result[result.count - 3] == 0xEF, result[result.count - 2] == 0xBF {
            result.removeLast(3)
        }
    }
}
