import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct SiteRulesTests {
    private func read(_ yaml: String) throws -> (SourceDefinition?, [DefinitionError]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder.appending(path: "feeds"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(yaml.utf8).write(to: folder.appending(path: "feeds/a.yaml"))
        let definitions = Home(folder.path(percentEncoded: false)).definitions()
        return (definitions.sources.first, definitions.errors)
    }

    @Test func rulesAreData() throws {
        let (source, errors) = try read(
            """
            url: https://a.example/news
            items: ul > li
            date: ["time::attr(datetime)", ".date"]
            pages: 3
            article:
              body: //div[@id='x']
              strip: [".ad", ".promo"]
            """)
        var rules = SiteRules()
        rules.listing.items = [try SitePath("ul > li")]
        rules.listing.date = [try SitePath("time::attr(datetime)"), try SitePath(".date")]
        rules.pages = 3
        rules.article.body = [try SitePath("//div[@id='x']")]
        rules.article.strip = [try SitePath(".ad"), try SitePath(".promo")]
        #expect(errors == [])
        #expect(source?.kind == .listing)
        #expect(source?.rules == rules)
    }

    @Test func whatIsWrongSaysWhereAndWhatToWrite() throws {
        let (source, errors) = try read(
            """
            url: https://a.example/news
            title: h3
            pages: 0
            article:
              body: "div["
              boddy: p
            """)
        #expect(source == nil)
        #expect(
            errors.map { "\($0.line ?? 0)" } == ["2", "3", "5", "6"],
            "\(errors.map(\.description).joined(separator: "\n"))")
        #expect(errors.contains { $0.problem.contains("did you mean `body`?") })
        #expect(errors.contains { $0.problem.contains("no CSS selector") })
    }

    @Test func aFolderOfRulesSaysWhatHasNoEffect() throws {
        let scratch = try Scratch()
        try scratch.write("rules/a.example.txt", "title: //h1\ntidy: no\nbody: //div[\ntest_url: https://a.example/1\n")
        try scratch.write("rules/b.example.txt", "body: //article\ntidy: yes\n")
        let review = SiteConfigFolder(scratch.path + "/rules").review()
        #expect(review.files == 2)
        #expect(review.ignored == ["tidy": 2, "test_url": 1])
        #expect(review.problems.count == 1)
        #expect(review.problems.first?.hasPrefix("a.example.txt, line 3: ") == true)
    }

    @Test func theSchemaKnowsTheSameKeys() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "feeds/source.schema.json")
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: Any])
        let article = try #require((properties["article"] as? [String: Any])?["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(SourceReader.keys))
        #expect(Set(article.keys) == Set(SiteRulesReader.articleKeys))
    }
}

@Suite struct ListingPagesTests {
    private func page(_ number: Int, of days: [String]) -> ListingPages.Page {
        let items = days.map {
            "<li><a href='/tin/\($0)-mot-tieu-de-dai.html'>Một tiêu đề đủ dài của ngày \($0)</a> <span>\($0)</span></li>"
        }
        let next = "<a rel=next href='/tin?page=\(number + 1)'>sau</a>"
        return ListingPages.Page(
            url: "https://a.example/tin?page=\(number)", body: Array("<ul>\(items.joined())</ul>\(next)".utf8))
    }

    private func read(_ rules: SiteRules) async throws -> (urls: [String], problem: String?) {
        let days = [
            1: ["2024-05-30", "2024-05-29", "2024-05-28"], 2: ["2024-05-20", "2024-05-19", "2024-05-18"],
            3: ["2024-05-10", "2024-05-09", "2024-05-08"],
        ]
        let pages = ListingPages(rules: rules) { url in
            let number = Int(url.suffix(1)) ?? 0
            guard let found = days[number] else { throw FetchFailure() }
            return page(number, of: found)
        }
        let result = try await pages.items(page(1, of: days[1] ?? []))
        return (result.items.compactMap { $0.url.map { String($0.dropFirst(22).prefix(10)) } }, result.problem)
    }

