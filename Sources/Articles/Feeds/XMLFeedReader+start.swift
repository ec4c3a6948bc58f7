import Markup

/// What happens where an element begins.
extension XMLFeedReader {
    /// The outermost element says what the document is.
    mutating func begin(_ element: FeedElement) {
        guard feed.format == "unknown" else { return }
        let uri = scanner.uri(scanner.element) ?? ""
        let version = (scanner.attribute("VERSION") ?? "").trimmingEnds
        switch element {
        case .rss: feed.format = FeedFormat.rss(version)
        case .rdf: feed.format = FeedFormat.rdf(defaultNamespace: scanner.attribute("XMLNS") ?? "")
        case .atomFeed, .entry: feed.format = FeedFormat.atom(uri, version)
        case .channel: feed.format = FeedFormat.channel(uri, scanner.localName(scanner.element))
        case .item: feed.format = "rss"
        case .opml: feed.format = "opml"
        case .urlset: feed.format = "sitemap"
        case .sitemapIndex: feed.format = "sitemapindex"
        default: break
        }
    }

    /// The root's name where it is none of a feed; nil where it is one.
    var foreignRoot: Bool { feed.format == "unknown" }

    /// Settles what an element's children speak of, and whether its text is wanted.
    mutating func enter(_ element: FeedElement, _ frame: inout Frame) {
        let outer = frame.scope
        if outer == .ignored, element != .item, element != .entry { return }
        switch element {
        case .rss, .rdf, .rss11, .atomFeed, .channel, .opml, .urlset, .sitemapIndex, .opmlHead, .opmlBody, .rdfItems:
            frame.scope = .feed
        case .item, .entry, .outline, .sitemapURL, .sitemap: frame.scope = .item
        case .url where feed.format == "sitemap" && frames.count == 1:
            frame.element = .sitemapURL
            frame.scope = .item
        case .source where outer == .item:
            frame.scope = .source
            frame.captures = true
            source = FeedSource()
            hasSource = true
        case .body where feed.format == "opml":
            frame.element = .opmlBody
            frame.scope = .feed
        case .image:
            frame.scope = outer == .item ? .itemImage : .image
            frame.captures = true
        case .textInput: frame.scope = .textInput
        case .author, .contributor, .creator, .editor, .webMaster, .publisher:
            person = FeedPerson()
            frame.scope = outer == .item || outer == .source || outer == .feed ? .person : .ignored
            frame.captures = true
        case .itunesOwner, .owner:
            person = FeedPerson()
            frame.scope = .person
        case .mediaGroup, .mediaContent, .wrapper, .gmlWhere, .gmlShape, .skipHours, .skipDays, .validity: break
        case .unknown: frame.scope = .ignored
        default:
            frame.captures = true
            if Self.isTextConstruct(element) { frame.form = form(of: element) }
        }
        if element == .validity { frame.captures = true }
    }

    private static func isTextConstruct(_ element: FeedElement) -> Bool {
        switch element {
        case .title, .description, .summary, .subtitle, .content, .encoded, .body, .rights, .info: true
        default: false
        }
    }

    /// How a text is written: Atom says so, RSS means HTML.
    private mutating func form(of element: FeedElement) -> Form {
        let type = scanner.attribute("TYPE")?.trimmingEnds.lowercased()
        if element == .body { return .xhtml }
        guard feed.format.hasPrefix("atom") || type != nil else { return .html }
        let mode = scanner.attribute("MODE")?.trimmingEnds.lowercased()
        if mode == "base64" { return .base64 }
        switch type {
        case nil, "":
            // The `content` of RSS has no type, and Atom's text is plain unless it says otherwise.
            return element == .encoded || element == .description ? .html : mode == "escaped" ? .text : .text
        case "html", "text/html": return .html
        case "xhtml", "application/xhtml+xml": return mode == "escaped" ? .html : .xhtml
        case "text", "text/plain", "plain": return .text
        default:
            guard let type else { return .html }
            if type.hasSuffix("+xml") || type.hasSuffix("/xml") { return .xhtml }
            if type.hasPrefix("text/") { return .other }
            return type.contains("/") ? .base64 : .html
        }
    }

