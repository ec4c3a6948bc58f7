import Articles

extension Article {
    /// With its HTML written anew: whatever has happened to the store since the article was cleaned, what leaves the
    /// server is safe to show.
    var sanitized: Article {
        var article = self
        article.contentHTML = SanitizedHTML(contentHTML, base: url.flatMap { WebURL($0) }).html
        return article
    }

    /// Without the texts of its files: a list of articles would be as long as all of them together.
    var withoutFileTexts: Article {
        var article = self
        for index in article.attachments.indices { article.attachments[index].text = nil }
        return article
    }
}
