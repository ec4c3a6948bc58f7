import Testing

@testable import Markup

@Suite struct HTMLCondenserTests {
    struct Case: CustomTestStringConvertible {
        var page: String
        var condensed: String
        var testDescription: String { page }
        init(_ page: String, _ condensed: String) {
            self.page = page
            self.condensed = condensed
        }
    }

    private func condense(_ page: String) throws -> (page: String, scripts: [String]) {
        try Array(page.utf8).withUnsafeBufferPointer { bytes in
            var condenser = HTMLCondenser(bytes)
            try condenser.run()
            return (
                condenser.output.withBytes { String(decoding: $0, as: UTF8.self) },
                condenser.scripts.map { String(decoding: bytes[$0], as: UTF8.self) }
            )
        }
    }

    @Test(arguments: [
        Case("<p>a  b\n\t c</p >", "<p>a b\nc</p>"),
        Case("<pre>a  b\n  c</pre>  d", "<pre>a  b\n  c</pre> d"),
        Case("a < b <3 </> <!> c", "a &lt; b &lt;3   c"),
        Case("<!doctype html><?xml version='1.0'?><p>x", "<p>x"),
        Case("a<!-- <p>no --> b<!-->c<!--->d<!-- x --!>e<!-- never ends <p>", "a bcde"),
    ])
    func textAndCommentsAreReadAsTheStandardSays(_ item: Case) throws {
        #expect(try condense(item.page).page == item.condensed)
    }

    @Test(arguments: [
        Case("<a HREF=x data-y='z' onclick=\"go('>')\" class = \"b\">", #"<a HREF="x" class="b">"#),
        Case(#"<a title='say "no"' title=again href=/a/>x"#, #"<a title="say &quot;no&quot;" href="/a/">x"#),
        Case("<br/><img src=a alt />", #"<br/><img src="a" alt/>"#),
        Case("<p id=a/b class='open>text</p>", ""),
        Case("<my-card role=main>x</my-card>", #"<my-card role="main">x</my-card>"#),
    ])
    func onlyAttributesThatAreReadStay(_ item: Case) throws {
        #expect(try condense(item.page).page == item.condensed)
    }

    @Test(arguments: [
        Case("a<script>if (a<b) '</p>'</script>b", "ab"),
        Case("a<script><!-- <script> </script> --></script>b", "ab"),
        Case("a<script><!-- x </script>b<script>never ends", "ab"),
        Case("a<STYLE>p > b { }</style >b<textarea><p></textarea>c", "abc"),
        Case("<iframe src=x><p>no</iframe>y", #"<iframe src="x"></iframe>y"#),
        Case("<title>a <b> & c</title>d", "<title>a &lt;b> & c</title>d"),
        Case("<title>a <p>b", "<title>a <p>b"),
        Case("a<svg><g><svg/><title>x</title></g></svg>b<svg/>c", "abc"),
        Case("a<svg><path d=x><p>b</p><svg></svg>", "a<svg><path><p>b</p>"),
    ])
    func whatHoldsNoTextIsLeftOut(_ item: Case) throws {
        #expect(try condense(item.page).page == item.condensed)
    }

    @Test func dataInScriptsIsKeptAsItStands() throws {
        let page = #"<script type="application/LD+json">{"a": "<b>"}</script><script>no</script>"#
        #expect(try condense(page).scripts == [#"{"a": "<b>"}"#])
    }
}
