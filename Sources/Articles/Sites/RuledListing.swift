import Markup

/// A list of news read by the rules of its site.
enum RuledListing {
    /// The list; without items where the rules find none.
    ///
    /// - Parameters:
    ///   - utf8: The page in UTF-8.
    ///   - url: Its address.
    ///   - rules: The rules; a path that libxml2 gives up on finds nothing.
    /// - Returns: What the rules found.
    static func listing(_ utf8: [UInt8], url: String, rules: ListingRules) -> Listing {
        var listing = Listing(items: [])
        guard let document = try? HTMLDocument(utf8) else { return listing }
        let page = WebURL(url)
        let own = (try? document.texts("/html/head/base/@href"))?.first
        let base = own.flatMap { WebURL($0, base: page) } ?? page
        var seen: Set<String> = []
        for path in rules.items where listing.items.isEmpty {
            let links = rules.link.map(\.xpath) + ["descendant-or-self::a[@href]"]
            let fields =
                links + rules.title.map(\.xpath) + rules.date.map(\.xpath)
                + ["descendant-or-self::time/@datetime"]
            for row in (try? document.rows(path.xpath, linkFields: links.count, fields: fields)) ?? [] {
                guard let href = row[..<links.count].lazy.compactMap(\.first).first?.trimmingSpace,
                    let target = WebURL(href, base: base)?.withoutFragment, target.isWeb,
                    seen.insert(target.href).inserted
                else { continue }
                let titles = row[links.count..<(links.count + rules.title.count)]
                let title = first(titles) ?? row.last?.first ?? ""
                var item = Listing.Item(url: target.href, title: PlainText.line(title))
                let dates = row[(links.count + rules.title.count)..<(row.count - 1)]
                item.published = first(dates).flatMap { PageDateParser().first(in: $0) }
                    .map { ArticleDate($0.day, $0.time, zone: nil, source: .page) }
                listing.items.append(item)
            }
        }
        for path in rules.next where listing.nextPageURL == nil {
            let found = (try? document.links(path.xpath)) ?? []
            listing.nextPageURL =
                found.lazy.compactMap { WebURL($0.trimmingSpace, base: base) }
                .first { $0.isWeb && $0.href != page?.href }?.href
        }
        return listing
    }

    /// The first text that says anything.
    private static func first(_ texts: ArraySlice<[String]>) -> String? {
        texts.lazy.flatMap { $0 }.compactMap { PlainText.line($0).nonEmpty }.first
    }
}
