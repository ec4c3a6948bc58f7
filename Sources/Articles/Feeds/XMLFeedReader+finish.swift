/// What happens where an element ends.
extension XMLFeedReader {
    /// Takes what an element said.
    mutating func finish(_ frame: Frame) {
        let outer = outerScope
        switch frame.element {
        case .item, .entry, .sitemapURL, .sitemap: return finishItem()
        case .author, .contributor, .creator, .editor, .webMaster, .publisher, .itunesOwner, .owner, .itunesAuthor:
            return finishPerson(frame, outer)
        case .name, .email, .personURL, .url:
            if outer == .person { return personPart(frame) }
        default: break
        }
        guard frame.captures else { return }
        switch outer {
        case .item: finishInItem(frame)
        case .feed: finishInFeed(frame)
        case .source: finishInSource(frame)
        case .image: finishInImage(frame)
        case .itemImage: if frame.element == .url, let url = address(frame) { item.image = url }
        case .textInput: finishInTextInput(frame)
        case .person, .owner, .skip, .ignored: break
        }
    }

    private mutating func finishInFeed(_ frame: Frame) {
        switch frame.element {
        case .title: if feed.title == nil { feed.title = plain(frame) }
        case .link: if let url = address(frame) { addLink(FeedLink(href: url)) }
        case .description, .subtitle, .summary: if feed.description == nil { feed.description = html(frame) }
        case .id, .guid: if feed.id == nil { feed.id = identity(frame) }
        case .language: if let word = line(frame) { feed.language = word }
        case .rights: if feed.rights == nil { feed.rights = html(frame) }
        case .info: feed.info = html(frame)
        case .docs: feed.docs = address(frame)
        case .rating: feed.rating = line(frame)
        case .generator: finishGenerator(frame)
        case .license: if let url = address(frame) { feed.license = feed.license ?? url }
        case .published: feed.published = feed.published ?? date(frame)
        case .dcDate: feed.updated = feed.updated ?? date(frame)
        case .updated, .lastBuildDate, .modified: feed.updated = date(frame) ?? feed.updated
        case .created: feed.created = date(frame)
        case .logo, .icon: if let url = address(frame) { image(frame.element, url, .feed) }
        case .image: if let url = address(frame), url.hasPrefix("http") { image(.image, url, .feed) }
        case .category, .subject, .keywords: finishCategory(frame)
        case .itunesCategory: break
        case .itunesKeywords:
            finishCategory(frame)
            if let podcast = podcast(frame, feed.podcast) { feed.podcast = podcast }
        case .ttl: feed.hints.ttl = number(frame).flatMap { $0 >= 0 ? $0 : nil }
        case .updatePeriod: feed.hints.updatePeriod = raw(frame).flatMap { .init(rawValue: $0.lowercased()) }
        case .updateFrequency: feed.hints.updateFrequency = number(frame).flatMap { $0 > 0 ? $0 : nil }
        case .hour: if let hour = number(frame), (0...24).contains(hour) { feed.hints.skipHours.append(hour % 24) }
        case .day: if let day = line(frame) { feed.hints.skipDays.append(day.capitalized) }
        case .newURL: feed.hints.newURL = address(frame)
        case .itunesComplete: feed.hints.isComplete = raw(frame).flatMap { FeedNumber.bool($0) } ?? false
        default:
            if let podcast = podcast(frame, feed.podcast) {
                feed.podcast = podcast
            } else {
                place(frame, inItem: false)
            }
        }
    }

    private mutating func finishInSource(_ frame: Frame) {
        switch frame.element {
        case .title: source.title = plain(frame)
        case .id: source.id = identity(frame)
        case .link: if source.url == nil { source.url = address(frame) }
        case .subtitle, .description: source.subtitle = html(frame)
        case .rights: source.rights = html(frame)
        case .updated, .published, .modified: source.updated = date(frame)
        case .icon: source.icon = address(frame)
        case .logo: source.logo = address(frame)
        case .generator: finishGenerator(frame)
        case .category, .subject: finishCategory(frame)
        default: break
        }
    }

    private mutating func finishInImage(_ frame: Frame) {
        var image = feed.image ?? FeedImage()
        switch frame.element {
        case .title: image.title = plain(frame)
        case .url: image.url = address(frame)
        case .link: image.link = address(frame)
        case .width: image.width = number(frame)
        case .height: image.height = number(frame)
        case .description: image.description = html(frame)
        default: return
        }
        feed.image = image
    }