    private struct FetchFailure: Error {}

    @Test func asManyPagesAsTheFileSays() async throws {
        var rules = SiteRules()
        #expect(try await read(rules).urls == ["2024-05-30", "2024-05-29", "2024-05-28"])
        rules.pages = 2
        #expect(try await read(rules).urls.last == "2024-05-18")
    }

    @Test func backToADayAndNoFurther() async throws {
        var rules = SiteRules()
        rules.backfill = "2024-05-19"
        let read = try await read(rules)
        #expect(read.urls.last == "2024-05-08")
        #expect(read.problem == nil)
    }

    @Test func aPageThatFailsEndsTheListAndIsTold() async throws {
        var rules = SiteRules()
        rules.backfill = "2020-01-01"
        let read = try await read(rules)
        #expect(read.urls.count == 9)
        #expect(read.problem?.hasPrefix("https://a.example/tin?page=4") == true)
    }
}

@Suite struct ArticlePagesTests {
    @Test(arguments: [
        ("https://a.example/story", "https://a.example/story?page=2", true),
        ("https://a.example/story.html", "https://a.example/story-2.html", true),
        ("https://a.example/story/", "https://a.example/story/page/2/", true),
        ("https://a.example/story", "https://a.example/another-story", false),
        ("https://a.example/2024/05/story", "https://a.example/2024/06/next-story", false),
        ("https://a.example/story", "https://b.example/story?page=2", false),
        ("https://a.example/s", "https://a.example/s-2024", false),
    ])
    func onlyTheSameArticleGoesOn(_ url: String, _ next: String, _ expected: Bool) {
        #expect(ArticlePages.isContinuation(next, of: url) == expected)
    }

    @Test func theTextOfAllPagesOnce() async throws {
        func article(_ text: String, _ next: String?) -> Article {
            var article = Article(contentText: text, contentHTML: "<p>\(text)</p>", extraction: .init(method: "page"))
            article.nextPageURL = next
            return article
        }
        let pages = ArticlePages { url in
            url.hasSuffix("2") ? article("Lead.\n\nTwo.", "https://a.example/s?page=1") : article("One.", nil)
        }
        var first = article("Lead.\n\nOne.", "https://a.example/s?page=2")
        first.url = "https://a.example/s"
        let whole = try await pages.whole(first, isRuled: false)
        #expect(whole.contentText == "Lead.\n\nOne.\n\nTwo.")
    }
}

@Suite struct SiteProbeTests {
    private static let list =
        "<html><head><title>Tin</title></head><body><ul>"
        + (1...5).map {
            "<li><a href='/tin-\($0)00-mot-hai-ba.html'>Bà con xã Suối Ngổ góp đất mở đường số \($0)</a> <i>0\($0)/05/2024</i></li>"
        }
        .joined() + "</ul></body></html>"

    private func look(_ pages: [String: String]) async throws -> SiteProbe.Finding {
        struct Missing: Error {}
        return try await SiteProbe { url in
            guard let body = pages[url] else { throw Missing() }
            return SiteProbe.Page(url: url, body: Array(body.utf8), contentType: nil)
        }.look(at: "https://a.example/tin")
    }

    private func feed(_ day: String) -> String {
        let items = (1...2).map {
            "<item><title>t\($0)</title><link>https://a.example/\($0)</link><pubDate>\(day)</pubDate></item>"
        }
        return "<rss version='2.0'><channel><title>F</title>\(items.joined())</channel></rss>"
    }

    @Test func aFeedThatThePageNames() async throws {
        let page = Self.list.replacing(
            "</head>", with: "<link rel=alternate type='application/rss+xml' href='/r.xml'></head>")
        let found = try await look([
            "https://a.example/tin": page, "https://a.example/r.xml": feed("Mon, 06 May 2024 08:00:00 +0700"),
        ])
        #expect(found.draft.kind == .feed)
        #expect(found.draft.url == "https://a.example/r.xml")
        #expect(found.items.count == 2)
    }

