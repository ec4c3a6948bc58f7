import Articles

/// The pages of articles whose source is a folder of saved pages.
///
/// A saved page has no address to look it up by: of the folder's first pages the one is taken that gives this article.
struct SavedOriginals: Sendable {
    let definitions: DefinitionsBook
    /// More pages are not looked through for one answer.
    private static let most = 200

    /// The saved page of an article; nil where its source is no folder, or none of the pages is the article's.
    func page(of record: ArticleRecord) -> OriginalPage? {
        guard case .folder(let folder)? = definitions.source(record.sourceID)?.location else { return nil }
        let saved = SavedPages(folder: folder)
        guard let pages = try? saved.pages() else { return nil }
        for page in pages.prefix(Self.most) {
            guard let bytes = try? saved.bytes(page) else { continue }
            let isText = page.name.lowercased().hasSuffix(".txt")
            let reader = PageReader()
            guard
                let article = isText
                    ? try? reader.article(text: bytes) : try? reader.article(html: bytes, url: nil, charset: nil),
                Self.isSame(article, record.article)
            else { continue }
            return OriginalPage(bytes: bytes, url: record.article.url, charset: nil, isText: isText)
        }
        return nil
    }

    private static func isSame(_ one: Article, _ other: Article) -> Bool {
        if let url = one.url, url == other.url { return true }
        return one.title == other.title && (one.title != nil || one.contentText == other.contentText)
    }
}
