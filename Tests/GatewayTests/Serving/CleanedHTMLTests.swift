import Testing

@testable import Gateway

@Suite struct CleanedHTMLTests {
    @Test(arguments: [
        "", "text", "<p>a</p>", "<p>a<br>b</p><hr>", "<p><img src=\"https://a.example/x.jpg\" alt=\"a &gt; b\"></p>",
        "<ul><li><a href=\"/x?a=1&amp;b=2\">x</a></li></ul>", "<a href=\"mailto:a@b.example\">x</a>",
        "<td colspan=\"2\"></td>",
    ])
    func whatTheCleanerWritesPasses(_ html: String) { #expect(CleanedHTML(checking: html)?.text == html) }

    @Test(arguments: [
        "<script>x</script>", "<p onclick=\"x\">a</p>", "<p style=\"x\">a</p>", "<a href=\"javascript:x\">a</a>",
        "<a href=\" javascript:x\">a</a>",
        "<a href=\"JaVaScRiPt:x\">a</a>", "<a href=\"java&#10;script:x\">a</a>", "<img src=\"data:text/html,x\">",
        "<a href=\"vbscript:x\">a</a>",
        "<a href='/x'>a</a>", "<a href=/x>a</a>", "<p>a", "</p>", "<p><b>a</p></b>", "<p", "a > b", "<P>a</P>",
        "<svg><script>x</script></svg>",
        "<!-- x -->", "<p/onclick=x>a</p>", "<iframe src=\"https://a.example\"></iframe>", "<p \"><script>\">a</p>",
        "<math></math>", "<form></form>",
    ])
    func anythingElseDoesNot(_ html: String) { #expect(CleanedHTML(checking: html) == nil) }

    @Test func hostileNestingIsRefusedInNoTime() {
        #expect(CleanedHTML(checking: String(repeating: "<b>", count: 100_000)) == nil)
        #expect(CleanedHTML(checking: String(repeating: "<p \"", count: 100_000)) == nil)
    }
}