    private mutating func finishInTextInput(_ frame: Frame) {
        var input = feed.textInput ?? FeedTextInput()
        switch frame.element {
        case .title: input.title = plain(frame)
        case .description: input.description = html(frame)
        case .name: input.name = line(frame)
        case .link: input.link = address(frame)
        default: return
        }
        feed.textInput = input
    }

    private mutating func finishGenerator(_ frame: Frame) {
        guard let name = line(frame) else { return }
        let isInSource = frames.dropLast().last?.scope == .source
        var generator = (isInSource ? source.generator : feed.generator) ?? FeedGenerator()
        generator.name = name
        if isInSource { source.generator = generator } else { feed.generator = generator }
    }

    mutating func finishCategory(_ frame: Frame) {
        let outer = outerScope
        if frame.element == .keywords || frame.element == .itunesKeywords {
            // Commas part them; in iTunes' older feeds, white space.
            let words = line(frame) ?? ""
            for word in words.split(separator: words.contains(",") ? "," : " ") {
                add(FeedCategory(term: String(word).trimmingEnds), once: true, outer)
            }
            return
        }
        var found = category
        category = FeedCategory(term: "")
        if found.term.isEmpty { found.term = word(frame) ?? found.label ?? "" }
        add(found, once: false, outer)
    }

    /// Adds a category; `once`: unless there is one of that word.
    mutating func add(_ new: FeedCategory, once: Bool, _ outer: Scope) {
        guard !new.term.isEmpty else { return }
        switch outer {
        case .item:
            if item.categories.count >= FeedLimits.listed { return }
            if !once || Self.isNew(new, among: item.categories) { item.categories.append(new) }
        case .source: source.categories.append(new)
        default:
            if feed.categories.count >= FeedLimits.listed { return }
            if !once || Self.isNew(new, among: feed.categories) { feed.categories.append(new) }
        }
    }

    private static func isNew(_ new: FeedCategory, among old: [FeedCategory]) -> Bool {
        old.count >= FeedLimits.compared || !old.contains { $0.term == new.term }
    }

    /// An `id`: kept as it is written, but for one that is a relative address.
    mutating func identity(_ frame: Frame) -> String? {
        guard let written = raw(frame) else { return nil }
        if let own = FeedDocument.identity(written) { return own }
        let isPath = written.hasPrefix("/") || frame.base != 0 && written.contains("/")
        guard isPath, FeedHTMLAddress.scheme(written) == nil, let base = bases[Int(frame.base)] else {
            return FeedPlainText.collapsed(Array(written.utf8)[...]).orNil
        }
        return WebURL(written, base: base)?.href ?? written
    }

    mutating func setLicense(_ url: String, _ outer: Scope) {
        if outer == .item { item.license = url } else { feed.license = url }
    }

    /// A link of the feed or of the item that is open.
    mutating func addLink(_ link: FeedLink) {
        guard hasItem else {
            if feed.links.count < FeedLimits.listed { feed.links.append(link) }
            guard !link.href.isEmpty else { return }
            switch link.rel {
            case "alternate":
                let isPage = link.type == nil || link.type == "text/html" || link.type == "application/xhtml+xml"
                if feed.homePageURL == nil || isPage && homeIsNoPage {
                    feed.homePageURL = link.href
                    homeIsNoPage = !isPage
                }
            case "self":
                feed.hints.selfURL = feed.hints.selfURL ?? link.href
            case "hub": if feed.hints.hubs.count < FeedLimits.hubs { feed.hints.hubs.appendNew(link.href) }
            case "next": feed.nextURL = feed.nextURL ?? link.href
            case "license": feed.license = feed.license ?? link.href
            default: break
            }
            return
        }
        guard item.links.count < FeedLimits.listed else { return }
        item.links.append(link)
        guard !link.href.isEmpty else { return }
        switch link.rel {
        case "alternate":
            let isPage = link.type == nil || link.type == "text/html" || link.type == "application/xhtml+xml"
            if item.url == nil || isPage && urlIsNoPage {
                item.url = link.href
                urlIsNoPage = !isPage
            }
        case "enclosure":
            item.attachments.append(
                FeedAttachment(
                    url: link.href, mimeType: link.type, title: link.title,
                    sizeInBytes: link.length.flatMap { FeedNumber.int($0) }))
        case "replies":
            let isFeed = link.type?.hasSuffix("+xml") == true && link.type != "application/xhtml+xml"
            if isFeed {
                item.commentsFeedURL = item.commentsFeedURL ?? link.href
            } else {
                item.commentsURL = item.commentsURL ?? link.href
            }
        case "related", "via": if item.externalURL == nil, link.rel == "related" { item.externalURL = link.href }
        case "license": item.license = item.license ?? link.href
        default: break
        }
    }
}
