import Testing

@testable import Articles

struct SanitizedHTMLTests {
    struct Case: CustomTestStringConvertible {
        var source: String
        var html: String
        var testDescription: String { source.debugDescription }

        init(_ source: String, _ html: String) { (self.source, self.html) = (source, html) }
    }

    @Test(arguments: [
        // Elements.
        Case("<p>Một <b>hai</b> &amp; ba &lt; bốn</p>", "<p>Một <b>hai</b> &amp; ba &lt; bốn</p>"),
        Case("a<script>b</script>c<style>d</style>e<!-- f -->g", "aceg"),
        Case("<xyz onclick=a>b</xyz><o:p>c</o:p>", "bc"),
        Case("<form action=x>a<button>b</button></form>", "<div>ab</div>"),
        Case("<textarea><b>a</b></textarea>", "&lt;b&gt;a&lt;/b&gt;"),
        Case(
            "<noscript><p title=\"</noscript><img src=x onerror=a>\">b</noscript>",
            "<p title=\"&lt;/noscript&gt;&lt;img src=x onerror=a&gt;\">b</p>"),
        Case("<svg onload=a><text>b</text><style><img src=//c.example/d></style></svg>", "b"),
        Case("<template><p>a</p><template>b</template>c</template>d", "d"),
        Case("<iframe src='https://v.example/1'>a</iframe>", "<a href=\"https://v.example/1\">https://v.example/1</a>"),
        Case("<iframe src='javascript:a'></iframe>b", "b"),
        Case("<plaintext><b>", "&lt;b&gt;"),
        // Structure.
        Case("<p>a<p>b", "<p>a</p><p>b</p>"),
        Case("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        Case("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>"),
        Case("</p>a</div></b>", "a"),
        Case(
            "<table><tr><td>a<td>b<tr><th>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>"),
        Case("<td>a</td>", "a"),
        Case("<a href=https://a.example/>b<a>c", "<a href=\"https://a.example/\">b</a><a>c</a>"),
        Case("<h2>a<h3>b", "<h2>a</h2><h3>b</h3>"),
        Case("<br/><hr></br>a", "<br><hr>a"),
        // Text.
        Case("a < b, c <3, d </ e> f", "a &lt; b, c &lt;3, d  f"),
        Case("<![CDATA[a]]>b", "b"),
        Case(
            "&eacute;&#x1EC7;&#7879;&notit;&amp;lt;&unknown;&#0;&#x110000;",
            "éệệ¬it;&amp;lt;&amp;unknown;\u{FFFD}\u{FFFD}"),
        Case("a\u{0}\u{1}\r\nb\u{FFFF}c", "a\nbc"),
        Case("a<img src=x", "a"),
        Case("<!--><img src=//b.example/c>-->", "<img src=\"https://b.example/c\" alt=\"\">--&gt;"),
        Case("<!-- a --!>b<!doctype c>d<?e?>f", "bdf"),
        // Addresses.
        Case("<a href=\" java\tscript:a\">b</a>", "<a>b</a>"),
        Case("<a href=\"java&Tab;script&colon;a\">b</a>", "<a>b</a>"),
        Case("<a href=\"&#1;javascript:a\">b</a>", "<a>b</a>"),
        Case("<a href=\"data:text/html,a\">b</a>", "<a>b</a>"),
        Case("<a href='../x?a=1&copy=2'>b</a>", "<a href=\"https://h.example/x?a=1&amp;copy=2\">b</a>"),
        Case(
            "<a href=mailto:x@h.example target=_blank rel=opener style=color:red class=d id=e>b</a>",
            "<a href=\"mailto:x@h.example\">b</a>"),
        Case(
            "<img src=a.jpg alt='\"b\"' width=10px height=20 onerror=c>",
            "<img src=\"https://h.example/d/a.jpg\" alt=\"&quot;b&quot;\" width=\"10\" height=\"20\">"),
        Case(
            "<img data-src=a.jpg src='data:image/gif;base64,R0lGODlh'>",
            "<img src=\"https://h.example/d/a.jpg\" alt=\"\">"),
        Case("<img src='data:image/svg+xml;base64,PHN2Zz4='>", ""),
        Case("<img src='data:image/png;base64,iVBO Rw0='>", "<img src=\"data:image/png;base64,iVBORw0=\" alt=\"\">"),
        Case("<img src=//c.example/count width=1 height=1>", ""),
        Case(
            "<img srcset='a.jpg 1x, javascript:b 2x, c,d.jpg 640w, e.jpg bad'>",
            "<img srcset=\"https://h.example/d/a.jpg 1x, https://h.example/d/c%2Cd.jpg 640w\" alt=\"\">"),
        Case(
            "<video src=a.mp4 autoplay poster=javascript:b></video>",
            "<video src=\"https://h.example/d/a.mp4\" controls=\"\" preload=\"none\"></video>"),
        Case("<blockquote cite='vbscript:a'>b</blockquote>", "<blockquote>b</blockquote>"),
        Case(
            "<ol start=-3 type=a reversed><li value=5x>a</ol>",
            "<ol start=\"-3\" type=\"a\" reversed=\"\"><li value=\"5\">a</li></ol>"),
        Case("<p lang=vi dir=RTL title=''>a", "<p lang=\"vi\" dir=\"rtl\">a</p>"),
        Case("<p lang='\"' dir=x>a", "<p>a</p>"),
    ])
    func aFragmentIsWrittenAnew(_ example: Case) throws {
        let base = try #require(WebURL("https://h.example/d/"))
        #expect(SanitizedHTML(example.source, base: base).html == example.html)
        #expect(SanitizedHTML(example.html, base: base).html == example.html)
    }

    @Test func relativeAddressesNeedABase() {
        #expect(SanitizedHTML("<a href=/a>b</a><img src=c>").html == "<a>b</a>")
    }

    struct Hostile: CustomTestStringConvertible {
        var testDescription: String
        var source: String
        /// The most bytes it may become.
        var limit: Int
    }

    @Test(arguments: [
        Hostile(testDescription: "deep", source: String(repeating: "<div>", count: 10_000) + "x", limit: 3_000),
        Hostile(testDescription: "formatting", source: String(repeating: "<b><i><u>", count: 4_000), limit: 3_000),
        Hostile(
            testDescription: "reopened",
            source: String(repeating: "<b>", count: 190)
                + "<a href=//h.example/\(String(repeating: "a", count: 9_000))>"
                + String(repeating: "</b>", count: 190), limit: 110_000),
        Hostile(testDescription: "stray", source: String(repeating: "<", count: 20_000), limit: 80_000),
        Hostile(testDescription: "end tags", source: String(repeating: "</b>", count: 20_000), limit: 0),
        Hostile(testDescription: "comments", source: String(repeating: "<!--", count: 20_000), limit: 0),
        Hostile(
            testDescription: "areas", source: String(repeating: "<textarea></textarea", count: 4_000), limit: 120_000),
        Hostile(
            testDescription: "attributes",
            source: "<p \((0..<4_000).map { "a\($0)=1" }.joined(separator: " "))>", limit: 7),
        Hostile(testDescription: "references", source: String(repeating: "&amp", count: 10_000), limit: 50_000),
    ])
    func hostileFragmentsStaySmall(_ hostile: Hostile) {
        #expect(SanitizedHTML(hostile.source, base: WebURL("https://h.example/")).html.utf8.count <= hostile.limit)
    }
}
