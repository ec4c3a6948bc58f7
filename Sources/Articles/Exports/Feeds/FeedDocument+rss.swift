extension FeedDocument {
    /// RSS 2.0 by the RSS Advisory Board's specification, with the modules that its readers know.
    static func rss(_ feed: Feed) -> [UInt8] {
        var xml = XMLText()
        xml.open(
            "rss",
            [
                ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
                ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                ("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
                ("xmlns:media", "http://search.yahoo.com/mrss/"),
                ("xmlns:slash", "http://purl.org/rss/1.0/modules/slash/"),
                ("xmlns:sy", "http://purl.org/rss/1.0/modules/syndication/"),
                ("xmlns:wfw", "http://wellformedweb.org/CommentAPI/"),
            ])
        xml.open("channel")
        channel(feed, to: &xml)
        for item in feed.items { xml.element("item") { rssItem(item, to: &$0) } }
        xml.close("channel")
        xml.close("rss")
        return xml.bytes
    }

    private static func channel(_ feed: Feed, to xml: inout XMLText) {
        xml.element("title", text: title(feed))
        xml.element("link", text: address(page(feed)))
        xml.element("description", text: feed.description ?? title(feed))
        xml.element("language", text: feed.language)
        xml.element("copyright", text: feed.rights.map(plain))
        if let url = feed.hints.selfURL {
            xml.empty("atom:link", [("rel", "self"), ("href", address(url)), ("type", "application/rss+xml")])
        }
        for hub in feed.hints.hubs { xml.empty("atom:link", [("rel", "hub"), ("href", address(hub))]) }
        if let next = feed.nextURL { xml.empty("atom:link", [("rel", "next"), ("href", address(next))]) }
        people(feed.authors, to: &xml)
        xml.element("pubDate", text: feed.published.flatMap(rfc822))
        xml.element("lastBuildDate", text: feed.updated.flatMap(rfc822))
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
        if let podcast = feed.podcast { write(podcast, to: &xml) }
    }

    private static func rssItem(_ item: FeedItem, to xml: inout XMLText) {
        // One of the two is demanded.
        let title = item.title ?? (item.summary == nil ? item.id ?? "Untitled" : nil)
        xml.element("title", text: title)
        xml.element("link", text: item.url.map(address))
        if let id = item.id {
            let isLink = isWeb(id) && item.idIsPermalink != false && (item.idIsPermalink == true || id == item.url)
            xml.element("guid", [("isPermaLink", isLink ? "true" : "false")], text: id)
        }
        xml.element("description", text: item.summary)
        xml.element("content:encoded", text: item.contentHTML ?? item.contentText.map(FeedContent.paragraphs))
        people(item.authors, to: &xml)
        for contributor in item.contributors { xml.element("dc:contributor", text: contributor.name) }
        xml.element("dc:publisher", text: item.publisher?.name)
        xml.element("dc:rights", text: item.rights.map(plain))
        xml.element("dc:language", text: item.language)
        categories(item.categories, to: &xml)
        xml.element("pubDate", text: item.published.flatMap(rfc822))
        xml.element("atom:updated", text: item.modified.map(RFC3339.text))
        xml.element("comments", text: item.commentsURL.map(address))
        xml.element("slash:comments", text: item.commentCount.flatMap { $0 >= 0 ? "\($0)" : nil })
        xml.element("wfw:commentRss", text: item.commentsFeedURL.map(address))
        if let source = item.source, let url = source.url, isWeb(url) {
            xml.element("source", [("url", address(url))], text: source.title ?? url)
        }
        attachments(item.attachments, to: &xml)
        if let url = item.externalURL, isWeb(url) {
            xml.empty("atom:link", [("rel", "related"), ("href", address(url))])
        }
        if let image = item.image, isWeb(image) { xml.empty("media:thumbnail", [("url", address(image))]) }
        if let podcast = item.podcast { write(podcast, to: &xml) }
    }

    /// RSS has one enclosure an item; more of them are links of Atom's.
    private static func attachments(_ attachments: [FeedAttachment], to xml: inout XMLText) {
        for (index, file) in attachments.filter({ isWeb($0.url) }).enumerated() {
            let length = "\(max(0, file.sizeInBytes ?? 0))"
            let type = mediaType(file.mimeType)
            if index == 0 {
                xml.empty("enclosure", [("url", address(file.url)), ("length", length), ("type", type)])
            } else {
                xml.empty(
                    "atom:link",
                    [("rel", "enclosure"), ("href", address(file.url)), ("type", type), ("length", length)])
            }
        }
    }

    /// A media type, or that of bytes of which nothing is known.
    static func mediaType(_ type: String?) -> String {
        guard let type, type.split(separator: "/").count == 2, !type.contains(" ") else {
            return "application/octet-stream"
        }
        return type
    }

    /// `author` wants an address for mail; a name alone is Dublin Core's `creator`, and whoever has more is written as in Atom.
    private static func people(_ people: [FeedPerson], to xml: inout XMLText) {
        if people.allSatisfy({ $0.email == nil && $0.url == nil }) {
            for person in people { xml.element("dc:creator", text: person.name) }
        } else {
            for person in people { write(person, "atom:author", prefix: "atom:", to: &xml) }
        }
    }

    /// A person as in Atom, where a name is demanded.
    static func write(_ person: FeedPerson, _ name: String, prefix: String, to xml: inout XMLText) {
        xml.element(name) { xml in
            xml.element(prefix + "name", text: person.name ?? person.email ?? person.url ?? "Unknown")
            xml.element(prefix + "email", text: person.email.flatMap { $0.contains("@") ? $0 : nil })
            xml.element(prefix + "uri", text: person.url.map(address))
        }
    }

    private static func categories(_ categories: [FeedCategory], to xml: inout XMLText) {
        for category in categories {
            xml.element("category", category.scheme.map { [("domain", $0)] } ?? [], text: category.term)
        }
    }

    private static func write(_ podcast: FeedPodcast, to xml: inout XMLText) {
        xml.element("itunes:author", text: podcast.author)
        xml.element("itunes:subtitle", text: podcast.subtitle)
        xml.element("itunes:summary", text: podcast.summary.map(plain))
        if let image = podcast.image { xml.empty("itunes:image", [("href", address(image))]) }
        if let isExplicit = podcast.explicit { xml.element("itunes:explicit", text: isExplicit ? "true" : "false") }
        if podcast.block == true { xml.element("itunes:block", text: "Yes") }
        xml.element("itunes:duration", text: podcast.duration)
        xml.element("itunes:episode", text: podcast.episode.map(String.init))
        xml.element("itunes:season", text: podcast.season.map(String.init))
        if podcast.ownerName != nil || podcast.ownerEmail != nil {
            xml.element("itunes:owner") { xml in
                xml.element("itunes:name", text: podcast.ownerName)
                xml.element("itunes:email", text: podcast.ownerEmail)
            }
        }
    }

    /// A text that may be HTML, for elements that hold plain text only.
    static func plain(_ html: String) -> String { FeedPlainText.line(Array(html.utf8)[...]) }

    /// A date that RSS can write; nil for one before the year 1900.
    static func rfc822(_ date: ArticleDate) -> String? { RFC822.text(iso8601: date.iso8601) }
}
