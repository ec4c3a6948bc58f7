import Markup

/// Titles: plain text out of what may be HTML, for publishers put tags and entities there.
enum FeedPlainText {
    /// One line without tags, with its entities decoded.
    ///
    /// Only what looks like a tag of HTML goes: "a < b" stays, and so does "<3".
    static func line(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = bytes.prefix(1 << 16)
        guard bytes.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return collapsed(bytes) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x3C, let end = tagEnd(bytes, index) {
                if isBlock(bytes[index..<end]) { text.append(0x20) }
                index = end
            } else {
                text.append(byte)
                index += 1
            }
        }
        return collapsed(decoded(text)[...])
    }

    /// One line in NFC: every run of white space becomes a space, none at the ends; all other characters stay.
    static func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = FeedText.trimmed(bytes)
        // Most lines are as they should be.
        let (isLine, isASCII) = bytes.withUnsafeBufferPointer(look)
        if isLine { return isASCII ? String(decoding: bytes, as: UTF8.self) : PlainText.composed(Array(bytes)) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isSpace = false
        for byte in bytes {
            if byte <= 0x20 {
                isSpace = true
                continue
            }
            if isSpace, !result.isEmpty { result.append(0x20) }
            isSpace = false
            result.append(byte)
        }
        return PlainText.composed(result)
    }

    /// Whether there is no white space but single spaces, and whether all is ASCII.
    private static func look(_ bytes: UnsafeBufferPointer<UInt8>) -> (isLine: Bool, isASCII: Bool) {
        var previous: UInt8 = 0
        var all: UInt8 = 0
        for byte in bytes {
            if byte <= 0x20, byte != 0x20 || previous == 0x20 { return (false, false) }
            all |= byte
            previous = byte
        }
        return (true, all < 0x80)
    }

    /// References replaced by what they name, once; what is none stays.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x26) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x26 else {
                result.append(bytes[index])
                index += 1
                continue
            }
            var end = index + 1
            while end < bytes.count, end - index < 34, isNamePart(bytes[end]) { end += 1 }
            let name = bytes[(index + 1)..<end]
            let isClosed = end < bytes.count && bytes[end] == 0x3B
            if isClosed || name.first == 0x23, let value = HTMLReference.character(name) {
                result.append(contentsOf: value.utf8)
                index = isClosed ? end + 1 : end
            } else {
                result.append(0x26)
                index += 1
            }
        }
        return result
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x23
    }

    private static func tagEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        guard start + 1 < bytes.endIndex else { return nil }
        let next = bytes[start + 1]
        if next == 0x21, bytes[start...].starts(with: "<!--".utf8) {
            var index = start + 4
            while index + 2 < min(bytes.endIndex, start + 2_000) {
                if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
                index += 1
            }
        }
        guard next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next == 0x2F || next == 0x21 else { return nil }
        let end = bytes[start...].prefix(2_000).firstIndex(of: 0x3E)
        guard let end else { return nil }
        if next == 0x21 { return end + 1 }
        let nameStart = start + (next == 0x2F ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < end, bytes[nameEnd] > 0x20, bytes[nameEnd] != 0x2F { nameEnd += 1 }
        let name = bytes[nameStart..<nameEnd].withUnsafeBufferPointer { FeedHTMLName($0, 0, $0.count) }
        guard FeedHTMLVocabulary.elements[name] != nil || FeedHTMLVocabulary.dropped[name] != nil else {
            return nil
        }
        if next != 0x2F, FeedHTMLVocabulary.unreadable[name] != nil {
            return bytes.withUnsafeBufferPointer {
                bytes.startIndex + FeedHTML.behindEndTag($0, end + 1 - bytes.startIndex, name)
            }
        }
        return end + 1
    }

    private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: tag.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E }, as: UTF8.self).lowercased()
            .filter { $0 != "/" }
        return ["p", "div", "br", "li", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6", "hr"].contains(name)
    }
}

/// A named or numbered reference.
enum HTMLReference {
    /// The character of `amp`, `#233` or `#xE9`; nil where there is no such one.
    static func character(_ name: ArraySlice<UInt8>) -> String? {
        name.withUnsafeBufferPointer { NamedReference.character($0) }
    }
}

/// Base64 (RFC 4648) as Atom 0.3 and 1.0 carry content.
enum FeedBase64 {
    /// The bytes; nil where the text is no base64.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var value: UInt32 = 0
        var bits = 0
        for byte in text where byte > 0x20 {
            let digit: UInt32
            switch byte {
            case 0x41...0x5A: digit = UInt32(byte) - 0x41
            case 0x61...0x7A: digit = UInt32(byte) - 0x61 + 26
            case 0x30...0x39: digit = UInt32(byte) - 0x30 + 52
            case 0x2B, 0x2D: digit = 62
            case 0x2F, 0x5F: digit = 63
            case 0x3D: continue
            default: return nil
            }
            value = value << 6 | digit
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
                value &= (1 << UInt32(bits)) - 1
            }
        }
        return String(validating: result, as: UTF8.self) == nil ? nil : result
    }
}
