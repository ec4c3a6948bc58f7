import Articles
import Foundation
import Testing

@testable import Gateway

/// A web of fixed answers.
private struct FixedWeb: Fetcher {
    var pages: [String: String]

    func fetch(_ request: FetchRequest) async throws -> FetchResponse {
        guard let page = pages[request.url] else { throw FetchError.status(404, url: request.url) }
        var response = FetchResponse(url: request.url, body: Array(page.utf8), contentType: "text/html; charset=utf-8")
        response.validators.etag = "\"1\""
        return response
    }
}

@Suite struct IngestTests {
    private let page = """
        <html lang="vi"><head><title>Họp tổ dân phố</title></head><body><h1>Họp tổ dân phố</h1>
        \(String(repeating: "<p>Tối qua tổ dân phố số 5 họp bàn việc sửa sân chơi, các hộ đã thống nhất góp công và chọn ngày khởi công.</p>", count: 4))
        </body></html>
        """

    private func ingest(_ pages: [String: String], _ store: SQLiteStore) -> Ingest {
        Ingest(fetcher: FixedWeb(pages: pages), store: store, memory: store, time: FakeTime().keeper)
    }

    @Test func aFeedLeadsToItsPages() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let feed = """
            <rss version="2.0"><channel><title>T</title>
            <item><title>Một</title><link>https://a.example/1</link><pubDate>Tue, 05 Mar 2024 08:15:00 +0700</pubDate></item>
            <item><title>Hai</title><link>https://a.example/2</link></item></channel></rss>
            """
        let source = SourceDefinition(
            id: "a", name: "A", location: .web(["https://a.example/feed"]), kind: .feed, file: "feeds/a.yaml")
        let report = await ingest(["https://a.example/feed": feed, "https://a.example/1": page], store).poll(source)
        #expect(report.added == 1)
        #expect(
            report.failures == [
                "https://a.example/2 is gone; look for its new address on the site"
            ])
        #expect(report.error == nil)
        var records: [ArticleRecord] = []
        try await store.eachArticle(ArticleQuery()) { records.append($0) }
        #expect(records.map(\.article.title) == ["Một"])
        #expect(records.first?.article.published?.iso8601 == "2024-03-05T08:15:00+07:00")
        // The feed's validators wait until all of its items are stored.
        #expect(try await store.document("https://a.example/feed", source: "a")?.etag == nil)
    }

    @Test func whatAHubSendsIsStoredWithoutAskingForIt() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let source = SourceDefinition(
            id: "a", name: "A", location: .web(["https://a.example/feed"]), kind: .feed, file: "feeds/a.yaml")
        let body = """
            <rss version="2.0"><channel><title>T</title><item><title>Một</title><link>https://a.example/1</link></item></channel></rss>
            """
        let archive = try await Archive(folder: scratch.path + "/archive", store: store)
        let ingest = Ingest(
            fetcher: ArchivingFetcher(FixedWeb(pages: ["https://a.example/1": page]), archive: archive), store: store,
            memory: store, time: FakeTime().keeper)
        let report = await ingest.take(
            PushedFeed(body: Array(body.utf8), contentType: "application/rss+xml"), of: source)
        #expect(report.error == nil)
        #expect(report.added == 1)
        let capture = try await store.latestCapture(of: "https://a.example/feed", source: "a", upTo: .max)
        #expect(capture != nil, "it is archived as if it had been fetched")
        #expect(try await store.plan(of: "a") == nil, "the next poll is when it was to be")
        let notice = await ingest.take(PushedFeed(body: Array("news!".utf8), contentType: "text/plain"), of: source)
        #expect(notice.error != nil)
    }

    @Test func theWholeArticleIsReadWhereARuleLeadsToIt() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        var source = SourceDefinition(
            id: "a", name: "A", location: .web(["https://a.example/feed"]), kind: .feed, file: "feeds/a.yaml")
        source.rules.article.singlePage = [try SitePath("a.whole")]
        let feed = """
            <rss version="2.0"><channel><title>T</title><item><title>Một</title><link>https://a.example/1</link></item>
            <item><title>Hai</title><link>https://a.example/2</link></item></channel></rss>
            """
        let more =
            "<p>Phần còn lại của bài chỉ có ở trang in, nơi báo để cả bài trên một trang cho người đọc tiện lưu.</p>"
        let pages = [
            "https://a.example/feed": feed,
            "https://a.example/1": page.replacing("</body>", with: "<a class=whole href='/1/print'>In</a></body>"),
            "https://a.example/1/print": page.replacing("</body>", with: more + "</body>"),
            // This one's is gone: what there is is kept.
            "https://a.example/2": page.replacing("</body>", with: "<a class=whole href='/2/print'>In</a></body>"),
        ]
        let report = await ingest(pages, store).poll(source)
        #expect(report.added == 2)
        #expect(report.failures == [])
        var texts: [String: String] = [:]
        try await store.eachArticle(ArticleQuery()) { texts[$0.article.url ?? ""] = $0.article.contentText }
        #expect(texts["https://a.example/1"]?.contains("chỉ có ở trang in") == true)
        #expect(texts["https://a.example/2"]?.contains("sửa sân chơi") == true)
    }

    @Test func aFailingSourceIsRecorded() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let good = SourceDefinition(
            id: "good", name: "G", location: .web(["https://a.example/1"]), kind: .pages, file: "")
        let bad = SourceDefinition(
            id: "bad", name: "B", location: .folder(scratch.path + "/none"), kind: .pages, file: "")
        let poller = Poller(ingest: ingest(["https://a.example/1": page], store), width: 2)
        let reports = await poller.round([bad, good], progress: { _ in })
        #expect(reports.map(\.added) == [0, 1])
        #expect(reports[0].error?.hasPrefix("there is no folder") == true)
        #expect(try await store.states().map { $0.error == nil } == [false, true])
    }

    @Test func linksOutOfAFolderAreNotFollowed() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.html", page)
        try scratch.write("out.html", page)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/in/b.html", withDestinationPath: scratch.path + "/out.html")
        #expect(try SavedPages(folder: scratch.path + "/in").pages().map(\.name) == ["a.html"])
    }
}
