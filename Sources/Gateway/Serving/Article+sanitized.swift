import Articles

extension Article {
    /// With its HTML written anew: whatever has happened to the store since the article was cleaned, what leaves the
    /// server is safe to show.
    var sanitized: Article {
        var article = self
        article.contentHTML = SanitizedHTML(contentHTML, base: url.flatMap { WebURL($0) }).html
        return article
    }
}
