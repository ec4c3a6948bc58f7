import Foundation

/// Text as corpora want it: NFC, one kind of space, no invisible characters.
enum PlainText {
    /// One line: every run of white space becomes a space, none at the ends.
    static func line(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        appendLine(bytes, to: &result)
        return composed(result)
    }

    /// One line of a text.
    static func line(_ text: some StringProtocol) -> String { line(Array(text.utf8)[...]) }

    /// Lines keep their ends and their indents, as in preformatted text.
    static func lines(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { composed(Array($0.filter { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 })) }
            .joined(separator: "\n").trimmingCharacters(in: .newlines)
    }

    /// Appends `bytes` as one line.
    static func appendLine(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { appendLine($0, to: &result) }
    }

    private static func appendLine(_ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
        let start = result.count
        var space = false
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte <= 0x20 || byte == 0x7F {
                space = true
                position += 1
                continue
            }
            if mayBeInvisible(byte), let skip = invisible(bytes, position) {
                space = space || skip.isSpace
                position += skip.length
                continue
            }
            if space, result.count > start { result.append(0x20) }
            space = false
            var end = position + 1
            while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x7F, !mayBeInvisible(bytes[end]) { end += 1 }
            result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
            position = end
        }
    }

    /// Whether a character that begins with `byte` can be a space or invisible.
    private static func mayBeInvisible(_ byte: UInt8) -> Bool {
        byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
    }

    /// The length of the space or invisible character at `start`; nil for any other.
    ///
    /// Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji need them.
    private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (length: Int, isSpace: Bool)? {
        guard start + 1 < bytes.count else { return nil }
        let first = bytes[start]
        let second = bytes[start + 1]
        if first == 0xC2 {
            if second == 0xA0 { return (2, true) }
            return second == 0xAD || second < 0xA0 ? (2, false) : nil
        }
        guard start + 2 < bytes.count else { return nil }
        switch (first, second, bytes[start + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return (3, true)
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return (3, true)
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xEF, 0xBB, 0xBF): return (3, false)
        case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF): return (3, false)
        default: return nil
        }
    }

    /// The text in NFC; most pages are, and are only looked over.
    static func composed(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return mayDecompose(bytes) ? text.precomposedStringWithCanonicalMapping : text
    }

    /// Whether a combining mark (U+0300…U+036F) or a Hangul Jamo stands in the text.
    private static func mayDecompose(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0xCC || byte == 0xCD || (previous == 0xE1 && byte >= 0x84 && byte <= 0x87) { return true }
            previous = byte
        }
        return false
    }
}
