/// What a document says of its own encoding.
enum EncodingDeclaration {
    /// The label in the XML declaration or in `<meta>`, looked for in the first 4,096 bytes.
    ///
    /// The HTML Standard looks at 1,024; real pages have it later often enough, and browsers wait for it.
    static func label(in bytes: [UInt8], kind: TextDecoder.Kind) -> String? {
        guard kind != .plain else { return nil }
        let head = String(decoding: bytes.prefix(4_096).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
            .lowercased()
        if let declaration = head.firstRange(of: "<?xml"),
            let end = head[declaration.upperBound...].firstRange(of: "?>"),
            let label = value(after: "encoding", in: head[declaration.upperBound..<end.lowerBound])
        {
            return label
        }
        guard kind == .html else { return nil }
        var rest = head[...]
        while let meta = rest.firstRange(of: "<meta") {
            rest = rest[meta.upperBound...]
            let tag = rest.prefix { $0 != ">" }
            if let label = value(after: "charset", in: tag) { return label }
        }
        return nil
    }

    /// The word after `name` and `=`.
    private static func value(after name: String, in text: Substring) -> String? {
        guard let found = text.firstRange(of: name) else { return nil }
        var rest = text[found.upperBound...].drop(while: \.isWhitespace)
        guard rest.first == "=" else { return nil }
        rest = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        let label = rest.prefix { !$0.isWhitespace && !"\"';>/".contains($0) }
        return label.isEmpty ? nil : String(label)
    }
}
