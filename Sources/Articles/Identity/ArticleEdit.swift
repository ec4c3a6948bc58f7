/// When a publisher has changed an article, and not only what surrounds it.
package enum ArticleEdit {
    /// How the text was found, when the page says it was touched, tracking in addresses and the order of tags are no
    /// edits: they change with every fetch on some sites.
    ///
    /// - Parameters:
    ///   - old: The article as it is stored.
    ///   - new: The article as it was fetched.
    /// - Returns: True where a reader would see a difference.
    package static func isEdit(from old: Article, to new: Article) -> Bool { essence(old) != essence(new) }

    private static func essence(_ article: Article) -> Article {
        var article = article
        article.url = article.url.map { CanonicalURL($0)?.key ?? $0 }
        article.contentHTML = withoutQueries(article.contentHTML)
        article.image = article.image.map(withoutQueries)
        article.modified = nil
        article.tags.sort()
        article.nextPageURL = nil
        article.extraction = Article.Extraction(method: "")
        return article
    }

    /// Without what follows a `?` in quoted addresses: image servers sign and date their links there.
    private static func withoutQueries(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "?")) else { return text }
        var result: [UInt8] = []
        var isQuery = false
        var isTag = !text.utf8.contains(UInt8(ascii: "<"))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"): isTag = false
            case UInt8(ascii: "?") where isTag: isQuery = true
            default: break
            }
            if isQuery, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ">") || byte == 0x20 { isQuery = false }
            if !isQuery { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
