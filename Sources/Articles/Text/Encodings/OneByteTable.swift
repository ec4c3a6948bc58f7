/// What the upper 128 bytes of a one-byte encoding stand for.
enum OneByteTable {
    /// The characters of 0x80…0xFF; nil where a byte has none.
    static func upper(_ encoding: String) -> [Unicode.Scalar?]? { tables[encoding] }

    private static let tables: [String: [Unicode.Scalar?]] = {
        var tables: [String: [Unicode.Scalar?]] = [:]
        for name in Set(LanguageLetters.all.flatMap(\.encodings)) {
            var table: [Unicode.Scalar?] = []
            for byte in UInt8(0x80)...0xFF {
                guard let text = Converter.utf8([byte], from: name) else { break }
                let scalar = String(decoding: text.bytes, as: UTF8.self).unicodeScalars.first
                table.append(text.repaired ? nil : scalar)
            }
            if table.count == 128 { tables[name] = table }
        }
        return tables
    }()
}
