import Testing

@testable import Articles

@Suite struct FeedParserTests {
    @Test func rssIsReadWithItsFullText() throws {
        let feed = try FeedParser().parse(
            Array(
                """
                <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Tin &amp; bài</title><link>https://a.example/</link><language>vi</language>
                <item><title>Một &lt;b&gt;hai&lt;/b&gt;</title><link>/1?a=1&b=2</link><guid isPermaLink="false">g1</guid>
                <pubDate>Tue, 05 Mar 2024 08:15:00 +0700</pubDate><dc:creator>Thu Hà</dc:creator><category>Xã hội</category>
                <content:encoded><![CDATA[<p>Toàn văn&nbsp;bài.</p>]]></content:encoded>
                <enclosure url="https://a.example/a.pdf" type="application/pdf" length="12"/></item></channel></rss>
                """.utf8), baseURL: "https://a.example/feed")
        var item = FeedItem()
        item.id = "g1"
        item.url = "https://a.example/1?a=1&b=2"
        item.title = "Một hai"
        item.contentHTML = "<p>Toàn văn&nbsp;bài.</p>"
        item.published = ArticleDate(iso8601: "2024-03-05T08:15:00+07:00", precision: .second, source: .feed)
        item.author = "Thu Hà"
        item.tags = ["Xã hội"]
        item.attachments = [.init(url: "https://a.example/a.pdf", mimeType: "application/pdf", sizeInBytes: 12)]
        #expect(feed.title == "Tin & bài")
        #expect(feed.items == [item])
        #expect(feed.damage == nil)
    }

    @Test func atomIsRead() throws {
        let feed = try FeedParser().parse(
            Array(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>urn:1</id><title>E</title>
                <link rel="alternate" href="https://a.example/e"/><updated>2024-03-05T08:15:00Z</updated>
                <author><name>Jane Roe</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b</p></div></content></entry></feed>
                """.utf8))
        #expect(feed.format == "atom1.0")
        #expect(feed.items.first?.url == "https://a.example/e")
        #expect(feed.items.first?.author == "Jane Roe")
        #expect(feed.items.first?.contentHTML == "<div><p>a &lt; b</p></div>")
        #expect(feed.items.first?.modified?.iso8601 == "2024-03-05T08:15:00+00:00")
    }

    @Test func aFeedThatBreaksOffYieldsWhatItHas() throws {
        let feed = try FeedParser().parse(
            Array("<rss version='2.0'><channel><item><title>One</title></item><item><title>Tw".utf8))
        #expect(feed.items.first?.title == "One")
        #expect(feed.damage != nil)
    }

    @Test func aFeedSaysHowItWantsToBeRead() throws {
        let feed = try FeedParser().parse(
            Array(
                """
                <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><ttl> 90 </ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>
                <skipHours><hour>0</hour><hour>24</hour></skipHours><skipDays><day>sunday</day></skipDays>
                <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/rss"/></channel></rss>
                """.utf8), baseURL: "https://a.example/feed")
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
            name: "entities", text: "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'b'>]><rss><channel/></rss>",
            error: .forbiddenDoctype),
    ])
    func whatIsNoFeedIsNamed(_ bad: Bad) {
        #expect(throws: bad.error) { try FeedParser().parse(Array(bad.text.utf8)) }
    }
}
