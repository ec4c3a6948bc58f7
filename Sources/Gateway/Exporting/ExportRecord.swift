import Articles

/// An article on its way into files: decoded and written in the export's style only once, and only if a file needs it.
struct ExportRecord {
    let stored: StoredArticle
    private let style: CorpusStyle
    private var decoded: ArticleRecord?
    /// How many addresses were masked; known once it is decoded.
    private(set) var masked = 0

    init(_ stored: StoredArticle, style: CorpusStyle) {
        self.stored = stored
        self.style = style
    }

    /// The article in the export's style.
    ///
    /// - Throws: `DecodingError` where the store holds no article.
    mutating func record() throws -> ArticleRecord {
        if let decoded { return decoded }
        var record = try stored.record()
        masked = style.apply(to: &record)
        decoded = record
        return record
    }
}
