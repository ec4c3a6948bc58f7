import Testing

@testable import Articles

/// A small feed costs little, whatever it says.
@Suite struct FeedLimitTests {
    private func item(_ text: String) throws -> FeedItem {
        let feed =
            "<rss xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>K</title><item><title>t</title>\(text)</item></channel></rss>"
        return try #require(try FeedParser().parse(Array(feed.utf8)).items.first)
    }

    @Test(.timeLimit(.minutes(1))) func fiftyThousandOfAKindAreReadInTime() throws {
        let numbers = 0..<50_000
        #expect(
            try item(numbers.map { "<dc:creator>A \($0)</dc:creator>" }.joined()).authors.count == 50_000)
        #expect(
            try item(numbers.map { "<media:content url='https://a.example/\($0)'/>" }.joined()).media?.contents.count
                == 50_000)
        #expect(
            try item("<itunes:keywords>" + numbers.map { "k\($0)" }.joined(separator: ",") + "</itunes:keywords>")
                .categories.count == 50_000)
    }

    /// Three thousand entries times three thousand authors would be nine million.
    @Test func anEntryTakesOverSomeAuthorsOnly() throws {
        let feed =
            "<feed xmlns='http://www.w3.org/2005/Atom'>"
            + (0..<100).map { "<author><name>A\($0)</name></author>" }.joined() + "<entry><id>1</id></entry></feed>"
        let read = try FeedParser().parse(Array(feed.utf8))
        #expect(read.authors.count == 100)
        #expect(read.items.first?.authors.count == FeedLimits.inheritedAuthors)
    }

    @Test(arguments: ["", " type='xhtml'"]) func aTextThatIsTooLongIsCutOff(_ type: String) throws {
        let paragraph = type.isEmpty ? "&lt;p&gt;từ và từ&lt;/p&gt;" : "<p>từ và từ</p>"
        let feed =
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content\(type.isEmpty ? " type='html'" : type)>"
            + String(repeating: paragraph, count: 300_000) + "</content></entry><entry><id>2</id></entry></feed>"
        let read = try FeedParser().parse(Array(feed.utf8))
        #expect(read.items.map(\.id) == ["1", "2"])
        #expect(read.truncation == "a text has more than 4194304 bytes; the rest of it was left out")
        #expect(read.damage == nil)
        let html = try #require(read.items.first?.contentHTML)
        #expect((4_000_000...4_300_000).contains(html.utf8.count))
        #expect(!html.contains("\u{FFFD}"))
    }
}
