import Testing

@testable import Articles

@Suite struct ArticleEditTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var isEdit: Bool
        var change: @Sendable (inout Article) -> Void
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "nothing", isEdit: false) { _ in },
        Case(name: "the text", isEdit: true) { $0.contentText += " Và thêm." },
        Case(name: "the title", isEdit: true) { $0.title = "Khác" },
        Case(name: "the date", isEdit: true) {
            $0.published = ArticleDate(iso8601: "2024-05-03", precision: .day, source: .meta)
        },
        Case(name: "another image", isEdit: true) { $0.contentHTML = #"<p>Có gì mới?</p><img src="/b.jpg?v=1">"# },
        Case(name: "a question", isEdit: true) { $0.contentHTML = #"<p>Có gì lạ?</p><img src="/a.jpg?v=1">"# },
        Case(name: "an attachment", isEdit: true) { $0.attachments = [.init(url: "https://tin.example/a.pdf")] },
        Case(name: "the address", isEdit: true) { $0.url = "https://tin.example/6" },
        Case(name: "an image's signature", isEdit: false) {
            $0.contentHTML = #"<p>Có gì mới?</p><img src="/a.jpg?v=2">"#
        },
        Case(name: "tracking", isEdit: false) { $0.url = "https://tin.example/5?utm_source=rss" },
        Case(name: "when it was touched", isEdit: false) {
            $0.modified = ArticleDate(iso8601: "2024-05-03", precision: .day, source: .meta)
        },
        Case(name: "the order of tags", isEdit: false) { $0.tags = ["b", "a"] },
        Case(name: "how it was found", isEdit: false) { $0.extraction.confidence = 0.3 },
    ])
    func onlyWhatAReaderSeesIsAnEdit(_ test: Case) {
        var old = Article(
            contentText: "Có gì mới?", contentHTML: #"<p>Có gì mới?</p><img src="/a.jpg?v=1">"#,
            extraction: .init(method: "page"))
        old.url = "https://tin.example/5"
        old.title = "Tin"
        old.tags = ["a", "b"]
        var new = old
        test.change(&new)
        #expect(ArticleEdit.isEdit(from: old, to: new) == test.isEdit)
    }
}
