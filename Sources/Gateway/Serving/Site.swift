import Articles
import Foundation
import HTTPTypes
import Logging

/// Answers requests; knows no socket.
package struct Site: Sendable {
    let context: SiteContext
    let metrics: ServerMetrics
    let push: PushSubscriber?
    let isReady: @Sendable () async -> Bool
    let logger: Logger

    /// An answer, and whether it may be kept for the next who asks.
    struct Answer: Sendable {
        var response: WebResponse
        var isShared = false
        /// Seconds since 1970.
        var lastModified: Int?
    }

    /// Answers a request; whatever goes wrong is an answer too.
    func answer(_ request: WebRequest) async -> Answer {
        let route = Route(request.path)
        do {
            guard let route else { throw Problem.notFound }
            if request.method == .options { return Answer(response: Self.options(route)) }
            guard route.methods.contains(request.method) else { throw Problem.method(route.methods) }
            guard route.isOpen || context.access.mayRead(request, now: context.now()) else {
                throw Problem.unauthorised
            }
            return try await answer(request, route)
        } catch let problem as Problem {
            return Answer(response: tell(problem, request, route))
        } catch is ArticleFilter.TooSlow {
            return Answer(response: tell(.tooSlow, request, route))
        } catch {
            logger.error("request failed", metadata: ["target": "\(request.target.prefix(200))", "error": "\(error)"])
            return Answer(response: tell(.inside, request, route))
        }
    }

    /// A problem, in the form that the address speaks.
    func tell(_ problem: Problem, _ request: WebRequest, _ route: Route?) -> WebResponse {
        switch route?.speaks ?? Route.tongue(of: request.path) {
        case .json: problem.json
        case .text: problem.text
        case .html:
            problem.status == .unauthorized
                ? .seeOther("/signin?back=" + PercentEncoding.encode(request.target))
                : Page(context, request).problem(problem)
        }
    }

    /// What an address answers, for browsers that ask before they send a script's request.
    private static func options(_ route: Route) -> WebResponse {
        let names = (route.methods + [.options]).map(\.rawValue).joined(separator: ", ")
        var fields: HTTPFields = [.allow: names, .cacheControl: "no-store"]
        switch route {
        case .feed, .opml, .api:
            fields[.accessControlAllowOrigin] = "*"
            fields[.accessControlAllowMethods] = names
            fields[.accessControlAllowHeaders] = "Authorization, Content-Type, If-None-Match"
            fields[.accessControlMaxAge] = "86400"
        default: break
        }
        return WebResponse(.noContent, fields: fields)
    }

    private func answer(_ request: WebRequest, _ route: Route) async throws -> Answer {
        let page = Page(context, request)
        switch route {
        case .feed(let address): return try await feed(address, request)
        case .opml: return Answer(response: FeedList.response(context), isShared: true)
        case .styleSheet:
            return Answer(
                response: Self.lasting("text/css; charset=utf-8", Array(StyleSheet.text.utf8)), isShared: true)
        case .icon: return Answer(response: Self.lasting("image/svg+xml", SiteIcon.document), isShared: true)
        case .robots:
            return Answer(response: .text("User-agent: *\nDisallow: /try\nDisallow: /search\nDisallow: /api/\n"))
        case .health: return Answer(response: .text("ok\n"))
        case .ready:
            let isReady = await isReady()
            return Answer(response: isReady ? .text("ok\n") : .text("the store cannot be read\n", .serviceUnavailable))
        case .metrics: return Answer(response: try await MetricsText.response(metrics.counts, context))
        case .healthFeed: return Answer(response: try await HealthFeed.response(context))
        case .sources: return Answer(response: try await page.sources())
        case .source(let id): return Answer(response: try await page.source(id))
        case .article(let id): return Answer(response: try await page.article(id))
        case .revision(let id, let number): return Answer(response: try await page.revision(id, number))
        case .original(let id): return Answer(response: try await page.original(id))
        case .search: return Answer(response: try await page.search())
        case .charts: return Answer(response: try await page.charts())
        case .tryAddress, .trySave, .signIn, .signOut, .language:
            return Answer(response: try await Desk(context: context, request: request, page: page).respond(route))
        case .hub: return Answer(response: try hub(request))
        case .push(let key): return Answer(response: try await take(key, request))
        case .api(let route): return Answer(response: try await API(context: context, request: request).respond(route))
        }
    }

    private static func lasting(_ type: String, _ body: [UInt8]) -> WebResponse {
        WebResponse(
            type: type,
            fields: [
                .cacheControl: "public, max-age=31536000, immutable", .xContentTypeOptions: "nosniff",
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            ], body: body)
    }

    private func feed(_ address: FeedAddress, _ request: WebRequest) async throws -> Answer {
        let parameters: FeedParameters
        do throws(FeedParameters.Problem) { parameters = try FeedParameters(request.query) } catch {
            throw Problem(error)
        }
        guard let edition = context.press.edition(address.name, context.definitions.current) else {
            throw Problem.notFound
        }
        for id in parameters.sources where context.definitions.source(id) == nil {
            throw Problem(
                .badRequest, "there is no source `\(id.prefix(64))`; /feeds.opml lists them", parameter: "source")
        }
        var format = address.format
        if format == nil {
            guard let index = Negotiation.best(request.fields[.accept], of: FeedFormat.offers.map(\.type)) else {
                let known = FeedFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
                throw Problem(
                    .notAcceptable, "this feed is there as RSS, Atom and JSON Feed; end its address in one of \(known)")
            }
            format = FeedFormat.offers[index].format
        }
        var document = try await context.press.document(edition, address, format ?? .rss, parameters)
        if address.format == nil { document.response.fields[.vary] = "Accept" }
        return Answer(
            response: document.response, isShared: address.format != nil && parameters.filter.newerThan == nil,
            lastModified: document.lastModified)
    }

    private func hub(_ request: WebRequest) throws -> WebResponse {
        guard let form = request.form else {
            throw Problem(.unsupportedMediaType, "send the request as application/x-www-form-urlencoded")
        }
        let asked = try HubRequest(form, base: context.base)
        guard let topic = WebRequest(target: asked.topic), case .feed(let address)? = Route(topic.path),
            context.press.edition(address.name, context.definitions.current) != nil
        else { throw Problem(.notFound, "`hub.topic` is no feed of this server", parameter: "hub.topic") }
        guard context.errand(.settle(asked)) else { throw Problem.busy }
        return .text("", .accepted)
    }

    private func take(_ key: String, _ request: WebRequest) async throws -> WebResponse {
        guard let push else { throw Problem.notFound }
        guard request.method == .post else { return try await push.confirm(key, request.query) }
        if let id = try await push.receive(key, request), let source = context.definitions.source(id) {
            let feed = PushedFeed(body: request.body, contentType: request.fields[.contentType])
            guard context.errand(.take(source, feed)) else { throw Problem.busy }
        }
        return WebResponse(.accepted)
    }
}
