/// Mends UTF-8 that a publisher's program took for Latin-1 and encoded once more: `Investorâ\u{80}\u{99}s` for `Investor’s`.
///
/// Only in a text where a C1 control (U+0080…U+009F), which no text has, is part of what spells a character in UTF-8:
/// `MANHÃ»` and `«olá»` are good Portuguese and stay.
enum DoubleEncoding {
    /// `text`, which is valid UTF-8, with the characters decoded that were encoded twice; nil where there are none.
    static func mended(_ text: [UInt8]) -> [UInt8]? {
        guard holdsControl(text) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isCertain = false
        var position = 0
        while position < text.count {
            if let bytes = character(text, at: position) {
                result += bytes
                position += 2 * bytes.count
                isCertain = isCertain || bytes.contains { $0 < 0xA0 }
            } else {
                result.append(text[position])
                position += 1
            }
        }
        return isCertain ? result : nil
    }

    private static func holdsControl(_ text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var rest = text[...]
            while let lead = rest.firstIndex(of: 0xC2) {
                rest = rest[(lead + 1)...]
                if let next = rest.first, next >= 0x80, next < 0xA0 { return true }
            }
            return false
        }
    }

    /// The character whose bytes stand at `start` as characters of their own, two bytes each.
    private static func character(_ text: [UInt8], at start: Int) -> [UInt8]? {
        guard let lead = latin1(text, at: start), lead >= 0xC2, lead < 0xF5 else { return nil }
        let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var bytes = [lead]
        for index in 1..<count {
            guard let byte = latin1(text, at: start + 2 * index), byte < 0xC0 else { return nil }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
    }

    /// The character U+0080…U+00FF at `position`.
    private static func latin1(_ text: [UInt8], at position: Int) -> UInt8? {
        guard position + 1 < text.count, text[position] == 0xC2 || text[position] == 0xC3,
            text[position + 1] & 0xC0 == 0x80
        else { return nil }
        return (text[position] & 0x03) << 6 | text[position + 1] & 0x3F
    }
}
