import Testing

@testable import Articles

@Suite struct FeedHTMLTests {
    struct Case: CustomTestStringConvertible {
        var html: String
        var clean: String
        init(_ html: String, _ clean: String) {
            self.html = html
            self.clean = clean
        }
        var testDescription: String { html }
    }

    @Test(arguments: [
        Case("<P CLASS=x>a &amp; b</P>", "<p class=\"x\">a &amp; b</p>"),
        Case("a<script>alert('<p>')</script>b", "ab"), Case("a<style>p{}</style>b", "ab"),
        Case("<img src=a.jpg onerror=alert(1)>", "<img src=\"https://a.example/f/a.jpg\">"),
        Case("<a href='javascript:alert(1)'>x</a>", "<a>x</a>"), Case("<a href=' java\tscript:x'>x</a>", "<a>x</a>"),
        Case("<a href='&#106;avascript:x'>x</a>", "<a>x</a>"),
        Case("<a href='java&Tab;script&colon;x'>x</a>", "<a>x</a>"),
        Case("<a href='j&#97vascript:x'>x</a>", "<a>x</a>"),
        Case("<a href='?a=1&copy=2'>x</a>", "<a href=\"https://a.example/f/?a=1&amp;copy=2\">x</a>"),
        Case("<a href=\"/1?a=1&amp;b=2\">x</a>", "<a href=\"https://a.example/1?a=1&amp;b=2\">x</a>"),
        Case("<a href=\"#top\">x</a>", "<a href=\"#top\">x</a>"),
        Case(
            "<img srcset='a.jpg 1x, /b.jpg 2x'>",
            "<img srcset=\"https://a.example/f/a.jpg 1x, https://a.example/b.jpg 2x\">"),
        Case("<p style='color: red; position: absolute; background: url(x)'>a</p>", "<p style=\"color: red;\">a</p>"),
        Case("<p style='width: expression(alert(1))'>a</p>", "<p>a</p>"), Case("<iframe src=x>a</iframe>", "a"),
        Case("a<!-- b -->c<!DOCTYPE html><?php x ?>d", "acd"), Case("1 < 2 <3", "1 &lt; 2 &lt;3"), Case("<!", "&lt;!"),
        Case("<br/>", "<br />"), Case("<p title='\"'>a", "<p title=\"&quot;\">a"), Case("<script>a", ""),
        Case("<", "&lt;"),
        Case("</", ""), Case("<p", "<p>"), Case("<p a", "<p>"),
        Case("<img src='a", "<img src=\"https://a.example/f/a\">"),
    ]) func onlyWhatIsHarmlessStays(_ testCase: Case) throws {
        let base = try #require(WebURL("https://a.example/f/"))
        let clean = FeedHTML.clean(Array(testCase.html.utf8)[...], base: base)
        #expect(String(decoding: clean, as: UTF8.self) == testCase.clean)
        #expect(FeedHTML.clean(clean[...], base: base) == clean, "what is clean stays as it is")
    }

    @Test(arguments: ["<!--", "<!", "<a href='", "<p ", "<script>", "</", "<a b=", "&"])
    func hostileMarkupEnds(_ piece: String) {
        _ = FeedHTML.clean(Array(String(repeating: piece, count: 20_000).utf8)[...], base: nil)
        _ = FeedPlainText.line(Array(String(repeating: piece, count: 20_000).utf8)[...])
    }

    @Test(arguments: [
        Case("a <b>bold</b> c", "a bold c"), Case("Tom &amp; Jerry", "Tom & Jerry"), Case("1 < 2", "1 < 2"),
        Case("I <3 you", "I <3 you"), Case("T&ocirc;i y&#234;u", "Tôi yêu"), Case("a<br>b", "a b"),
        Case("&copy 2020", "&copy 2020"),
        Case("a<script>b</script>c", "ac"), Case(" a \n b ", "a b"), Case("The <generic> type", "The <generic> type"),
    ]) func aTitleIsPlainText(_ testCase: Case) {
        #expect(FeedPlainText.line(Array(testCase.html.utf8)[...]) == testCase.clean)
    }
}
