import Testing

@testable import Articles

@Suite struct ListingReaderTests {
    @Test(arguments: try ListingFixture.all())
    func aPageListsItsNewsAndNothingElse(_ fixture: ListingFixture) throws {
        let listing = try ListingReader().listing(html: fixture.html, url: fixture.url)
        #expect(listing.items.map(\.url).sorted() == fixture.right.sorted())
    }

    struct Case: Sendable {
        var page: String
        var next: String?
        var obstacle: Listing.Obstacle?
        var selector: String?
        var first: Listing.Item
    }

    private static func day(_ day: String) -> ArticleDate { ArticleDate(iso8601: day, precision: .day, source: .page) }

    @Test(arguments: [
        Case(
            page: "sharepoint-2013", obstacle: .postback,
            first: Listing.Item(
                url:
                    "https://donrop.example.gov.vn/tin-tuc/Pages/huyen-dong-rop-ra-quan-lam-thuy-loi-mua-kho.aspx?ItemID=400",
                title: "Huyện Đồng Rợp ra quân làm thủy lợi mùa khô",
                published: day("2024-05-10"),
                summary:
                    "Sáng nay, đông đảo người dân đã có mặt từ sớm để cùng tham gia, không khí vui tươi và phấn khởi.",
                image: "https://donrop.example.gov.vn/PublishingImages/a0.jpg")),
        // The date stands before each link, and nothing but a line break parts one from the next.
        Case(
            page: "aspnet-flat", next: "https://cu.example.gov.vn/News.aspx?cat=4&page=2", selector: "a.tin",
            first: Listing.Item(
                url: "https://cu.example.gov.vn/NewsDetail.aspx?id=2200",
                title: "Huyện Đồng Rợp ra quân làm thủy lợi mùa khô", published: day("2023-07-01"))),
        Case(
            page: "drupal-views", next: "https://drupal.example.org/news?page=1", selector: "div.views-row",
            first: Listing.Item(
                url: "https://drupal.example.org/node/1200",
                title: "Town council approves new footbridge over the mill race",
                published: day("2024-06-01"))),
        Case(
            page: "western-cards", selector: "ul.grid li",
            first: Listing.Item(
                url: "https://www.daily.example/news/uk-england-61000000",
                title: "Town council approves new footbridge over the mill race",
                image: "https://www.daily.example/i0.webp")),
    ])
    func whatStandsBesideATitleBelongsToIt(_ item: Case) throws {
        let fixture = try #require(try ListingFixture.all().first { $0.name == item.page })
        var listing = try ListingReader().listing(html: fixture.html, url: fixture.url)
        listing.items = Array(listing.items.prefix(1))
        #expect(
            listing
                == Listing(
                    items: [item.first], nextPageURL: item.next, obstacle: item.obstacle, selector: item.selector))
    }

    @Test(arguments: [
        "<p>Nothing but text.</p>",
        "<ul><li><a href=/a>Home</a><li><a href=/b>News</a><li><a href=/c>Contact us</a></ul>",
        "<nav><a href=/1-a>Văn bản chỉ đạo điều hành của tỉnh</a><a href=/2-b>Thủ tục hành chính của các sở ngành</a></nav>",
    ])
    func aPageWithoutNewsListsNothing(_ html: String) throws {
        let listing = try ListingReader().listing(html: Array(html.utf8), url: "https://a.example/x")
        #expect(listing == Listing(items: []))
    }

    @Test func datesToldFromNowNeedAMoment() throws {
        let cards = (1...5).map { number in
            """
            <div class=card><a href="/news/articles/c\(number)ab"><h2><span class=kicker>Town</span><span class=headline>Council
            number \(number) opens a new bridge</span></h2><div><span>\(number) hrs ago</span><span>Town</span></div></a></div>
            """
        }
        let page = Array("<html lang=en><body><main>\(cards.joined())</main></body></html>".utf8)
        var reader = ListingReader()
        #expect(
            try reader.listing(html: page, url: "https://a.example/").items.map(\.published) == [
                nil, nil, nil, nil, nil,
            ])
        reader.fetchedAt = 1_716_711_340
        let items = try reader.listing(html: page, url: "https://a.example/").items
        #expect(items.first?.title == "Council number 1 opens a new bridge")
        #expect(items.map { $0.published?.iso8601 ?? "" } == (3...7).reversed().map { "2024-05-26T0\($0):15:00Z" })
    }

    @Test func tenThousandLinksTakeNoLongerThanTheyMust() throws {
        let links = (0..<10_000).map {
            "<div><a href='/news/\($0)-a-b-c'>Headline number \($0) of this endless day</a>"
        }
        let listing = try ListingReader().listing(html: Array(links.joined().utf8), url: "https://a.example/")
        #expect(listing.items.count <= 5_000)
    }
}
