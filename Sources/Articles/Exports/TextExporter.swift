/// Plain text: each article under a short head of lines, a line of equals signs between articles.
public struct TextExporter: Exporter {
    /// `text/plain`.
    public let mediaType = "text/plain; charset=utf-8"
    /// `txt`.
    public let fileExtension = "txt"

    /// An exporter.
    public init() {}

    /// Writes an article, after a separator where one stands before it.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: How many articles stand before it.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        if index > 0 { output += Array("\n\(String(repeating: "=", count: 72))\n\n".utf8) }
        output += Array(Self.text(of: record).utf8)
    }

    /// Writes a line feed where there is no article: a text without any line looks like one that was cut off.
    ///
    /// - Parameters:
    ///   - count: How many articles were written.
    ///   - output: Where to append.
    public func appendFooter(count: Int, to output: inout [UInt8]) {
        if count == 0 { output.append(0x0A) }
    }

    /// One article: its title, where and when it appeared, who wrote it, a blank line, its text.
    ///
    /// - Parameter record: The article.
    /// - Returns: The text, with a line feed at its end.
    public static func text(of record: ArticleRecord) -> String {
        let article = record.article
        let head = [article.title, article.url, article.published?.iso8601, article.byline?.printed].compactMap { $0 }
        return (head + ["", article.contentText]).joined(separator: "\n") + "\n"
    }
}
