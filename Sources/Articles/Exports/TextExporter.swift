/// Plain text: each article under a short head of lines, a line of equals signs between articles.
public struct TextExporter: Exporter {
    /// `text/plain`.
    public let mediaType = "text/plain; charset=utf-8"
    /// `txt`.
    public let fileExtension = "txt"

    /// An exporter.
    public init() {}

    /// Writes all articles into one text.
    ///
    /// - Parameters:
    ///   - records: The articles.
    ///   - channel: Not used: a text says nothing of itself.
    /// - Returns: The whole text.
    public func document(of records: [ArticleRecord], channel: FeedChannel) -> [UInt8] {
        Array(records.map(Self.text).joined(separator: "\n" + String(repeating: "=", count: 72) + "\n\n").utf8)
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
