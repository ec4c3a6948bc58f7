import Articles
import Foundation
import HTTPTypes
import Testing

@testable import Gateway

@Suite struct APITests {
    private let writes: HTTPFields = [.authorization: "Bearer \(TestSite.token)", .contentType: "application/json"]

    @Test func theDocumentInDocsIsTheOneThatIsServed() async throws {
        let root = URL(filePath: #filePath).appending(path: "../../../../docs/openapi.json").standardizedFileURL
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data((OpenAPIDocument.text + "\n").utf8).write(to: root)
        }
        #expect(try String(contentsOf: root, encoding: .utf8) == OpenAPIDocument.text + "\n", "RECORD=1 writes it anew")
        let scratch = try Scratch()
        let served = await (try TestSite(scratch.path)).get("/api/v1/openapi.json")
        #expect(served.body == OpenAPIDocument.text)
    }

    /// Every operation of the document is there, and no other.
    @Test func theDocumentNamesEveryRoute() throws {
        struct Document: Decodable {
            struct Anything: Decodable { init(from decoder: any Decoder) {} }
            var paths: [String: [String: Anything]]
        }
        let document = try JSONDecoder().decode(Document.self, from: Data(OpenAPIDocument.text.utf8))
        for (path, operations) in document.paths {
            let segments = path.replacing("{id}", with: "x1").split(separator: "/").dropFirst().map(String.init)
            let route = try #require(APIRoute(segments), "\(path)")
            let documented = Set(operations.keys.filter { $0 != "parameters" }.map { $0.uppercased() })
            #expect(documented == Set(route.methods.map(\.rawValue)).subtracting(["HEAD"]), "\(path)")
        }
        #expect(document.paths.count == 11)
    }

    @Test func articlesComeInPages() async throws {
        struct Page: Decodable {
            struct Item: Decodable { var id: String }
            var articles: [Item]
            var next: String?
        }
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await site.store.keep(
            (1...5).map { article("Bài \($0)", url: "https://hanam.example/\($0)", day: "2024-05-1\($0)") },
            source: "ha-nam")
        var ids: [String] = []
        var target: String? = "/api/v1/articles?limit=2&source=ha-nam"
        while let next = target, ids.count < 10 {
            let answer = await site.get(next)
            let page = try JSONDecoder().decode(Page.self, from: Data(answer.body.utf8))
            ids += page.articles.map(\.id)
            target = page.next.map { String($0.dropFirst(TestSite.base.count)) }
        }
        #expect(ids == (try await site.store.all().map(\.id)))
        #expect(ids.count == 5)
    }

