import Markup

/// Finds when a page was published, by the most trustworthy thing that says so.
struct DateFinder {
    let analysis: PageAnalysis
    let head: HeadMetadata
    let language: String?
    let url: String?

    private static let publishedNames = [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
        "article:published",
        "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued", "dc.issued", "dc.date.created", "dc.created", "dcterms.created", "dcterms.issued", "dc.date",
        "dcterms.date", "date",
        "article.published", "published_time", "publisheddate", "cxenseparse:recs:publishtime", "vr:published_time",
        "article_date_original", "originalpublicationdate", "rnews:datepublished", "datecreated",
        "citation_publication_date",
        "bt:pubdate", "created", "displaydate", "iso-8601-publish-date", "shareaholic:article_published_time",
        "publishedtime",
        "published", "published-date", "date-published", "date_published", "w-published-date", "article:date",
        "article-date", "pub_date", "weibo:article:create_at", "apub:time", "_pubtime", "article:create_time",
    ]
    private static let modifiedNames = [
        "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod",
        "last-modified", "lastmodified", "article:modified", "updated_time", "dateupdate", "dateupdated", "dc.modified",
    ]

    private var parser: PageDateParser { PageDateParser(monthFirst: head.htmlLanguage?.lowercased() == "en-us") }
    private var zone: Int? { language == "vi" ? 7 * 60 : nil }

    /// The day the article came out.
    ///
    /// - Parameters:
    ///   - headline: The block of the headline, near which the page prints the date.
    ///   - line: What the rule for publishing lines has found.
    ///   - change: The date of a line that says when the page was changed, where it shows no other one.
    /// - Returns: The date with the rule that found it; nil where the page says nothing.
    func published(headline: Int?, line: PageDateParser.Found?, change: PageDateParser.Found?) -> ArticleDate? {
        if let said = fromText(head.schema.published, .jsonLD) ?? fromText(head.first(Self.publishedNames), .meta) {
            return said
        }
        if let marked = fromTimeElements(headline: headline) { return marked }
        if let line { return ArticleDate(line.day, line.time, zone: zone, source: .page) }
        if let marked = fromHAtom() { return marked }
        if let printed = PrintedDate(analysis: analysis, parser: parser, zone: zone).find(headline: headline) {
            return printed
        }
        if let change { return ArticleDate(change.day, change.time, zone: zone, source: .page) }
        return fromWindowTitle() ?? fromURL()
    }

    /// The date with which the window's title ends, as in "Headline | Paper | 28.04.2023".
    private func fromWindowTitle() -> ArticleDate? {
        guard let title = head.htmlTitle ?? head.first("og:title"),
            let mark = title.lastIndex(where: { "|,–—".contains($0) })
        else { return nil }
        let end = String(title[title.index(after: mark)...])
        guard end.mayHoldDate, let found = PublishLine.date(in: end) else { return nil }
        return ArticleDate(found.day, found.time, zone: zone, source: .meta)
    }

    /// The day the article was last changed.
    func modified() -> ArticleDate? {
        fromText(head.schema.modified, .jsonLD) ?? fromText(head.first(Self.modifiedNames), .meta)
            ?? fromChangeElement()
    }

    /// The first `<time>` whose class or property says that it is the time of a change.
    private func fromChangeElement() -> ArticleDate? {
        let tree = analysis.tree
        for (index, node) in tree.nodes.enumerated() where node.tag == .time && tellsOfChange(index) {
            let printed = PlainText.line(tree.text[tree.textRange(at: index)])
            let date = fromText(tree.value(of: .datetime, at: index), .markup) ?? fromText(printed, .markup)
            if let date { return date }
        }
        return nil
    }

    private func tellsOfChange(_ index: Int) -> Bool {
        let tree = analysis.tree
        let names = (tree.value(of: .class, at: index) ?? "").lowercased()
        return tree.value(of: .itemprop, at: index) == "dateModified" || names.contains("updated")
            || names.contains("modified")
    }

    private func fromText(_ text: String?, _ source: ArticleDate.Source) -> ArticleDate? {
        guard let text, text.utf8.count <= 80, let found = parser.first(in: text) ?? Self.compact(text),
            Self.firstWebPage.map({ found.day >= $0 }) == true
        else { return nil }
        return ArticleDate(found.day, found.time, zone: zone, source: source)
    }