    /// What an element says by its attributes, and the parts that it begins.
    mutating func opened(_ element: FeedElement, outer: Scope) {
        switch element {
        case .item, .entry, .sitemapURL, .sitemap:
            // An empty element within an item is a slip of the pen.
            if hasItem, scanner.isEmptyElement, scanner.attributeCount == 0 {
                frames[frames.count - 1].element = .unknown
            } else {
                beginItem()
            }
        case .outline: outline()
        case .channel, .atomFeed:
            if feed.language == nil { feed.language = language }
            if element == .channel { channel() }
        case .rdf, .rss: if feed.language == nil { feed.language = language }
        default:
            if frames.last?.element == .sitemapURL { return beginItem() }
            if element == .gmlShape { shapeName = scanner.localName(scanner.element).lowercased() }
            guard scanner.attributeCount > 0, outer != .ignored else { return }
            attributes(element, outer)
        }
    }

    private mutating func beginItem() {
        finishItem()
        forgetItem()
        hasItem = true
        // The feed's own language is not repeated.
        if let own = frames.last?.language, own != frames.first?.language { item.language = languages[Int(own)] }
        guard scanner.attributeCount > 0 else { return }
        if let about = scanner.attribute("RDF:ABOUT") { item.id = about.trimmingEnds.nonEmpty }
        // CDF has the address in an attribute.
        if let href = address("HREF", base: base) { addLink(FeedLink(href: href)) }
        if let modified = scanner.attribute("LASTMOD") { item.modified = FeedDate.parse(modified) }
    }

    private mutating func channel() {
        if let href = address("HREF", base: base) { addLink(FeedLink(href: href)) }
        if let about = scanner.attribute("RDF:ABOUT"), feed.id == nil, feed.format.hasPrefix("rss1") {
            feed.id = about.trimmingEnds.nonEmpty
        }
        if let modified = scanner.attribute("LASTMOD") { feed.updated = FeedDate.parse(modified) }
    }

    private mutating func attributes(_ element: FeedElement, _ outer: Scope) {
        switch element {
        case .link: beginLink(outer)
        case .guid: idIsLink = scanner.attribute("ISPERMALINK").map { $0.trimmingEnds.lowercased() != "false" }
        case .category, .subject: beginCategory()
        case .itunesCategory: podcastCategory(outer)
        case .enclosure: enclosure()
        case .content: if outer == .item { item.contentURL = address("SRC", base: base) }
        case .source: if outer == .item { beginSource() }
        case .generator:
            let generator = FeedGenerator(
                url: address("URI", base: base) ?? address("URL", base: base) ?? address("RDF:RESOURCE", base: base),
                version: scanner.attribute("VERSION")?.nonEmpty)
            if outer == .source { source.generator = generator } else { feed.generator = generator }
        case .cloud:
            feed.cloud = FeedCloud(
                domain: scanner.attribute("DOMAIN"), port: scanner.attribute("PORT"), path: scanner.attribute("PATH"),
                registerProcedure: scanner.attribute("REGISTERPROCEDURE"), protocol: scanner.attribute("PROTOCOL"))
        case .errorReportsTo:
            if let resource = scanner.attribute("RDF:RESOURCE") {
                feed.publisher = FeedPerson(email: resource.trimmingEnds.droppingPrefix("mailto:"))
            }
        case .thread:
            item.thread = FeedThread(
                ref: scanner.attribute("REF")?.trimmingEnds, href: address("HREF", base: base))
        case .license:
            if let url = address("RDF:RESOURCE", base: base) ?? address("HREF", base: base) { setLicense(url, outer) }
        case .itunesImage, .logo, .icon, .image:
            if let url = address("HREF", base: base) ?? address("URL", base: base) ?? address("STYLE", base: nil) {
                image(element, url, outer)
            }
        case .mediaContent, .mediaThumbnail, .mediaPlayer: media(element, outer)
        default: break
        }
    }

