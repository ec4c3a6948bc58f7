import Testing

@testable import Articles

@Suite struct FeedParserTests {
    private func feed(_ text: String, base: String? = nil) throws -> Feed {
        try FeedParser().parse(Array(text.utf8), baseURL: base)
    }

    @Test func rssIsReadWithItsFullText() throws {
        let feed = try feed(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Tin &amp; bài</title><link>https://a.example/</link><language>vi</language>
            <item><title>Một &lt;b&gt;hai&lt;/b&gt;</title><link>/1?a=1&amp;b=2</link><guid isPermaLink="false">g1</guid>
            <pubDate>Tue, 05 Mar 2024 08:15:00 +0700</pubDate><dc:creator>Thu Hà</dc:creator><category>Xã hội</category>
            <content:encoded><![CDATA[<p>Toàn văn&nbsp;bài. <img src="/a.jpg"></p>]]></content:encoded>
            <enclosure url="https://a.example/a.pdf" type="application/pdf" length="12"/></item></channel></rss>
            """, base: "https://a.example/feed")
        var item = FeedItem()
        item.id = "g1"
        item.idIsPermalink = false
        item.url = "https://a.example/1?a=1&b=2"
        item.title = "Một hai"
        item.contentHTML = "<p>Toàn văn&nbsp;bài. <img src=\"https://a.example/a.jpg\"></p>"
        item.image = "https://a.example/a.jpg"
        item.published = ArticleDate(iso8601: "2024-03-05T08:15:00+07:00", precision: .second, source: .feed)
        item.authors = [FeedPerson(name: "Thu Hà")]
        item.categories = [FeedCategory(term: "Xã hội")]
        item.attachments = [
            FeedAttachment(url: "https://a.example/a.pdf", mimeType: "application/pdf", sizeInBytes: 12)
        ]
        item.links = [
            FeedLink(href: "https://a.example/1?a=1&b=2"),
            FeedLink(href: "https://a.example/a.pdf", rel: "enclosure", type: "application/pdf", length: "12"),
        ]
        #expect(feed.title == "Tin & bài")
        #expect(feed.format == "rss2.0")
        #expect(feed.language == "vi")
        #expect(feed.items == [item])
        #expect(feed.damage == nil)
    }

    @Test func atomIsRead() throws {
        let feed = try feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/f/" xml:lang="en"><title>1 &lt; 2</title>
            <author><name>Jane Roe</name></author><link rel="self" href="atom"/><link href="/"/>
            <entry><id>urn:1</id><title type="html">a &lt;i&gt;b&lt;/i&gt;</title><link rel="alternate" href="e"/>
            <updated>2024-03-05T08:15:00Z</updated><summary>a &lt; b</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; <a href="x">b</a></p></div></content></entry></feed>
            """)
        let entry = try #require(feed.items.first)
        #expect(feed.format == "atom1.0")
        #expect(feed.title == "1 < 2")
        #expect(feed.homePageURL == "https://a.example/")
        #expect(feed.hints.selfURL == "https://a.example/f/atom")
        #expect(entry.url == "https://a.example/f/e")
        #expect(entry.title == "a b")
        #expect(entry.authors == [FeedPerson(name: "Jane Roe")])
        #expect(entry.summary == "a &lt; b")
        #expect(entry.contentHTML == "<p>a &lt; <a href=\"https://a.example/f/x\">b</a></p>")
        #expect(entry.modified?.iso8601 == "2024-03-05T08:15:00+00:00")
    }

    /// A format, and what its one item must be.
    struct Format: CustomTestStringConvertible {
        var format: String
        var text: String
        var title: String?
        var url: String?
        var testDescription: String { format }
    }

    @Test(arguments: [
        Format(
            format: "rss0.90",
            text: """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
                <channel><title>K</title></channel><item><title>A</title><link>https://a.example/1</link></item></rdf:RDF>
                """, title: "A", url: "https://a.example/1"),
        Format(
            format: "rss1.0",
            text: """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="x"><title>K</title></channel><item rdf:about="https://a.example/1"><title>A</title></item></rdf:RDF>
                """, title: "A", url: "https://a.example/1"),
        Format(
            format: "rss1.1",
            text: """
                <Channel xmlns="http://purl.org/net/rss1.1#"><title>K</title><items><item><title>A</title>
                <link>https://a.example/1</link></item></items></Channel>
                """, title: "A", url: "https://a.example/1"),
        Format(
            format: "rss0.92",
            text:
                "<rss version='0.92'><channel><item><title>A</title><guid>https://a.example/1</guid></item></channel></rss>",
            title: "A", url: "https://a.example/1"),
        Format(
            format: "atom0.3",
            text: """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title type="text/html" mode="escaped">&lt;b&gt;A&lt;/b&gt;</title>
                <link rel="alternate" type="text/html" href="https://a.example/1"/></entry></feed>
                """, title: "A", url: "https://a.example/1"),
        Format(
            format: "cdf",
            text:
                "<CHANNEL HREF='https://a.example/'><ITEM HREF='https://a.example/1'><TITLE>A</TITLE></ITEM></CHANNEL>",
            title: "A", url: "https://a.example/1"),
        Format(
            format: "opml",
            text:
                "<opml version='2.0'><body><outline text='Folder'><outline text='A' type='rss' xmlUrl='https://a.example/1'/></outline></body></opml>",
            title: "A", url: "https://a.example/1"),
        Format(
            format: "sitemap",
            text: """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://a.example/1</loc><news:news><news:title>A</news:title></news:news></url></urlset>
                """, title: "A", url: "https://a.example/1"),
        Format(
            format: "sitemapindex",
            text: "<sitemapindex><sitemap><loc>https://a.example/1</loc></sitemap></sitemapindex>",
            url: "https://a.example/1"),
        Format(
            format: "json1.1",
            text:
                #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A","url":"https://a.example/1"},]}"#,
            title: "A", url: "https://a.example/1"),
    ]) func everyFormatIsKnownByItsBytes(_ format: Format) throws {
        let feed = try feed(format.text)
        #expect(feed.format == format.format)
        #expect(feed.items.map(\.title) == [format.title])
        #expect(feed.items.map(\.url) == [format.url])
    }

