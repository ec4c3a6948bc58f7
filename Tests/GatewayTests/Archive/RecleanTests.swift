import Articles
import Foundation
import Testing

@testable import Gateway

/// A web whose pages change, and which counts what it is asked.
private actor ChangingWeb: Fetcher {
    var pages: [String: String]
    var requests = 0

    init(_ pages: [String: String]) { self.pages = pages }

    func set(_ url: String, _ page: String) { pages[url] = page }

    func fetch(_ request: FetchRequest) async throws -> FetchResponse {
        requests += 1
        guard let page = pages[request.url] else { throw FetchError.status(404, url: request.url) }
        return FetchResponse(url: request.url, body: Array(page.utf8), contentType: "text/html; charset=utf-8")
    }
}

@Suite struct RecleanTests {
    private static func page(_ title: String, _ sentence: String) -> String {
        """
        <html lang="vi"><head><title>\(title)</title></head><body><h1>\(title)</h1>
        \(String(repeating: "<p>\(sentence) Các hộ trong tổ đã thống nhất góp công và chọn ngày khởi công trong tuần tới.</p>", count: 4))
        <p>Ban điều hành tổ dân phố cảm ơn các hộ đã góp công góp của cho việc chung của cả tổ trong năm vừa qua.</p>
        </body></html>
        """
    }

    private static func feed(_ numbers: [Int]) -> String {
        let items = numbers.map {
            "<item><title>Tin \($0)</title><link>https://a.example/\($0)</link><guid>\($0)</guid></item>"
        }
        return "<rss version=\"2.0\"><channel><title>T</title>\(items.joined())</channel></rss>"
    }

    private static let source = SourceDefinition(
        id: "a", name: "A", location: .web(["https://a.example/feed"]), kind: .feed, file: "feeds/a.yaml")

    /// Two polls; the feed of the second no longer has the first article.
    private func fill(_ folder: String, _ store: SQLiteStore) async throws -> ChangingWeb {
        let web = ChangingWeb([
            "https://a.example/feed": Self.feed([1, 2]),
            "https://a.example/1": Self.page("Một", "Tổ dân phố số một họp."),
            "https://a.example/2": Self.page("Hai", "Tổ dân phố số hai họp."),
        ])
        let archive = try await Archive(folder: folder + "/archive", store: store)
        let ingest = Ingest(fetcher: ArchivingFetcher(web, archive: archive), store: store, memory: NoFetchStore())
        #expect(await ingest.poll(Self.source).added == 2)
        await web.set("https://a.example/feed", Self.feed([2, 3]))
        await web.set("https://a.example/3", Self.page("Ba", "Tổ dân phố số ba họp."))
        #expect(await ingest.poll(Self.source).added == 1)
        return web
    }

    /// What a rule that has since been mended made of the articles.
    private func spoil(_ store: SQLiteStore) async throws {
        for record in try await store.all() {
            var article = record.article
            article.contentText += "\n\nChia sẻ bài viết"
            _ = try await store.record(
                Intake(
                    source: "a", fetchedAt: record.fetchedAt,
                    entries: [.init(link: ArticleLink(guid: nil, url: article.url), article: article)]))
        }
    }

    @Test func historyIsCleanedAgainWithoutARequest() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        let web = try await fill(scratch.path, store)
        let right = try await store.all().map(\.article)
        try await spoil(store)
        let requests = await web.requests
        let reclean = Reclean(store: store, archive: ArchiveReader(folder: scratch.path + "/archive", store: store))

        let spoilt = try await store.all()
        let dry = try await reclean.run(Self.source, dryRun: true) { article in
            #expect(
                TextDiff(from: article.old?.contentText ?? "", to: article.new.contentText).marked
                    == "[-Chia sẻ bài viết-]")
        }
        #expect(dry == Reclean.Report(source: "a", changed: 3))
        #expect(try await store.all() == spoilt)

        let report = try await reclean.run(Self.source, dryRun: false) { _ in }
        #expect(report == Reclean.Report(source: "a", changed: 3))
        let records = try await store.all()
        #expect(records.map(\.article) == right)
        #expect(records.map(\.firstSeen) == spoilt.map(\.firstSeen))
        #expect(records.map(\.fetchedAt) == spoilt.map(\.fetchedAt))
        #expect(try await store.revisions(of: records[0].id).map(\.cause) == [.edit, .reclean])
        #expect(await web.requests == requests)

        let again = try await reclean.run(Self.source, dryRun: false) { _ in }
        #expect(again == Reclean.Report(source: "a", unchanged: 3))
    }

    @Test func whatWasLearntSinceIsDropped() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        _ = try await fill(scratch.path, store)
        let before = try await store.all().map(\.article.contentText)
        let line = try #require(before.first?.split(separator: "\n\n").last.map(String.init))
        for page in 0..<40 { try await store.learn([line], page: "p\(page)", source: "a") }
        let pages = try await store.learntLines(of: "a").pages
        let reclean = Reclean(store: store, archive: ArchiveReader(folder: scratch.path + "/archive", store: store))
        _ = try await reclean.run(Self.source, dryRun: false) { _ in }
        let after = try await store.all().map(\.article.contentText)
        #expect(after != before)
        #expect(after.allSatisfy { !$0.hasSuffix(line) })
        #expect(try await store.learntLines(of: "a").pages == pages, "nothing is counted again")
    }

    @Test func whatWasNotArchivedStays() async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        _ = try await fill(scratch.path, store)
        let before = try await store.all()
        for segment in try await store.segments() { try await store.forget(segment: segment.name) }
        let reclean = Reclean(store: store, archive: ArchiveReader(folder: scratch.path + "/archive", store: store))
        #expect(try await reclean.run(Self.source, dryRun: false) { _ in } == Reclean.Report(source: "a"))
        #expect(try await store.all() == before)
    }
}
