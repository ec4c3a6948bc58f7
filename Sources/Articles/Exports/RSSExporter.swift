/// RSS 2.0 with the full text in `content:encoded`.
///
/// Valid by the W3C feed validator's rules: `atom:link rel="self"` where the feed has an address, `dc:creator` for a name,
/// `isPermaLink="false"` where the guid is no address, dates in RFC 822 with a numeric zone.
public struct RSSExporter: Exporter {
    /// `application/rss+xml`.
    public let mediaType = "application/rss+xml; charset=utf-8"
    /// `rss`.
    public let fileExtension = "rss"

    /// An exporter.
    public init() {}

    /// Writes articles that no store knows, such as those just cleaned from files.
    ///
    /// - Parameter articles: The articles.
    /// - Returns: An RSS document.
    public static func document(of articles: [Article]) -> [UInt8] {
        let records = articles.enumerated().map { index, article in
            ArticleRecord(
                id: article.url ?? "page-\(index + 1)", sourceID: "", article: article, firstSeen: "", fetchedAt: "",
                revision: 1,
                contentSHA256: "")
        }
        let channel = FeedChannel(
            title: "Cleaned pages", homePageURL: articles.first?.url, description: "Cleaned pages")
        return RSSExporter().document(of: records, channel: channel)
    }

    /// Opens the channel, and writes what it says of itself.
    ///
    /// - Parameters:
    ///   - channel: What the feed says of itself.
    ///   - output: Where to append.
    public func appendHeader(_ channel: FeedChannel, to output: inout [UInt8]) {
        var xml = XMLText()
        xml.open(
            "rss",
            [
                ("version", "2.0"), ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
                ("xmlns:media", "http://search.yahoo.com/mrss/"),
            ])
        xml.open("channel")
        // Title, link and description are demanded.
        let title = FeedDocument.visible(channel.title) ?? "Feedgate"
        xml.element("title", text: title)
        xml.element(
            "link",
            text: FeedDocument.full(channel.homePageURL) ?? FeedDocument.full(channel.feedURL) ?? "urn:feedgate:feed")
        xml.element("description", text: FeedDocument.visible(channel.description) ?? title)
        xml.element("language", text: FeedDocument.tag(channel.language))
        xml.element("generator", text: "Feedgate")
        xml.element("docs", text: "https://www.rssboard.org/rss-specification")
        if let url = channel.feedURL {
            xml.empty(
                "atom:link", [("href", FeedDocument.address(url)), ("rel", "self"), ("type", "application/rss+xml")])
        }
        if let url = channel.nextURL { xml.empty("atom:link", [("href", FeedDocument.address(url)), ("rel", "next")]) }
        if let url = channel.hubURL { xml.empty("atom:link", [("href", FeedDocument.address(url)), ("rel", "hub")]) }
        output += xml.bytes
    }

    /// Writes an item.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: Not used.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        var xml = XMLText(depth: 2)
        xml.element("item") { Self.write(record, to: &$0) }
        output += xml.bytes
    }

    /// Closes the channel.
    ///
    /// - Parameters:
    ///   - count: Not used.
    ///   - output: Where to append.
    public func appendFooter(count: Int, to output: inout [UInt8]) {
        var xml = XMLText(depth: 2)
        xml.close("channel")
        xml.close("rss")
        output += xml.bytes
    }

    /// A text as the HTML for which readers take a description (RSS 2.0, "Elements of <item>").
    private static func description(_ text: String) -> String {
        var html: [UInt8] = []
        HTMLEscape.text(text.utf8, to: &html)
        return String(decoding: html, as: UTF8.self)
    }

    private static func write(_ record: ArticleRecord, to xml: inout XMLText) {
        let article = record.article
        xml.element("title", text: ExportTitle.of(article))
        let url = FeedDocument.web(article.url)
        xml.element("link", text: url)
        xml.element("guid", [("isPermaLink", record.id == url ? "true" : "false")], text: record.id)
        xml.element("description", text: description(article.summary ?? String(article.contentText.prefix(300))))
        xml.element("content:encoded", text: article.contentHTML)
        xml.element("dc:creator", text: article.byline.map { $0.author ?? $0.organisation ?? $0.printed })
        var categories: [String] = []
        for word in [article.section].compactMap({ $0 }) + article.tags
        where FeedDocument.visible(word) != nil && !categories.contains(word) {
            categories.append(word)
            xml.element("category", text: word)
        }
        xml.element("pubDate", text: article.published.flatMap { RFC822.text(iso8601: $0.iso8601) })
        xml.element("atom:updated", text: article.modified.map(RFC3339.text))
        FeedDocument.attachments(
            article.attachments.compactMap { file in
                FeedDocument.web(file.url).map {
                    FeedAttachment(url: $0, mimeType: file.mimeType, title: file.title, sizeInBytes: file.sizeInBytes)
                }
            }, to: &xml)
        if let image = FeedDocument.web(article.image) { xml.empty("media:thumbnail", [("url", image)]) }
    }
}

/// The title of an article in a format that demands one.
enum ExportTitle {
    /// Its own, else its first words, else its address.
    static func of(_ article: Article) -> String {
        let words = String(article.contentText.prefix(80))
        return [article.title, words, article.url].lazy.compactMap { $0 }
            .first { $0.unicodeScalars.contains { $0.value > 0x20 && XMLCharacters.allows($0) } } ?? "Untitled"
    }
}
