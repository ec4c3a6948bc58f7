extension FeedDocument {
    /// Atom 1.0 (RFC 4287).
    static func atom(_ feed: Feed) -> [UInt8] {
        var xml = XMLText()
        let language = tag(feed.language).map { [("xml:lang", $0)] } ?? []
        xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom")] + moduleNamespaces + language)
        let updated = updated(feed)
        xml.element("id", text: iri(feed.id ?? feed.hints.selfURL ?? page(feed)))
        xml.element("title", text: title(feed))
        xml.element("subtitle", [("type", "html")], text: feed.description)
        xml.element("updated", text: updated)
        // An entry without an author has the feed's, and one of them must be there.
        let needsAuthor = feed.items.isEmpty || feed.items.contains { $0.authors.isEmpty }
        let authors = feed.authors.isEmpty && needsAuthor ? [FeedPerson(name: title(feed))] : feed.authors
        for author in authors { write(author, "author", prefix: "", to: &xml) }
        for person in feed.contributors { write(person, "contributor", prefix: "", to: &xml) }
        atomCategories(feed.categories, to: &xml)
        if isWeb(page(feed)) { xml.empty("link", [("rel", "alternate"), ("href", address(page(feed)))]) }
        if let url = feed.hints.selfURL {
            xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address(url))])
        }
        for hub in feed.hints.hubs { xml.empty("link", [("rel", "hub"), ("href", address(hub))]) }
        if let next = feed.nextURL { xml.empty("link", [("rel", "next"), ("href", address(next))]) }
        xml.element("icon", text: feed.favicon)
        xml.element("logo", text: (feed.icon ?? feed.image?.url).map(address))
        xml.element("rights", [("type", "html")], text: feed.rights)
        if let url = feed.license, isFull(url) { xml.empty("link", [("rel", "license"), ("href", address(url))]) }
        xml.element("dc:publisher", text: feed.publisher?.name ?? feed.publisher?.email)
        xml.element("dcterms:created", text: feed.created.map(RFC3339.text))
        place(feed.place, to: &xml)
        if let podcast = feed.podcast { write(podcast, ofFeed: true, to: &xml) }
        if let generator = feed.generator, let name = generator.name {
            var attributes: [(String, String)] = []
            if let url = generator.url { attributes.append(("uri", address(url))) }
            if let version = generator.version { attributes.append(("version", version)) }
            xml.element("generator", attributes, text: name)
        }
        for (item, id) in zip(feed.items, identities(feed)) {
            let language = tag(item.language).map { [("xml:lang", $0)] } ?? []
            xml.element("entry", language) { entry(item, id, updated, to: &$0) }
        }
        xml.close("feed")
        return xml.bytes
    }

    /// When the feed last changed: by its own word, else by its items'.
    private static func updated(_ feed: Feed) -> String {
        let dates = feed.items.compactMap { $0.modified ?? $0.published }.map(RFC3339.text)
        return (feed.updated ?? feed.published).map(RFC3339.text) ?? dates.max() ?? "1970-01-01T00:00:00Z"
    }

    private static func entry(_ item: FeedItem, _ id: String, _ updated: String, to xml: inout XMLText) {
        xml.element("id", text: iri(id))
        xml.element("title", text: visible(item.title) ?? visible(item.url) ?? visible(item.id) ?? "Untitled")
        xml.element("published", text: item.published.map(RFC3339.text))
        xml.element("updated", text: (item.modified ?? item.published).map(RFC3339.text) ?? updated)
        for author in item.authors { write(author, "author", prefix: "", to: &xml) }
        for person in item.contributors { write(person, "contributor", prefix: "", to: &xml) }
        atomCategories(item.categories, to: &xml)
        if let url = item.url, isWeb(url) { xml.empty("link", [("rel", "alternate"), ("href", address(url))]) }
        for file in item.attachments where isWeb(file.url) {
            var attributes = [("rel", "enclosure"), ("href", address(file.url)), ("type", mediaType(file.mimeType))]
            if let size = file.sizeInBytes, size >= 0 { attributes.append(("length", "\(size)")) }
            if let title = visible(file.title) { attributes.append(("title", title)) }
            xml.empty("link", attributes)
        }
        if let url = item.commentsURL, isFull(url) { replies(url, "text/html", item.commentCount, to: &xml) }
        if let url = item.commentsFeedURL, isFull(url) { replies(url, "application/atom+xml", nil, to: &xml) }
        if let url = item.license, isFull(url) { xml.empty("link", [("rel", "license"), ("href", address(url))]) }
        otherLinks(item, "link", to: &xml)
        xml.element("rights", [("type", "html")], text: item.rights)
        source(item.source, to: &xml)
        xml.element("dc:publisher", text: item.publisher?.name ?? item.publisher?.email)
        // RFC 4287, section 4.1.3.3: without content there is a summary, or a link to the page.
        xml.element(
            "summary", [("type", "html")],
            text: visible(item.summary) ?? (hasContent(item) ? nil : visible(item.title) ?? "Untitled"))
        if let html = item.contentHTML {
            xml.element("content", [("type", "html")], text: html)
        } else {
            xml.element("content", [("type", "text")], text: item.contentText)
        }
        modules(item, to: &xml)
    }

    /// The feed that an entry was taken from.
    private static func source(_ source: FeedSource?, to xml: inout XMLText) {
        guard let source, source.id ?? source.title ?? source.url != nil else { return }
        xml.element("source") { xml in
            xml.element("id", text: (source.id ?? source.url).map(iri))
            xml.element("title", text: source.title)
            xml.element("subtitle", [("type", "html")], text: source.subtitle)
            xml.element("updated", text: source.updated.map(RFC3339.text))
            for author in source.authors { write(author, "author", prefix: "", to: &xml) }
            if let url = source.url, isFull(url) { xml.empty("link", [("rel", "alternate"), ("href", address(url))]) }
            xml.element("rights", [("type", "html")], text: source.rights)
        }
    }

    private static func hasContent(_ item: FeedItem) -> Bool {
        visible(item.contentHTML) != nil || visible(item.contentText) != nil
    }

    private static func replies(_ url: String, _ type: String, _ count: Int?, to xml: inout XMLText) {
        var attributes = [("rel", "replies"), ("type", type), ("href", address(url))]
        if let count, count >= 0 { attributes.append(("thr:count", "\(count)")) }
        xml.empty("link", attributes)
    }

    private static func atomCategories(_ categories: [FeedCategory], to xml: inout XMLText) {
        for category in categories where visible(category.term) != nil {
            var attributes = [("term", category.term)]
            if let scheme = full(category.scheme) {
                attributes.append(("scheme", scheme))
            }
            if let label = visible(category.label) { attributes.append(("label", label)) }
            xml.empty("category", attributes)
        }
    }
}
