/// The text of HTML that Feedgate has written itself.
enum HTMLText {
    private static let escapes: [(name: [UInt8], byte: UInt8)] = [
        ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
        ("&#39;", UInt8(ascii: "'")), ("&amp;", UInt8(ascii: "&")),
    ].map { (Array($0.utf8), $1) }

    /// Text without the five escapes of written content.
    ///
    /// It works on bytes, for a mark that combines with the
    /// last letter of an escape must not hide it.
    static func decoded(_ html: some Sequence<UInt8>) -> String {
        let bytes = Array(html)
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"),
                let escape = escapes.first(where: { bytes[index...].starts(with: $0.name) })
            {
                result.append(escape.byte)
                index += escape.name.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
