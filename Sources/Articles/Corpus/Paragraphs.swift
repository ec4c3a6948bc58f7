/// The paragraphs of a text: what stands between blank lines.
enum Paragraphs {
    /// The paragraphs, in order; lines of one paragraph stay together.
    static func split(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var result: [String] = []
            each(bytes) { result.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self)) }
            return result
        }
    }

    /// How many there are.
    static func count(_ text: String) -> Int {
        var text = text
        var count = 0
        text.withUTF8 { each($0) { _ in count += 1 } }
        return count
    }

    /// Bytes, not characters: a mark that combines with nothing must not hide a line end.
    private static func each(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A else {
                index += 1
                continue
            }
            if index > start { body(start..<index) }
            while index < bytes.count, bytes[index] == 0x0A { index += 1 }
            start = index
        }
        if start < bytes.count { body(start..<bytes.count) }
    }
}
