/// JSON Lines: one article a line, every line with the same keys, so that tools which read tables read it too.
public struct JSONLinesExporter: Exporter {
    /// `application/jsonl`.
    public let mediaType = "application/jsonl; charset=utf-8"
    /// `jsonl`.
    public let fileExtension = "jsonl"
    /// The keys of each line, in their order.
    public let fields: [ArticleField]

    /// An exporter.
    ///
    /// - Parameter fields: The keys of each line, in their order.
    public init(fields: [ArticleField] = ArticleField.standard) {
        self.fields = fields
    }

    /// Writes a line.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: Not used.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        var json = JSONText()
        json.object { json in
            for field in fields {
                json.key(field.rawValue)
                field.value(of: record).write(to: &json)
            }
        }
        output += json.bytes
        output.append(0x0A)
    }
}
