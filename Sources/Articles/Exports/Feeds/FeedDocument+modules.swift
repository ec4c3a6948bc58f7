/// What RSS and Atom have no elements for, in the modules that readers know.
extension FeedDocument {
    /// The name spaces of what follows.
    static let moduleNamespaces = [
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:georss", "http://www.georss.org/georss"),
        ("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        ("xmlns:media", "http://search.yahoo.com/mrss/"),
        ("xmlns:thr", "http://purl.org/syndication/thread/1.0"),
    ]

    /// Dates, media, a place, what it answers and what a podcast says of an item.
    static func modules(_ item: FeedItem, to xml: inout XMLText) {
        xml.element("dcterms:created", text: item.created.map(RFC3339.text))
        xml.element("dcterms:valid", text: item.expired.map { "end=" + RFC3339.text($0) })
        if let thread = item.thread, let ref = visible(thread.ref) {
            let href = thread.href.flatMap { isFull($0) ? [("href", address($0))] : nil } ?? []
            xml.empty("thr:in-reply-to", [("ref", iri(ref))] + href)
        }
        place(item.place, to: &xml)
        media(item, to: &xml)
        if let podcast = item.podcast { write(podcast, ofFeed: false, to: &xml) }
    }

    /// Links of other relations than those that have elements of their own.
    static func otherLinks(_ item: FeedItem, _ name: String, to xml: inout XMLText) {
        if let url = item.externalURL, isWeb(url) { xml.empty(name, [("rel", "related"), ("href", address(url))]) }
        for link in item.links where ["via", "related", "payment", "search", "up"].contains(link.rel) {
            guard isFull(link.href), link.href != item.externalURL else { continue }
            var attributes = [("rel", link.rel), ("href", address(link.href))]
            if link.type != nil { attributes.append(("type", mediaType(link.type))) }
            if let title = visible(link.title) { attributes.append(("title", title)) }
            if let language = tag(link.hreflang) { attributes.append(("hreflang", language)) }
            xml.empty(name, attributes)
        }
    }

    private static func media(_ item: FeedItem, to xml: inout XMLText) {
        let media = item.media ?? FeedMedia()
        // A picture that no reader of the rest would come upon.
        if let image = item.image, isWeb(image), FeedPicture.of(item) != image {
            xml.empty("media:thumbnail", [("url", address(image))])
        }
        for content in media.contents { file(content, "media:content", to: &xml) }
        for thumbnail in media.thumbnails { file(thumbnail, "media:thumbnail", to: &xml) }
        xml.element("media:title", [("type", "plain")], text: media.title)
        xml.element("media:description", [("type", "html")], text: media.description)
        for credit in media.credits { xml.element("media:credit", text: credit) }
        if let rating = media.rating, ["adult", "nonadult"].contains(rating) {
            xml.element("media:rating", text: rating)
        }
        xml.element("media:keywords", text: media.keywords)
    }

    private static func file(_ content: FeedMedia.Content, _ name: String, to xml: inout XMLText) {
        guard let url = content.url, isFull(url) else { return }
        var attributes = [("url", address(url))]
        if name == "media:content" {
            if let type = content.type { attributes.append(("type", type)) }
            if let medium = content.medium { attributes.append(("medium", medium)) }
            if let size = content.fileSize, size >= 0 { attributes.append(("fileSize", "\(size)")) }
            if let duration = content.duration, duration >= 0 { attributes.append(("duration", "\(duration)")) }
        }
        if let width = content.width, width > 0 { attributes.append(("width", "\(width)")) }
        if let height = content.height, height > 0 { attributes.append(("height", "\(height)")) }
        xml.empty(name, attributes)
    }

    /// GeoRSS: latitude first.
    static func place(_ place: FeedPlace?, to xml: inout XMLText) {
        guard let place, !place.points.isEmpty else { return }
        let name =
            switch place.kind {
            case .point: "georss:point"
            case .line: "georss:line"
            case .polygon: "georss:polygon"
            case .box: "georss:box"
            }
        xml.element(name, text: place.points.map { "\($0.latitude) \($0.longitude)" }.joined(separator: " "))
    }

    /// What Apple's directory reads.
    static func write(_ podcast: FeedPodcast, ofFeed: Bool, to xml: inout XMLText) {
        xml.element("itunes:title", text: ofFeed ? nil : podcast.title)
        xml.element("itunes:author", text: podcast.author)
        xml.element("itunes:subtitle", text: podcast.subtitle)
        xml.element("itunes:summary", text: podcast.summary.map(plain))
        // Without a comma, white space would part them.
        let comma = podcast.keywords.count == 1 && podcast.keywords[0].contains(" ") ? "," : ""
        xml.element("itunes:keywords", text: podcast.keywords.joined(separator: ",") + comma)
        if let image = podcast.image, isWeb(image) { xml.empty("itunes:image", [("href", address(image))]) }
        if let isExplicit = podcast.explicit { xml.element("itunes:explicit", text: isExplicit ? "true" : "false") }
        if podcast.block == true { xml.element("itunes:block", text: "Yes") }
        if let duration = podcast.duration, FeedNumber.seconds(duration) != nil {
            xml.element("itunes:duration", text: duration)
        }
        xml.element("itunes:episode", text: podcast.episode.flatMap { $0 > 0 ? "\($0)" : nil })
        xml.element("itunes:season", text: podcast.season.flatMap { $0 > 0 ? "\($0)" : nil })
        let types = ofFeed ? ["episodic", "serial"] : ["full", "trailer", "bonus"]
        if let type = podcast.type?.lowercased(), types.contains(type) {
            xml.element(ofFeed ? "itunes:type" : "itunes:episodeType", text: type)
        }
        // An owner without an address for mail is none.
        if ofFeed, let email = podcast.ownerEmail, email.contains("@") {
            xml.element("itunes:owner") { xml in
                xml.element("itunes:name", text: podcast.ownerName)
                xml.element("itunes:email", text: email)
            }
        }
    }
}
