import Markup

/// Turns one page into its article.
public struct PageReader: Sendable {
    /// The most bytes a page may have.
    public var maxPageBytes = 16 << 20
    /// One way of writing Vietnamese tones; nil leaves them as they are printed.
    public var toneMarks: ToneMarks?
    /// What is known of the site's pages beforehand.
    package var rules: ArticleRules?
    /// What repeats on the pages of the source.
    package var learnt: LearntLines?
    /// The headline as the page prints it that led to this one: where the page prints it too, it is the headline.
    package var listedTitle: String?

    /// A reader with the built-in rules.
    public init() {}

    /// What a page holds, and why.
    public struct Reading: Sendable, Equatable {
        /// The article.
        public var article: Article
        /// Every block of the page with the reason why it is in the text or not.
        public var explanation: Explanation
        /// The address that has the whole article on one page, where a rule of the site finds it.
        package var singlePageURL: String?
        /// The rules of the site that found nothing on this page, by their keys: `body`, `title`.
        package var unmatchedRules: [String] = []
    }

    /// The article of a web page.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address, for resolving links and as a hint for dates.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article, with how it was found.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func article(html: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) -> Article {
        let page = try htmlArticle(html, url, charset)
        return article(page, url, withHTML: true)
    }

    /// The article of a web page without its HTML, which takes less time.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article; `contentHTML` is empty.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func textArticle(html: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) -> Article {
        article(try htmlArticle(html, url, charset), url, withHTML: false)
    }

    /// The article of a web page, with the reason for every block.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article and the reasons.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func reading(html: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) -> Reading {
        let page = try htmlArticle(html, url, charset)
        let article = article(page, url, withHTML: true)
        let base = article.url.flatMap { WebURL($0) }
        return Reading(
            article: article, explanation: page.body.explanation,
            singlePageURL: page.body.ruled?.singlePage.flatMap { WebURL($0, base: base) }.flatMap {
                $0.isWeb ? $0.href : nil
            }, unmatchedRules: page.body.ruled?.unmatched ?? [])
    }

    /// The article of a plain-text dump of a page: what is left when a browser's text is copied.
    ///
    /// - Parameters:
    ///   - text: The dump; any encoding that `TextDecoder` knows.
    ///   - url: Where the page stood.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article, with how it was found.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func article(text: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) -> Article {
        try reading(text: text, url: url, charset: charset).article
    }

    /// The article of a plain-text dump, with the reason for every line.
    ///
    /// - Parameters:
    ///   - text: The dump.
    ///   - url: Where the page stood.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article and the reasons.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func reading(text: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) -> Reading {
        try check(text)
        let decoded = TextDecoder.decode(text, httpCharset: charset, kind: .plain)
        guard let page = PlainTextPage(decoded.utf8) else { throw .noContent }
        let kept = page.lines.kept.map(\.text)
        guard !kept.isEmpty else { throw .noContent }
        var article = Article(
            contentText: kept.joined(separator: "\n\n"),
            contentHTML: kept.map { "<p>\(ContentHTML.escaped($0))</p>" }.joined(separator: "\n"),
            extraction: .init(method: "plain-text", rules: page.lines.rules, confidence: 1))
        article.url = url
        article.title = page.title
        article.section = page.section
        article.published = page.published
        article.byline = page.lines.byline
        article.captions = page.lines.captions
        article.language = page.language
        finish(&article)
        let blocks = page.lines.lines.map { Explanation.Block(text: $0.text, kept: $0.kept, reason: $0.reason) }
        return Reading(article: article, explanation: Explanation(blocks: blocks))
    }

    /// The article of a web page, and its body as Markdown.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Returns: The article without its HTML, and CommonMark without the headline.
    /// - Throws: `PageError` when there is no article to be had from these bytes.
    public func markdownArticle(
        html: [UInt8], url: String? = nil, charset: String? = nil
    ) throws(PageError) -> (article: Article, markdown: String) {
        let page = try htmlArticle(html, url, charset)
        let article = article(page, url, withHTML: false)
        let markdown = ContentMarkdown(page.body, base: url.flatMap { WebURL($0) }).markdown
        return (article, article.language == "vi" ? toneMarks?.applied(to: markdown) ?? markdown : markdown)
    }

    private func htmlArticle(_ html: [UInt8], _ url: String?, _ charset: String?) throws(PageError) -> ReadPage {
        try check(html)
        let page = try DecodedPage(html, charset: charset, limit: maxPageBytes)
        guard let rules else {
            return ReadPage(try HTMLArticle(page.tree, url: url, learnt: learnt, listed: listedTitle))
        }
        let ruled: RuledPage?
        let tree: PageTree
        do {
            ruled = try RuledPage(page.utf8, rules, limit: maxPageBytes)
            tree = if let html = ruled?.html { try PageTree(html, limit: maxPageBytes) } else { page.tree }
        } catch {
            throw PageError(error)
        }
        guard ruled?.isBody == true else {
            return ReadPage(try HTMLArticle(tree, url: url, ruled: ruled, learnt: learnt, listed: listedTitle))
        }
        // What stands around the body still says who wrote it, and when.
        let whole = try? HTMLArticle(page.tree, url: url, listed: listedTitle)
        let body = try HTMLArticle(tree, url: url, ruled: ruled, learnt: learnt, title: whole?.title?.text)
        return ReadPage(body, whole: whole)
    }

    /// Refuses what is no page before anything reads it.
    private func check(_ bytes: [UInt8]) throws(PageError) {
        guard bytes.count <= maxPageBytes else { throw .tooLarge(bytes: bytes.count, limit: maxPageBytes) }
        if let refusal = PageSniffer.refusal(bytes) { throw refusal }
    }

    private func article(_ read: ReadPage, _ url: String?, withHTML: Bool) -> Article {
        let page = read.body
        let canonical = page.head.canonical
        let base = (url ?? canonical).flatMap { WebURL($0) }
        var article = Article(
            contentText: page.text, contentHTML: withHTML ? ContentHTML(page, base: base).html : "",
            extraction: .init(method: "page", rules: page.lines.rules, confidence: page.choice.confidence))
        article.url = url
        article.title = page.title?.text
        article.published = read.published
        article.modified = read.modified
        article.byline = read.byline
        article.section = page.section ?? read.whole?.section
        article.language = page.language
        article.captions = page.lines.captions
        article.summary = page.head.first("description", "og:description")
        article.image = page.head.first("og:image", "twitter:image").flatMap { WebURL($0, base: base)?.href }
        article.nextPageURL = (page.ruled?.nextPage ?? page.head.next).flatMap { WebURL($0, base: base)?.href }
        article.tags = page.head.first("keywords", "news_keywords").map(Self.list) ?? []
        if withHTML { article.attachments = read.attachments(base: base) }
        if article.url == nil { article.url = canonical.flatMap { WebURL($0, base: base)?.href } }
        finish(&article)
        return article
    }

    /// What is done to every article, however it was found.
    private func finish(_ article: inout Article) {
        article.namePlaces()
        if let toneMarks {
            var style = CorpusStyle()
            style.toneMarks = toneMarks
            style.apply(to: &article)
        }
        article.makeFieldsSafe()
    }

    /// Key words between commas, each once.
    private static func list(_ text: String) -> [String] {
        var result: [String] = []
        for word in text.split(separator: ",").map({ PlainText.line($0) }) where !word.isEmpty && !result.contains(word)
        {
            result.append(word)
        }
        return Array(result.prefix(50))
    }
}

extension PageError {
    init(_ error: MarkupError) {
        switch error {
        case .tooLarge(let bytes, let limit): self = .tooLarge(bytes: bytes, limit: limit)
        case .noDocument: self = .noContent
        case .tooMuch(let what, let limit): self = .hostile(reason: "it has more than \(limit) \(what)")
        case .badPath: self = .noContent
        }
    }
}