    private mutating func enclosure() {
        guard item.attachments.count < FeedLimits.listed,
            let url = address("URL", base: base) ?? address("HREF", base: base)
        else { return }
        let length = scanner.attribute("LENGTH")?.trimmingEnds.nonEmpty
        let type = scanner.attribute("TYPE")?.trimmingEnds.nonEmpty
        item.attachments.append(
            FeedAttachment(
                url: url, mimeType: type, title: scanner.attribute("TITLE")?.nonEmpty,
                sizeInBytes: length.flatMap { FeedNumber.int($0) }))
        item.links.append(FeedLink(href: url, rel: "enclosure", type: type, length: length))
    }

    private mutating func beginLink(_ outer: Scope) {
        let written = scanner.attribute("HREF") ?? scanner.attribute("RDF:RESOURCE")
        let href = written.flatMap { FeedAddress.absolute($0, base: base) } ?? ""
        // A link that leads nowhere is kept as the publisher wrote it, and used for nothing.
        guard
            !href.isEmpty || scanner.attribute("REL") != nil || scanner.attribute("TYPE") != nil
                || scanner.attribute("TITLE") != nil || scanner.attribute("HREFLANG") != nil
                || scanner.attribute("LENGTH") != nil
        else { return }
        let rel = (scanner.attribute("REL") ?? "").trimmingEnds
        let link = FeedLink(
            href: href, rel: FeedFormat.relation(rel), type: scanner.attribute("TYPE")?.trimmingEnds.nonEmpty,
            title: scanner.attribute("TITLE").flatMap { FeedPlainText.line(Array($0.utf8)[...]).nonEmpty },
            hreflang: scanner.attribute("HREFLANG")?.trimmingEnds.nonEmpty,
            length: scanner.attribute("LENGTH")?.trimmingEnds.nonEmpty)
        switch outer {
        case .feed, .item: addLink(link)
        case .source:
            source.links.append(link)
            if !href.isEmpty, link.rel == "alternate" || source.url == nil { source.url = href }
        default: return
        }
        if link.rel == "replies", outer == .item, let count = scanner.attribute("THR:COUNT").flatMap(FeedNumber.int) {
            item.commentCount = item.commentCount ?? count
        }
    }

    private mutating func beginCategory() {
        category = FeedCategory(
            term: (scanner.attribute("TERM") ?? scanner.attribute("TEXT") ?? "").trimmingEnds,
            scheme: (scanner.attribute("SCHEME") ?? scanner.attribute("DOMAIN"))?.trimmingEnds.nonEmpty,
            label: scanner.attribute("LABEL")?.trimmingEnds.nonEmpty)
    }

    /// Apple's categories stand in one another; each counts.
    private mutating func podcastCategory(_ outer: Scope) {
        guard let term = scanner.attribute("TEXT")?.trimmingEnds.nonEmpty else { return }
        add(FeedCategory(term: term, scheme: "http://www.itunes.com/"), once: true, outer)
    }

    private mutating func beginSource() {
        source.url = address("URL", base: base) ?? address("HREF", base: base)
    }

    /// An `outline` of OPML: a subscription, or a folder of them.
    private mutating func outline() {
        guard !hasItem, let feedURL = address("XMLURL", base: base) ?? address("URL", base: base) else { return }
        forgetItem()
        item.title = (scanner.attribute("TEXT") ?? scanner.attribute("TITLE")).flatMap {
            FeedPlainText.line(Array($0.utf8)[...]).nonEmpty
        }
        item.id = feedURL
        item.url = address("HTMLURL", base: base) ?? feedURL
        item.summary = scanner.attribute("DESCRIPTION")?.nonEmpty
        item.language = scanner.attribute("LANGUAGE")?.nonEmpty
        item.links = [FeedLink(href: feedURL, rel: "alternate", type: FeedFormat.mediaType(scanner.attribute("TYPE")))]
        for name in (scanner.attribute("CATEGORY") ?? "").split(separator: ",") {
            item.categories.append(FeedCategory(term: String(name).trimmingEnds))
        }
        handItem()
        forgetItem()
    }
}
