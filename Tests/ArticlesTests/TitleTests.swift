import Testing

@testable import Articles

/// Which of a page's names for itself is its headline.
@Suite struct TitleTests {
    struct Page: CustomTestStringConvertible {
        var testDescription: String
        var head: String
        var body: String
        var title: String
    }

    private static let text = """
        <p>The harbour office opened its new pier on Saturday, and the first three boats tied up before noon, the harbour
        master said in a statement. Visitors may walk to the lighthouse until the end of the month.</p>
        <p>Work on the old pier goes on, and the ferry leaves from the fish market until it is done, the office added.</p>
        """

    @Test(arguments: [
        Page(
            testDescription: "a kicker within the heading",
            head:
                "<title>New pier opens in the harbour | Coast</title><meta property=og:title content='New pier opens in the harbour'>",
            body: "<h1><span>Transport</span> New pier opens in the harbour</h1>",
            title: "New pier opens in the harbour"),
        Page(
            testDescription: "a kicker that all names have",
            head: """
                <title>Harbour news: New pier opens today - Coast</title>
                <meta property=og:title content='Harbour news: New pier opens today'>
                <script type=application/ld+json>{"@type":"NewsArticle","headline":"Harbour news: New pier opens today"}</script>
                """,
            body: "<h1>New pier opens today</h1>", title: "Harbour news: New pier opens today"),
        Page(
            testDescription: "a date within the heading",
            head:
                "<title>New pier opens in the harbour - Coast</title><meta property=og:title content='New pier opens in the harbour'>",
            body: "<h1>New pier opens in the harbour<br>Posted on July 1, 2024 by pier</h1>",
            title: "New pier opens in the harbour"),
        Page(
            testDescription: "a dash within the headline",
            head: """
                <title>Harbour office: – The new pier is open at last | Coast</title>
                <meta property=og:title content='New pier opens in the harbour: – At last'>
                <script type=application/ld+json>{"@type":"NewsArticle","headline":"New pier opens in the harbour: – At last"}</script>
                """,
            body: "<h1>New pier opens in the harbour: – At last</h1>", title: "New pier opens in the harbour: – At last"
        ),
        Page(
            testDescription: "a section's name as the first heading",
            head: "<title>News - Coast</title><meta property=og:title content='New pier opens in the harbour'>",
            body: "<h1>News</h1><h1>New pier opens in the harbour</h1>", title: "New pier opens in the harbour"),
        Page(
            testDescription: "a headline that begins as the name of a front page does",
            head: "<title>Homestead gardens make the coast more self-reliant | District</title>", body: "",
            title: "Homestead gardens make the coast more self-reliant"),
        Page(
            testDescription: "capitals", head: "<title>New Pier Opens</title>", body: "<h1>NEW PIER OPENS</h1>",
            title: "New Pier Opens"),
        Page(
            testDescription: "the site's name as the first heading", head: "<title>The Coast Journal</title>",
            body: "<h1><a href='/'>The Coast Journal</a></h1><h1>New pier opens in the harbour</h1>",
            title: "New pier opens in the harbour"),
        Page(
            testDescription: "the site's name, known by what the window adds",
            head: "<title>The lean boat - Coast Journal</title><meta property=og:title content='The lean boat'>",
            body: "<h1>Coast Journal</h1>", title: "The lean boat"),
        Page(
            testDescription: "a headline that only its class tells", head: "<title>Portal of the province</title>",
            body: "<div class=menu>Home</div><div class=tieude>New pier opens in the harbour</div>",
            title: "New pier opens in the harbour"),
        Page(
            testDescription: "an office of more words than the title",
            head: "<title>Giới thiệu - Sở Thông tin và Truyền thông</title>",
            body: "", title: "Giới thiệu"),
        Page(
            testDescription: "a portal's name for all its pages", head: "<title>Cổng thông tin điện tử tỉnh</title>",
            body: "<h1>Chi tiết tin</h1><h3>New pier opens in the harbour</h3><h1>Tin tức</h1>",
            title: "New pier opens in the harbour"),
        Page(
            testDescription: "the heading is right where the others differ",
            head: "<title>You will not believe this pier | Coast</title><meta property=og:title content='This pier!'>",
            body: "<h1>New pier opens in the harbour</h1>", title: "New pier opens in the harbour"),
    ])
    func isFound(_ page: Page) throws {
        let html = "<html><head>\(page.head)</head><body>\(page.body)\(Self.text)</body></html>"
        let article = try PageReader().article(html: Array(html.utf8), url: "https://coast.example/news/pier")
        #expect(article.title == page.title)
    }

    @Test func theWindowMayEndWithTheDay() throws {
        let html =
            "<html><head><title>New pier opens | Coast | 28.04.2023</title></head><body><h1>New pier opens</h1>\(Self.text)</body></html>"
        let article = try PageReader().article(html: Array(html.utf8), url: "https://coast.example/board")
        #expect(article.published?.iso8601 == "2023-04-28")
    }

    @Test func entriesOfAListAreNoByline() throws {
        let html = """
            <html><body><h1>Board meetings</h1>\(Self.text)<div><p>Board Meeting Minutes</p><p>Compliance Check Reports</p>
            <p>Filing Harbour Appeals</p></div></body></html>
            """
        let article = try PageReader().article(html: Array(html.utf8), url: "https://coast.example/board")
        #expect(article.byline == nil)
    }

    @Test func aHiddenLabelIsNoText() throws {
        let html = """
            <html><body><h1>New pier opens</h1><div id=a_label style="display:none">Page Content</div>
            <div class="ms-rtestate-field" aria-labelledby=a_label>\(Self.text)</div></body></html>
            """
        let article = try PageReader().article(html: Array(html.utf8), url: "https://coast.example/board")
        #expect(article.contentText.hasPrefix("The harbour office"))
    }

    @Test(arguments: [
        ("Xã Đồng Lau khánh thành cầu treo", "Xã Đồng Lau khánh thành cầu treo"),
        ("Xã Đồng Lau khánh thành cầu…", "Xã Đồng Lau khánh thành cầu treo"),
        ("Một tin khác hẳn với trang này", "Trang tin tỉnh Bình An"), ("Tin tức", "Trang tin tỉnh Bình An"),
    ])
    func aHeadlineIsKnownFromTheList(_ listed: String, _ title: String) throws {
        let sentence =
            "Sáng nay bà con các thôn đã cùng nhau khánh thành cây cầu treo bắc qua suối, dài sáu mươi mét, sau bốn tháng."
        let page = """
            <html lang="vi"><head><title>Trang tin tỉnh Bình An</title></head><body><table><tr><td>
            <font color="red"><b>Xã Đồng Lau khánh thành cầu treo</b></font><br><br>\(sentence)<br><br>\(sentence) Ai cũng vui.
            </td></tr></table></body></html>
            """
        var reader = PageReader()
        reader.listedTitle = listed
        let article = try reader.article(html: Array(page.utf8))
        #expect(article.title == title)
        #expect(article.contentText.hasPrefix("Xã Đồng Lau") == (title == "Trang tin tỉnh Bình An"))
    }
}
