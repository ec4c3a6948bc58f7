/// What an element says of an item.
extension XMLFeedReader {
    mutating func finishInItem(_ frame: Frame) {
        switch frame.element {
        case .title: if item.title == nil { item.title = plain(frame) }
        case .link: itemLink(frame)
        case .guid: guid(frame)
        case .id: item.id = identity(frame) ?? item.id
        case .description, .summary: description(frame)
        case .itunesSummary, .itunesSubtitle, .mediaDescription: minorSummary(frame)
        case .encoded, .body: if let text = html(frame) { setContent(text) }
        case .content: content(frame)
        case .published: item.published = item.published ?? date(frame)
        case .dcDate: dublinDate(frame)
        case .updated, .modified, .lastModified, .lastBuildDate: item.modified = date(frame) ?? item.modified
        case .created: item.created = date(frame)
        case .expired: item.expired = date(frame)
        case .validity: if let end = validityEnd(frame) { item.expired = end }
        case .newsDate: item.published = date(frame) ?? item.published
        case .newsTitle: item.title = plain(frame) ?? item.title
        case .newsLanguage, .language: item.language = line(frame) ?? item.language
        case .newsName: if let name = line(frame) { item.publisher = FeedPerson(name: name) }
        case .location: if let url = address(frame) { addLink(FeedLink(href: url)) }
        case .imageLocation, .itunesImage, .image, .mediaThumbnail:
            if let url = address(frame), url.hasPrefix("http") { item.image = item.image ?? url }
        case .category, .subject, .keywords: finishCategory(frame)
        case .itunesCategory: break
        case .itunesKeywords:
            finishCategory(frame)
            if let podcast = podcast(frame, item.podcast) { item.podcast = podcast }
        case .rights: item.rights = html(frame)
        case .license: if let url = address(frame) { item.license = item.license ?? url }
        case .comments: item.commentsURL = address(frame)
        case .commentsFeed: item.commentsFeedURL = address(frame)
        case .commentCount: item.commentCount = number(frame)
        case .originalLink: item.externalURL = address(frame)
        case .source: if let title = plain(frame), source.title == nil { setSourceTitle(title) }
        case .mediaTitle, .mediaCredit, .mediaRating, .mediaKeywords: mediaText(frame)
        default:
            if let podcast = podcast(frame, item.podcast) {
                item.podcast = podcast
            } else {
                place(frame, inItem: true)
            }
        }
    }

    private mutating func itemLink(_ frame: Frame) {
        guard let url = address(frame) else { return }
        item.links.append(FeedLink(href: url))
        // The publisher's own element wins over an Atom link beside it.
        item.url = linkIsOwn ? item.url ?? url : url
        linkIsOwn = true
    }

    private mutating func guid(_ frame: Frame) {
        defer { idIsLink = nil }
        guard let text = line(frame) else { return }
        item.id = FeedDocument.identity(text) ?? text
        item.idIsPermalink = idIsLink ?? true
        guidIsAddress =
            FeedAddress.isWeb(text)
            ? idIsLink ?? true : (idIsLink ?? text.hasPrefix("/")) && FeedHTMLAddress.isSafe(text)
    }

    /// `description` and `summary`, one of which may be the article where there are both.
    private mutating func description(_ frame: Frame) {
        guard let text = html(frame) else { return }
        if item.summary == nil || summaryIsMinor {
            setSummary(text, minor: false)
            summaryElement = frame.element
        } else if summaryElement != frame.element, item.contentHTML == nil {
            item.contentHTML = text
        }
    }

    private mutating func setSummary(_ text: String?, minor: Bool) {
        guard let text else { return }
        item.summary = text
        summaryIsMinor = minor
    }

    /// What iTunes and Media RSS say stands in where there is no description.
    private mutating func minorSummary(_ frame: Frame) {
        if let podcast = podcast(frame, item.podcast) { item.podcast = podcast }
        if frame.element == .mediaDescription { mediaText(frame) }
        guard item.summary == nil else { return }
        setSummary(html(frame), minor: true)
    }

    /// The longest of several contents is the article.
    private mutating func setContent(_ text: String) {
        if (item.contentHTML?.utf8.count ?? 0) < text.utf8.count { item.contentHTML = text }
    }

    private mutating func content(_ frame: Frame) {
        switch frame.form {
        case .text, .other: item.contentText = raw(frame) ?? item.contentText
        case .base64:
            // What is no base64 is the text itself, whatever its type.
            if raw(frame).map({ FeedBase64.decoded(Array($0.utf8)[...]) == nil }) ?? false {
                item.contentText = raw(frame)
            } else if let text = html(frame) {
                setContent(text)
            }
        case .html, .xhtml: if let text = html(frame) { setContent(text) }
        }
    }

    private mutating func dublinDate(_ frame: Frame) {
        guard let date = date(frame) else { return }
        if item.published == nil { item.published = date } else if item.modified == nil { item.modified = date }
    }

    /// `start=…;end=…` (DCMI Period).
    private mutating func validityEnd(_ frame: Frame) -> ArticleDate? {
        raw(frame)?.split(separator: ";").lazy.map { String($0).trimmingEnds }.filter { $0.hasPrefix("end=") }
            .compactMap { FeedDate.parse(String($0.dropFirst(4))) }.first
    }

    private mutating func setSourceTitle(_ title: String) {
        source.title = title
        hasSource = true
    }

    /// Hands the item that is open over.
    mutating func finishItem() {
        guard hasItem else { return }
        hasItem = false
        if hasSource { item.source = source }
        if item.url == nil, guidIsAddress, let id = item.id { item.url = FeedAddress.absolute(id, base: base) }
        if item.url == nil, let id = item.id, FeedAddress.isWeb(id), item.idIsPermalink != false {
            item.url = id
        }
        if item.url == nil, let first = item.links.first(where: { $0.rel != "enclosure" && $0.rel != "self" }) {
            item.url = first.href
        }
        if let duration = item.podcast?.duration.flatMap(FeedNumber.seconds), item.attachments.count == 1 {
            item.attachments[0].durationInSeconds = duration
        }
        item.image = item.image ?? FeedPicture.of(item)
        item.id = item.id ?? item.url
        // RFC 4287, section 4.2.1: an entry without authors has those of its source, else of its feed.
        if item.authors.isEmpty, feed.format.hasPrefix("atom") {
            item.authors =
                (item.source?.authors).flatMap { $0.isEmpty ? nil : $0 }
                ?? Array(feed.authors.prefix(FeedLimits.inheritedAuthors))
        }
        handItem()
        forgetItem()
    }

    /// Leaves nothing of an item behind, nor of what stood between two of them.
    mutating func forgetItem() {
        item = FeedItem()
        if hasSource { source = FeedSource() }
        hasSource = false
        nativeAuthors = 0
        urlIsNoPage = false
        linkIsOwn = false
        guidIsAddress = false
        summaryIsMinor = false
        summaryElement = .unknown
    }

    /// Delivers `item`, unless there were enough.
    mutating func handItem() {
        guard itemCount < maxItems else {
            feed.truncation = "it has more than \(maxItems) items; the rest was left out"
            isStopped = true
            return
        }
        itemCount += 1
        if !deliver(item) { isStopped = true }
    }
}
