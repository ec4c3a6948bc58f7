import Foundation
import Testing

@testable import Articles

/// Whatever a feed is like, what we make of it keeps the rules of its format.
@Suite struct FeedRuleTests {
    /// A feed all of whose texts, addresses and dates are hostile.
    private static func hostile(_ text: String) -> Feed {
        var feed = Feed(format: "rss2.0")
        let person = FeedPerson(name: text, url: text, email: text)
        let date = ArticleDate(iso8601: "2022-07-20T17:49", precision: .minute, source: .feed)
        feed.id = text
        feed.title = text
        feed.homePageURL = text
        feed.description = text
        feed.language = text
        feed.icon = text
        feed.favicon = text
        feed.authors = [person, person]
        feed.publisher = person
        feed.rights = text
        feed.license = text
        feed.updated = date
        feed.image = FeedImage(url: text, title: text, link: text)
        feed.podcast = FeedPodcast(
            author: text, title: text, type: text, image: text, ownerName: text, ownerEmail: text)
        var item = FeedItem()
        item.id = text
        item.url = text
        item.externalURL = text
        item.title = text
        item.summary = ContentHTML.escaped(text)
        item.contentHTML = ContentHTML.escaped(text)
        item.image = text
        item.bannerImage = text
        item.published = ArticleDate(iso8601: "2022-07-20", precision: .day, source: .feed)
        item.modified = ArticleDate(iso8601: "2022-07-20T17:49:00.123+07:00", precision: .second, source: .feed)
        item.created = date
        item.expired = date
        item.authors = [person, person]
        item.contributors = [person]
        item.publisher = person
        item.categories = [FeedCategory(term: text, scheme: text, label: text)]
        item.language = text
        item.attachments = [
            FeedAttachment(url: text, mimeType: text, title: text, sizeInBytes: -1),
            FeedAttachment(url: "https://a.example/1", mimeType: text, title: text, sizeInBytes: -1),
            FeedAttachment(url: "https://a.example/2", mimeType: text, title: text, sizeInBytes: -1),
        ]
        item.links = [
            FeedLink(href: text, rel: text, type: text), FeedLink(href: text, rel: "via", type: text, title: text),
        ]
        item.commentsURL = text
        item.commentCount = -3
        item.commentsFeedURL = text
        item.rights = text
        item.license = text
        item.source = FeedSource(id: text, title: text, url: text)
        item.podcast = FeedPodcast(author: text, title: text, type: text, image: text, duration: text, episode: -1)
        item.media = FeedMedia(
            contents: [.init(url: text, type: text, medium: text, width: -1)], thumbnails: [.init(url: text)],
            credits: [text], title: text, description: text, rating: text, keywords: text)
        item.thread = FeedThread(ref: text, href: text)
        feed.items = [item, item, FeedItem(), FeedItem(), item]
        return feed
    }

    private static let texts =
        hostileTexts + ["/x y", "https://a.example/ä b", "http://", "urn:x", "javascript:x", "a@b"]

    @Test(arguments: texts) func aHostileFeedKeepsTheRules(_ text: String) {
        for format in FeedDocument.Format.allCases {
            let bytes = FeedDocument.bytes(of: Self.hostile(text), as: format)
            #expect(FeedRules.broken(bytes, as: format) == [], "\(format)")
        }
    }

    @Test(arguments: texts) func anExportedArticleKeepsTheRules(_ text: String) {
        let hostile = record(id: FeedDocument.visible(text) ?? "x", text: text, title: text) { article in
            article.url = text
            article.summary = text
            article.image = text
            article.published = ArticleDate(iso8601: "2024-05-26T08:00+07:00", precision: .minute, source: .page)
            article.modified = ArticleDate(iso8601: "2024-05-26", precision: .day, source: .page)
            article.byline = Byline(printed: text, author: text, organisation: text)
            article.section = text
            article.tags = [text, text]
            article.language = text
            article.attachments = [
                .init(url: text, mimeType: text, title: text, sizeInBytes: -1),
                .init(url: "https://a.example/1", mimeType: text, title: text, sizeInBytes: -1),
                .init(url: "https://a.example/2", mimeType: text, title: text, sizeInBytes: -1),
            ]
        }
        let channel = FeedChannel(title: text, homePageURL: "https://a.example/", description: text, language: text)
        let records = [hostile, fullRecord()]
        #expect(FeedRules.broken(RSSExporter().document(of: records, channel: channel), as: .rss) == [])
        #expect(FeedRules.broken(AtomExporter().document(of: records, channel: channel), as: .atom) == [])
    }

