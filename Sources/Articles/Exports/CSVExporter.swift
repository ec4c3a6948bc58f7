/// CSV (RFC 4180) in UTF-8 with a line of names: the same columns as JSON Lines has keys, lists as JSON arrays.
public struct CSVExporter: Exporter {
    /// `text/csv`.
    public let mediaType = "text/csv; charset=utf-8; header=present"
    /// `csv`.
    public let fileExtension = "csv"
    /// The columns, in their order.
    public let fields: [ArticleField]

    /// An exporter.
    ///
    /// - Parameter fields: The columns, in their order.
    public init(fields: [ArticleField] = ArticleField.standard) {
        self.fields = fields
    }

    /// Writes the names of the columns.
    ///
    /// - Parameters:
    ///   - channel: Not used.
    ///   - output: Where to append.
    public func appendHeader(_ channel: FeedChannel, to output: inout [UInt8]) {
        output += Array(fields.map(\.rawValue).joined(separator: ",").utf8)
        Self.endLine(&output)
    }

    /// Writes a row.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: Not used.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        for (column, field) in fields.enumerated() {
            if column > 0 { output.append(UInt8(ascii: ",")) }
            switch field.value(of: record) {
            case .text(let text): Self.append(text ?? "", to: &output)
            case .list([]), .attachments([]): continue
            case let value:
                var json = JSONText()
                value.write(to: &json)
                Self.append(String(decoding: json.bytes, as: UTF8.self), to: &output)
            }
        }
        Self.endLine(&output)
    }

    private static func endLine(_ output: inout [UInt8]) { output += [0x0D, 0x0A] }

    /// A value, in quotes where it needs them.
    ///
    /// NUL is left out: programs take it for the end of the value.
    private static func append(_ text: String, to output: inout [UInt8]) {
        let special: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D]
        guard text.utf8.contains(where: { special.contains($0) }) || text.hasPrefix(" ") || text.hasSuffix(" ") else {
            output += text.utf8.lazy.filter { $0 != 0 }
            return
        }
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 where byte != 0 {
            if byte == UInt8(ascii: "\"") { output.append(byte) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }
}
