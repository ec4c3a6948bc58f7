/// Atom 1.0 (RFC 4287) with the full text as HTML.
///
/// Every entry has an id that never changes, whatever its address does, and its own `updated`, which moves with every edit.
public struct AtomExporter: Exporter {
    /// `application/atom+xml`.
    public let mediaType = "application/atom+xml; charset=utf-8"
    /// `atom`.
    public let fileExtension = "atom"

    /// An exporter.
    public init() {}

    /// Opens the feed, and writes what it says of itself.
    ///
    /// - Parameters:
    ///   - channel: What the feed says of itself.
    ///   - output: Where to append.
    public func appendHeader(_ channel: FeedChannel, to output: inout [UInt8]) {
        var xml = XMLText()
        let language = FeedDocument.tag(channel.language).map { [("xml:lang", $0)] } ?? []
        xml.open(
            "feed",
            [("xmlns", "http://www.w3.org/2005/Atom"), ("xmlns:media", "http://search.yahoo.com/mrss/")] + language)
        xml.element("id", text: FeedDocument.iri(channel.feedURL ?? channel.homePageURL ?? "urn:feedgate:feed"))
        xml.element("title", text: FeedDocument.visible(channel.title) ?? "Feedgate")
        xml.element("subtitle", text: channel.description)
        xml.element("updated", text: channel.updated ?? "1970-01-01T00:00:00Z")
        // RFC 4287, 4.1.1: entries without an author have the feed's.
        xml.element("author") { $0.element("name", text: FeedDocument.visible(channel.title) ?? "Feedgate") }
        xml.element("generator", text: "Feedgate")
        let links = [
            ("alternate", channel.homePageURL), ("self", channel.feedURL), ("next", channel.nextURL),
            ("hub", channel.hubURL),
        ]
        for (relation, url) in links {
            if let url { xml.empty("link", [("rel", relation), ("href", FeedDocument.address(url))]) }
        }
        output += xml.bytes
    }

    /// Writes an entry.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: Not used.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        var xml = XMLText(depth: 1)
        xml.element("entry") { Self.write(record, to: &$0) }
        output += xml.bytes
    }

    /// Closes the feed.
    ///
    /// - Parameters:
    ///   - count: Not used.
    ///   - output: Where to append.
    public func appendFooter(count: Int, to output: inout [UInt8]) {
        var xml = XMLText(depth: 1)
        xml.close("feed")
        output += xml.bytes
    }

    private static func write(_ record: ArticleRecord, to xml: inout XMLText) {
        let article = record.article
        let language = FeedDocument.tag(article.language).map { [("xml:lang", $0)] } ?? []
        xml.element("id", text: identity(record.id))
        xml.element(
            "title", language,
            text: ExportTitle.of(article))
        if let url = FeedDocument.web(article.url) { xml.empty("link", [("rel", "alternate"), ("href", url)]) }
        xml.element("published", text: article.published.map(RFC3339.text))
        xml.element("updated", text: record.fetchedAt.isEmpty ? "1970-01-01T00:00:00Z" : record.fetchedAt)
        if let author = article.byline.map({ $0.author ?? $0.organisation ?? $0.printed }),
            FeedDocument.visible(author) != nil
        {
            xml.element("author") { $0.element("name", text: author) }
        }
        var categories: [String] = []
        for term in [article.section].compactMap({ $0 }) + article.tags
        where FeedDocument.visible(term) != nil && !categories.contains(term) {
            categories.append(term)
            xml.empty("category", [("term", term)])
        }
        xml.element("summary", language, text: FeedDocument.visible(article.summary))
        xml.element("content", [("type", "html")] + language, text: article.contentHTML)
        // RFC 4287, section 4.1.2: without content there is a link to the page, or a summary.
        if article.contentHTML.isEmpty, FeedDocument.visible(article.summary) == nil {
            xml.element("summary", language, text: ExportTitle.of(article))
        }
        for file in article.attachments {
            guard let url = FeedDocument.web(file.url) else { continue }
            var attributes = [("rel", "enclosure"), ("href", url)]
            if file.mimeType != nil { attributes.append(("type", FeedDocument.mediaType(file.mimeType))) }
            if let size = file.sizeInBytes, size >= 0 { attributes.append(("length", "\(size)")) }
            if let title = FeedDocument.visible(file.title) { attributes.append(("title", title)) }
            xml.empty("link", attributes)
        }
        if let image = FeedDocument.web(article.image) { xml.empty("media:thumbnail", [("url", image)]) }
    }

    /// An IRI: the store's ids of 32 hexadecimal digits as UUIDs, other ids in a name space of our own.
    private static func identity(_ id: String) -> String {
        let digits = Array(id)
        guard digits.count == 32, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            return FeedDocument.web(id) ?? "urn:feedgate:" + ExportName.of(id: id)
        }
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return "urn:uuid:" + parts.joined(separator: "-")
    }
}
