import Testing

@testable import Articles

@Suite struct PageReaderTests {
    @Test func theModelFitsTheFeatures() {
        #expect(ContentModel.matchesFeatures, "train anew: Benchmarks/train/train.py")
    }

    struct Bad: CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var error: PageError
        var testDescription: String { name }
    }

    @Test(arguments: [
        Bad(name: "empty", bytes: [], error: .empty), Bad(name: "blank", bytes: [0x20, 0x0A], error: .empty),
        Bad(name: "png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D], error: .notText(format: "a PNG image")),
        Bad(name: "pdf", bytes: Array("%PDF-1.7 x".utf8), error: .notText(format: "a PDF file")),
        Bad(name: "binary", bytes: (0..<400).map { UInt8($0 % 64) }, error: .notText(format: "binary data")),
        Bad(name: "feed", bytes: Array("<?xml version='1.0'?><rss version='2.0'></rss>".utf8), error: .isFeed),
        Bad(name: "no text", bytes: Array("<html><body><img src=x></body></html>".utf8), error: .noContent),
        Bad(
            name: "too large", bytes: Array(repeating: 0x61, count: (16 << 20) + 1),
            error: .tooLarge(bytes: (16 << 20) + 1, limit: 16 << 20)),
    ])
    func badInputIsNamed(_ bad: Bad) {
        #expect(throws: bad.error) { try PageReader().article(html: bad.bytes) }
    }

    @Test func aFrontThatScriptsBuildIsKnown() {
        let front =
            "<html><head><title>Cổng</title><script src=/main.js></script></head><body><div id=root></div></body></html>"
        #expect(PageSniffer.isBuiltByScripts(Array(front.utf8)))
        #expect(!PageSniffer.isBuiltByScripts(Array("<html><body><p>Một trang ngắn.</p></body></html>".utf8)))
        let long = String(repeating: "<p>Sáng nay bà con đi cấy.</p>", count: 20)
        #expect(!PageSniffer.isBuiltByScripts(Array((front + long).utf8)))
    }

    @Test func placesBecomeTagsAndTonesKeepOneStyle() throws {
        let sentence =
            "Nhân dân các xã đã góp công làm đường, trồng cây hoà cùng phong trào chung, khoẻ mạnh vui vẻ, và ai cũng mong mùa này thuỷ lợi tốt."
        let page = """
            <html lang="vi"><head><title>Đoàn công tác thăm Huyện ủy Bình Lục</title>
            <meta name="keywords" content="nông thôn mới, TPHCM, tp.hcm"><meta property="article:section" content="H. BÌNH LỤC"></head>
            <body><article><h1>Đoàn công tác thăm Huyện ủy Bình Lục</h1><p>(Hà Nam) – Sáng 5/7/2024, \(sentence)</p><p>\(sentence)</p>
            <p>\(sentence)</p></article></body></html>
            """
        var reader = PageReader()
        reader.toneMarks = .old
        let article = try reader.article(html: Array(page.utf8))
        #expect(article.section == "Huyện Bình Lục")
        #expect(article.tags == ["nông thôn mới", "Thành phố Hồ Chí Minh", "Tỉnh Hà Nam", "Huyện Bình Lục"])
        #expect(article.published?.iso8601 == "2024-07-05")
        #expect(article.contentText.contains("hòa cùng") && article.contentHTML.contains("khỏe mạnh"))
        #expect(!article.contentText.contains("thuỷ"))
    }

    @Test func publishedHTMLHoldsNothingThatRuns() throws {
        let sentence =
            "Sáng nay hợp tác xã họp bàn kế hoạch gieo cấy vụ mùa với sự có mặt của tất cả các tổ trưởng trong xã."
        let page = """
            <html><body><article><h1>Họp</h1><p onclick="x()">\(sentence) <a href="javascript:alert(1)">một</a>
            <a href="/b?a=1&b=2">hai</a> <script>alert(1)</script><b>&lt;script&gt;</b></p>
            <p>\(sentence)<iframe src="//x"></iframe><img src="data:image/png;base64,xx" onerror="x()"><img src="/a.jpg" alt='"><script>'></p>
            <p>\(sentence)</p></article></body></html>
            """
        let html = try PageReader().article(html: Array(page.utf8), url: "https://example.vn/tin/1").contentHTML
        #expect(html.contains("<a href=\"https://example.vn/b?a=1&amp;b=2\">hai</a>"))
        #expect(html.contains("<strong>&lt;script&gt;</strong>"))
        #expect(html.contains("<img src=\"https://example.vn/a.jpg\" alt=\"&quot;&gt;&lt;script&gt;\">"))
        for danger in ["javascript:", "onclick", "onerror", "<script", "<iframe", "data:"] {
            #expect(!html.contains(danger), "\(danger)")
        }
    }

    @Test func everyBlockIsExplained() throws {
        let page = PortalMake.sharePoint.page(
            title: "Xã họp mặt đầu năm", section: nil, published: "2024-02-20", captions: [],
            body: Array(
                repeating:
                    "Buổi họp mặt diễn ra trong không khí vui vẻ, các gia đình kể chuyện mùa màng và bàn kế hoạch làm đường mới.",
                count: 4),
            byline: nil)
        let reading = try PageReader().reading(html: Array(page.utf8))
        let reasons = reading.explanation.blocks.map {
            "\($0.kept ? "keep" : "drop") \($0.reason.split(separator: " ")[0]) \($0.text.prefix(20))"
        }
        #expect(reasons.contains("drop headline Xã họp mặt đầu năm"))
        #expect(reasons.contains { $0.hasPrefix("keep score Buổi họp mặt") })
        #expect(reasons.contains { $0.hasPrefix("drop score Các tin khác") || $0.hasPrefix("drop rule Các tin khác") })
        #expect(reading.explanation.blocks.allSatisfy { !$0.reason.isEmpty })
    }

    /// A notice of one line has no paragraph after which the page's chrome would begin.
    @Test func otherArticlesEndAShortNotice() throws {
        let others = (1...8).map { "<li><a href='/tin/\($0)'>Xã tổ chức hội thi lần thứ \($0) cho bà con</a></li>" }
            .joined()
        let html = """
            <html><body><article><h1>Thông báo nghỉ lễ</h1><p>Văn phòng nghỉ lễ hai ngày đầu tháng</p>
            <p>Các tin khác</p><ul>\(others)</ul></article></body></html>
            """
        #expect(
            try PageReader().article(html: Array(html.utf8), url: "https://xa.example/tin/9").contentText
                == "Văn phòng nghỉ lễ hai ngày đầu tháng")
    }

    @Test func theDayOfAnEventIsText() throws {
        let html = """
            <html><body><article><h1>Họp ban quản trị</h1><h2>When</h2><p>Wednesday, September 18, 2019</p>
            <h2>Location</h2><p>Phòng họp tầng hai, số 5 đường Lê Lợi</p></article></body></html>
            """
        let text = try PageReader().article(html: Array(html.utf8), url: "https://xa.example/lich/9").contentText
        #expect(text.contains("When") && text.contains("Wednesday, September 18, 2019"))
    }
}
