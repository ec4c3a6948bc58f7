import Articles
import Foundation
import HTTPTypes
import Testing

@testable import Gateway

@Suite struct FeedServingTests {
    private func fill(_ site: TestSite, _ count: Int = 3) async throws {
        let articles = (1...count).map { index in
            article(
                "Bài số \(index) về lũ lụt", url: "https://hanam.example/\(index)", title: "Tin \(index)",
                day: "2024-05-\(9 + index)")
        }
        try await site.store.keep(articles, source: "ha-nam", at: "2024-05-30T08:00:00Z")
    }

    struct Items: Decodable, Equatable {
        struct Item: Decodable, Equatable { var title: String }
        var items: [Item]
        var next_url: String?
        var titles: [String] { items.map(\.title) }
    }

    private func items(_ answer: TestSite.Answer) throws -> Items {
        try JSONDecoder().decode(Items.self, from: Data(answer.body.utf8))
    }

    @Test func aFeedIsSentWithWhatReadersNeedToAskAgain() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await fill(site)
        let first = await site.get("/feeds/ha-nam.rss")
        #expect(first.status == 200)
        #expect(first.fields[.contentType] == "application/rss+xml; charset=utf-8")
        #expect(first.fields[.lastModified] == "Thu, 30 May 2024 08:00:00 GMT")
        #expect(first.fields[.accessControlAllowOrigin] == "*")
        #expect(first.fields[.cacheControl] == "public, max-age=60")
        #expect(first.fields[.vary] == "Accept-Encoding")
        #expect(
            first.fields[.link]
                == "<\(TestSite.base)/feeds/ha-nam.rss>; rel=\"self\", <\(TestSite.base)/hub>; rel=\"hub\"")
        let etag = try #require(first.fields[.eTag])
        #expect(etag.hasPrefix("\"") && etag.hasSuffix("\""))
        for fields: HTTPFields in [
            [.ifNoneMatch: etag], [.ifNoneMatch: "\"x\", W/\(etag)"], [.ifNoneMatch: "*"],
            [.ifModifiedSince: "Thu, 30 May 2024 08:00:00 GMT"],
        ] {
            let again = await site.get("/feeds/ha-nam.rss", fields)
            #expect(again.status == 304)
            #expect(again.body == "")
            #expect(again.fields[.eTag] == etag)
            #expect(again.fields[.contentLength] == nil)
        }
        for fields: HTTPFields in [
            [.ifNoneMatch: "\"other\""], [.ifModifiedSince: "Thu, 30 May 2024 07:59:59 GMT"],
            // A tag outweighs a date.
            [.ifNoneMatch: "\"other\"", .ifModifiedSince: "Thu, 30 May 2024 08:00:00 GMT"],
            [.ifModifiedSince: "yesterday"],
        ] {
            #expect(await site.get("/feeds/ha-nam.rss", fields).status == 200)
        }
    }

    @Test func anotherEncodingHasAnotherTagAndEitherIsKnownAgain() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await fill(site)
        let plain = await site.get("/feeds/all.rss")
        let packed = await site.get("/feeds/all.rss", [.acceptEncoding: "br, gzip"])
        #expect(packed.fields[.contentEncoding] == "gzip")
        let etag = try #require(packed.fields[.eTag])
        #expect(etag != plain.fields[.eTag])
        #expect(await site.get("/feeds/all.rss", [.acceptEncoding: "gzip", .ifNoneMatch: etag]).status == 304)
        #expect(await site.get("/feeds/all.rss", [.ifNoneMatch: etag]).status == 304)
        #expect(await site.get("/feeds/all.rss", [.acceptEncoding: "gzip;q=0"]).fields[.contentEncoding] == nil)
    }

    @Test func headIsGetWithoutTheBody() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await fill(site)
        let whole = await site.get("/feeds/all.json")
        let head = await site.get("/feeds/all.json", method: .head)
        #expect(head.status == 200)
        #expect(head.body == "")
        #expect(head.fields == whole.fields)
    }

    struct Wish: CustomTestStringConvertible {
        var accept: String?
        var type: String?
        var testDescription: String { accept ?? "nothing" }
    }

    @Test(arguments: [
        Wish(accept: nil, type: "application/rss+xml; charset=utf-8"),
        Wish(accept: "*/*", type: "application/rss+xml; charset=utf-8"),
        Wish(accept: "application/atom+xml", type: "application/atom+xml; charset=utf-8"),
        Wish(accept: "application/feed+json", type: "application/feed+json"),
        Wish(accept: "application/rss+xml;q=0.5, application/feed+json", type: "application/feed+json"),
        Wish(accept: "text/html, application/xml;q=0.9, */*;q=0.1", type: "application/rss+xml; charset=utf-8"),
        Wish(accept: "image/png", type: nil),
    ])
    func withoutAnEndingAcceptDecides(_ wish: Wish) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let answer = await site.get("/feeds/all", wish.accept.map { [.accept: $0] } ?? [:])
        #expect(answer.status == (wish.type == nil ? 406 : 200))
        if let type = wish.type { #expect(answer.fields[.contentType] == type) }
        if wish.type != nil { #expect(answer.fields[.vary] == "Accept, Accept-Encoding") }
    }

    struct Case: CustomTestStringConvertible {
        var query: String
        var titles: [String]
        var testDescription: String { query }
    }

    @Test(arguments: [
        Case(query: "", titles: ["Tin 3", "Tin 2", "Tin 1"]), Case(query: "limit=2", titles: ["Tin 3", "Tin 2"]),
        Case(query: "filter=s%E1%BB%91%202", titles: ["Tin 2"]),
        Case(query: "filter_title=2%7C3", titles: ["Tin 3", "Tin 2"]),
        Case(query: "filterout_title=2%7C3", titles: ["Tin 1"]), Case(query: "filter_title=tin", titles: []),
        Case(query: "filter_title=tin&filter_case_sensitive=false&limit=1", titles: ["Tin 3"]),
        Case(query: "filter=l%C5%A9&filterout=s%E1%BB%91%20%5B12%5D", titles: ["Tin 3"]),
        Case(query: "filter_author=x", titles: []), Case(query: "sorted=false", titles: ["Tin 1", "Tin 2", "Tin 3"]),
        Case(query: "source=evil", titles: []), Case(query: "source=evil,ha-nam&limit=1", titles: ["Tin 3"]),
        // Two days and a half before 1 June 12:00: nothing. 21 days: 11 and 12 May.
        Case(query: "filter_time=216000", titles: []), Case(query: "filter_time=1814400", titles: ["Tin 3", "Tin 2"]),
        Case(query: "utm_source=reader", titles: ["Tin 3", "Tin 2", "Tin 1"]),
    ])
    func readersChooseWhatAFeedHas(_ test: Case) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await fill(site)
        let answer = await site.get("/feeds/all.json?" + test.query)
        #expect(try items(answer).titles == test.titles)
    }

    @Test(arguments: [
        ("limit=0", "limit"), ("limit=many", "limit"), ("limit=999999999999999999999", "limit"),
        ("filter=(", "without its `)`"),
        ("filter=a%7B2000%7D", "number of times"), ("filter=(a)%5C1", "back-references"), ("source=nowhere", "nowhere"),
        ("after=x", "after"),
    ])
    func aWrongQuestionIsToldSo(_ query: String, _ word: String) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let answer = await site.get("/feeds/all.rss?" + query)
        #expect(answer.status == 400)
        #expect(answer.body.contains(word))
    }

    @Test func pagesLeadThroughEveryArticleOnce() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await fill(site, 15)
        var titles: [String] = []
        var target: String? = "/feeds/ha-nam.json?limit=4&filter=B%C3%A0i"
        var pages = 0
        while let next = target, pages < 10 {
            let page = try items(await site.get(next))
            titles += page.titles
            target = page.next_url.map { String($0.dropFirst(TestSite.base.count)) }
            pages += 1
        }
        #expect(titles == (1...15).reversed().map { "Tin \($0)" })
        #expect(pages == 4)
        let rss = await site.get("/feeds/ha-nam.rss?limit=4")
        #expect(rss.body.contains("rel=\"next\""))
        #expect(rss.fields[.link]?.contains("rel=\"next\"") == true)
    }

    @Test func aFeedIsKeptUntilSomethingIsStored() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await fill(site)
        let before = await site.get("/feeds/ha-nam.rss")
        #expect(site.hot.response("/feeds/ha-nam.rss") != nil)
        try await site.store.keep(
            [article("Bài mới", url: "https://hanam.example/9", title: "Mới", day: "2024-05-31")], source: "ha-nam",
            at: "2024-05-30T08:00:00Z")
        #expect(await site.get("/feeds/ha-nam.rss").body == before.body, "until the watch looks")
        for target in site.hot.beginRenewal() { await site.desk.renew(target) }
        site.hot.endRenewal()
        let after = await site.get("/feeds/ha-nam.rss")
        #expect(after.body.contains("Mới"))
        #expect(after.fields[.lastModified] == "Thu, 30 May 2024 08:00:01 GMT", "another body has another date")
    }

    @Test func whatOnlySomeMayReadIsKeptForNobody() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path, publicReads: false)
        #expect(await site.get("/feeds/all.rss").status == 401)
        let password = Data("me:\(TestSite.token)".utf8).base64EncodedString()
        #expect(await site.get("/feeds/all.rss", [.authorization: "Basic \(password)"]).status == 200)
        #expect(await site.get("/feeds/all.rss", [.authorization: "Bearer \(TestSite.token)"]).status == 200)
        #expect(await site.get("/feeds/all.rss", [.authorization: "Bearer x\(TestSite.token)"]).status == 401)
        #expect(await site.get("/feeds/all.rss").status == 401)
        #expect(await site.get("/healthz").status == 200)
        let page = await site.get("/")
        #expect(page.status == 303)
        #expect(page.fields[.location] == "/signin?back=%2F")
    }

    @Test func allFeedsStandInTheOPML() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let answer = await site.get("/feeds.opml")
        #expect(answer.fields[.contentType] == "text/x-opml; charset=utf-8")
        #expect(answer.body.contains("xmlUrl=\"\(TestSite.base)/feeds/ha-nam.rss\""))
        #expect(answer.body.contains("text=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;\""))
    }

    @Test func aProfileIsAFeedToo() async throws {
        let scratch = try Scratch()
        try scratch.write("exports/mine.yaml", "title: Mine\nformats: [rss]\nsources: [ha-nam]\nlimit: 2\n")
        let site = try TestSite(scratch.path)
        try await fill(site)
        #expect(try items(await site.get("/feeds/mine.json")).titles == ["Tin 3", "Tin 2"])
    }
}