    @Test func aFeedThatWasLeftBehindIsNotTaken() async throws {
        let page = Self.list.replacing(
            "</head>", with: "<link rel=alternate type='application/rss+xml' href='/r.xml'></head>")
        let found = try await look([
            "https://a.example/tin": page, "https://a.example/r.xml": feed("Mon, 06 May 2019 08:00:00 +0700"),
        ])
        #expect(found.draft.kind == .listing)
    }

    @Test func aFeedInItsUsualPlace() async throws {
        let found = try await look([
            "https://a.example/tin": Self.list, "https://a.example/rss.xml": feed("Mon, 06 May 2024 08:00:00 +0700"),
        ])
        #expect(found.draft.url == "https://a.example/rss.xml")
    }

    @Test func elseTheListItself() async throws {
        let found = try await look(["https://a.example/tin": Self.list])
        #expect(found.draft.kind == .listing)
        #expect(found.items.count == 5)
        #expect(found.draft.language == "vi")
    }

    private func sitemap(_ urls: [String: String]) -> String {
        let items = urls.sorted { $0.key < $1.key }.map {
            "<url><loc>\($0.key)</loc><lastmod>\($0.value)</lastmod></url>"
        }
        return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>\(items.joined())</urlset>"
    }

    @Test func aSitemapWhereThePageIsEmptyForWantOfScripts() async throws {
        let index = """
            <sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>
            <sitemap><loc>https://a.example/sitemap-pages.xml</loc><lastmod>2024-06-01</lastmod></sitemap>
            <sitemap><loc>https://a.example/sitemap-news.xml</loc><lastmod>2024-05-01</lastmod></sitemap></sitemapindex>
            """
        let found = try await look([
            "https://a.example/tin": "<div id=app></div>", "https://a.example/robots.txt": "Sitemap: /map.xml",
            "https://a.example/map.xml": index,
            "https://a.example/sitemap-pages.xml": sitemap(["https://a.example/lien-he": "2024-06-01"]),
            "https://a.example/sitemap-news.xml": sitemap([
                "https://a.example/cu": "2024-04-01", "https://a.example/moi": "2024-05-01",
            ]),
        ])
        #expect(found.draft.kind == .feed)
        #expect(found.draft.url == "https://a.example/sitemap-news.xml")
        #expect(found.items.map(\.url) == ["https://a.example/moi", "https://a.example/cu"])
        #expect(found.draft.yaml.contains("sitemap"))
    }

    @Test func aPageWithNothingSaysSo() async throws {
        await #expect(throws: SiteProbe.Failure.self) { try await look(["https://a.example/tin": "<p>Hello."]) }
    }
}

@Suite struct LearningStoreTests {
    @Test func linesAreCountedOnceAPageAndTakenBackOnRequest() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLiteStore(path: folder.appending(path: "a.sqlite").path(percentEncoded: false))
        let line = "Bạn đọc có thể gửi tin bài cộng tác về hòm thư của ban biên tập."
        let names = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"]
        for (page, name) in names.enumerated() {
            for _ in 0..<2 { try await store.learn([line, "Bài \(name) riêng"], page: "p\(page)", source: "a") }
        }
        var learnt = try await store.learntLines(of: "a")
        #expect(learnt.pages == 12)
        #expect(learnt.boilerplate == [.init(key: LineKey.of(line), text: line, pages: 12)])
        #expect(try await store.keep(LineKey.of(line), true, source: "a"))
        #expect(try await store.learntLines(of: "a").boilerplate == [])
        #expect(try await store.keep(1, true, source: "a") == false)
        try await store.forget(source: "a")
        learnt = try await store.learntLines(of: "a")
        #expect(learnt == LearntLines(pages: 0, lines: []))
    }
}
