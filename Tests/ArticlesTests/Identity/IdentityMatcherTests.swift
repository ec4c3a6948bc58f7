import Testing

@testable import Articles

@Suite struct IdentityMatcherTests {
    /// An article as a feed shows it.
    struct Item: Sendable {
        var guid: String? = "g-1"
        var url: String? = "https://tin.example/mua-vang"
        var title: String? = "Hà Nam bước vào mùa gặt"
        var text = IdentityMatcherTests.harvest
        var published: String? = "2024-05-02T07:00:00+07:00"

        func sighting() -> ArticleSighting {
            var article = Article(contentText: text, contentHTML: "", extraction: .init(method: "feed"))
            article.title = title
            article.published = published.map { ArticleDate(iso8601: $0, precision: .second, source: .feed) }
            return ArticleSighting(guid: guid, url: url, article: article)
        }
    }

    static let harvest = """
        Những ngày này trên các cánh đồng của huyện Bình Lục bà con nông dân đang tập trung thu hoạch lúa xuân với không khí
        khẩn trương. Theo phòng nông nghiệp huyện năng suất năm nay ước đạt sáu mươi lăm tạ mỗi héc ta.
        """
    static let bridge = """
        Sáng qua cây cầu bắc qua sông Châu đã được thông xe sau mười tám tháng thi công, rút ngắn quãng đường đi học của
        hàng trăm em nhỏ hai bên bờ. Công trình do ngân sách tỉnh và nhân dân địa phương cùng đóng góp.
        """

    struct Case: CustomTestStringConvertible {
        var name: String
        var isSame: Bool
        var traits = IdentityTraits()
        var isTaken = false
        var change: @Sendable (inout Item) -> Void
        var testDescription: String { name }
    }

    private static let sharedGUIDs = IdentityTraits(guid: .init(kept: 2, shared: 5))

