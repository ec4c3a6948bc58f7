import Articles
import Gateway

/// Shows what a source would bring: its list, and the first articles as they would be cleaned.
struct Preview {
    let access: SiteAccess
    let rules: SiteRules
    /// How many articles are fetched and shown.
    var articles = 3

    func show(_ items: [Listing.Item], _ article: Article?) async throws {
        if let article { try show(article) }
        guard !items.isEmpty else { return }
        try Output.line("\(items.count) articles:")
        var table = Table(["date", "title", "address"])
        for item in items.prefix(10) {
            table.add([
                String((item.published?.iso8601 ?? "").prefix(10)),
                item.title.count > 70 ? item.title.prefix(69) + "…" : item.title, item.url,
            ])
        }
        try Output.line(table.text())
        if items.count > 10 { try Output.line("… and \(items.count - 10) more\n") }
        for item in items.prefix(articles) {
            do {
                try show(try await cleaned(item))
            } catch {
                Output.message("feedgate: \(item.url): \(error)")
            }
        }
    }

    /// The article as a poll would store it: all its pages, or the one that has the whole of it.
    private func cleaned(_ item: Listing.Item) async throws -> Article {
        let page = try await access.page(item.url)
        let first = try reading(page, listedTitle: item.title)
        for key in first.unmatchedRules {
            Output.message("feedgate: `\(key)` of `article` finds nothing on \(page.url); it is found without the rule")
        }
        var article = try await ArticlePages.onOnePage(first.article, at: page.url, whole: first.singlePageURL) {
            try reading(await access.page($0)).article
        }
        let pages = ArticlePages { next in try? reading(await access.page(next)).article }
        article = try await pages.whole(article, isRuled: !rules.article.nextPage.isEmpty)
        article.published = article.published ?? item.published
        return article
    }

    private func reading(_ page: SiteProbe.Page, listedTitle: String? = nil) throws -> PageReader.Reading {
        var reader = rules.reader(for: page.url)
        reader.listedTitle = listedTitle
        return try reader.reading(html: page.body, url: page.url, charset: page.charset)
    }

    private func show(_ article: Article) throws {
        try Output.line("── \(article.title ?? "(no title)")")
        let facts = [
            article.published?.iso8601, article.byline?.printed, article.section, article.language,
            "\(article.contentText.split(whereSeparator: \.isWhitespace).count) words",
            article.attachments.isEmpty ? nil : Counted.text(article.attachments.count, "attachment"),
        ]
        try Output.line("   " + facts.compactMap { $0 }.joined(separator: " · "))
        for line in article.contentText.split(separator: "\n").prefix(3) {
            try Output.line("   " + (line.count > 160 ? line.prefix(160) + "…" : line))
        }
        try Output.line("")
    }
}
