import Foundation
import Testing

@testable import Articles

@Suite struct ExportFormatTests {
    private let channel = FeedChannel(title: "Kênh", homePageURL: "https://a.example/a b[1]", description: "Mô tả")

    private func text(_ exporter: some Exporter, _ records: [ArticleRecord]) -> String {
        String(decoding: exporter.document(of: records, channel: channel), as: UTF8.self)
    }

    @Test func jsonLinesHaveTheSameKeysInEveryLine() {
        #expect(
            text(
                JSONLinesExporter(fields: [.id, .title, .tags, .confidence, .revision, .duplicateOf]),
                [record(), record(title: nil)])
                    == #"""
                    {"id":"0a1b","title":"Tiêu đề","tags":[],"confidence":0.875,"revision":2,"duplicate_of":null}
                    {"id":"0a1b","title":null,"tags":[],"confidence":0.875,"revision":2,"duplicate_of":null}

                    """#)
    }

    @Test func datatroveLinesHoldTextIdAndMetadata() {
        #expect(
            text(DatatroveExporter(fields: [.text, .id, .source, .url]), [fullRecord()])
                == #"{"text":"Một hai ba.","id":"0a1b","metadata":{"source":"ha-noi","url":"https://a.example/tin?id=1&b=2"}}"#
                + "\n")
    }

    @Test func csvQuotesWhatNeedsQuotes() {
        let rows = [
            record(title: "a,\"b\"\nc\u{0}d"), record(title: nil), record(title: " =x") { $0.tags = ["a", "b"] },
        ]
        #expect(
            text(CSVExporter(fields: [.id, .title, .tags]), rows)
                == "id,title,tags\r\n0a1b,\"a,\"\"b\"\"\ncd\",\r\n0a1b,,\r\n0a1b,\" =x\",\"[\"\"a\"\",\"\"b\"\"]\"\r\n")
    }

    @Test func markdownHasFrontMatterAndStructure() {
        let html = """
            <h2>Mục &amp; lục</h2>
            <p>Đây là <strong>đậm </strong>và <a href="https://a.example/(1)">liên_kết</a>.</p>
            <ul><li>Một</li>
            <li>Hai<ol><li>trong</li>
            </ol>
            </li>
            </ul>
            <blockquote><p>1. Trích *nguyên*</p>
            </blockquote>
            <pre>let a = "&lt;b&gt;"
              c</pre>
            <p><img src="https://a.example/1.jpg" alt="Ảnh [1]"></p>
            <table><tr><td>a</td>
            <td>b|c</td>
            </tr>
            </table>
            """
        let exporter = MarkdownExporter(fields: [.title, .tags, .url, .language])
        #expect(
            text(exporter, [record(html: html, title: "Tiêu \"đề\": #1")]) == ##"""
                ---
                title: "Tiêu \"đề\": #1"
                language: "vi"
                ---

                # Tiêu "đề": \#1

                ## Mục \& lục

                Đây là **đậm** và [liên\_kết](https://a.example/%281%29).

                - Một
                - Hai
                   1. trong

                > 1\. Trích \*nguyên\*

                    let a = "<b>"
                      c

                ![Ảnh \[1\]](https://a.example/1.jpg)

                a | b\|c

                """##)
    }

    @Test(arguments: hostileTexts) func markdownLosesNoLetters(_ text: String) {
        var clean = CorpusText.clean(text)
        let html = "<p>\(ContentHTML.escaped(clean))</p>"
        let letters = MarkdownText(html: html).text.unicodeScalars.filter { $0.properties.isAlphabetic }
        clean.unicodeScalars.removeAll { !$0.properties.isAlphabetic }
        #expect(String(String.UnicodeScalarView(letters)) == clean)
    }

    @Test func teiSaysWhatIsKnown() {
        let tei = text(TEIExporter(), [fullRecord()])
        #expect(tei.contains(#"<ptr target="https://a.example/a%20b%5B1%5D"/>"#))
        #expect(tei.contains(#"<date when="2024-05-26T08:00:00+07:00">"#))
        #expect(tei.contains(#"<text xml:lang="vi">"#))
        #expect(tei.contains("<p>Một hai ba.</p>"))
        #expect(text(TEIExporter(sentences: true), [record(text: "A.\nB.")]).contains("<s>B.</s>"))
    }

    @Test func opmlListsFeedsAndPages() {
        let list = OPMLList(
            title: "Nguồn",
            entries: [
                .init(title: "A & \"B\"", url: "https://a.example/?x=1&y=2", isFeed: true, language: "vi"),
                .init(title: "C\u{0}", url: "https://c.example/", isFeed: false),
            ])
        #expect(
            String(decoding: list.document, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Nguồn</title>
                  </head>
                  <body>
                    <outline text="A &amp; &quot;B&quot;" title="A &amp; &quot;B&quot;" type="rss" xmlUrl="https://a.example/?x=1&amp;y=2" language="vi"/>
                    <outline text="C" title="C" type="link" url="https://c.example/"/>
                  </body>
                </opml>

                """)
    }

    @Test(arguments: hostileTexts) func namesStayInTheirFolder(_ text: String) {
        var record = record(id: text, title: text)
        record.firstSeen = text
        let parts = ExportName.path(of: record).split(separator: "/", omittingEmptySubsequences: false)
        #expect(
            parts.allSatisfy { part in
                !part.isEmpty && part.utf8.count <= 120
                    && part.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
            })
        #expect(ExportName.of(id: text) != ExportName.of(id: text + "x"))
    }

    @Test func aNameTellsDayTitleAndId() {
        #expect(ExportName.path(of: fullRecord()) == "2024/05/26/tieu-de-0a1b")
        #expect(ExportName.slug("Lễ hội Đền Hùng – 10/3!") == "le-hoi-den-hung-10-3")
        #expect(ExportName.path(of: record(title: "新聞")) == "2024/05/27/0a1b")
    }
}