    /// Nothing that a feed with everything says is lost on its way through a format.
    @Test(arguments: [FeedDocument.Format.rss, .atom]) func everyFieldComesBack(_ format: FeedDocument.Format) throws {
        var item = FeedItem()
        let date = ArticleDate(iso8601: "2022-07-20T17:49:00+07:00", precision: .second, source: .feed)
        item.id = "tag:a.example,2022:1"
        item.idIsPermalink = false
        item.url = "https://a.example/1"
        item.externalURL = "https://b.example/1"
        item.title = "Một"
        item.summary = "<p>Hai</p>"
        item.contentHTML = "<p>Ba <a href=\"https://a.example/x\">bốn</a></p>"
        item.image = "https://a.example/cover.jpg"
        (item.published, item.modified, item.created, item.expired) = (date, date, date, date)
        item.authors = [
            FeedPerson(name: "An", url: "https://a.example/an", email: "an@a.example"), FeedPerson(name: "Bo"),
        ]
        item.contributors = [FeedPerson(name: "Chi", url: "https://a.example/chi"), FeedPerson(name: "Dan")]
        item.publisher = FeedPerson(name: "Báo")
        item.categories = [FeedCategory(term: "Xã hội", scheme: "https://a.example/list")]
        item.language = "vi"
        item.attachments = [
            FeedAttachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", sizeInBytes: 12),
            FeedAttachment(url: "https://a.example/2.pdf", mimeType: "application/pdf", title: "Hai", sizeInBytes: 3),
        ]
        item.commentsURL = "https://a.example/1#comments"
        item.commentCount = 3
        item.commentsFeedURL = "https://a.example/1/feed"
        item.rights = "CC BY"
        item.license = "https://creativecommons.org/licenses/by/4.0/"
        item.source = FeedSource(title: "Nguồn", url: "https://c.example/")
        item.podcast = FeedPodcast(
            author: "An", explicit: false, keywords: ["Xã hội"], title: "Một", subtitle: "Hai", summary: "Ba",
            type: "full", image: "https://a.example/cover.jpg", duration: "01:02:03", episode: 1, season: 2)
        item.media = FeedMedia(
            contents: [
                .init(
                    url: "https://a.example/content.jpg", type: "image/jpeg", medium: "image", width: 3, height: 4,
                    fileSize: 5)
            ], thumbnails: [.init(url: "https://a.example/t.jpg", width: 1, height: 2)], credits: ["Em"], title: "Ảnh",
            description: "<p>Ảnh</p>", rating: "nonadult", keywords: "a,b")
        item.place = FeedPlace(kind: .point, points: [.init(longitude: 105.85, latitude: 21.03)])
        item.thread = FeedThread(ref: "tag:a.example,2022:0", href: "https://a.example/0")
        var feed = Feed(format: "rss2.0")
        feed.title = "K"
        feed.items = [item]
        let bytes = FeedDocument.bytes(of: feed, as: format)
        #expect(FeedRules.broken(bytes, as: format) == [])
        var read = try #require(try FeedParser().parse(bytes).items.first)
        // The links are where the others were, and more of them.
        read.links = []
        // Dates come back in another zone.
        #expect(read.published.map(RFC3339.text) == RFC3339.text(date))
        if format == .atom { read.idIsPermalink = false }
        // Atom has the source's address as a link, and demands an identity.
        read.source?.links = []
        if format == .atom { read.source?.id = nil }
        #expect(read == item)
    }

