@testable import Articles

/// A record with a text and whatever else a test sets.
func record(
    id: String = "0a1b", source: String = "ha-noi", text: String = "Một hai ba.", html: String? = nil,
    title: String? = "Tiêu đề", _ change: (inout Article) -> Void = { _ in }
) -> ArticleRecord {
    var article = Article(
        contentText: text, contentHTML: html ?? "<p>\(ContentHTML.escaped(text))</p>",
        extraction: .init(method: "page", rules: ["SkipLinks"], confidence: 0.875))
    article.title = title
    article.language = "vi"
    change(&article)
    return ArticleRecord(
        id: id, sourceID: source, article: article, firstSeen: "2024-05-27T01:02:03Z",
        fetchedAt: "2024-05-28T01:02:03Z",
        revision: 2, contentSHA256: "00ff")
}

/// A record in which every field has a value.
func fullRecord() -> ArticleRecord {
    record { article in
        article.url = "https://a.example/tin?id=1&b=2"
        article.summary = "Tóm \"tắt\""
        article.image = "https://a.example/1.jpg"
        article.published = ArticleDate(iso8601: "2024-05-26T08:00:00+07:00", precision: .minute, source: .jsonLD)
        article.modified = ArticleDate(iso8601: "2024-05-27", precision: .day, source: .meta)
        article.byline = Byline(printed: "Tin: An - Báo", author: "An", organisation: "Báo")
        article.section = "Tin tức"
        article.tags = ["một", "hai \\ ba"]
        article.captions = ["Ảnh: lúa"]
        article.attachments = [.init(url: "https://a.example/1.pdf", mimeType: "application/pdf", title: "Số 1")]
        article.nextPageURL = "https://a.example/2"
    }
}

/// Texts that break formats which do not expect them.
let hostileTexts = [
    "../../etc/passwd", "/etc/passwd", "..", ".", "", " ", "a\u{0}b", "\u{202E}gpj.exe", "]]>", "</p><script>", "\"",
    "'",
    "\\", "a\r\nb\rc\u{2028}d\u{85}e", "=1+1", "--- ", "---\ntitle: x", "a,b;c\td", "\u{FEFF}x", "\u{FFFE}\u{FFFF}",
    "e\u{301}",
    "\u{1F1FB}\u{1F1F3} \u{1F469}\u{200D}\u{1F4BB}", "a\u{200B}b\u{AD}c\u{A0}d", "\u{7F}\u{9F}\u{1B}[31m",
    "&amp;lt;&#0;",
    String(repeating: "ế", count: 4_096), "CON", "nul.txt", "a/b\\c:d*e?f", "<\u{338}", ">\u{338}", "&lt;\u{301}",
]
