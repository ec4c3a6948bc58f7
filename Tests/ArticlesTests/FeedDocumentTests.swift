import Testing

@testable import Articles

@Suite struct FeedDocumentTests {
    /// A feed with everything that the formats have in common, and with what XML forbids.
    private var feed: Feed {
        var feed = Feed(format: "atom1.0")
        feed.id = "urn:x:feed"
        feed.title = "Tin & <bài>"
        feed.homePageURL = "https://a.example/"
        feed.description = "<p>Mô tả &amp; hơn</p>"
        feed.language = "vi"
        feed.updated = ArticleDate(iso8601: "2022-07-20T17:49:00+07:00", precision: .second, source: .feed)
        feed.authors = [FeedPerson(name: "Toà soạn")]
        feed.hints.selfURL = "https://a.example/feed"
        feed.hints.hubs = ["https://hub.example/"]
        feed.hints.ttl = 60
        feed.hints.updatePeriod = .daily
        feed.hints.updateFrequency = 2
        feed.hints.skipHours = [1, 2]
        feed.hints.skipDays = ["Sunday"]
        var item = FeedItem()
        item.id = "bài số 1"
        item.idIsPermalink = false
        item.url = "https://a.example/1?a=1&b=2"
        item.title = "1 < 2 & “3”\u{1}"
        item.summary = "<p>Tóm tắt</p>"
        item.contentHTML = "<p>Toàn văn ]]&gt; <a href=\"https://a.example/x\">x</a></p>"
        item.published = ArticleDate(iso8601: "2022-07-20T17:49:00+07:00", precision: .second, source: .feed)
        item.modified = ArticleDate(iso8601: "2022-07-21T08:00:00+00:00", precision: .second, source: .feed)
        item.authors = [FeedPerson(name: "Jane Roe", url: "https://a.example/jane"), FeedPerson(name: "An")]
        item.categories = [FeedCategory(term: "Xã hội")]
        item.language = "en"
        item.attachments = [
            FeedAttachment(url: "https://a.example/a.mp3", mimeType: "audio/mpeg", sizeInBytes: 12),
            FeedAttachment(url: "https://a.example/b.pdf", mimeType: "application/pdf", sizeInBytes: 34),
        ]
        feed.items = [item]
        return feed
    }

    /// The same, as it comes back: without what XML forbids.
    private var expected: FeedItem {
        var item = feed.items[0]
        item.title = "1 < 2 & “3”"
        return item
    }

    /// What all formats keep.
    private func common(_ item: FeedItem) -> [String?] {
        [
            item.id, item.url, item.title, item.summary, item.contentHTML, item.published?.iso8601,
            item.modified?.iso8601, item.language,
            item.authors.map { "\($0.name ?? "") \($0.url ?? "")" }.joined(separator: ","),
            item.tags.joined(separator: ","),
            item.attachments.map { "\($0.url) \($0.mimeType ?? "") \($0.sizeInBytes ?? 0)" }.joined(separator: ","),
        ]
    }

    @Test(arguments: [FeedDocument.Format.rss, .atom, .json])
    func whatIsWrittenIsReadAsItWas(_ format: FeedDocument.Format) throws {
        let bytes = FeedDocument.bytes(of: feed, as: format)
        let read = try FeedParser().parse(bytes)
        #expect(read.damage == nil)
        #expect(read.title == feed.title)
        #expect(read.homePageURL == feed.homePageURL)
        #expect(read.language == feed.language)
        #expect(read.hints.selfURL == feed.hints.selfURL)
        #expect(read.hints.hubs == feed.hints.hubs)
        #expect(read.authors == feed.authors)
        #expect(read.items.map(common) == [common(expected)])
        if format == .rss {
            var hints = feed.hints
            hints.isComplete = false
            #expect(read.hints == hints)
        }
        #expect(FeedDocument.bytes(of: feed, as: format) == bytes, "the same feed gives the same bytes")
    }

    /// What a format demands is there, however little the feed says.
    @Test func anEmptyFeedIsValid() throws {
        var feed = Feed(format: "rss")
        feed.items = [FeedItem()]
        let rss = String(decoding: FeedDocument.bytes(of: feed, as: .rss), as: UTF8.self)
        for element in [
            "<title>Untitled feed</title>", "<link>urn:feedgate:feed</link>", "<description>",
            "<title>Untitled</title>",
        ] {
            #expect(rss.contains(element))
        }
        let atom = String(decoding: FeedDocument.bytes(of: feed, as: .atom), as: UTF8.self)
        for element in [
            "<id>urn:feedgate:feed</id>", "<updated>1970-01-01T00:00:00Z</updated>", "<author>", "<summary",
        ] {
            #expect(atom.contains(element))
        }
        let json = String(decoding: FeedDocument.bytes(of: feed, as: .json), as: UTF8.self)
        #expect(json.contains(#""items":[{"id":"0","content_text":""}]"#))
    }

    @Test func subscriptionsComeBack() throws {
        let opml =
            "<opml version='1.1'><head><title>S</title></head><body><outline text='A &amp; B' type='rss' xmlUrl='https://a.example/f?a=1&amp;b' htmlUrl='https://a.example/'/></body></opml>"
        let read = try FeedParser().parse(Array(opml.utf8))
        let again = try FeedParser().parse(FeedDocument.bytes(of: read, as: .opml))
        #expect(again.items.map(\.title) == ["A & B"])
        #expect(again.items.map(\.id) == ["https://a.example/f?a=1&b"])
        #expect(again.items.map(\.url) == ["https://a.example/"])
    }

    @Test(arguments: ["1", "bài số 1", "a b%20c", "urn:uuid:1", "https://a.example/1", "tag:a.example,2022:1"])
    func anIdentityComesBackFromAtom(_ id: String) {
        let iri = FeedDocument.iri(id)
        #expect(FeedHTMLAddress.scheme(iri) != nil)
        #expect((FeedDocument.identity(iri) ?? iri) == id)
    }
}