    @Test(.enabled(if: Checkout.hasShared("feeds/data/real"))) func realFeedsKeepTheRules() throws {
        var failures: [String] = []
        for file in try RealFeeds.all() {
            guard let feed = try? FeedParser().parse(Array(Data(contentsOf: file)), baseURL: "https://a.example/feed")
            else {
                continue
            }
            for format in FeedDocument.Format.allCases {
                for rule in Set(FeedRules.broken(FeedDocument.bytes(of: feed, as: format), as: format)).sorted() {
                    failures.append("\(file.lastPathComponent) \(format): \(rule)")
                }
            }
        }
        #expect(failures == [])
    }

    /// Parse → write → parse is the same feed, and what is written then is the same document.
    @Test(.enabled(if: Checkout.hasShared("feeds/data/real")), arguments: [FeedDocument.Format.rss, .atom, .json])
    func realFeedsComeBack(_ format: FeedDocument.Format) throws {
        var failures: [String] = []
        for file in try RealFeeds.all() {
            guard let feed = try? FeedParser().parse(Array(Data(contentsOf: file)), baseURL: "https://a.example/feed")
            else {
                continue
            }
            let again = try FeedParser().parse(
                FeedDocument.bytes(of: feed, as: format), baseURL: "https://a.example/feed")
            if again.items.count != feed.items.count { failures.append("\(file.lastPathComponent): items") }
            let ids = FeedDocument.identities(feed)
            for (index, (old, new)) in zip(feed.items, again.items).enumerated() {
                let lost = RealFeeds.differences(old, new, id: ids[index], format)
                if let first = lost.first { failures.append("\(file.lastPathComponent)[\(index)]: \(first)") }
            }
        }
        #expect(failures.prefix(10).map { String($0.prefix(300)) } == [])
    }
}

enum RealFeeds {
    static func all() throws -> [URL] {
        let root = Checkout.shared.appending(path: "feeds/data/real/files")
        return try FileManager.default.subpathsOfDirectory(atPath: root.path()).sorted().map {
            root.appending(path: $0)
        }
        .filter { !$0.hasDirectoryPath }
    }

    /// What of an item did not come back, of that which a format can carry.
    static func differences(_ old: FeedItem, _ new: FeedItem, id: String, _ format: FeedDocument.Format) -> [String] {
        var result: [String] = []
        func same<Value: Equatable>(_ name: String, _ old: Value, _ new: Value) {
            if old != new { result.append("\(name): \(old) → \(new)") }
        }
        func moment(_ date: ArticleDate?) -> String? {
            date.map { RFC3339.text($0).replacing(/\.[0-9]+/, with: "").replacing("+00:00", with: "Z") }
        }
        func address(_ url: String?) -> String? { url.map(FeedDocument.address) }
        if old.id != nil || old.url != nil { same("id", id, new.id) }
        if let url = old.url, FeedDocument.isFull(url) { same("url", address(url), address(new.url)) }
        if let title = old.title { same("title", title, new.title) }
        if old.summary != nil || format != .atom { same("summary", old.summary, new.summary) }
        if old.contentHTML != nil { same("content", old.contentHTML, new.contentHTML) }
        // RSS writes no date before the year 1900.
        if old.published.map({ $0.iso8601 >= "1900" }) ?? (format != .atom) {
            same("published", moment(old.published), moment(new.published))
        }
        if old.modified != nil { same("modified", moment(old.modified), moment(new.modified)) }
        if !old.authors.isEmpty {
            same("authors", old.authors.map { $0.name ?? $0.email }, new.authors.map { $0.name ?? $0.email })
        }
        same("tags", old.tags, new.tags)
        same("attachments", old.attachments.map { address($0.url) }, new.attachments.map { address($0.url) })
        if let image = old.image, FeedDocument.isWeb(image) { same("image", address(image), address(new.image)) }
        if format != .json {
            same("comments", address(old.commentsURL), address(new.commentsURL))
            same("place", old.place, new.place)
            same("license", address(old.license), address(new.license))
            if let media = old.media { same("media", media.contents.count, new.media?.contents.count) }
        }
        return result
    }
}
