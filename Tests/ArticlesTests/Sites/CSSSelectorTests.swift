import Markup
import Testing

@testable import Articles

@Suite struct CSSSelectorTests {
    private static let page = """
        <html><body><div id="main" class="box wide"><h1 lang="vi-VN">Tin</h1><ul class="news list"><li class="item first">\
        <a href="/a.pdf" title="It's">one</a></li><li class="item">two <b>bold</b></li><li class="item-x">three</li>\
        <li data-k="Abc def">four</li></ul><p></p><p class="item">five</p></div><div class="box"><p>six</p>\
        <article-body>seven</article-body></div></body></html>
        """

    struct Case: Sendable {
        var css: String
        var texts: [String]

        init(_ css: String, _ texts: [String]) {
            self.css = css
            self.texts = texts
        }
    }

    @Test(arguments: [
        Case("li.item", ["one", "two bold"]), Case(".item", ["one", "two bold", "five"]), Case("#main h1", ["Tin"]),
        Case("ul > li", ["one", "two bold", "three", "four"]), Case("div > a", []), Case("li a", ["one"]),
        Case("ul.news.list li:first-child", ["one"]), Case("li:last-child", ["four"]),
        Case("li:nth-child(2)", ["two bold"]), Case("li:nth-child(odd)", ["one", "three"]),
        Case("li:nth-child(2n)", ["two bold", "four"]), Case("li:nth-child(-n+2)", ["one", "two bold"]),
        Case("li:nth-last-child(1)", ["four"]), Case("p:nth-of-type(2)", ["five"]), Case("p:empty", [""]),
        Case("li + li", ["two bold", "three", "four"]), Case("li.first + li", ["two bold"]),
        Case("li.first ~ li", ["two bold", "three", "four"]), Case("h1, article-body", ["Tin", "seven"]),
        Case("[title]", ["one"]), Case("a[href$='.pdf']", ["one"]), Case("a[href^=\"/a\"]", ["one"]),
        Case("li[class*=item]", ["one", "two bold", "three"]), Case("li[class~=item]", ["one", "two bold"]),
        Case("h1[lang|=vi]", ["Tin"]), Case("li[data-k='abc DEF' i]", ["four"]), Case("a[title=\"It's\"]", ["one"]),
        Case("li:not(.item)", ["three", "four"]), Case("li:not(.item, [data-k])", ["three"]),
        Case("li:has(b)", ["two bold"]),
        Case("li:has(> a)", ["one"]), Case("li:contains('two')", ["two bold"]), Case("div:is(.wide) h1", ["Tin"]),
        Case("a::attr(href)", ["/a.pdf"]), Case("li.item b::text", ["bold"]), Case("*.first", ["one"]),
        Case("div.box:not(.wide) p", ["six"]), Case("ul li:nth-child(3n+1)", ["one", "four"]),
    ])
    func aSelectorFindsWhatABrowserWould(_ item: Case) throws {
        let path = try SitePath(item.css)
        #expect(try HTMLDocument(Array(Self.page.utf8)).texts(path.xpath) == item.texts)
    }

    @Test(arguments: [
        "", "div >", "li:nth-child(x)", "[href", "a[href='x]", ":unknown", "li:not(.a", "a,,b", "div { }",
        "p:first-of-type)",
        String(repeating: ":not(", count: 40), "//div[", "./a]", "*:first-of-type",
    ])
    func whatIsNoPathSaysSo(_ text: String) {
        #expect(throws: SitePath.Problem.self) { try SitePath(text) }
    }

    @Test func xpathIsTakenAsItStands() throws {
        let document = try HTMLDocument(Array(Self.page.utf8))
        #expect(try document.texts(SitePath("//ul/li[2]/b").xpath) == ["bold"])
        #expect(try document.texts(SitePath("substring-after(//a/@href, '/')").xpath) == ["a.pdf"])
        #expect(
            try document.rows(SitePath("ul.news > li").xpath, fields: [SitePath("a::attr(href)").xpath, "string(.)"])
                == [
                    [["/a.pdf"], ["one"], ["one"]], [[], ["two bold"], [""]], [[], ["three"], [""]],
                    [[], ["four"], [""]],
                ])
    }
}