    @Test func aSourceIsAddedPolledAndTakenAway() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        let body = #"{"url": "https://a.example/rss", "name": "A", "id": "a", "interval": "6h"}"#
        let added = await site.get("/api/v1/sources", writes, method: .post, body: body)
        #expect(added.status == 201)
        #expect(added.fields[.location] == "/api/v1/sources/a")
        #expect(await site.get("/api/v1/sources", writes, method: .post, body: body).status == 409)
        #expect(await site.get("/api/v1/sources/a").body.contains("\"health\":\"never-polled\""))
        #expect(await site.get("/api/v1/sources/a/poll", writes, method: .post).status == 202)
        #expect(site.errands.withLockedValue { $0.count } == 2)
        #expect(await site.get("/api/v1/sources/a", writes, method: .delete).status == 204)
        #expect(await site.get("/api/v1/sources/a").status == 404)
        #expect(await site.get("/api/v1/sources/a", writes, method: .delete).status == 404)
    }

    struct Wrong: CustomTestStringConvertible {
        var target: String
        var method = HTTPRequest.Method.get
        var body = ""
        var type: String? = "application/json"
        var status: Int
        var testDescription: String { "\(method) \(target) \(body)" }
    }

    @Test(arguments: [
        Wrong(target: "/api/v1/articles?limit=0", status: 400),
        Wrong(target: "/api/v1/articles?limit=201", status: 400),
        Wrong(target: "/api/v1/articles?limits=2", status: 400),
        Wrong(target: "/api/v1/articles?since=2023-02-29", status: 400),
        Wrong(target: "/api/v1/articles?source=nowhere", status: 404),
        Wrong(target: "/api/v1/articles?source=No", status: 400),
        Wrong(target: "/api/v1/articles?limit=%ff", status: 400),
        Wrong(target: "/api/v1/articles?after=2024", status: 400),
        Wrong(target: "/api/v1/articles/zzz", status: 404), Wrong(target: "/api/v1/articles/%2e%2e", status: 404),
        Wrong(target: "/api/v1/search", status: 400), Wrong(target: "/api/v1/search?q=", status: 400),
        Wrong(target: "/api/v1/statistics?days=1000", status: 400), Wrong(target: "/api/v1/nothing", status: 404),
        Wrong(target: "/api/v2/sources", status: 404),
        Wrong(target: "/api/v1/sources", method: .post, body: "[]", status: 400),
        Wrong(target: "/api/v1/sources", method: .post, body: "{", status: 400),
        Wrong(target: "/api/v1/sources", method: .post, body: "{}", status: 400),
        Wrong(target: "/api/v1/sources", method: .post, body: #"{"url": 1}"#, status: 422),
        Wrong(target: "/api/v1/sources", method: .post, body: #"{"url": "file:///etc/passwd"}"#, status: 422),
        Wrong(target: "/api/v1/sources", method: .post, body: #"{"url": "https://a.example", "x": "y"}"#, status: 400),
        Wrong(
            target: "/api/v1/sources", method: .post, body: #"{"url": "https://a.example", "kind": "all"}"#, status: 422
        ),
        Wrong(
            target: "/api/v1/sources", method: .post, body: #"{"url": "https://a.example", "interval": "often"}"#,
            status: 422),
        Wrong(
            target: "/api/v1/sources", method: .post, body: #"{"url": "https://a.example"}"#, type: "text/plain",
            status: 415),
        Wrong(target: "/api/v1/preview", method: .post, body: #"{"url": "https://a.example"}"#, status: 404),
        Wrong(target: "/api/v1/articles", method: .post, status: 405),
    ])
    func aWrongQuestionIsAProblem(_ wrong: Wrong) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        var fields = writes
        fields[.contentType] = wrong.type
        let answer = await site.get(wrong.target, fields, method: wrong.method, body: wrong.body)
        #expect(answer.status == wrong.status)
        #expect(answer.fields[.contentType] == "application/problem+json")
        struct Told: Decodable { var status: Int, detail: String }
        #expect(try JSONDecoder().decode(Told.self, from: Data(answer.body.utf8)).status == wrong.status)
    }

    @Test(arguments: [
        nil, "Bearer x", "Bearer ", "Basic !!", "Basic eDp5", "Digest a", "Bearer 0123456789abcdef012345678",
    ])
    func aWriteNeedsTheToken(_ authorization: String?) async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        var fields = writes
        fields[.authorization] = authorization
        let answer = await site.get(
            "/api/v1/sources", fields, method: .post, body: #"{"url": "https://a.example/rss"}"#)
        #expect(answer.status == 401)
        #expect(answer.fields[.wwwAuthenticate] != nil)
        #expect(site.context.definitions.current.sources.count == 2)
    }

    @Test func withoutATokenNobodyWrites() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path, token: nil)
        #expect(await site.get("/api/v1/sources/ha-nam", writes, method: .delete).status == 401)
        #expect(await site.post("/signin", [(name: "token", value: "")]).status == 403)
    }

    @Test func whatIsMeasuredIsToldInPrometheusText() async throws {
        let scratch = try Scratch()
        let site = try TestSite(scratch.path)
        try await site.store.keep([article("Bài", url: "https://hanam.example/1")], source: "ha-nam")
        try await site.store.finish(
            source: "ha-nam", at: "2024-05-30T08:00:00Z", error: "it is gone", failedDocuments: 0)
        let text = await site.get("/metrics").body
        #expect(text.contains("feedgate_source_articles{source=\"ha-nam\"} 1\n"))
        #expect(text.contains("feedgate_source_failures{source=\"ha-nam\"} 1\n"))
        #expect(text.contains("feedgate_source_polled_timestamp_seconds{source=\"ha-nam\"} 1717056000\n"))
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            #expect(
                line.wholeMatch(of: /[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.+Infe-]+/) != nil, "\(line)")
        }
        let days = await site.get("/api/v1/statistics?days=3").body
        #expect(days.contains(#"{"day":"2024-05-30","articles":0,"bytes":0,"polls":1,"failures":1}"#))
    }
}
