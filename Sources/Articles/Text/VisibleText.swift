/// What a reader sees of a page, as bytes that are not decoded yet.
///
/// Markup is ASCII in every encoding that pages have, but for ISO-2022-JP and UTF-16.
enum VisibleText {
    /// The text outside of tags, scripts, styles and comments, a space for each tag; at most `limit` bytes of it.
    static func of(_ bytes: [UInt8], limit: Int = 64_000) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(min(bytes.count, limit))
        var position = 0
        while position < bytes.count, result.count < limit {
            guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count, startsTag(bytes[position + 1])
            else {
                result.append(bytes[position])
                position += 1
                continue
            }
            result.append(0x20)
            position = end(of: position, in: bytes)
        }
        return result
    }

    private static func startsTag(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
            || byte == UInt8(ascii: "?")
    }

    /// The position behind the tag at `position`, with the content of a script, style or comment.
    private static func end(of position: Int, in bytes: [UInt8]) -> Int {
        func close(_ pattern: String, from start: Int) -> Int {
            let pattern = Array(pattern.utf8)
            var at = start
            while at + pattern.count <= bytes.count {
                if bytes[at..<(at + pattern.count)].elementsEqual(pattern, by: { $0 == $1 || $0 | 0x20 == $1 }) {
                    return at
                }
                at += 1
            }
            return bytes.count
        }
        let rest = bytes[position...].dropFirst().prefix(8).map { $0 | 0x20 }
        if rest.starts(with: Array("!--".utf8).map { $0 | 0x20 }) {
            return min(bytes.count, close("-->", from: position) + 3)
        }
        for name in ["script", "style"] where rest.starts(with: Array(name.utf8)) {
            return min(bytes.count, close("</" + name, from: position) + 2)
        }
        return (bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    }
}
