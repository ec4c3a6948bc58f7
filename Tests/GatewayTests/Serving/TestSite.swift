import Articles
import Foundation
import HTTPTypes
import Logging
import NIOConcurrencyHelpers
import Testing

@testable import Gateway

/// A site on a home folder of its own, asked without a socket.
struct TestSite {
    static let token = "0123456789abcdef0123456789"
    static let base = "https://news.example.org"
    /// 2024-06-01T12:00:00Z.
    static let now = 1_717_243_200

    let store: SQLiteStore
    let context: SiteContext
    let site: Site
    let hot = HotResponses()
    let metrics = ServerMetrics()
    let errands = NIOLockedValueBox<[Errand]>([])
    let desk: FrontDesk
    let webSub = WebSubRecorder()

    /// Gives the folder two sources, `ha-nam` and `evil`; `look` is what an address that a person tries is answered with.
    init(
        _ home: String, publicReads: Bool = true, token: String? = Self.token,
        limit: RateLimit = RateLimit(perSecond: 1e6, burst: 1e6),
        original: @escaping @Sendable (ArticleRecord) async throws -> OriginalPage? = { _ in nil },
        look: @escaping @Sendable (String) async throws -> FetchResponse = { throw FetchErrorForTests(url: $0) },
        lastBody: [UInt8]? = nil
    ) throws {
        try FileManager.default.createDirectory(atPath: home + "/feeds", withIntermediateDirectories: true)
        try Data("name: Hà Nam\nurl: https://hanam.example/rss\n".utf8).write(
            to: URL(filePath: home + "/feeds/ha-nam.yaml"))
        try Data("name: '<script>alert(1)</script>\"&'\nurl: https://evil.example/rss\n".utf8)
            .write(to: URL(filePath: home + "/feeds/evil.yaml"))
        store = try SQLiteStore(path: home + "/feedgate.sqlite")
        var settings = ServerSettings()
        settings.baseURL = Self.base
        settings.token = token
        settings.publicReads = publicReads
        let errands = errands
        context = SiteContext(
            settings: settings, store: store, definitions: DefinitionsBook(home: Home(home)), look: look,
            errand: { errand in
                errands.withLockedValue { $0.append(errand) }
                return true
            }, original: original, now: { Self.now })
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let push = PushSubscriber(
            store: store, client: webSub, base: Self.base, now: { Self.now }, logger: logger,
            lastBody: { _, _ in lastBody })
        site = Site(context: context, metrics: metrics, push: push, isReady: { true }, logger: logger)
        desk = FrontDesk(site: site, hot: hot, metrics: metrics, limit: limit)
    }

    /// Asks for a target.
    func get(_ target: String, _ fields: HTTPFields = [:], method: HTTPRequest.Method = .get, body: String = "") async
        -> Answer
    {
        let head = HTTPRequest(method: method, scheme: nil, authority: nil, path: target, headerFields: fields)
        let reply = await desk.reply(to: head, body: Array(body.utf8), peer: "203.0.113.7")
        return Answer(
            status: reply.status.code, fields: reply.fields,
            body: String(decoding: reply.body.readableBytesView, as: UTF8.self))
    }

    /// Sends a form.
    func post(_ target: String, _ form: [(name: String, value: String)], _ fields: HTTPFields = [:]) async -> Answer {
        var fields = fields
        fields[.contentType] = "application/x-www-form-urlencoded"
        return await get(target, fields, method: .post, body: FormValues(form).encoded)
    }

    /// What somebody who has signed in sends with every request.
    func session() -> HTTPFields {
        let cookie = context.access.session(now: Self.now, secure: false).prefix { $0 != ";" }
        return [.cookie: String(cookie)]
    }

    struct Answer: Sendable {
        var status: Int
        var fields: HTTPFields
        var body: String
    }
}

struct FetchErrorForTests: Error, CustomStringConvertible {
    var url: String
    var description: String { "\(url) answered with status 500" }
}

/// Notes what hubs and subscribers are told, and answers as it is told itself.
final class WebSubRecorder: WebSubClient {
    struct Post: Sendable, Equatable {
        var url: String
        var fields: [String: String]
        var body: String
    }

    struct State {
        var gets: [String] = []
        var posts: [Post] = []
        var status = 202
        var confirms = true
    }

    let state = NIOLockedValueBox(State())

    func get(_ url: String) async throws -> (status: Int, body: [UInt8]) {
        state.withLockedValue { state in
            state.gets.append(url)
            let query = FormValues(url.split(separator: "?", maxSplits: 1).last ?? "")
            return (200, state.confirms ? Array((query?["hub.challenge"] ?? "").utf8) : [])
        }
    }

    func post(_ url: String, fields: [(String, String)], body: [UInt8]) async throws -> Int {
        state.withLockedValue { state in
            state.posts.append(
                Post(
                    url: url, fields: Dictionary(fields) { one, _ in one }, body: String(decoding: body, as: UTF8.self))
            )
            return state.status
        }
    }
}
