import Articles
import Testing

@testable import Gateway

@Test func anArticleKeepsItsText() {
    let article = Article(contentText: "a", contentHTML: "<p>a</p>", extraction: .init(method: "page"))
    #expect(article.contentText == "a")
}