    @Test(arguments: [
        "<rss version='2.0'><channel><item><title>One</title></item><item><title>Tw",
        "<rss><channel><item><title>One<link>x</link></item><item>",
        "PHP warning\n<rss version='2.0'><channel><item><title>One</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>One</title><item><title>Two</title></item></channel></rss>",
    ]) func aDamagedFeedYieldsWhatItHas(_ text: String) throws {
        let feed = try feed(text)
        #expect(feed.items.first?.title == "One")
        #expect(feed.damage != nil)
    }

    @Test func aFeedSaysHowItWantsToBeRead() throws {
        let feed = try feed(
            """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><ttl> 90 </ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>
            <skipHours><hour>0</hour><hour>24</hour></skipHours><skipDays><day>sunday</day></skipDays>
            <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/rss"/></channel></rss>
            """, base: "https://a.example/feed")
        var hints = FeedHints()
        hints.ttl = 90
        hints.updatePeriod = .daily
        hints.updateFrequency = 12
        hints.skipHours = [0, 0]
        hints.skipDays = ["Sunday"]
        hints.hubs = ["https://hub.example/"]
        hints.selfURL = "https://a.example/rss"
        #expect(feed.hints == hints)
        #expect(feed.hints.interval == 7_200)
    }

    @Test func itemsAreHandedOverOneByOne() throws {
        let text = "<rss version='2.0'><channel>" + String(repeating: "<item><title>t</title></item>", count: 50)
        var position = 0
        var titles: [String?] = []
        let feed = try FeedParser().read(from: { buffer in
            let count = min(13, buffer.count, text.utf8.count - position)
            buffer.copyBytes(from: Array(text.utf8)[position..<(position + count)])
            position += count
            return count
        }) { item in
            titles.append(item.title)
            return titles.count < 20
        }
        #expect(titles == Array(repeating: "t", count: 20))
        #expect(feed.items.isEmpty)
    }

    @Test(arguments: [
        "<rss><channel><item><item><title>t</title></item><author>A</author><author>B</author></item><item><author>C</author></item>",
        "<list><item><title>t</title></item></list>",
        "<feed><entry><entry></entry><author><name>A</name></author></entry><entry><author><name>B</name>",
    ]) func itemsInDisorderAreRead(_ text: String) throws {
        let feed = try feed(text)
        #expect(!feed.items.isEmpty)
        #expect(feed.damage != nil)
    }

    @Test func limitsAreSaid() throws {
        let text = "<rss version='2.0'><channel>" + String(repeating: "<item><title>t</title></item>", count: 50)
        var parser = FeedParser()
        parser.maxItems = 10
        let few = try parser.parse(Array(text.utf8))
        #expect(few.items.count == 10)
        #expect(few.truncation == "it has more than 10 items; the rest was left out")
        parser = FeedParser()
        parser.maxFeedBytes = 100
        let short = try parser.parse(Array(text.utf8))
        #expect(short.items.count == 3)
        #expect(short.truncation == "it has more than 100 bytes; what follows them was left out")
    }

    struct Bad: CustomTestStringConvertible {
        var name: String
        var text: String
        var error: FeedError
        var testDescription: String { name }
    }

    @Test(arguments: [
        Bad(name: "empty", text: " \n", error: .empty),
        Bad(name: "page", text: "<!DOCTYPE html><html><body>no feed</body></html>", error: .isHTML),
        Bad(name: "other XML", text: "<svg xmlns='http://www.w3.org/2000/svg'/>", error: .notAFeed(root: "svg")),
        Bad(
            name: "other JSON", text: "{\"a\":1}",
            error: .unreadable(reason: "it has no \"version\" and no \"items\" of JSON Feed")),
        Bad(name: "text", text: "hello", error: .unreadable(reason: "line 1: there is text before the first element")),
    ])
    func whatIsNoFeedIsNamed(_ bad: Bad) {
        #expect(throws: bad.error) { try FeedParser().parse(Array(bad.text.utf8)) }
    }
}