    /// No page can have come out before the web did, on 6 August 1991: such a date is a clock or a field never set.
    private static let firstWebPage = CalendarDay(year: 1991, month: 8, day: 6)

    /// `20240526` and `20240526T0800`.
    private static func compact(_ text: String) -> PageDateParser.Found? {
        let digits = text.prefix { $0.isNumber && $0.isASCII }
        guard digits.count == 8 || digits.count == 14, let value = Int(digits.prefix(8)),
            let day = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        else { return nil }
        return PageDateParser.Found(day: day, time: nil, range: text.startIndex..<text.endIndex)
    }

    /// `<time datetime>` and `itemprop="datePublished"`: one that says it is the date of publishing, else the first one
    /// that is not in a list of other articles.
    private func fromTimeElements(headline: Int?) -> ArticleDate? {
        let tree = analysis.tree
        var fallback: ArticleDate?
        // Where all elements give one day, it is the page's, wherever they stand.
        var only: ArticleDate?
        var agree = true
        for (index, node) in tree.nodes.enumerated() {
            let itemprop = tree.value(of: .itemprop, at: index)
            let isPublished = itemprop == "datePublished" || itemprop == "dateCreated"
            guard node.tag == .time || isPublished else { continue }
            let signs = analysis.signs[index]
            if !signs.around.isDisjoint(with: [.aside, .navigation, .footer]) { continue }
            let printed = PlainText.line(tree.text[tree.textRange(at: index)])
            let value = tree.value(of: .datetime, at: index) ?? tree.value(of: .content, at: index)
            guard let date = fromText(value, .markup) ?? fromText(printed, .markup) else { continue }
            let names = (tree.value(of: .class, at: index) ?? "").lowercased()
            if isPublished || names.contains("publish") || names.contains("entry-date")
                || tree.value(of: .pubdate, at: index) != nil
            {
                return date
            }
            if tellsOfChange(index) { continue }
            if fallback == nil, isNearHeadline(index, headline) { fallback = date }
            if let only, only.iso8601.prefix(10) != date.iso8601.prefix(10) { agree = false }
            only = only ?? date
        }
        return fallback ?? (agree ? only : nil)
    }

    /// `<abbr class="published" title="2013-04-04">` as microformats write it; where an entry has no `published`, its
    /// `updated` stands for it (hAtom 0.1).
    private func fromHAtom() -> ArticleDate? {
        let tree = analysis.tree
        var updated: ArticleDate?
        for (index, node) in tree.nodes.enumerated() where node.tag == .abbr || node.tag == .span {
            guard let title = tree.value(of: .title, at: index), title.utf8.count >= 10,
                let names = tree.value(of: .class, at: index)?.lowercased().split(separator: " ")
            else { continue }
            let isPublished = names.contains("published")
            guard isPublished || (updated == nil && names.contains("updated")) else { continue }
            guard let date = fromText(title, .markup) else { continue }
            if isPublished { return date }
            updated = date
        }
        return updated
    }

    /// Whether a node stands close to the headline, or before the end of the article where there is none.
    private func isNearHeadline(_ index: Int, _ headline: Int?) -> Bool {
        let block = Int(analysis.page.firstBlock[index])
        guard let headline else { return analysis.core.blocks.upperBound + 3 >= block }
        return block >= headline - 12 && block <= headline + 16
    }

    private func fromURL() -> ArticleDate? {
        (url ?? head.canonical ?? head.first("og:url")).flatMap(Self.day(inAddress:))
            .map { ArticleDate($0, nil, zone: nil, source: .url) }
    }

    /// `/2024/05/26/` and `/20240526` in an address.
    static func day(inAddress address: String) -> CalendarDay? {
        let parts = address.split { "/-_.?=&".contains($0) }.map(String.init)
        for index in parts.indices {
            if parts[index].count == 8, let found = compact(parts[index]), found.day.year >= 1995 { return found.day }
            guard parts[index].count == 4, let year = Int(parts[index]), year >= 1995, index + 2 < parts.count,
                (1...2).contains(parts[index + 1].count), (1...2).contains(parts[index + 2].count),
                let month = Int(parts[index + 1]), let day = Int(parts[index + 2]),
                let date = CalendarDay(year: year, month: month, day: day)
            else { continue }
            return date
        }
        return nil
    }
}
