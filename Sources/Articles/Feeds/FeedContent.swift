import Markup

/// The full text that a feed carries: HTML without a page around it, all of it content.
enum FeedContent {
    /// Plain text as HTML: a paragraph for each run of lines.
    static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n\n").map { "<p>\(ContentHTML.escaped(String($0)))</p>" }.joined(separator: "\n")
    }

    /// The fragment as an article: every block is kept, but for captions and boilerplate at its ends.
    static func article(_ html: String, base: WebURL?) throws(PageError) -> Article {
        let tree: PageTree
        do {
            tree = try PageTree(Array(html.utf8))
        } catch {
            throw PageError(error)
        }
        let page = try HTMLArticle(fragment: tree, url: base?.href)
        var article = Article(
            contentText: page.text, contentHTML: SanitizedHTML(html, base: base).html,
            extraction: .init(method: "feed", rules: page.lines.rules, confidence: 1))
        article.captions = page.lines.captions
        article.language = page.language
        article.byline = page.lines.byline
        article.attachments = AttachmentFinder.attachments(page.analysis, base: base)
        return article
    }
}
