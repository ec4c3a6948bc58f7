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
            table.add([String((item.published?.iso8601 ?? "").prefix(10)), String(item.title.prefix(70)), item.url])
        }
        try Output.line(table.text())
        if items.count > 10 { try Output.line("… and \(items.count - 10) more\n") }
        for item in items.prefix(articles) {
            do {
                let page = try await access.page(item.url)
                let reader = rules.reader(for: page.url)
                try show(try reader.article(html: page.body, url: page.url, charset: page.charset))
            } catch {
                Output.message("feedgate: \(item.url): \(error)")
            }
        }
    }

    private func show(_ article: Article) throws {
        try Output.line("── \(article.title ?? "(no title)")")
        let facts = [
            article.published?.iso8601, article.byline?.printed, article.section, article.language,
            "\(article.contentText.split(whereSeparator: \.isWhitespace).count) words",
            article.attachments.isEmpty ? nil : "\(article.attachments.count) attachments",
        ]
        try Output.line("   " + facts.compactMap { $0 }.joined(separator: " · "))
        for line in article.contentText.split(separator: "\n").prefix(3) {
            try Output.line("   " + (line.count > 160 ? line.prefix(160) + "…" : line))
        }
        try Output.line("")
    }
}
