extension FeedDocument {
    /// RSS 2.0 by the RSS Advisory Board's specification, with the modules that its readers know.
    static func rss(_ feed: Feed) -> [UInt8] {
        var xml = XMLText()
        xml.open(
            "rss",
            [
                ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
                ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
                ("xmlns:creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
                ("xmlns:slash", "http://purl.org/rss/1.0/modules/slash/"),
                ("xmlns:sy", "http://purl.org/rss/1.0/modules/syndication/"),
                ("xmlns:wfw", "http://wellformedweb.org/CommentAPI/"),
            ] + moduleNamespaces)
        xml.open("channel")
        channel(feed, to: &xml)
        for (item, id) in zip(feed.items, identities(feed)) { xml.element("item") { rssItem(item, id, to: &$0) } }
        xml.close("channel")
        xml.close("rss")
        return xml.bytes
    }

    private static func channel(_ feed: Feed, to xml: inout XMLText) {
        xml.element("title", text: title(feed))
        xml.element("link", text: address(page(feed)))
        xml.element("description", text: visible(feed.description) ?? title(feed))
        xml.element("language", text: tag(feed.language))
        xml.element("copyright", text: feed.rights.map(plain))
        if let url = feed.hints.selfURL {
            xml.empty("atom:link", [("rel", "self"), ("href", address(url)), ("type", "application/rss+xml")])
        }
        for hub in feed.hints.hubs { xml.empty("atom:link", [("rel", "hub"), ("href", address(hub))]) }
        if let next = feed.nextURL { xml.empty("atom:link", [("rel", "next"), ("href", address(next))]) }
        xml.element("atom:id", text: feed.id.flatMap { isFull($0) ? iri($0) : nil })
        channelPeople(feed, to: &xml)
        xml.element("pubDate", text: feed.published.flatMap(rfc822))
        // Where items count their comments, readers want to know when (Feed Validator, SlashDate).
        let counted = feed.items.contains { $0.commentCount != nil } ? feed.items.compactMap(\.published).first : nil
        xml.element("lastBuildDate", text: (feed.updated ?? counted).flatMap(rfc822))
        categories(feed.categories, to: &xml)
        xml.element("generator", text: feed.generator?.name)
        xml.element("docs", text: "https://www.rssboard.org/rss-specification")
        xml.element("ttl", text: feed.hints.ttl.map(String.init))
        if let url = (feed.image?.url ?? feed.icon), isWeb(url) {
            xml.element("image") { xml in
                xml.element("url", text: address(url))
                // Both are those of the channel (RSS 2.0, "image").
                xml.element("title", text: title(feed))
                xml.element("link", text: address(page(feed)))
            }
        }
        let hours = Set(feed.hints.skipHours).sorted()
        if !hours.isEmpty {
            xml.element("skipHours") { xml in for hour in hours { xml.element("hour", text: "\(hour)") } }
        }
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].filter {
            feed.hints.skipDays.contains($0)
        }
        if !days.isEmpty { xml.element("skipDays") { xml in for day in days { xml.element("day", text: day) } } }
        xml.element("sy:updatePeriod", text: feed.hints.updatePeriod?.rawValue)
        xml.element("sy:updateFrequency", text: feed.hints.updateFrequency.map(String.init))
        xml.element("creativeCommons:license", text: feed.license.flatMap { isFull($0) ? address($0) : nil })
        xml.element("atom:icon", text: feed.favicon.flatMap { isWeb($0) ? address($0) : nil })
        xml.element("dcterms:created", text: feed.created.map(RFC3339.text))
        place(feed.place, to: &xml)
        if let podcast = feed.podcast { write(podcast, ofFeed: true, to: &xml) }
    }

    private static func channelPeople(_ feed: Feed, to xml: inout XMLText) {
        if feed.authors.allSatisfy({ $0.email == nil && $0.url == nil }) {
            for person in feed.authors { xml.element("dc:creator", text: person.name) }
        } else {
            for person in feed.authors { write(person, "atom:author", prefix: "atom:", to: &xml) }
        }
        for person in feed.contributors { write(person, "atom:contributor", prefix: "atom:", to: &xml) }
        guard let publisher = feed.publisher else { return }
        if let email = publisher.email, isMail(email) {
            xml.element("webMaster", text: publisher.name.map { "\(email) (\($0))" } ?? email)
        } else {
            xml.element("dc:publisher", text: publisher.name)
        }
    }

