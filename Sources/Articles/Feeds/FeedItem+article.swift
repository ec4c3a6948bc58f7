extension FeedItem {
    /// The item as an article, where the feed carries its full text; nil where it carries a teaser only.
    ///
    /// The text of `content:encoded` or `content` is taken for full; a description is, where it has 150 words or more.
    public func article(reader: PageReader = PageReader()) -> Article? {
        guard
            let html = contentHTML ?? contentText.map(FeedContent.paragraphs)
                ?? summary.flatMap({ $0.wordCount >= 150 ? $0 : nil })
        else { return nil }
        guard let fragment = try? FeedContent.article(html, base: url.flatMap { WebURL($0) }) else { return nil }
        var article = fragment
        complete(&article)
        return article
    }

    /// Fills in what the page did not say from what the feed says.
    public func complete(_ article: inout Article) {
        // `0001-01-01` is what programs write where they have no date.
        let published = published.flatMap { $0.iso8601 < "1900" ? nil : $0 }
        let modified = modified.flatMap { $0.iso8601 < "1900" ? nil : $0 }
        article.url = article.url ?? url
        article.title = title ?? article.title
        if article.published == nil || published != nil && article.published?.source == .dateline {
            article.published = published
        }
        article.modified = article.modified ?? modified
        if article.byline == nil, author != nil {
            var seen: Set<String> = []
            let names = authors.compactMap { $0.name ?? $0.email }.filter { seen.insert($0).inserted }
            let all = names.joined(separator: ", ")
            article.byline = Byline(printed: all, author: all, organisation: nil)
        }
        // A text that is the summary itself needs none.
        if article.summary == nil, article.extraction.method != "feed" || contentHTML != nil || contentText != nil {
            article.summary = summary.flatMap { FeedPlainText.line(Array($0.utf8)[...]).orNil }
        }
        if article.tags.isEmpty {
            var seen: Set<String> = []
            article.tags = tags.filter { seen.insert($0).inserted }
        }
        if article.image == nil { article.image = image ?? bannerImage }
        if article.language == nil { article.language = language }
        for file in attachments where !article.attachments.contains(where: { $0.url == file.url }) {
            article.attachments.append(
                .init(url: file.url, mimeType: file.mimeType, title: file.title, sizeInBytes: file.sizeInBytes))
        }
        // Media RSS names sounds and films, and pictures, which stand in the text.
        for file in media?.contents ?? [] where !file.isImage {
            guard let url = file.url, !article.attachments.contains(where: { $0.url == url }) else { continue }
            article.attachments.append(.init(url: url, mimeType: file.type, sizeInBytes: file.fileSize))
        }
        article.makeFieldsSafe()
    }
}
