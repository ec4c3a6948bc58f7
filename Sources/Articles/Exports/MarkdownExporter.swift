/// Markdown (CommonMark) with YAML front matter: headings, lists, quotes, links and images as the article has them.
///
/// Several articles in one file follow each other, each with its front matter.
public struct MarkdownExporter: Exporter {
    /// `text/markdown`.
    public let mediaType = "text/markdown; charset=utf-8"
    /// `md`.
    public let fileExtension = "md"
    /// The keys of the front matter, in their order; those without a value are left out.
    public let fields: [ArticleField]

    /// What front matter says where nobody says otherwise.
    public static let standard: [ArticleField] = [
        .title, .published, .modified, .author, .organisation, .source, .section, .tags, .language, .url, .image, .id,
        .contentSHA256,
    ]

    /// An exporter.
    ///
    /// - Parameter fields: The keys of the front matter; never the text.
    public init(fields: [ArticleField] = standard) {
        self.fields = fields.filter { $0 != .text && $0 != .html }
    }

    /// Writes an article.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: How many articles stand before it.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        if index > 0 { output.append(0x0A) }
        output += Array("---\n".utf8)
        for field in fields {
            let value = field.value(of: record)
            switch value {
            case .text(nil), .text(""), .list([]), .attachments([]): continue
            default: break
            }
            // Values in the form of JSON are YAML 1.2 too, whatever they hold.
            var json = JSONText()
            value.write(to: &json)
            output += Array("\(field.rawValue): ".utf8)
            output += json.bytes
            output.append(0x0A)
        }
        output += Array("---\n\n".utf8)
        if let title = record.article.title, !title.isEmpty {
            output += Array("# \(MarkdownText.plain(title.replacing("\n", with: " ")))\n\n".utf8)
        }
        let body = MarkdownText(html: record.article.contentHTML).text
        let text = body.isEmpty ? MarkdownText.paragraphs(record.article.contentText) : body
        output += Array(text.utf8)
        if !text.isEmpty { output.append(0x0A) }
    }
}