    private static func rssItem(_ item: FeedItem, _ id: String, to xml: inout XMLText) {
        // One of the two is demanded.
        let title = visible(item.title) ?? (visible(item.summary) == nil ? visible(item.id) ?? "Untitled" : nil)
        // Readers take a title for HTML; what would be lost then is escaped once more.
        let isPlain = title.map { plain($0) == $0 } ?? true
        xml.element("title", text: isPlain ? title : title.map(ContentHTML.escaped))
        xml.element("link", text: item.url.flatMap { isFull($0) ? address($0) : nil })
        if item.id != nil || item.url != nil {
            let isLink =
                id == item.id && isWeb(id) && !id.contains(" ") && item.idIsPermalink != false
                && (item.idIsPermalink == true || id == item.url)
            xml.element("guid", [("isPermaLink", isLink ? "true" : "false")], text: id)
        }
        xml.element("description", text: item.summary)
        xml.element("content:encoded", text: item.contentHTML ?? item.contentText.map(FeedContent.paragraphs))
        people(item.authors, to: &xml)
        contributors(item.contributors, to: &xml)
        xml.element("dc:publisher", text: item.publisher?.name ?? item.publisher?.email)
        xml.element("dc:rights", text: item.rights.map(plain))
        xml.element("dc:language", text: tag(item.language))
        categories(item.categories, to: &xml)
        xml.element("pubDate", text: item.published.flatMap(rfc822))
        xml.element("atom:updated", text: item.modified.map(RFC3339.text))
        xml.element("comments", text: item.commentsURL.flatMap { isFull($0) ? address($0) : nil })
        xml.element("slash:comments", text: item.commentCount.flatMap { $0 >= 0 ? "\($0)" : nil })
        xml.element("wfw:commentRss", text: item.commentsFeedURL.flatMap { isFull($0) ? address($0) : nil })
        if let source = item.source, let url = source.url, isFull(url) {
            xml.element("source", [("url", address(url))], text: visible(source.title) ?? url)
        }
        xml.element("creativeCommons:license", text: item.license.flatMap { isFull($0) ? address($0) : nil })
        attachments(item.attachments, to: &xml)
        otherLinks(item, "atom:link", to: &xml)
        modules(item, to: &xml)
    }

    /// RSS has one enclosure an item; more of them are links of Atom's.
    static func attachments(_ attachments: [FeedAttachment], to xml: inout XMLText) {
        for (index, file) in attachments.filter({ isWeb($0.url) }).enumerated() {
            let length = "\(max(0, file.sizeInBytes ?? 0))"
            let type = mediaType(file.mimeType)
            if index == 0 {
                xml.empty("enclosure", [("url", address(file.url)), ("length", length), ("type", type)])
            } else {
                xml.empty(
                    "atom:link",
                    [("rel", "enclosure"), ("href", address(file.url)), ("type", type), ("length", length)]
                        + (visible(file.title).map { [("title", $0)] } ?? []))
            }
        }
    }

    private static let unknownType = "application/octet-stream"

    /// A media type (RFC 6838) without its parameters, or that of bytes of which nothing is known.
    static func mediaType(_ type: String?) -> String {
        let marks = "!#$&-^_.+"
        guard let type = type?.prefix(while: { $0 != ";" }), type.utf8.count <= 127 else { return unknownType }
        let parts = type.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ part in
                !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) }
            })
        else { return unknownType }
        return String(type)
    }

    /// `author` wants an address for mail; a name alone is Dublin Core's `creator`.
    ///
    /// Whoever has more is written as in Atom, of which an item may have one.
    private static func people(_ people: [FeedPerson], to xml: inout XMLText) {
        guard let first = people.first else { return }
        if first.email != nil || first.url != nil {
            write(first, "atom:author", prefix: "atom:", to: &xml)
        } else {
            xml.element("dc:creator", text: first.name)
        }
        for person in people.dropFirst() {
            let name = person.name ?? person.url
            let email = person.email.flatMap { isMail($0) ? $0 : nil }
            xml.element("dc:creator", text: email.map { email in name.map { "\($0) (\(email))" } ?? email } ?? name)
        }
    }

    private static func contributors(_ people: [FeedPerson], to xml: inout XMLText) {
        if people.allSatisfy({ $0.email == nil && $0.url == nil }) {
            for person in people { xml.element("dc:contributor", text: person.name) }
        } else {
            for person in people { write(person, "atom:contributor", prefix: "atom:", to: &xml) }
        }
    }

    /// A person as in Atom, where a name is demanded.
    static func write(_ person: FeedPerson, _ name: String, prefix: String, to xml: inout XMLText) {
        xml.element(name) { xml in
            xml.element(prefix + "name", text: visible(person.name) ?? person.email ?? person.url ?? "Unknown")
            xml.element(prefix + "email", text: person.email)
            xml.element(prefix + "uri", text: person.url.map(address))
        }
    }

    private static func categories(_ categories: [FeedCategory], to xml: inout XMLText) {
        for category in categories where visible(category.term) != nil {
            xml.element("category", visible(category.scheme).map { [("domain", $0)] } ?? [], text: category.term)
        }
    }

    /// A text that may be HTML, for elements that hold plain text only.
    static func plain(_ html: String) -> String { FeedPlainText.line(Array(html.utf8)[...]) }

    /// A date that RSS can write; nil for one before the year 1900.
    static func rfc822(_ date: ArticleDate) -> String? { RFC822.text(iso8601: date.iso8601) }
}
