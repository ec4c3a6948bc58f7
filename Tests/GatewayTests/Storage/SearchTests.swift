import Articles
import Testing

@testable import Gateway

@Suite struct SearchTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var expected: [String]
        var testDescription: String { text }
    }

    private let articles = [
        article("Đường ven biển đã thông xe.", url: "1", title: "Hà Nội mở đường", day: "2024-01-03"),
        article("Lũ lụt ở Hà Nam: nước rút chậm.", url: "2", title: "Nội thành ngập", day: "2024-01-02"),
        article("The harbour reopens. Café owners are glad.", url: "3", title: "Harbour", day: "2024-01-01"),
    ]

    @Test(arguments: [
        Case(text: "duong", expected: ["1"]),
        Case(text: "ĐƯỜNG", expected: ["1"]),
        Case(text: "ha noi", expected: ["1", "2"]),
        Case(text: "\"ha noi\"", expected: ["1"]),
        Case(text: "hà -\"thong xe\"", expected: ["2"]),
        Case(text: "harb*", expected: ["3"]),
        Case(text: "harb", expected: []),
        Case(text: "cafe", expected: ["3"]),
        Case(text: "- \" ) AND (* NEAR", expected: []),
        Case(text: "title:harbour", expected: []),
        Case(text: "", expected: []),
        Case(text: "harbour'); DROP TABLE article", expected: []),
    ])
    func wordsAreFound(_ test: Case) async throws {
        for kind in StoreKind.allCases {
            let scratch = try Scratch()
            let store = try kind.make(scratch.path)
            try await store.keep(articles)
            var query = ArticleQuery()
            query.text = test.text
            #expect(try await store.all(query).compactMap(\.article.url) == test.expected)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func theBestMatchComesFirst(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        try await store.keep([
            article("gom gom gom", url: "1", day: "2024-01-01"),
            article("gom la mot nghe co", url: "2", day: "2024-02-01"),
        ])
        var query = ArticleQuery()
        query.text = "gốm"
        #expect(try await store.all(query).compactMap(\.article.url) == ["2", "1"])
        query.order = .relevance
        #expect(try await store.all(query).compactMap(\.article.url) == ["1", "2"])
        query.offset = 1
        query.limit = 5
        let page = try await store.page(query)
        #expect(page.articles.compactMap(\.article.url) == ["2"])
        #expect(page.next == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func anEditedTextIsFoundByItsNewWordsOnly(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        try await store.keep([article("cầu phao", url: "1")])
        try await store.keep([article("cầu treo", url: "1")])
        var query = ArticleQuery()
        query.text = "phao"
        #expect(try await store.texts(query) == [])
        query.text = "treo"
        #expect(try await store.texts(query) == ["cầu treo"])
    }
}
