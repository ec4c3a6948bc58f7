import CLibXML2

/// Mends what feeds get wrong most often, before libxml2 sees it.
///
/// Its recovering parser drops `&nbsp;` and every other HTML entity without a word, and stops at a control character.
enum XMLRepair {
    /// The document without white space or other text before its first tag, without characters that XML forbids, HTML's
    /// entities as numbers, and a bare `&` as `&amp;`.
    static func repaired(_ utf8: [UInt8]) -> [UInt8] {
        guard let start = utf8.firstIndex(of: UInt8(ascii: "<")) else { return utf8 }
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + 256)
        var position = start
        var inCDATA = false
        while position < utf8.count {
            let byte = utf8[position]
            if byte == UInt8(ascii: "&"), !inCDATA {
                position = appendReference(utf8, position, to: &result)
                continue
            }
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                position += 1
                continue
            }
            if byte == UInt8(ascii: "<"), !inCDATA, utf8[position...].starts(with: cdataOpen) { inCDATA = true }
            if byte == UInt8(ascii: ">"), inCDATA, position >= 2, utf8[position - 1] == UInt8(ascii: "]"),
                utf8[position - 2] == UInt8(ascii: "]")
            {
                inCDATA = false
            }
            result.append(byte)
            position += 1
        }
        return result
    }

    private static let cdataOpen = Array("<![CDATA[".utf8)
    private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    /// Appends what stands at an `&`, and returns the position behind it.
    private static func appendReference(_ utf8: [UInt8], _ start: Int, to result: inout [UInt8]) -> Int {
        let name = utf8[(start + 1)...].prefix(32).prefix {
            ($0 >= 0x30 && $0 <= 0x39) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == UInt8(ascii: "#")
        }
        let end = start + 1 + name.count
        guard !name.isEmpty, end < utf8.count, utf8[end] == UInt8(ascii: ";") else {
            result += Array("&amp;".utf8)
            return start + 1
        }
        let text = String(decoding: name, as: UTF8.self)
        if text.hasPrefix("#") {
            let number =
                text.dropFirst().lowercased().hasPrefix("x")
                ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text.dropFirst())
            // A reference to a character that XML forbids would end the document.
            if let number, number >= 0x20 || [9, 10, 13].contains(number), Unicode.Scalar(number) != nil,
                number != 0xFFFE, number != 0xFFFF
            {
                result += utf8[start...end]
            }
            return end + 1
        }
        if predefined.contains(text) {
            result += utf8[start...end]
        } else if let entity = htmlEntityLookup(text) {
            result += Array("&#\(entity.pointee.value);".utf8)
        } else {
            result += Array("&amp;".utf8)
            return start + 1
        }
        return end + 1
    }

    /// libxml2 hands an attribute's `&amp;` on as `&#38;` in its SAX2 events.
    static func decodedAmpersands(_ value: String) -> String {
        value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
    }
}
