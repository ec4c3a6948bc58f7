import HTTPTypes
import Logging
import NIOConcurrencyHelpers
import NIOCore

/// Between the connections and the site: limits before, validators, compression and the headers of every answer after.
struct FrontDesk: Sendable {
    let site: Site
    let hot: HotResponses
    let metrics: ServerMetrics
    /// Nil where everybody may ask as often as they like.
    private let limit: RateLimit?
    private let working = NIOLockedValueBox(0)
    private static let mostWorking = 256

    init(
        site: Site, hot: HotResponses, metrics: ServerMetrics, limit: RateLimit? = RateLimit(perSecond: 20, burst: 200)
    ) {
        self.site = site
        self.hot = hot
        self.metrics = metrics
        self.limit = limit
    }

    /// A response as it is sent, but for its date.
    struct Reply: Sendable, Equatable {
        var status: HTTPResponse.Status
        var fields: HTTPFields
        var body: ByteBuffer
    }

    /// Answers a request as the connection has it.
    func reply(to head: HTTPRequest, body: [UInt8], peer: String) async -> Reply {
        var target = head.path ?? "/"
        if !target.hasPrefix("/"), let scheme = target.range(of: "://") {
            // The form that proxies use (RFC 9112, 3.2.2).
            target = String(target[scheme.upperBound...].drop { $0 != "/" })
            if target.isEmpty { target = "/" }
        }
        guard target.utf8.count <= WebRequest.longestTarget else { return Self.refusal(.uriTooLong, target) }
        guard
            let request = WebRequest(
                method: head.method, target: target, fields: head.headerFields, body: body,
                peer: ForwardedPeer.of(peer, head.headerFields))
        else { return Self.refusal(.badRequest, target) }
        return await reply(to: request)
    }

    /// What is said to a request that is none.
    static func refusal(_ status: HTTPResponse.Status, _ target: String = "") -> Reply {
        let problem = Problem(
            status, "the request is none that this server can read; it may be too long, or its escapes wrong")
        var response = target.hasPrefix("/api/") ? problem.json : problem.text
        guardFields(&response)
        response.fields[.contentLength] = "\(response.body.count)"
        response.fields[.connection] = "close"
        return Reply(status: status, fields: response.fields, body: ByteBuffer(bytes: response.body))
    }

    /// Answers a request that no prepared response was there for.
    func reply(to request: WebRequest) async -> Reply {
        if let prepared = hot.response(request.target), [.get, .head].contains(request.method) {
            return send(prepared, request)
        }
        let route = Route(request.path)
        if let seconds = limit?.take(request.peer, cost: Self.cost(route, request), now: Double(site.context.now())) {
            metrics.refused()
            return send(site.tell(.tooOften(seconds), request, route), request, lastModified: nil)
        }
        let isFull = working.withLockedValue { working in
            if working < Self.mostWorking { working += 1; return false }
            return true
        }
        if isFull { return send(site.tell(.busy, request, route), request, lastModified: nil) }
        defer { working.withLockedValue { $0 -= 1 } }
        let generation = hot.generation
        let answer = await site.answer(request)
        guard answer.response.status == .ok, [.get, .head].contains(request.method) else {
            return send(answer.response, request, lastModified: nil)
        }
        let prepared = prepare(answer, request.target)
        if answer.isShared, site.context.settings.publicReads {
            hot.keep(prepared, for: request.target, generation: generation)
        }
        return send(prepared, request)
    }

    /// A filter reads many articles for one page.
    private static func cost(_ route: Route?, _ request: WebRequest) -> Double {
        let filters = request.query.pairs.count { $0.name.hasPrefix("filter") }
        return (route?.cost ?? 1) + (filters > 0 ? 5 : 0)
    }

    /// Makes a prepared response anew.
    func renew(_ target: String, peer: String = "local") async {
        guard let request = WebRequest(target: target, peer: peer) else { return }
        let generation = hot.generation
        let answer = await site.answer(request)
        guard answer.response.status == .ok, answer.isShared else { return }
        hot.keep(prepare(answer, target), for: target, generation: generation)
    }

    /// Two different bodies never have the same date: a reader that asks by date alone would miss the second one.
    private func prepare(_ answer: Site.Answer, _ target: String) -> PreparedResponse {
        var response = answer.response
        Self.guardFields(&response)
        let prepared = PreparedResponse(response, lastModified: answer.lastModified)
        guard let old = hot.response(target), old.plain.etag != prepared.plain.etag, let before = old.lastModified,
            let after = answer.lastModified, after <= before
        else { return prepared }
        return PreparedResponse(response, lastModified: before + 1)
    }

    private func send(_ prepared: PreparedResponse, _ request: WebRequest) -> Reply {
        let (variant, fresh) = prepared.choose(
            acceptEncoding: request.fields[.acceptEncoding], ifNoneMatch: request.fields[.ifNoneMatch],
            ifModifiedSince: request.fields[.ifModifiedSince])
        var fields = variant.fields
        if fresh {
            for name in [HTTPField.Name.contentType, .contentEncoding, .contentLanguage] { fields[name] = nil }
            return Reply(status: .notModified, fields: fields, body: ByteBuffer())
        }
        fields[.contentLength] = "\(variant.body.readableBytes)"
        return Reply(status: .ok, fields: fields, body: request.method == .head ? ByteBuffer() : variant.body)
    }

    private func send(_ response: WebResponse, _ request: WebRequest, lastModified: Int?) -> Reply {
        var response = response
        Self.guardFields(&response)
        if response.status != .noContent { response.fields[.contentLength] = "\(response.body.count)" }
        return Reply(
            status: response.status, fields: response.fields,
            body: request.method == .head ? ByteBuffer() : ByteBuffer(bytes: response.body))
    }

    /// What every answer says to browsers.
    ///
    /// No script runs on our pages, whatever stands in an article; images and sounds come from
    /// their publishers, who are not told which page shows them.
    private static func guardFields(_ response: inout WebResponse) {
        response.fields[.xContentTypeOptions] = "nosniff"
        if response.fields[.contentSecurityPolicy] == nil {
            response.fields[.contentSecurityPolicy] =
                "default-src 'none'; style-src 'self'; img-src 'self' http: https:; media-src http: https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        }
        for (name, value) in Self.guards where response.fields[name] == nil { response.fields[name] = value }
    }

    private static let guards: [(HTTPField.Name, String)] = [
        ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
