import Testing

@testable import Articles

@Suite struct PageOffersTests {
    @Test func thePagesOwnFeedsComeBeforeThoseOfItsComments() throws {
        let page = """
            <html lang="vi"><head><title>Tin tức – Báo Gò Sỏi</title><meta property="og:site_name" content="Báo Gò Sỏi">
            <meta name="generator" content="WordPress 6.5"><link rel="alternate" type="application/rss+xml" title="Bình luận" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title="Báo Gò Sỏi" href="/feed/"><link rel="stylesheet" href="/wp-content/a.css">
            </head><body><a href="/rss/the-thao.rss">RSS</a> <a href="/the-thao">Thể thao</a></body></html>
            """
        let offers = try PageOffers(html: Array(page.utf8), url: "https://gosoi.example/tin-tuc")
        #expect(
            offers.feeds.map(\.url) == [
                "https://gosoi.example/feed/", "https://gosoi.example/rss/the-thao.rss",
                "https://gosoi.example/comments/feed/",
            ])
        #expect(offers.siteName == "Báo Gò Sỏi")
        #expect(offers.language == "vi")
        #expect(offers.cms == .wordPress)
        #expect(!offers.claimsArticle)
    }

    @Test(arguments: [
        (CMS.sharePoint, "sharepoint-2013"), (.liferay, "liferay-asset-publisher"), (.dotNetNuke, "dotnetnuke"),
        (.drupal, "drupal-views"),
    ])
    func theProgramIsKnownByItsMarkup(_ cms: CMS, _ page: String) throws {
        let fixture = try #require(try ListingFixture.all().first { $0.name == page })
        #expect(try PageOffers(html: fixture.html, url: fixture.url).cms == cms)
    }

    @Test func onePictureFromElsewhereProvesNothing() throws {
        let page = "<p>Text.</p><img src=https://other.example/wp-content/uploads/a.jpg>"
        #expect(try PageOffers(html: Array(page.utf8), url: "https://a.example/").cms == nil)
    }

    @Test func feedsAreLookedForWhereTheProgramHasThem() {
        #expect(
            PageOffers.usualFeeds(near: "https://a.example/tin-tuc/", cms: .wordPress).prefix(2) == [
                "https://a.example/tin-tuc/feed/", "https://a.example/feed/",
            ])
        #expect(PageOffers.usualFeeds(near: "https://a.example/", cms: nil).first == "https://a.example/feed/")
    }
}

@Suite struct ProposedSourceTests {
    @Test func aDraftIsAFileThatPeopleCanRead() {
        var draft = ProposedSource(
            id: ProposedSource.id(for: "https://www.Bao.example.vn/tin-tuc/index.aspx"), name: "Báo: \"Gò Sỏi\"",
            url: "https://www.bao.example.vn/tin-tuc/index.aspx", kind: .listing)
        draft.language = "vi"
        draft.items = "#list li"
        draft.notes = ["Made with SharePoint."]
        #expect(draft.id == "bao-example-vn-tin-tuc")
        #expect(
            draft.yaml == """
                # Made with SharePoint.
                name: "Báo: \\"Gò Sỏi\\""
                url: https://www.bao.example.vn/tin-tuc/index.aspx
                kind: listing
                language: vi
                # Where the list stands, as a CSS selector or XPath; without it the list is found anew each time.
                items: "#list li"

                """)
    }

    @Test func whatYAMLDoesNotHaveIsLeftOut() {
        let draft = ProposedSource(
            id: "a", name: "\u{B8}P\u{101}m\u{95}\u{0}\u{FFFE}\u{2028}x\n: y", url: "https://a.example/", kind: .feed)
        #expect(draft.yaml.hasPrefix("name: \"\u{B8}P\u{101}m    x : y\"\n"))
    }

    @Test(arguments: [("Báo Hà Nam", "bao-ha-nam"), ("ĐỒNG NAI!", "dong-nai"), ("日本", "source"), ("-x-", "x")])
    func aNameBecomesAnId(_ name: String, _ id: String) {
        #expect(ProposedSource.id(named: name) == id)
        #expect(ProposedSource.id(named: name, taken: [id]) == id + "-2")
        #expect(ProposedSource.isID(id))
    }

    @Test(arguments: [
        ("https://a.example/", "a-example"), ("https://a.example/feed/", "a-example"),
        ("https://tin.a.example/xã-hội?x=1", "tin-a-example"), ("https://[::1]:8080/news", "1-news"), ("", "source"),
    ])
    func everyAddressHasAnId(_ url: String, _ id: String) {
        #expect(ProposedSource.id(for: url) == id)
    }
}

@Suite struct RuledListingTests {
    @Test func datesAreReadWhereARuleNamesOnlyTheItems() throws {
        let rows = (1...6).map { number in
            "<div class=\"it\"><a href=\"/tin/bai-so-\(number)-cua-ngay\">Huyện tổ chức hội nghị lần thứ \(number) trong năm</a> <em>\(number)-11-2026</em></div>"
        }
        let page = "<html lang=\"vi\"><body><div class=\"list\">\(rows.joined(separator: "\n"))</div></body></html>"
        var reader = ListingReader()
        reader.rules = ListingRules()
        reader.rules?.items = [try SitePath("div.it")]
        let listing = try reader.listing(html: Array(page.utf8), url: "https://a.example/l")
        #expect(listing.items.map { $0.published?.iso8601 } == (1...6).map { "2026-11-0\($0)" })
    }

    @Test func rulesReadAListAndWhatTheyMissIsFoundWithoutThem() throws {
        let page = """
            <html><body><div class="x"><b class="d">26/05/2024</b><i class="t">First of them</i><a href="/1">more</a></div>
            <div class="x"><b class="d">25/05/2024</b><i class="t">Second of them</i><a href="/2">more</a></div>
            <div class="x"><i class="t">No link</i></div><a class="n" href="?p=2">older</a></body></html>
            """
        var rules = ListingRules()
        rules.items = [try SitePath("div.x")]
        rules.title = [try SitePath(".t")]
        rules.date = [try SitePath("./b[@class='d']")]
        rules.next = [try SitePath("a.n")]
        var reader = ListingReader()
        reader.rules = rules
        let listing = try reader.listing(html: Array(page.utf8), url: "https://a.example/l")
        func day(_ text: String) -> ArticleDate { ArticleDate(iso8601: text, precision: .day, source: .page) }
        #expect(
            listing
                == Listing(
                    items: [
                        .init(url: "https://a.example/1", title: "First of them", published: day("2024-05-26")),
                        .init(url: "https://a.example/2", title: "Second of them", published: day("2024-05-25")),
                    ], nextPageURL: "https://a.example/l?p=2"))
        let fixture = try #require(try ListingFixture.all().first { $0.name == "drupal-views" })
        #expect(try reader.listing(html: fixture.html, url: fixture.url).items.count == fixture.right.count)
    }
}
