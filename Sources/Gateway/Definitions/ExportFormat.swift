import Articles

/// The formats that exports are written in.
package enum ExportFormat: String, Sendable, CaseIterable {
    /// RSS 2.0 with full texts.
    case rss
    /// Atom 1.0 with full texts.
    case atom
    /// JSON Feed 1.1.
    case json
    /// One JSON object a line.
    case jsonl
    /// The same as `{"text", "id", "metadata"}`.
    case datatrove
    /// Plain text.
    case text
    /// Markdown with front matter.
    case markdown
    case csv
    /// TEI P5.
    case tei
    /// The archived pages behind the articles, as they were served.
    case warc
    /// The list of sources, without articles.
    case opml

    /// What a message says the formats are.
    package static var list: String {
        let names = allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }

    /// What people may mean by other names, and why it is not there.
    ///
    /// - Parameter name: A format that there is not.
    /// - Returns: A message that says what to write instead.
    package static func advice(_ name: String) -> String {
        if name.lowercased() == "parquet" {
            return """
                there is no format `parquet`: no library that is kept up writes it from Swift; write `jsonl` and turn it \
                into Parquet with `duckdb`, `pandas` or `datasets`
                """
        }
        let hint = Spelling.nearest(name, allCases.map(\.rawValue)).map { "; did you mean `\($0)`?" } ?? ""
        return "there is no format `\(name)`; write \(list)\(hint)"
    }

    /// Whether its articles have fields that can be chosen.
    package var hasFields: Bool { [.jsonl, .datatrove, .csv, .markdown].contains(self) }

    /// Whether people subscribe to it.
    var isFeed: Bool { [.rss, .atom, .json].contains(self) }

    /// Whether it writes the HTML of articles, or something made from it, where each article has `fields`.
    func needsHTML(fields: [ArticleField]?) -> Bool {
        switch self {
        case .jsonl, .datatrove, .csv: fields?.contains(.html) ?? false
        case .text, .tei, .warc, .opml: false
        case .rss, .atom, .json, .markdown: true
        }
    }

    /// The writer of this format; nil where it has no texts of articles.
    ///
    /// - Parameters:
    ///   - fields: The fields of each article; nil for those that the format has as a rule.
    ///   - style: How texts are written.
    ///   - single: Whether each file holds one article.
    /// - Returns: An exporter.
    func exporter(fields: [ArticleField]?, style: CorpusStyle, single: Bool = false) -> (any Exporter)? {
        switch self {
        case .rss: RSSExporter()
        case .atom: AtomExporter()
        case .json: JSONFeedExporter()
        case .jsonl: JSONLinesExporter(fields: fields ?? ArticleField.standard)
        case .datatrove: DatatroveExporter(fields: fields ?? ArticleField.standard)
        case .text: TextExporter()
        case .markdown: MarkdownExporter(fields: fields ?? MarkdownExporter.standard)
        case .csv: CSVExporter(fields: fields ?? ArticleField.standard)
        case .tei: TEIExporter(sentences: style.sentences, single: single)
        case .warc, .opml: nil
        }
    }
}
