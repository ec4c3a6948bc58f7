/// JSON Lines of `{"text", "id", "metadata"}`, as datatrove and other corpus tools read documents.
public struct DatatroveExporter: Exporter {
    /// `application/jsonl`.
    public let mediaType = "application/jsonl; charset=utf-8"
    /// `documents.jsonl`, so that it may stand beside the lines of `JSONLinesExporter`.
    public let fileExtension = "documents.jsonl"
    /// What stands under `metadata`, in its order; never the text and the id.
    public let fields: [ArticleField]

    /// An exporter.
    ///
    /// - Parameter fields: What stands under `metadata`.
    public init(fields: [ArticleField] = ArticleField.standard) {
        self.fields = fields.filter { $0 != .text && $0 != .id }
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
            json.member("text", record.article.contentText)
            json.member("id", record.id)
            json.key("metadata")
            json.object { json in
                for field in fields {
                    json.key(field.rawValue)
                    field.value(of: record).write(to: &json)
                }
            }
        }
        output += json.bytes
        output.append(0x0A)
    }
}
