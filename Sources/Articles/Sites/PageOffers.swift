import Markup

/// What a page offers to a reader of feeds: the feeds that it names, and what it says of itself.
package struct PageOffers: Sendable, Equatable {
    /// A feed that a page names.
    package struct FeedLink: Sendable, Equatable {
        package var url: String
        package var title: String?
    }

    /// The feeds, in the page's order, those of comments last.
    package private(set) var feeds: [FeedLink] = []
    /// What the site calls itself.
    package private(set) var siteName: String?
    /// BCP 47 tag.
    package private(set) var language: String?
    /// The program that made the page.
    package private(set) var cms: CMS?
    /// Whether the page says that it is an article.
    package private(set) var claimsArticle = false
    private static let mostFeeds = 40

    /// Looks a page over.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Throws: `PageError` where these bytes are no page.
    package init(html: [UInt8], url: String, charset: String? = nil) throws(PageError) {
        if let refusal = PageSniffer.refusal(html) { throw refusal }
        let decoded = TextDecoder.decode(html, httpCharset: charset, kind: .html)
        let tree: PageTree
        do {
            tree = try PageTree(decoded.utf8)
        } catch {
            throw PageError(error)
        }
        let base = WebURL(url)
        var found: [FeedLink] = []
        for (index, node) in tree.nodes.enumerated() where node.tag == .link || node.tag == .a {
            guard found.count < Self.mostFeeds, let href = tree.value(of: .href, at: index)?.trimmingSpace,
                let target = WebURL(href, base: base), target.isWeb, Self.isFeed(tree, index, target),
                !found.contains(where: { $0.url == target.href })
            else { continue }
            let text = tree.value(of: .title, at: index) ?? PlainText.line(tree.text[tree.textRange(at: index)])
            found.append(FeedLink(url: target.href, title: text.nonEmpty))
        }
        feeds = found.filter { !Self.isOfComments($0) } + found.filter(Self.isOfComments)
        let head = HeadMetadata(tree)
        siteName = head.first("og:site_name", "application-name") ?? head.htmlTitle
        language = head.htmlLanguage
        if language == nil || language?.hasPrefix("en") == true {
            let text = PlainText.line(tree.text.prefix(20_000))
            language = LanguageGuess.isVietnamese([text]) ? "vi" : language ?? LanguageGuess.language(of: [text])
        }
        cms = CMS(of: tree)
        claimsArticle = head.first("og:type") == "article" || head.schema.published != nil
    }

    private static func isFeed(_ tree: PageTree, _ index: Int, _ url: WebURL) -> Bool {
        let type = tree.value(of: .type, at: index)?.lowercased() ?? ""
        let isFeedType = [
            "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
        ]
        .contains { type.hasPrefix($0) }
        if tree.nodes[index].tag == .link {
            let rel = tree.value(of: .rel, at: index)?.lowercased().split(separator: " ") ?? []
            return (rel.contains("alternate") && (isFeedType || type == "application/json" || type == "text/xml"))
                || rel.contains("feed")
        }
        if isFeedType { return true }
        let path = url.pathname.lowercased()
        let text = PlainText.line(tree.text[tree.textRange(at: index)]).lowercased()
        return path.hasSuffix(".rss") || path.hasSuffix("/rss.xml") || path.hasSuffix("/atom.xml")
            || path.hasSuffix("/feed.xml")
            || path.hasSuffix("/feed/") || path.hasSuffix("/feed")
            || (path.contains("rss") && (text.contains("rss") || path.hasSuffix(".xml")))
    }

    private static func isOfComments(_ feed: FeedLink) -> Bool {
        let text = (feed.url + " " + (feed.title ?? "")).lowercased()
        return ["comment", "bình luận", "phản hồi", "kommentar"].contains { text.contains($0) }
    }

    /// Where feeds stand that no page names, by the habits of programs; the section's own ones first.
    package static func usualFeeds(near url: String, cms: CMS?) -> [String] {
        guard let url = WebURL(url) else { return [] }
        let folder = url.pathname.hasSuffix("/") ? url.pathname : url.pathname + "/"
        let isRoot = folder == "/"
        let own: [String] =
            switch cms {
            case .wordPress: isRoot ? [] : [folder + "feed/"]
            case .joomla: [url.pathname + "?format=feed&type=rss"]
            case .drupal: isRoot ? ["/rss.xml"] : [folder + "feed", "/rss.xml"]
            default: []
            }
        let common = [
            "/feed/", "/rss.xml", "/rss", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/rss/home.rss",
        ]
        return (own + common).compactMap { WebURL($0, base: url)?.href }
    }
}
