import Articles
import Foundation
import HTTPTypes
import Testing

@testable import Gateway

@Suite struct PageServingTests {
    private static let hostile = "<img src=x onerror=alert(1)>\"'&</title><script>alert(2)</script>"

    private func fill(_ site: TestSite) async throws -> String {
        var bad = article(
            "Nội dung \(Self.hostile)", url: "javascript:alert(3)", title: Self.hostile, day: "2024-05-20")
        bad.contentHTML = "<p>ok</p><script>alert(4)</script>"
        bad.section = Self.hostile
        bad.byline = Byline(printed: Self.hostile, author: nil, organisation: nil)
        bad.attachments = [
            .init(url: "javascript:alert(5)", title: "bad"),
            .init(url: "https://hanam.example/f.pdf", title: "<b>f</b>"),
        ]
        try await site.store.keep([bad], source: "evil", at: "2024-05-30T08:00:00Z")
        try await site.store.finish(
            source: "evil", at: "2024-05-30T08:00:00Z", error: "<script>alert(6)</script>", failedDocuments: 0)
        return try #require(try await site.store.all().first).id
    }

    @Test(arguments: [
        "/", "/articles/ID", "/articles/ID/original", "/sources/evil", "/search?q=noi+dung+%3Cscript%3E",
        "/charts?source=evil",
    ])
    func whatComesFromOutsideStaysText(_ target: String) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let id = try await fill(site)
        let answer = await site.get(target.replacing("ID", with: id))
        #expect(answer.status == 200)
        for mark in ["<script", "<img", "javascript:", "onerror=alert(1)>"] {
            #expect(!answer.body.contains(mark), "\(mark)")
        }
        #expect(answer.fields[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
    }

    @Test func anArticleIsShownAsItWasCleaned() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        var good = article("Một đoạn", url: "https://hanam.example/1", title: "Tin", day: "2024-05-20")
        good.contentHTML =
            "<h2>Đầu</h2><p>Một <a href=\"https://hanam.example/2\">đoạn</a></p><p><img src=\"https://hanam.example/a.jpg\" alt=\"\"></p>"
        try await site.store.keep([good], source: "ha-nam")
        let id = try #require(try await site.store.all().first).id
        for target in ["/articles/\(id)", "/api/v1/articles/\(id)", "/feeds/all.json"] {
            #expect(!(await site.get(target).body.contains("<script")))
        }
        let page = await site.get("/articles/\(id)", [.acceptLanguage: "vi-VN, en;q=0.5"])
        #expect(page.body.contains(good.contentHTML))
        #expect(page.body.contains("<html lang=\"vi\">"))
        #expect(page.body.contains("Đăng ngày"))
    }

    @Test func theTextOfAFileStandsWithItsArticleAlone() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        var good = article("Một đoạn", url: "https://hanam.example/1", title: "Tin", day: "2024-05-20")
        good.attachments = [
            .init(url: "https://hanam.example/f.pdf", mimeType: "application/pdf", text: "Điều 1 <script>\n\nĐiều 2")
        ]
        try await site.store.keep([good], source: "ha-nam")
        let id = try #require(try await site.store.all().first).id
        #expect(await site.get("/articles/\(id)").body.contains("<p>Điều 1 &lt;script&gt;</p><p>Điều 2</p>"))
        #expect(await site.get("/api/v1/articles/\(id)").body.contains("\"_text\":"))
        for target in ["/api/v1/articles", "/api/v1/search?q=doan", "/feeds/all.json"] {
            let list = await site.get(target).body
            #expect(list.contains("f.pdf"))
            #expect(!list.contains("Điều 1"))
        }
    }

    @Test func anEditIsShownWithWhatItChanged() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let url = "https://hanam.example/1"
        try await site.store.keep(
            [article("Cũ\n\nChung", url: url, title: "Tin")], source: "ha-nam", at: "2024-05-01T00:00:00Z")
        try await site.store.keep(
            [article("Mới\n\nChung", url: url, title: "Tin")], source: "ha-nam", at: "2024-05-02T00:00:00Z")
        let id = try #require(try await site.store.all().first).id
        #expect(await site.get("/articles/\(id)").body.contains("/articles/\(id)/revisions/1"))
        let old = await site.get("/articles/\(id)/revisions/1")
        #expect(old.body.contains("<del>Cũ</del><ins>Mới</ins><p>Chung</p>"))
        #expect(await site.get("/articles/\(id)/revisions/2").status == 303)
        #expect(await site.get("/articles/\(id)/revisions/3").status == 404)
    }

    @Test func anArticleStandsBesideItsOriginal() async throws {
        let scratch = try Scratch()
        let page =
            "<html><body><nav><a href='/'>Trang chủ</a> <a href='/a'>Liên hệ</a></nav><article><h1>Tin</h1>"
            + (1...6).map {
                "<p>Đoạn văn thứ \($0) kể về buổi họp của xã, có nhiều người dân tham dự và phát biểu ý kiến.</p>"
            }.joined()
            + "</article><footer>Bản quyền thuộc về xã</footer></body></html>"
        let site = try TestSite(scratch.path, original: { _ in OriginalPage(bytes: Array(page.utf8), url: nil) })
        try await site.store.keep([article("Đoạn", url: "https://hanam.example/1", title: "Tin")], source: "ha-nam")
        let id = try #require(try await site.store.all().first).id
        let answer = await site.get("/articles/\(id)/original")
        #expect(answer.body.contains("<del>Bản quyền thuộc về xã</del>"))
        #expect(answer.body.contains("<span>Đoạn văn thứ 3 kể"))
        let json = await site.get("/api/v1/articles/\(id)/explanation")
        #expect(json.body.contains("\"kept\":false"))
    }

    @Test func theOriginalComesFromTheArchive() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/feedgate.sqlite")
        let url = "https://hanam.example/1"
        try await store.keep([article("Đoạn", url: url, title: "Tin")], source: "ha-nam")
        let record = try #require(try await store.all().first)
        let pages = ArchivedPages(folder: scratch.path + "/archive", store: store)
        #expect(try await pages.page(of: record) == nil)
        let archive = try await Archive(folder: scratch.path + "/archive", store: store)
        try await archive.keep(
            CapturedResponse(
                requestedURL: url, url: url + "?moved", source: "ha-nam", fetchedAt: "2024-05-01T00:00:00Z",
                headers: [.init("Content-Type", "text/html; charset=windows-1258")], body: Array("<p>Trang</p>".utf8)))
        let page = try #require(try await pages.page(of: record))
        #expect(page.bytes == Array("<p>Trang</p>".utf8))
        #expect(page.url == url + "?moved")
        #expect(page.charset == "windows-1258")
        #expect(!page.isText)
        for file in try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/archive") {
            try FileManager.default.removeItem(atPath: scratch.path + "/archive/" + file)
        }
        #expect(try await pages.page(of: record) == nil, "a file that is gone is no error of the page")
    }

    @Test func theOriginalOfASavedPageIsTheFile() async throws {
        let scratch = try Scratch()
        func page(_ title: String) -> String {
            "<html><body><h1>\(title)</h1><article>"
                + (1...6).map {
                    "<p>\(title): đoạn văn thứ \($0) kể về buổi họp của xã, có nhiều người dân tham dự.</p>"
                }.joined()
                + "</article></body></html>"
        }
        try scratch.write("feeds/saved/a.html", page("Xã Suối Ngổ họp bàn việc nước"))
        try scratch.write("feeds/saved/b.html", page("Phường Bến Đá mở thư viện mới"))
        try scratch.write("feeds/xa.yaml", "folder: saved\n")
        let home = Home(scratch.path)
        let store = try SQLiteStore(path: home.database)
        let source = try #require(home.definitions().sources.first)
        _ = await Ingest(fetcher: NoServer(), store: store, memory: store).poll(source)
        let pages = SavedOriginals(definitions: DefinitionsBook(home: home))
        let records = try await store.all()
        #expect(records.count == 2)
        for record in records {
            let original = try #require(pages.page(of: record))
            #expect(String(decoding: original.bytes, as: UTF8.self) == page(record.article.title ?? ""))
        }
        var stranger = try #require(records.first)
        stranger.article.title = "Tin khác"
        #expect(pages.page(of: stranger) == nil)
        stranger.sourceID = "none"
        #expect(pages.page(of: stranger) == nil)
    }

    private struct NoServer: Fetcher {
        func fetch(_ request: FetchRequest) async throws -> FetchResponse {
            throw FetchError.status(500, url: request.url)
        }
    }

    @Test func anOriginalThatIsNotArchivedIsFetchedForThoseWhoMayAsk() async throws {
        let scratch = try Scratch()
        let page =
            "<html><body><h1>Tin</h1><p>Một đoạn văn của trang gốc, đủ dài để được giữ lại trong bài.</p></body></html>"
        let site = try TestSite(scratch.path, look: { FetchResponse(url: $0, body: Array(page.utf8)) })
        try await site.store.keep([article("Đoạn", url: "https://hanam.example/1", title: "Tin")], source: "ha-nam")
        let id = try #require(try await site.store.all().first).id
        #expect(await site.get("/articles/\(id)/original").body.contains("The original is not at hand"))
        #expect(await site.get("/api/v1/articles/\(id)/explanation").status == 404)
        #expect(await site.get("/articles/\(id)/original", site.session()).body.contains("Một đoạn văn của trang gốc"))
    }

    @Test(arguments: ["lũ lụt", "lu lut", "LU LUT"])
    func searchFindsWithAndWithoutDiacritics(_ words: String) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await site.store.keep(
            [article("Mưa lớn gây lũ lụt ở Đồng Văn", url: "https://hanam.example/1", title: "Tin mưa")],
            source: "ha-nam")
        let answer = await site.get("/search?q=" + PercentEncoding.encode(words))
        #expect(answer.body.contains("Tin mưa"))
        #expect(answer.body.contains("<mark>lũ</mark> <mark>lụt</mark>"))
    }

    @Test func aLanguageIsRemembered() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let chosen = await site.get("/language?to=vi&back=%2Fcharts%3Fdays%3D30")
        #expect(chosen.status == 303)
        #expect(chosen.fields[.location] == "/charts?days=30")
        #expect(chosen.fields[.setCookie]?.hasPrefix("lang=vi;") == true)
        #expect(await site.get("/", [.cookie: "a=b; lang=vi"]).body.contains("Nguồn tin"))
        for back in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2Fa%0D%0AX%3A%20y"] {
            #expect(await site.get("/language?to=vi&back=" + back).fields[.location] == "/")
        }
    }

    @Test func nothingIsChangedWithoutTheToken() async throws {
        let scratch = try Scratch()
        let site = try TestSite(
            scratch.path,
            look: { _ in
                Issue.record("it was fetched"); throw FetchErrorForTests(url: "")
            })
        let save = [
            (name: "url", value: "https://a.example/rss"), (name: "id", value: "a"), (name: "name", value: "A"),
        ]
        #expect(await site.post("/try", save).status == 403)
        #expect(await site.post("/try/save", save).status == 403)
        // A browser that has signed in, sent by another site's page: the cookie alone is not enough.
        #expect(await site.post("/try/save", save, site.session()).status == 403)
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/feeds/a.yaml"))
        let wrong = await site.post("/signin", [(name: "token", value: "no"), (name: "back", value: "/try")])
        #expect(wrong.status == 403)
        #expect(wrong.fields[.setCookie] == nil)
    }

    @Test func anAddressIsTriedAndSavedAsASource() async throws {
        let scratch = try Scratch()
        let feed = """
            <rss version="2.0"><channel><title>Báo Đồng Nai: \u{27}mới\u{27}</title><link>https://a.example</link>
            <item><title>Tin &lt;b&gt;một&lt;/b&gt;</title><link>https://a.example/1</link><description>Ngắn</description></item></channel></rss>
            """
        let page = "<html><head><link rel=alternate type='application/rss+xml' href='/rss'></head><body>x</body></html>"
        let site = try TestSite(
            scratch.path,
            look: { url in
                FetchResponse(
                    url: url, body: Array((url.hasSuffix("/rss") ? feed : page).utf8), contentType: "text/html")
            })
        let signedIn = await site.post(
            "/signin", [(name: "token", value: TestSite.token), (name: "back", value: "/try")])
        #expect(signedIn.fields[.location] == "/try")
        let cookie = try #require(signedIn.fields[.setCookie])
        #expect(cookie.contains("HttpOnly; SameSite=Strict; Secure"))
        let session: HTTPFields = [.cookie: String(cookie.prefix { $0 != ";" })]
        let form = await site.get("/try", session).body
        let key = try #require(form.firstMatch(of: /name="form" value="([0-9a-f]+)"/)).1
        let tried = await site.post(
            "/try", [(name: "form", value: String(key)), (name: "url", value: "a.example")], session)
        #expect(tried.status == 200)
        #expect(tried.body.contains("value=\"bao-dong-nai-moi\""))
        #expect(tried.body.contains("value=\"https://a.example/rss\""))
        let saved = await site.post(
            "/try/save",
            [
                (name: "form", value: String(key)), (name: "url", value: "https://a.example/rss"),
                (name: "kind", value: "feed"),
                (name: "id", value: "dong-nai"), (name: "name", value: "Báo \"Đồng Nai\": # 'x' \\ <b>"),
                (name: "interval", value: "6h"),
            ], session)
        #expect(saved.fields[.location] == "/sources/dong-nai?added=1")
        let source = try #require(site.context.definitions.source("dong-nai"))
        #expect(source.name == "Báo \"Đồng Nai\": # 'x' \\ <b>")
        #expect(source.location == .web(["https://a.example/rss"]))
        #expect(source.interval == 21_600)
        #expect(site.errands.withLockedValue { $0.count } == 1, "it waits to be polled")
        #expect(await site.get("/sources/dong-nai?added=1").body.contains("http-equiv=\"refresh\""))
        let again = await site.post(
            "/try/save",
            [
                (name: "form", value: String(key)), (name: "url", value: "https://b.example/rss"),
                (name: "id", value: "dong-nai"), (name: "name", value: "B"),
            ],
            session)
        #expect(again.status == 422)
        #expect(site.context.definitions.source("dong-nai") == source, "never overwritten")
    }

    @Test(arguments: ["../../etc/x", "a/b", "A", ".", "", "a.yaml", "x\u{0}"])
    func anIdIsNoPath(_ id: String) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let fields: HTTPFields = [.authorization: "Bearer \(TestSite.token)", .contentType: "application/json"]
        let body =
            #"{"url":"https://a.example/rss","id":\#(String(decoding: try JSONEncoder().encode(id), as: UTF8.self))}"#
        let answer = await site.get("/api/v1/sources", fields, method: .post, body: body)
        #expect(answer.status == 422)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/feeds").sorted() == [
                "evil.yaml", "ha-nam.yaml",
            ])
    }

    @Test(arguments: [
        "/feeds/../feedgate.sqlite", "/feeds/..%2Ffeedgate.sqlite", "/style.css/../../etc/passwd", "/articles/..%2F..",
        "/static/x",
        "/feeds/ha-nam.yaml", "/%2e%2e/feedgate.yaml", "/sources/..%2fx", "//etc/passwd", "/articles/x/revisions/0",
        "/articles/x/revisions/99999999999999999999",
    ])
    func noAddressLeadsToAFile(_ target: String) async throws {
        let scratch = try Scratch()
        #expect(await (try TestSite(scratch.path)).get(target).status == 404)
    }

    @Test func methodsThatAnAddressHasNotAreRefused() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let answer = await site.get("/feeds/all.rss", method: .delete)
        #expect(answer.status == 405)
        #expect(answer.fields[.allow] == "GET, HEAD")
        let preflight = await site.get("/feeds/all.rss", method: .options)
        #expect(preflight.status == 204)
        #expect(preflight.fields[.accessControlAllowOrigin] == "*")
    }

    @Test func whoAsksTooOftenIsToldWhenToComeBack() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path, limit: RateLimit(perSecond: 1, burst: 10))
        #expect(await site.get("/search?q=a").status == 200)
        #expect(await site.get("/search?q=a").status == 200)
        let refused = await site.get("/search?q=a")
        #expect(refused.status == 429)
        #expect(refused.fields[.retryAfter] == "2")
        #expect(await site.get("/healthz").status == 200)
    }
}
