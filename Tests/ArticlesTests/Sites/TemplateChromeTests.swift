import Testing

@testable import Articles

@Suite struct TemplateChromeTests {
    private static let body = (1...6).map {
        "<p>Đoạn thứ \($0) kể chuyện bà con xã Suối Ngổ góp công sửa lại con đường cũ dẫn vào bản.</p>"
    }
    .joined()

    @Test(arguments: [
        "<div class='sharedaddy sd-block'>", "<ul class='pager pagenav'>", "<div id='tin-lien-quan'>",
        "<div class='Asset-Links'>", "<div class=node__links>",
    ])
    func aProgramsOwnBoxIsNoText(_ box: String) throws {
        let extra = "<p>Chín hộ dân ở bản bên vừa nhận được giống cây mới, ai nấy đều vui.</p>"
        let html =
            "<html><body><h1>Con đường vào bản</h1><div class=content>\(Self.body)\(box)\(extra)</div></body></html>"
        let article = try PageReader().article(html: Array(html.utf8))
        #expect(article.contentText.contains("Đoạn thứ 6"))
        #expect(!article.contentText.contains("Chín hộ dân"))
    }

    @Test func aPageThatIsAllInSuchABoxKeepsItsText() throws {
        let html = "<html><body><h1>Con đường vào bản</h1><div class=tin-khac>\(Self.body)</div></body></html>"
        #expect(try PageReader().article(html: Array(html.utf8)).contentText.contains("Đoạn thứ 3"))
    }
}
