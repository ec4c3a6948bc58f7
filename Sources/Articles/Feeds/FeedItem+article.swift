extension FeedItem {
    /// The item as an article, where the feed carries its full text; nil where it carries a teaser only.
    ///
    /// The text of `content:encoded` or `content` is taken for full; a description is, where it has 150 words or more.
    public func article(reader: PageReader = PageReader()) -> Article? {
        guard let html = contentHTML ?? summary.flatMap({ $0.wordCount >= 150 ? $0 : nil }) else { return nil }
        guard let fragment = try? FeedContent.article(html, base: url.flatMap { WebURL($0) }) else { return nil }
        var article = fragment
        complete(&article)
        return article
    }

    /// Fills in what the page did not say from what the feed says.
    public func complete(_ article: inout Article) {
        article.url = article.url ?? url
        article.title = title ?? article.title
        if article.published == nil || published != nil && article.published?.source == .dateline {
            article.published = published
        }
        article.modified = article.modified ?? modified
        if article.byline == nil, let author {
            article.byline = Byline(printed: author, author: author, organisation: nil)
        }
        if article.tags.isEmpty { article.tags = tags }
        for file in attachments where !article.attachments.contains(where: { $0.url == file.url }) {
            article.attachments.append(file)
        }
        article.makeFieldsSafe()
    }
}
