import Testing

@testable import Articles

@Suite struct ExporterTests {
    private func record() -> ArticleRecord {
        var article = Article(
            contentText: "Một ]]> hai\u{0}", contentHTML: "<p>Một ]]&gt; hai</p>",
            extraction: .init(method: "page", confidence: 0.9))
        article.url = "https://a.example/1"
        article.title = "Tiêu đề <b> & \u{1} “nháy”"
        article.published = ArticleDate(iso8601: "2022-07-20T17:49:00+07:00", precision: .minute, source: .page)
        article.byline = Byline(printed: "Tin: An", author: "An", organisation: nil)
        return ArticleRecord(
            id: "abc", sourceID: "ha-noi", article: article, firstSeen: "2022-07-21T00:00:00Z",
            fetchedAt: "2022-07-21T00:00:00Z",
            revision: 1, contentSHA256: "00")
    }

    @Test func rssEscapesEverything() {
        let channel = FeedChannel(
            title: "Kênh", homePageURL: "https://a.example/", description: "Mô tả", language: "vi")
        let text = String(decoding: RSSExporter().document(of: [record()], channel: channel), as: UTF8.self)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
                  <channel>
                    <title>Kênh</title>
                    <link>https://a.example/</link>
                    <description>Mô tả</description>
                    <language>vi</language>
                    <generator>Feedgate</generator>
                    <docs>https://www.rssboard.org/rss-specification</docs>
                    <item>
                      <title>Tiêu đề &lt;b&gt; &amp;  “nháy”</title>
                      <link>https://a.example/1</link>
                      <guid isPermaLink="false">abc</guid>
                      <description>Một ]]&amp;gt; hai</description>
                      <content:encoded>&lt;p&gt;Một ]]&amp;gt; hai&lt;/p&gt;</content:encoded>
                      <dc:creator>An</dc:creator>
                      <pubDate>Wed, 20 Jul 2022 17:49:00 +0700</pubDate>
                    </item>
                  </channel>
                </rss>

                """)
    }

    @Test func atomSaysOfEachEntryWhenItChanged() {
        var channel = FeedChannel(
            title: "Kênh", homePageURL: "https://a.example/", feedURL: "https://g.example/feeds/a.atom",
            description: "Mô tả",
            updated: "2022-07-21T00:00:00Z")
        channel.nextURL = "https://g.example/feeds/a.atom?after=x&y"
        channel.hubURL = "https://g.example/hub"
        var entry = record()
        entry.id = "0123456789abcdef0123456789abcdef"
        let text = String(decoding: AtomExporter().document(of: [entry], channel: channel), as: UTF8.self)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
                  <id>https://g.example/feeds/a.atom</id>
                  <title>Kênh</title>
                  <subtitle>Mô tả</subtitle>
                  <updated>2022-07-21T00:00:00Z</updated>
                  <author>
                    <name>Kênh</name>
                  </author>
                  <generator>Feedgate</generator>
                  <link rel="alternate" href="https://a.example/"/>
                  <link rel="self" href="https://g.example/feeds/a.atom"/>
                  <link rel="next" href="https://g.example/feeds/a.atom?after=x&amp;y"/>
                  <link rel="hub" href="https://g.example/hub"/>
                  <entry>
                    <id>urn:uuid:01234567-89ab-cdef-0123-456789abcdef</id>
                    <title>Tiêu đề &lt;b&gt; &amp;  “nháy”</title>
                    <link rel="alternate" href="https://a.example/1"/>
                    <published>2022-07-20T17:49:00+07:00</published>
                    <updated>2022-07-21T00:00:00Z</updated>
                    <author>
                      <name>An</name>
                    </author>
                    <content type="html">&lt;p&gt;Một ]]&amp;gt; hai&lt;/p&gt;</content>
                  </entry>
                </feed>

                """)
    }

    @Test func jsonFeedKeepsWhatIsKnown() {
        let text = String(
            decoding: JSONFeedExporter().document(of: [record()], channel: FeedChannel(title: "K", description: "")),
            as: UTF8.self)
        #expect(
            text
                == #"{"version":"https://jsonfeed.org/version/1.1","title":"K","items":[{"id":"abc","url":"https://a.example/1","#
                + #""title":"Tiêu đề <b> & \u0001 “nháy”","content_html":"<p>Một ]]&gt; hai</p>","content_text":"Một ]]> hai\u0000","#
                + #""date_published":"2022-07-20T17:49:00+07:00","authors":[{"name":"An"}],"_feedgate":{"source":"ha-noi","byline":"Tin: An","#
                + #""first_seen":"2022-07-21T00:00:00Z","fetched_at":"2022-07-21T00:00:00Z","published":"2022-07-20T17:49:00+07:00","#
                + #""date_precision":"minute","date_source":"page","extraction":{"method":"page","confidence":0.900},"#
                + #""content_sha256":"00","revision":1}}]}"# + "\n")
    }

    @Test func whatFeedgateWritesItReads() throws {
        let bytes = RSSExporter().document(of: [record()], channel: FeedChannel(title: "K", description: "k"))
        let item = try #require(try FeedParser().parse(bytes).items.first)
        #expect(item.contentHTML == record().article.contentHTML)
        #expect(item.published?.iso8601 == "2022-07-20T17:49:00+07:00")
        #expect(item.id == "abc")
    }

    @Test func aTextWithoutArticlesIsNoTextThatWasCut() {
        #expect(TextExporter().document(of: [], channel: FeedChannel(title: "K", description: "")) == [0x0A])
        #expect(TextExporter().document(of: [record()], channel: FeedChannel(title: "K", description: "")).last == 0x0A)
    }
}
