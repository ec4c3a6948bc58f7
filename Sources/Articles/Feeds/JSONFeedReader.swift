/// Reads JSON Feed 1.0 and 1.1, and hands over each item once it is complete.
struct JSONFeedReader {
    private let base: WebURL?
    private let maxItems: Int
    private let deliver: (FeedItem) -> Bool
    private var feed = Feed(format: "json1")
    private var count = 0
    private var isFeed = false

    init(base: WebURL?, maxItems: Int, deliver: @escaping (FeedItem) -> Bool) {
        self.base = base
        self.maxItems = maxItems
        self.deliver = deliver
    }

    /// Reads the document, and returns the feed without its items.
    ///
    /// - Throws: `JSONReader.Failure` where there is no feed, or where nothing of it can be read.
    mutating func run(_ reader: consuming JSONReader) throws(JSONReader.Failure) -> Feed {
        var failure: JSONReader.Failure?
        do throws(JSONReader.Failure) {
            try reader.object { (reader: inout JSONReader, key) throws(JSONReader.Failure) in
                if key == "items", reader.peek() == 0x5B {
                    isFeed = true
                    try items(&reader)
                } else {
                    let value = try reader.value()
                    if !reader.isStopped { member(key, value) }
                }
            }
        } catch {
            failure = error
        }
        if !isFeed, failure == nil {
            failure = JSONReader.Failure(reason: "it has no \"version\" and no \"items\" of JSON Feed")
        }
        if let failure {
            guard isFeed || count > 0 else { throw failure }
            feed.damage = failure.reason
        }
        feed.damage = feed.damage ?? reader.damage
        return feed
    }

    private mutating func items(_ reader: inout JSONReader) throws(JSONReader.Failure) {
        try reader.array { (reader: inout JSONReader) throws(JSONReader.Failure) in
            let value = try reader.value()
            guard case .object = value, !reader.isStopped else { return }
            guard count < maxItems else {
                feed.truncation = "it has more than \(maxItems) items; the rest was left out"
                return reader.stop()
            }
            count += 1
            if !deliver(item(value)) { reader.stop() }
        }
    }

    private mutating func member(_ key: String, _ value: JSONValue) {
        switch key {
        case "version":
            let version = value.text ?? ""
            isFeed = isFeed || version.contains("jsonfeed.org")
            feed.format = version.hasSuffix("1.1") ? "json1.1" : "json1"
        case "title": feed.title = Self.line(value)
        case "home_page_url": feed.homePageURL = address(value)
        case "feed_url": feed.hints.selfURL = address(value)
        case "description": feed.description = value.text
        case "language": feed.language = value.text
        case "icon": feed.icon = address(value)
        case "favicon": feed.favicon = address(value)
        case "next_url": feed.nextURL = address(value)
        case "expired": feed.hints.isComplete = value.bool ?? false
        case "author", "authors":
            for author in people(value) { feed.authors.appendNew(author) }
        case "hubs": feed.hints.hubs = value.elements.prefix(FeedLimits.hubs).compactMap { $0["url"].flatMap(address) }
        case "user_comment": feed.info = value.text
        default: break
        }
    }

    private func item(_ value: JSONValue) -> FeedItem {
        var item = FeedItem()
        item.id = value["id"]?.text
        item.url = value["url"].flatMap(address)
        item.externalURL = value["external_url"].flatMap(address)
        item.title = value["title"].flatMap(Self.line)
        item.contentHTML = value["content_html"]?.text.flatMap { html($0, item.url) }
        item.contentText = value["content_text"]?.text
        item.summary = value["summary"]?.text
        item.image = value["image"].flatMap(address)
        item.bannerImage = value["banner_image"].flatMap(address)
        item.published = value["date_published"]?.text.flatMap(FeedDate.parse)
        item.modified = value["date_modified"]?.text.flatMap(FeedDate.parse)
        item.authors = value["authors"].map(people) ?? value["author"].map(people) ?? []
        // An item without authors has those of its feed.
        if item.authors.isEmpty { item.authors = Array(feed.authors.prefix(FeedLimits.inheritedAuthors)) }
        item.id = item.id ?? item.url
        item.categories = (value["tags"]?.elements ?? []).compactMap { $0.text.map { FeedCategory(term: $0) } }
        item.language = value["language"]?.text
        for file in value["attachments"]?.elements ?? [] {
            guard let url = file["url"].flatMap(address) else { continue }
            item.attachments.append(
                FeedAttachment(
                    url: url, mimeType: file["mime_type"]?.text, title: file["title"]?.text,
                    sizeInBytes: file["size_in_bytes"]?.int, durationInSeconds: file["duration_in_seconds"]?.int))
        }
        return item
    }

    private func html(_ text: String, _ url: String?) -> String? {
        let clean = FeedHTML.clean(Array(text.utf8)[...], base: url.flatMap { WebURL($0) } ?? base)
        return String(decoding: clean, as: UTF8.self).nonEmpty
    }

    private func people(_ value: JSONValue) -> [FeedPerson] {
        value.elements.compactMap { value in
            if case .string(let name) = value { return name.nonEmpty.map { FeedPerson(name: $0) } }
            var person = FeedPerson(
                name: value["name"].flatMap(Self.line), url: value["url"].flatMap(address),
                avatar: value["avatar"].flatMap(address))
            if let url = person.url, url.hasPrefix("mailto:") {
                person.email = String(url.dropFirst(7))
                person.url = nil
                if person.name == person.email { person.name = nil }
            }
            return person.isEmpty ? nil : person
        }
    }

    private func address(_ value: JSONValue) -> String? { value.text.flatMap { FeedAddress.absolute($0, base: base) } }

    /// Titles are plain text in JSON Feed.
    private static func line(_ value: JSONValue) -> String? {
        value.text.flatMap { FeedPlainText.collapsed(Array($0.utf8)[...]).orNil }
    }
}
