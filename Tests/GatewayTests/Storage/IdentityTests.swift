import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct IdentityTests {
    /// An item of a feed, and when it is shown.
    private struct Shown {
        var guid: String?
        var url: String?
        var article: Article
    }

    private static let words = """
        Sáng qua cây cầu bắc qua sông Châu đã được thông xe sau mười tám tháng thi công, rút ngắn quãng đường đi học của
        hàng trăm em nhỏ hai bên bờ. Công trình do ngân sách tỉnh và nhân dân địa phương cùng đóng góp.
        """

    private static func text(_ name: String) -> String {
        (0..<40).map { "\(name)\($0 * $0 % 97)" }.joined(separator: " ")
    }

    private func show(_ items: [Shown], _ store: any ArticleStore, source: String = "a", day: Int = 1) async throws
        -> [Intake.Result]
    {
        try await store.record(
            Intake(
                source: source, fetchedAt: "2024-05-0\(day)T00:00:00Z",
                entries: items.map { .init(link: ArticleLink(guid: $0.guid, url: $0.url), article: $0.article) }))
    }

    @Test(arguments: StoreKind.allCases)
    func anArticleStaysOneWhateverChanges(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let text = Self.words
        let versions = [
            Shown(
                guid: "1", url: "https://a.example/cau",
                article: article(text, title: "Thông xe", day: "2024-05-01T07:00:00Z")),
            Shown(
                guid: "2", url: "https://a.example/cau",
                article: article(text, title: "Thông xe", day: "2024-05-01T07:00:00Z")),
            Shown(
                guid: "2", url: "https://a.example/cau-chau",
                article: article(text, title: "Thông xe", day: "2024-05-01T07:00:00Z")),
            Shown(
                guid: "2", url: "https://a.example/cau-chau",
                article: article(text, title: "Cầu Châu", day: "2024-05-01T07:00:00Z")),
            Shown(
                guid: "2", url: "https://a.example/cau-chau?utm_source=x",
                article: article(text + " Hết.", title: "Cầu Châu", day: "2024-05-01T07:00:00Z")),
        ]
        var ids: Set<String> = []
        for (index, version) in versions.enumerated() {
            ids.formUnion(try await show([version], store, day: index + 1).compactMap(\.id))
        }
        #expect(ids.count == 1)
        let record = try #require(try await store.all().first)
        #expect(record.firstSeen == "2024-05-01T00:00:00Z")
        #expect(record.article.contentText == text + " Hết.")
        let titles = try await store.revisions(of: record.id).map { $0.article.title }
        #expect(titles == ["Thông xe", "Cầu Châu"])
        // What it was known by before still leads to it.
        for link in [
            ArticleLink(guid: "1", url: "https://a.example/cau"), ArticleLink(url: "http://www.a.example/cau-chau/"),
        ] {
            #expect(try await store.standing(of: link, source: "a") == .known)
        }
        #expect(try await store.standing(of: ArticleLink(url: "https://a.example/khac"), source: "a") == .unknown)
        #expect(try await store.standing(of: ArticleLink(url: "https://a.example/cau"), source: "b") == .unknown)
    }

    @Test(arguments: StoreKind.allCases)
    func articlesThatShareAGuidStayApart(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let items = (1...5).map {
            Shown(
                guid: "tin-tuc", url: "https://a.example/\($0)",
                article: article(Self.text("bài\($0)x"), title: "Tin \($0)"))
        }
        #expect(try await show(items, store).map(\.outcome) == Array(repeating: .added, count: 5))
        #expect(try await show(items, store, day: 2).map(\.outcome) == Array(repeating: .unchanged, count: 5))
        let later = Shown(
            guid: "tin-tuc", url: "https://a.example/6", article: article(Self.text("bài6x"), title: "Tin 6"))
        #expect(try await show([later], store, day: 3).map(\.outcome) == [.added])
        #expect(try await store.all().count == 6)
    }

    @Test(arguments: StoreKind.allCases)
    func articlesThatShareAnAddressStayApart(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let items = (1...4).map {
            Shown(
                guid: "\($0)", url: "https://a.example/", article: article(Self.text("bài\($0)x"), title: "Tin \($0)"))
        }
        #expect(try await show(items, store).map(\.outcome) == Array(repeating: .added, count: 4))
        #expect(try await show(items, store, day: 2).map(\.outcome) == Array(repeating: .unchanged, count: 4))
        #expect(Set(try await store.all().map(\.id)).count == 4)
    }

    @Test(arguments: StoreKind.allCases)
    func anItemWithoutAnythingButItsTextNeverComesBackAsNew(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let items = (1...3).map { Shown(article: article(Self.text("bài\($0)x"), title: "Tin \($0)")) }
        #expect(try await show(items, store).map(\.outcome) == [.added, .added, .added])
        let before = try await store.all()
        for day in 2...9 {
            #expect(
                try await show(items.reversed(), store, day: day).map(\.outcome) == [
                    .unchanged, .unchanged, .unchanged,
                ])
        }
        #expect(try await store.all() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func anItemListedTwiceIsOne(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let item = Shown(guid: "1", url: "https://a.example/1", article: article(Self.words, title: "Cầu"))
        let elsewhere = Shown(
            guid: "1b", url: "https://a.example/1?ref=home", article: article(Self.words + " Thêm.", title: "Cầu"))
        for day in 1...3 {
            let outcomes = try await show([item, elsewhere], store, day: day).map(\.outcome)
            #expect(outcomes == [day == 1 ? .added : .unchanged, .unchanged])
        }
        #expect(
            try await store.standing(of: ArticleLink(guid: "1b", url: "https://a.example/1"), source: "a") == .known)
    }

    @Test(arguments: StoreKind.allCases)
    func aParameterThatChangesEveryTimeIsLearnt(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        func items(_ day: Int) -> [Shown] {
            (1...4).map { number in
                let url = "https://a.example/bai.aspx?ItemID=\(number)&rnd=\(day * 100 + number)"
                return Shown(
                    url: url,
                    article: article(
                        Self.text("bài\(number)x"), title: "Tin \(number)", day: "2024-04-0\(number)T08:00:00Z"))
            }
        }
        for day in 1...4 { _ = try await show(items(day), store, day: day) }
        #expect(try await store.all().count == 4)
        let next = ArticleLink(url: "https://a.example/bai.aspx?ItemID=3&rnd=9999")
        #expect(try await store.standing(of: next, source: "a") == .known)
        let another = ArticleLink(url: "https://a.example/bai.aspx?ItemID=7&rnd=9999")
        #expect(try await store.standing(of: another, source: "a") == .unknown)
    }

    @Test(arguments: StoreKind.allCases)
    func anItemThatSaysSomethingElseIsLookedAtAgain(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        var item = FeedItem()
        item.id = "1"
        item.url = "https://a.example/1"
        item.title = "Cầu"
        _ = try await store.record(
            Intake(
                source: "a", fetchedAt: "2024-05-01T00:00:00Z",
                entries: [.init(link: ArticleLink(item), article: article("a"))]))
        #expect(try await store.standing(of: ArticleLink(item), source: "a") == .known)
        item.title = "Cầu đã thông xe"
        #expect(try await store.standing(of: ArticleLink(item), source: "a") == .changed)
    }

    @Test(arguments: StoreKind.allCases)
    func nearlyTheSameTextElsewhereIsMarkedAndKept(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let reprint = Self.words.replacing("Sáng qua", with: "Sáng 2-5")
        _ = try await show([Shown(url: "https://a.example/1", article: article(Self.words, title: "Cầu"))], store)
        _ = try await show(
            [Shown(url: "https://b.example/9", article: article(reprint, title: "Cầu mới"))], store, source: "b", day: 2
        )
        _ = try await show(
            [Shown(url: "https://c.example/9", article: article(Self.text("khác"), title: "Khác"))], store, source: "c",
            day: 2)
        let records = try await store.all()
        let original = try #require(records.first { $0.sourceID == "a" })
        #expect(
            records.map { "\($0.sourceID) \($0.duplicateOf == original.id)" }.sorted() == [
                "a false", "b true", "c false",
            ])
        // An edit that makes it a text of its own ends that.
        _ = try await show(
            [Shown(url: "https://b.example/9", article: article(Self.text("riêng"), title: "Cầu mới"))], store,
            source: "b", day: 3)
        #expect(try await store.all().allSatisfy { $0.duplicateOf == nil })
    }

    @Test(arguments: StoreKind.allCases)
    func aPageSavedTwiceDoesNotChangeBackAndForth(_ kind: StoreKind) async throws {
        let scratch = try Scratch()
        let store = try kind.make(scratch.path)
        let old = Shown(guid: "old.html", url: "https://a.example/1", article: article(Self.words, title: "Cầu"))
        let new = Shown(
            guid: "new.html", url: "https://a.example/1", article: article(Self.words + " Thêm.", title: "Cầu"))
        _ = try await show([new], store, day: 2)
        for _ in 0..<3 {
            #expect(try await show([old], store, day: 1).map(\.outcome) == [.unchanged])
            #expect(try await show([new], store, day: 2).map(\.outcome) == [.unchanged])
        }
        #expect(try await store.texts() == [Self.words + " Thêm."])
    }
}
