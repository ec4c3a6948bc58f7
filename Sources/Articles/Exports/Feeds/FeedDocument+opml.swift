extension FeedDocument {
    /// OPML 2.0: a list of subscriptions as it was read, or one with the feed alone.
    static func opml(_ feed: Feed) -> [UInt8] {
        var xml = XMLText()
        xml.open("opml", [("version", "2.0")])
        xml.element("head") { xml in
            xml.element("title", text: title(feed))
            xml.element("dateCreated", text: feed.created.flatMap(rfc822))
            xml.element("dateModified", text: feed.updated.flatMap(rfc822))
            xml.element("ownerName", text: feed.publisher?.name)
            xml.element("docs", text: "http://opml.org/spec2.opml")
        }
        xml.open("body")
        if feed.format == "opml", !feed.items.isEmpty {
            for item in feed.items { outline(item, to: &xml) }
        } else if let url = feed.hints.selfURL {
            var own = FeedItem()
            own.id = url
            own.url = feed.homePageURL
            own.title = title(feed)
            own.summary = feed.description.map(plain)
            own.language = feed.language
            outline(own, to: &xml)
        } else {
            xml.empty("outline", [("text", title(feed))])
        }
        xml.close("body")
        xml.close("opml")
        return xml.bytes
    }

    /// A subscription: `text`, `type` and `xmlUrl` are demanded.
    private static func outline(_ item: FeedItem, to xml: inout XMLText) {
        guard let feedURL = item.id ?? item.url else { return }
        let title = visible(item.title) ?? feedURL
        var attributes = [("text", title), ("title", title), ("type", "rss"), ("xmlUrl", address(feedURL))]
        if let url = item.url, url != feedURL { attributes.append(("htmlUrl", address(url))) }
        if let summary = item.summary { attributes.append(("description", summary)) }
        if let language = tag(item.language) { attributes.append(("language", language)) }
        if !item.tags.isEmpty { attributes.append(("category", item.tags.joined(separator: ","))) }
        xml.empty("outline", attributes)
    }
}
