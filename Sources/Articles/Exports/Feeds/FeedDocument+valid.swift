/// What of a feed may stand in a document.
extension FeedDocument {
    /// The feed without addresses that lead nowhere from elsewhere, people of whom nothing can be seen, languages that are none.
    static func valid(_ feed: Feed) -> Feed {
        var feed = feed
        feed.homePageURL = full(feed.homePageURL)
        feed.icon = web(feed.icon)
        feed.favicon = web(feed.favicon)
        feed.nextURL = full(feed.nextURL)
        feed.license = full(feed.license)
        feed.language = tag(feed.language)
        feed.authors = feed.authors.compactMap(valid)
        feed.contributors = feed.contributors.compactMap(valid)
        feed.publisher = feed.publisher.flatMap(valid)
        feed.hints.selfURL = full(feed.hints.selfURL)
        feed.hints.hubs = feed.hints.hubs.compactMap(web)
        if let image = feed.image { feed.image?.url = web(image.url) }
        feed.items = feed.items.map(valid)
        return feed
    }

    private static func valid(_ item: FeedItem) -> FeedItem {
        var item = item
        item.url = full(item.url)
        item.externalURL = web(item.externalURL)
        item.image = web(item.image)
        item.bannerImage = web(item.bannerImage)
        item.contentURL = web(item.contentURL)
        item.commentsURL = full(item.commentsURL)
        item.commentsFeedURL = full(item.commentsFeedURL)
        item.license = full(item.license)
        item.language = tag(item.language)
        item.authors = item.authors.compactMap(valid)
        item.contributors = item.contributors.compactMap(valid)
        item.publisher = item.publisher.flatMap(valid)
        item.categories = item.categories.filter { visible($0.term) != nil }
        item.attachments = item.attachments.compactMap { file in
            var file = file
            guard let url = web(file.url) else { return nil }
            file.url = url
            file.title = visible(file.title)
            file.sizeInBytes = file.sizeInBytes.flatMap { $0 >= 0 ? $0 : nil }
            file.durationInSeconds = file.durationInSeconds.flatMap { $0 >= 0 ? $0 : nil }
            return file
        }
        if let source = item.source {
            item.source?.url = full(source.url)
            item.source?.title = visible(source.title)
            item.source?.authors = source.authors.compactMap(valid)
        }
        return item
    }

    private static func valid(_ person: FeedPerson) -> FeedPerson? {
        let known = FeedPerson(
            name: visible(person.name), url: full(person.url),
            email: person.email.flatMap { isMail($0) ? $0 : nil }, avatar: web(person.avatar))
        return known.isEmpty ? nil : known
    }

    /// Whether it is an address for mail.
    static func isMail(_ text: String) -> Bool {
        text.split(separator: "@", omittingEmptySubsequences: false).count == 2 && !text.hasPrefix("@")
            && !text.hasSuffix("@")
            && text.unicodeScalars.allSatisfy { $0.value > 0x20 && !"()<>,;:\"[]\\".unicodeScalars.contains($0) }
            && text.unicodeScalars.allSatisfy(XMLCharacters.allows)
    }

    /// An address in full as it may stand in a document; nil for what is none.
    static func full(_ url: String?) -> String? {
        guard let url, FeedHTMLAddress.isSafe(url), let href = WebURL(url)?.href, isIRI(href) else { return nil }
        return href
    }

    /// The same of an address of the web.
    static func web(_ url: String?) -> String? { full(url).flatMap { isWeb($0) ? $0 : nil } }
}
