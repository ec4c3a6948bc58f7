/// A page that was read: its article, and where a rule names the body, what stands around that.
struct ReadPage {
    let body: HTMLArticle
    /// The whole page, where `body` is only what a rule of its site names.
    let whole: HTMLArticle?

    init(_ body: HTMLArticle, whole: HTMLArticle? = nil) {
        self.body = body
        self.whole = whole
    }

    /// When it was published: by the rule, by the whole page, by the body.
    var published: ArticleDate? {
        guard let whole, body.ruled?.date == nil else { return body.published }
        return whole.published ?? body.published
    }

    /// When the page says it was last changed.
    var modified: ArticleDate? { body.modified ?? whole?.modified }

    /// By the rule, in the body, around it.
    var byline: Byline? { body.byline ?? whole?.byline }

    /// The files that the body offers, or that the page does around it.
    func attachments(base: WebURL?) -> [Article.Attachment] {
        let own = AttachmentFinder.attachments(body.analysis, base: base)
        return own.isEmpty ? whole.map { AttachmentFinder.attachments($0.analysis, base: base) } ?? [] : own
    }
}
