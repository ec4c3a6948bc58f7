import Testing

@testable import Articles

struct AnyDateTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        /// Nil where the text is no date.
        var date: String?
        var zone: Int?
        var testDescription: String { text }

        init(_ text: String, _ date: String?, zone: Int? = nil) {
            (self.text, self.date, self.zone) = (text, date, zone)
        }
    }

    @Test(arguments: [
        Case("Mon, 20 May 2024 10:30:00 +0700", "2024-05-20T10:30:00+07:00"),
        Case("2024-05-20T10:30:00Z", "2024-05-20T10:30:00+00:00"),
        Case("Mon, 20 May 2024 10:30:00 EST", "2024-05-20T10:30:00-05:00", zone: 420),
        Case("20/05/2024 10:30:00 SA", "2024-05-20T10:30:00+07:00", zone: 420),
        Case("Thứ Hai, 20/05/2024 | 10:30", "2024-05-20T10:30:00+07:00", zone: 420),
        Case("2024-05-20T10:30:00", "2024-05-20T10:30:00+07:00", zone: 420),
        Case("2024-05-20T10:30:00Z", "2024-05-20T10:30:00+00:00", zone: 420),
        Case("Tháng Năm 20, 2024", "2024-05-20", zone: 420),
        Case("20 Tháng Mười Hai 2023", "2023-12-20"),
        Case("20 tháng mười 2023", "2023-10-20"),
        Case("ngày 5 tháng chạp năm 2023", "2023-12-05"),
        Case("20240520103000", "2024-05-20T10:30:00+07:00", zone: 420),
        Case("20240520", "2024-05-20"),
        Case("2024141", "2024-05-20"),
        Case("2024-141", "2024-05-20"),
        Case("24141", "2024-05-20"),
        Case("2023366", nil),
        Case("20241320", nil),
        Case("20240520250000", nil),
        Case("/Date(1716175800000)/", "2024-05-20T03:30:00Z"),
        Case("/Date(1716175800000+0700)/", "2024-05-20T03:30:00Z"),
        Case("/Date(x)/", nil),
        Case("31/04/2024", nil),
        Case("Sun, 16 Dec 2012 1:2:3:4 GMT", nil),
        Case("Sun, 16 Dec 2012 11:47:32 +zz:00", nil),
        Case("Sun, 16 Dec 2012 11:47:32 +00:zz", nil),
        Case("một ngày đẹp trời", nil),
        Case("", nil),
        Case(String(repeating: "1 ", count: 100), nil),
    ])
    func aDateIsReadInAnyForm(_ example: Case) {
        #expect(AnyDate.parse(example.text, zone: example.zone)?.iso8601 == example.date)
    }

    struct Page: CustomTestStringConvertible {
        var testDescription: String
        var html: String
        var url: String?
        var published: String?
        var modified: String?

        init(
            _ testDescription: String, _ html: String, url: String? = nil, published: String? = nil,
            modified: String? = nil
        ) {
            self.testDescription = testDescription
            (self.html, self.url, self.published, self.modified) = (html, url, published, modified)
        }
    }

    @Test(arguments: [
        Page(
            "headers", "<meta http-equiv=date content=2023-05-01><meta http-equiv=Last-Modified content=2023-05-02>",
            published: "2023-05-01", modified: "2023-05-02"),
        Page("attribute", "<meta itemprop=dateCreated datetime=2023-05-01>", published: "2023-05-01"),
        Page("issued", "<meta name=DC.Issued content=2023-05-01>", published: "2023-05-01"),
        Page(
            "pubdate", "<time datetime=2023-05-03>a</time><time datetime=2023-05-01 pubdate>b</time>",
            published: "2023-05-01"),
        Page("changed", "<footer><time class=updated datetime=2023-05-02>a</time></footer>", modified: "2023-05-02"),
        Page("address", "<meta property=og:url content=https://a.example/2023/05/01/x>", published: "2023-05-01"),
        Page("before the web", "<meta property=article:published_time content=1970-01-01T00:00:00Z>"),
        Page("counted", "<abbr data-utime=1682899200>hôm qua</abbr>", published: "2023-05-01T00:00:00Z"),
        Page("title", "<title>Bản tin ngày 1/5/2023</title>", published: "2023-05-01"),
        Page("images", "<img src=/i/2023-04-30/a.jpg><img src=/i/2023-05-01/b.jpg>", published: "2023-05-01"),
        Page("year in an address", "<p>a</p>", url: "https://a.example/2023/bai-viet"),
        Page("nothing", "<p>Một đoạn văn.</p>"),
    ])
    func aPageSaysWhenItCameOut(_ page: Page) throws {
        let dates = try PageDates(html: Array("<html>\(page.html)</html>".utf8), url: page.url)
        #expect(dates.published?.iso8601 == page.published)
        #expect(dates.modified?.iso8601 == page.modified)
    }
}
