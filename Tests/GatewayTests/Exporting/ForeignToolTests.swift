import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct ForeignToolTests {
    private struct Row: Codable, Hashable {
        var id: String
        var title: String?
        var text: String
    }

    private struct Feed: Decodable {
        struct Entry: Decodable {
            var title: String
        }
        var well_formed: Bool
        var entries: [Entry]
    }

    private struct TEI: Decodable, Equatable {
        var problems: [String]
        var articles: Int
    }

    private func home() async throws -> ExportHome {
        let hostile = hostileTexts.map { text in
            var article = article(text, url: "https://a.example/\(text)", title: text)
            article.section = text
            article.tags = [text]
            article.captions = [text]
            article.language = "x-\(text)"
            article.byline = Byline(printed: text, author: text, organisation: text)
            article.summary = text
            article.contentHTML = "<p>\(text.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</p>"
            return ("a", article)
        }
        return try await ExportHome(
            hostile + [("b", article("", title: nil)), ("b", article("một\n\nhai", day: "2024-05-01"))])
    }

    private func expected(_ home: ExportHome) async throws -> Set<Row> {
        var rows: Set<Row> = []
        try await home.store.eachArticle(ArticleQuery()) { record in
            rows.insert(
                Row(
                    id: record.id, title: record.article.title.map(CorpusText.clean),
                    text: CorpusText.clean(record.article.contentText)))
        }
        return rows
    }

    @Test(arguments: [
        ("pandas_lines", ExportFormat.jsonl, "p.jsonl"), ("pandas_lines", .jsonl, "p.jsonl.gz"),
        ("datatrove", .datatrove, "p.documents.jsonl"), ("datatrove", .datatrove, "p.documents.jsonl.gz"),
    ])
    func corpusToolsReadEveryArticle(_ tool: String, _ format: ExportFormat, _ file: String) async throws {
        let home = try await home()
        _ = try await home.export(format) { $0.compression = file.hasSuffix(".gz") ? .gzip : .none }
        guard let rows = try ForeignTool.read(tool, "\(home.out)/\(file)", as: [Row].self) else { return }
        // datatrove takes a document without a text for none.
        let expected = try await expected(home).filter { tool != "datatrove" || !$0.text.isEmpty }
        #expect(Set(rows) == expected)
    }

    @Test func pandasReadsCSV() async throws {
        let home = try await home()
        _ = try await home.export(.csv)
        guard let rows = try ForeignTool.read("csv_rows", "\(home.out)/p.csv", as: [Row].self) else { return }
        let expected = try await expected(home).map { Row(id: $0.id, title: $0.title ?? "", text: $0.text) }
        #expect(Set(rows) == Set(expected))
    }

    @Test(arguments: [ExportFormat.rss, .atom]) func feedparserReadsFeeds(_ format: ExportFormat) async throws {
        let home = try await home()
        _ = try await home.export(format)
        guard let feed = try ForeignTool.read("feedparser", "\(home.out)/p.\(format)", as: Feed.self) else { return }
        #expect(feed.well_formed)
        #expect(feed.entries.count == hostileTexts.count + 2)
    }

    private struct Entry: Codable, Equatable {
        var title: String
        var link: String?
        var published: String?
        var updated: String?
        var authors: [String]
        var tags: [String]
        var summary: String?
        var html: String
        var files: [[String?]]
    }

    private struct Entries: Decodable {
        var entries: [Entry]
    }

    @Test(arguments: [ExportFormat.rss, .atom])
    func feedparserFindsAllThatAnArticleHas(_ format: ExportFormat) async throws {
        var rich = article(
            "Cầu mới", url: "https://a.example/tin/cau-moi?id=1&v=2", title: "Thông xe cầu <mới> & đường dẫn")
        rich.contentHTML = "<p>Cầu mới &amp; đường <a href=\"https://a.example/b\">dẫn</a>.</p>"
        rich.summary = "Một câu & một <câu> nữa"
        rich.published = ArticleDate(iso8601: "2024-05-01T08:15:00+07:00", precision: .second, source: .page)
        rich.modified = ArticleDate(iso8601: "2024-05-02T00:30:00Z", precision: .second, source: .page)
        rich.byline = Byline(printed: "Minh Hằng", author: "Minh Hằng", organisation: nil)
        rich.section = "Giao thông"
        rich.tags = ["cầu", "đường & phố"]
        rich.attachments = [
            .init(
                url: "https://a.example/quyet-dinh.pdf", mimeType: "application/pdf", title: "Quyết định",
                sizeInBytes: 1234)
        ]
        let home = try await ExportHome([("a", rich)])
        _ = try await home.export(format)
        guard let found = try ForeignTool.read("feedparser", "\(home.out)/p.\(format)", as: Entries.self) else {
            return
        }
        #expect(
            found.entries == [
                Entry(
                    title: "Thông xe cầu <mới> & đường dẫn", link: rich.url,
                    published: "2024-05-01T01:15:00Z",
                    // Atom's is the time at which this revision was first seen.
                    updated: format == .rss ? "2024-05-02T00:30:00Z" : "2024-06-01T00:00:00Z", authors: ["Minh Hằng"],
                    tags: ["Giao thông", "cầu", "đường & phố"],
                    summary: format == .rss ? "Một câu &amp; một &lt;câu&gt; nữa" : rich.summary,
                    html: rich.contentHTML,
                    files: [["https://a.example/quyet-dinh.pdf", "application/pdf", "1234"]])
            ])
    }

    @Test(arguments: [0, 1, 40]) func teiIsValidByItsSchema(_ count: Int) async throws {
        let home = count == 40 ? try await home() : try await ExportHome((0..<count).map { ("a", article("x \($0)")) })
        let articles = count == 40 ? hostileTexts.count + 2 : max(1, count)
        for sentences in [false, true] {
            _ = try await home.export(.tei) { $0.style.sentences = sentences }
            guard let tei = try ForeignTool.read("tei", "\(home.out)/p.xml", as: TEI.self) else { return }
            #expect(tei == TEI(problems: [], articles: articles))
        }
        _ = try await home.export(.tei, split: ["article"])
        for name in try home.names() where name.hasPrefix("p/") {
            guard let tei = try ForeignTool.read("tei", "\(home.out)/\(name)", as: TEI.self) else { return }
            #expect(tei == TEI(problems: [], articles: 1))
            if count == 40 { break }
        }
    }

    @Test func yamlReadsFrontMatter() async throws {
        let home = try await ExportHome([
            ("a", article("x", title: hostileTexts.joined(separator: "|"), day: "2024-05-01"))
        ])
        _ = try await home.export(.markdown) { $0.fields = [.title, .published] }
        guard let head = try ForeignTool.read("front_matter", "\(home.out)/p.md", as: [String: String].self) else {
            return
        }
        #expect(head == ["title": CorpusText.clean(hostileTexts.joined(separator: "|")), "published": "2024-05-01"])
    }

    @Test func datasetsFindsTheParts() async throws {
        let home = try await ExportHome(
            (0..<60).map { ("a", article(words($0), title: $0 % 7 == 0 ? nil : "Tin \($0)")) })
        _ = try await home.release { profile in
            profile.compression = .gzip
            profile.release.parts = try #require(CorpusSplit(["train=60", "dev-set=40"]))
            profile.release.shardBytes = 20_000
        }
        let path = home.scratch.path + "/release"
        guard let parts = try ForeignTool.read("datasets", path, as: [String: [Row]].self) else { return }
        #expect(Set(parts.keys) == ["train", "dev_set"])
        let expected = try await expected(home)
        #expect(Set(parts.values.joined()) == expected)
    }

    private struct WARCFile: Decodable {
        struct Record: Decodable, Equatable {
            var type: String
            var url: String?
            var bytes: Int
        }
        var damaged: Int
        var records: [Record]
    }

    @Test func warcioReadsThePagesBehindTheArticles() async throws {
        let home = try await ExportHome([("a", article("một", url: "https://a.example/1"))])
        try await home.add(article("hai", url: "https://a.example/2"), source: "a", key: "2")
        try await home.add(article("không có trang", url: "https://a.example/3"), source: "a", key: "3")
        let archive = try await Archive(folder: home.scratch.path + "/archive", store: home.store)
        // The second page has the same bytes: its record refers to the first.
        for url in ["https://a.example/1", "https://a.example/2", "https://a.example/unused"] {
            try await archive.keep(
                CapturedResponse(
                    requestedURL: url, url: url, source: "a", fetchedAt: Timestamp.text(Date()), status: 200,
                    headers: [.init("Content-Type", "text/html")], body: Array("<p>một trang".utf8)))
        }
        let report = try await home.export(.warc)
        #expect(report.withoutPage == 1)
        #expect(report.files.map(\.articles) == [2])
        let path = home.out + "/p.warc.gz"
        let first = try Data(contentsOf: URL(filePath: path))
        #expect(try await home.export(.warc).files.map(\.changed) == [false])
        #expect(try Data(contentsOf: URL(filePath: path)) == first)
        guard let file = try ForeignTool.read("warc", path, as: WARCFile.self) else { return }
        #expect(file.damaged == 0)
        #expect(file.records.map(\.type) == ["warcinfo", "response", "revisit"])
        #expect(file.records.dropFirst().map(\.url) == ["https://a.example/1", "https://a.example/2"])
        #expect(file.records.dropFirst().map(\.bytes) == [14, 0])
    }

    @Test func aWARCFileWithoutPagesSaysWhoWroteIt() async throws {
        let home = try await ExportHome([("a", article("không có trang", url: "https://a.example/3"))])
        #expect(try await home.export(.warc).withoutPage == 1)
        #expect(try await home.export(.warc).files.map(\.changed) == [false])
        guard let file = try ForeignTool.read("warc", home.out + "/p.warc.gz", as: WARCFile.self) else { return }
        #expect(file.records.map(\.type) == ["warcinfo"])
        #expect(file.damaged == 0)
    }

    @Test func gzipUnpacksWhatWasCompressed() async throws {
        let home = try await home()
        _ = try await home.export(.jsonl)
        _ = try await home.export(.jsonl) { $0.compression = .gzip }
        let plain = try String(contentsOfFile: home.out + "/p.jsonl", encoding: .utf8)
        guard let unpacked = try ForeignTool.read("gzip", home.out + "/p.jsonl.gz", as: String.self) else { return }
        #expect(unpacked == plain)
    }
}