    @Test(arguments: [
        Case(name: "nothing", isSame: true) { _ in },
        Case(name: "another guid", isSame: true) { $0.guid = "g-2" },
        Case(name: "another address", isSame: true) { $0.url = "https://tin.example/lua-xuan" },
        Case(name: "another title", isSame: true) { $0.title = "Được mùa lúa xuân" },
        Case(name: "another date", isSame: true) { $0.published = "2024-05-09T07:00:00+07:00" },
        Case(name: "another text", isSame: true) { $0.text = bridge },
        Case(name: "another title and address, the text carried on", isSame: true) {
            $0.url = "https://tin.example/lua-xuan"
            $0.title = "Được mùa lúa xuân"
            $0.text += " " + bridge
        },
        Case(name: "another guid and address", isSame: true) {
            $0.guid = "g-2"
            $0.url = "https://tin.example/lua-xuan"
        },
        Case(name: "another guid and address, without a date", isSame: true) {
            $0.guid = "g-2"
            $0.url = "https://tin.example/lua-xuan"
            $0.published = nil
        },
        Case(name: "another text and title at its guid and address", isSame: true) {
            $0.title = "Thông xe cầu Châu"
            $0.text = bridge
        },
        Case(name: "the guid alone", isSame: false) {
            $0.url = "https://tin.example/cau"
            $0.title = "Thông xe cầu Châu"
            $0.text = bridge
            $0.published = "2024-05-03T07:00:00+07:00"
        },
        Case(
            name: "the guid alone, of a source whose guids have held", isSame: true,
            traits: .init(guid: .init(kept: 50))
        ) {
            $0.url = "https://tin.example/cau"
            $0.title = "Thông xe cầu Châu"
            $0.text = bridge
        },
        Case(name: "the address alone", isSame: false) {
            $0.guid = "g-2"
            $0.title = "Thông xe cầu Châu"
            $0.text = bridge
            $0.published = "2024-05-03T07:00:00+07:00"
        },
        Case(name: "the address of a page without a guid", isSame: true) {
            $0.guid = nil
            $0.title = "Thông xe cầu Châu"
            $0.text = bridge
        },
        Case(name: "the address of a page where another article has moved in", isSame: false) {
            $0.guid = nil
            $0.title = "Thông xe cầu Châu"
            $0.text = bridge
            $0.published = "2024-06-03T07:00:00+07:00"
        },
        Case(name: "the title alone", isSame: false) {
            $0.guid = "g-2"
            $0.url = "https://tin.example/cau"
            $0.text = bridge
        },
        Case(name: "title and text of another day", isSame: false) {
            $0.guid = "g-2"
            $0.url = "https://tin.example/lai"
            $0.published = "2024-06-03T07:00:00+07:00"
        },
        Case(name: "guid and title, where guids are shared", isSame: false, traits: sharedGUIDs) {
            $0.url = "https://tin.example/cau"
            $0.text = bridge
        },
        Case(name: "the same beside it", isSame: true, isTaken: true) { _ in },
        Case(name: "its guid beside it", isSame: false, isTaken: true) {
            $0.url = "https://tin.example/cau"
            $0.text = bridge
        },
        Case(name: "its address beside it", isSame: false, isTaken: true) {
            $0.guid = nil
            $0.title = "Thông xe cầu Châu"
            $0.text = bridge
        },
        Case(name: "no sign but its title and text", isSame: true) {
            $0.guid = nil
            $0.url = nil
            $0.published = nil
        },
    ])
    func whatChangedDecidesWhetherItIsTheSame(_ test: Case) {
        let old = Item()
        var new = Item()
        test.change(&new)
        let (before, now) = (old.sighting(), new.sighting())
        func same(_ one: UInt64?, _ other: UInt64?) -> Bool? { one.flatMap { one in other.map { one == $0 } } }
        let known = KnownArticle(
            number: 1, sameGUID: same(before.guid, now.guid), sameURL: same(before.url, now.url), title: before.title,
            content: before.content, published: before.published, text: old.text, isTaken: test.isTaken)
        #expect((IdentityMatcher(traits: test.traits).match(now, [known]) != nil) == test.isSame)
    }

    @Test func theBestOfSeveralIsTaken() {
        let now = Item().sighting()
        let other = KnownArticle(
            number: 1, sameGUID: true, sameURL: false, title: 1, content: 2, published: nil, text: Self.bridge)
        let right = KnownArticle(
            number: 2, sameGUID: true, sameURL: true, title: now.title, content: now.content, published: now.published,
            text: Self.harvest)
        let matcher = IdentityMatcher(traits: IdentityTraits())
        #expect(matcher.match(now, [other, right])?.number == 2)
        #expect(matcher.match(now, [right, other])?.number == 2)
        #expect(matcher.match(now, []) == nil)
    }

    @Test func aSourceTeachesHowFarItsGuidsHold() {
        var traits = IdentityTraits()
        for _ in 0..<30 { traits.learn(sameGUID: true, sameURL: false) }
        #expect(traits == IdentityTraits(guid: .init(kept: 30), url: .init(changed: 30)))
        #expect(traits.guid.isProven)
        #expect(traits.url.isUnstable)
        for _ in 0..<4 { traits.learnApart(sameGUID: true, sameURL: nil) }
        #expect(traits.guid.isShared)
        #expect(!traits.guid.isProven)
    }

    @Test func anAddressAsGuidIsOneAddress() {
        #expect(
            ArticleSighting.hash(identity: " http://tin.example/?p=5")
                == ArticleSighting.hash(identity: "https://www.tin.example/?p=5&utm_source=rss"))
        #expect(ArticleSighting.hash(identity: "  ") == nil)
        #expect(ArticleSighting.hash(title: "Mùa gặt – 2024!") == ArticleSighting.hash(title: "mùa gặt 2024"))
        #expect(ArticleSighting.hash(title: "—") == nil)
    }
}
