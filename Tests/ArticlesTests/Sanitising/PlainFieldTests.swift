import Testing

@testable import Articles

struct PlainFieldTests {
    @Test(arguments: [
        ("Lễ hội 2024", "Lễ hội 2024"),
        ("Giá < 5 triệu, I <3 you", "Giá < 5 triệu, I <3 you"),
        ("<b>Lễ</b> hội<br/>xuân", "Lễ hội xuân"),
        ("Khai<script>alert(1)</script> mạc", "Khaialert(1) mạc"),
        ("<img src=x onerror=alert(1)>", ""),
        ("List<String> trong Java", "List< String> trong Java"),
        ("<x onclick=a>", "< x onclick=a>"),
        ("<<b>script>a", "< script>a"),
        ("<!-- a", "< !-- a"),
        ("a </", "a < /"),
        ("<img src=x", "< img src=x"),
    ])
    func aTitleStaysPlainWhereItIsTakenForHTML(_ text: String, _ plain: String) {
        #expect(PlainField.line(text) == plain)
    }

    @Test func everyFieldOfAnArticleIsMadeSafe() {
        var article = Article(contentText: "a < b", contentHTML: "", extraction: .init(method: "feed"))
        article.url = "javascript:alert(1)"
        article.title = "<i>Lúa</i>"
        article.byline = Byline(printed: "<b>An</b>, Báo", author: "<b>An</b>", organisation: "Báo<script>")
        article.tags = ["<svg onload=alert(1)>"]
        article.image = "data:text/html,x"
        article.nextPageURL = "vbscript:x"
        article.attachments = [.init(url: "javascript:x"), .init(url: "https://a.example/b.pdf", title: "<u>Tệp")]
        article.makeFieldsSafe()

        var safe = Article(contentText: "a < b", contentHTML: "", extraction: .init(method: "feed"))
        safe.title = "Lúa"
        safe.byline = Byline(printed: "An, Báo", author: "An", organisation: "Báo")
        safe.tags = [""]
        safe.attachments = [.init(url: "https://a.example/b.pdf", title: "Tệp")]
        #expect(article == safe)
    }
}
