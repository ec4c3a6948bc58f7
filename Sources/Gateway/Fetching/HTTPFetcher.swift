import Articles
import Foundation

/// Fetches over http and https as a good guest: asks robots.txt, waits for its turn at each host, says what it knows,
/// and believes nothing that comes.
package struct HTTPFetcher: Fetcher {
    private let settings: Settings
    private let store: any FetchStore
    private let time: Timekeeper
    private let connector: Connector
    private let gates: HostGates
    private let slots: Slots
    private let robots: RobotsCache
    private let budget: MemoryBudget
    private let contexts = TLSContexts()
    private let agent: String

    /// After so long a body is asked for whatever its validators say, so that a server that always says "unchanged" is
    /// found out.
    private static let longestUnread = 7 * 86_400.0
    /// How long an address that has moved for good is not asked again whether it still has.
    private static let moveHolds = 7 * 86_400.0
    /// RFC 9309, section 2.3.1.2.
    private static let robotsRedirects = 5

    /// - Parameters:
    ///   - settings: Limits, the gap between requests, and who asks.
    ///   - store: Remembers what servers said.
    ///   - time: The clock.
    ///   - resolver: Finds the addresses of hosts.
    package init(
        settings: Settings, store: any FetchStore, time: Timekeeper = .system, resolver: any Resolver = SystemResolver()
    ) {
        self.settings = settings
        self.store = store
        self.time = time
        connector = Connector(resolver: resolver)
        gates = HostGates(gap: settings.hostGap, time: time) { host in try? await store.pace(of: host) }
        slots = Slots(settings.width)
        let contact = settings.contact.map { " (+\($0))" } ?? ""
        let agent = settings.userAgent ?? "Feedgate/\(feedgateVersion)\(contact)"
        self.agent = agent
        robots = RobotsCache(store: store, time: time, agent: String(agent.prefix { $0 != "/" && $0 != " " }))
        budget = MemoryBudget(limit: settings.limits.memory)
    }

    /// Keeps how fast each host was asked, so that the next start is as polite.
    package func shutdown() async throws {
        for (host, pace) in await gates.paces() { try await store.keep(pace, host: host) }
    }

    package func fetch(_ request: FetchRequest) async throws -> FetchResponse {
        guard let asked = WebURL(request.url) else { throw FetchError.notWeb(Redaction.url(request.url)) }
        let own = try await store.document(request.url, source: request.source)
        let start = own.flatMap(moved).flatMap { WebURL($0) }
        do {
            var response = try await follow(start ?? asked, request)
            response.askedOldAddress = start == nil
            return response
        } catch let error as FetchError {
            // Where it moved to fails: the old address is asked the next time.
            if start != nil, var own {
                own.movedTo = nil
                try await store.keep(own, source: request.source)
            }
            throw error
        }
    }

    /// Where a document has moved, unless it is time to ask at its old address again.
    private func moved(_ document: KnownDocument) -> String? {
        guard let checked = document.movedCheckedAt, (0..<Self.moveHolds).contains(time.now() - checked) else {
            return nil
        }
        return document.movedTo
    }

    /// Asks `url`, and what it redirects to.
    private func follow(_ url: WebURL, _ request: FetchRequest) async throws -> FetchResponse {
        let visit = HostGates.Visit()
        var url = url
        var seen: Set<String> = []
        var permanent: String?
        var isPermanent = true
        var left = settings.limits
        for hop in 0...settings.limits.redirects {
            let target = try target(url, request.access)
            guard seen.insert(target.url).inserted else { throw FetchError.redirectLoop(Redaction.url(url.href)) }
            let crawlDelay = try await askRobots(target, request.access, visit)
            let known = try await known(target, request)
            let answer = try await ask(
                target, request.access, known, left, visit, crawlDelay, onSent: request.onSent)
            left.total -= Int(answer.seconds)
            guard let next = try redirect(answer, from: url) else {
                var response = try response(answer, target, known)
                response.movedTo = permanent
                return response
            }
            guard hop < settings.limits.redirects, left.total > 0 else { break }
            if target.isSecure, next.href.hasPrefix("http:"), !request.access.allowsDowngrade {
                throw FetchError.downgrade(Redaction.url(next.href))
            }
            isPermanent = isPermanent && (answer.status == 301 || answer.status == 308)
            if isPermanent { permanent = next.href }
            url = next
        }
        throw FetchError.tooManyRedirects(settings.limits.redirects)
    }

    private func target(_ url: WebURL, _ access: FetchAccess) throws(FetchError) -> RequestTarget {
        guard let target = RequestTarget(url) else { throw .notWeb(Redaction.url(url.href)) }
        do throws(AddressRefusal) {
            _ = try access.policy.target(of: target.address)
        } catch {
            throw .refused(error)
        }
        return target
    }

    /// What the server said of the copy that is stored; nil where nothing is to be said of it.
    private func known(_ target: RequestTarget, _ request: FetchRequest) async throws -> KnownDocument? {
        guard request.isConditional, let known = try await store.document(target.url, source: request.source),
            known.etag != nil || known.lastModified != nil, let read = known.readAt
        else { return nil }
        let now = time.now()
        guard (0..<Self.longestUnread).contains(now - read), (known.distrustedUntil ?? 0) <= now else { return nil }
        return known
    }

    /// One request, when it is its turn at the host.
    private func ask(
        _ target: RequestTarget, _ access: FetchAccess, _ known: KnownDocument?, _ limits: FetchLimits,
        _ visit: HostGates.Visit, _ crawlDelay: Double?, isRobots: Bool = false,
        onSent: @escaping @Sendable () -> Void = {}
    ) async throws -> HTTPExchange.Result {
        let tls = target.isSecure ? try contexts.context(access.tls) : nil
        let fields = access.fields[target.origin] ?? []
        let bytes = RequestHead.bytes(target, agent: agent, known: known, fields: fields)
        try await gates.enter(target.host, visit: visit, crawlDelay: crawlDelay, isRobots: isRobots)
        do {
            let answer = try await slots.run {
                onSent()
                return try await connector.ask(
                    target, request: bytes, policy: access.policy, tls: tls, limits: limits,
                    budget: budget)
            }
            let isSlowDown = answer.status == 429 || answer.status == 503
            let retryAfter = Freshness.retryAfter(answer.fields.first("retry-after"), now: time.now())
            let pace = await gates.leave(target.host, isSlowDown: isSlowDown, retryAfter: retryAfter)
            if isSlowDown { try await store.keep(pace, host: target.host) }
            return answer
        } catch {
            await gates.leave(target.host)
            throw Self.explain(error, target, limits)
        }
    }

    /// - Returns: The gap that robots.txt asks for.
    /// - Throws: `FetchError` where robots.txt forbids the address.
    private func askRobots(_ target: RequestTarget, _ access: FetchAccess, _ visit: HostGates.Visit) async throws
        -> Double?
    {
        guard access.obeysRobots, target.path != "/robots.txt" else { return nil }
        let verdict = try await robots.verdict(target.address) {
            try await robotsAnswer(target, access, visit)
        }
        if let failure = verdict.failure { throw FetchError.robotsUnavailable(origin: target.origin, reason: failure) }
        guard verdict.isAllowed else { throw FetchError.disallowed(url: Redaction.url(target.url)) }
        return verdict.crawlDelay
    }

    private func robotsAnswer(_ target: RequestTarget, _ access: FetchAccess, _ visit: HostGates.Visit) async throws
        -> RobotsAnswer
    {
        guard var url = WebURL(target.origin + "/robots.txt") else { return .none }
        do {
            for _ in 0...Self.robotsRedirects {
                let place = try self.target(url, access)
                let answer = try await ask(place, access, nil, settings.limits, visit, nil, isRobots: true)
                if let next = try redirect(answer, from: url) {
                    url = next
                    continue
                }
                switch answer.status {
                case 200..<300: return .text(String(decoding: answer.body.prefix(RobotsTxt.mostBytes), as: UTF8.self))
                case 429, 500...: return .failed("status \(answer.status)")
                default: return .none
                }
            }
            return .none
        } catch let error as FetchError {
            // A host that cannot be reached has not been asked: that is the source's own failure, and not kept.
            guard error.cameFromServer else { throw error }
            return .failed(String("\(error)".prefix { $0 != ";" }))
        }
    }

    /// Where a response redirects to; nil where it does not.
    private func redirect(_ answer: HTTPExchange.Result, from url: WebURL) throws(FetchError) -> WebURL? {
        guard [301, 302, 303, 307, 308].contains(answer.status) else { return nil }
        let targets = Set(answer.fields.all("location"))
        guard targets.count == 1, let text = targets.first, !text.isEmpty, text.utf8.count <= 8 << 10 else {
            throw .badRedirect(targets.count == 1 ? Redaction.url(String(targets.first?.prefix(200) ?? "")) : "")
        }
        guard let next = WebURL(text, base: url), RequestTarget(next) != nil else {
            throw .badRedirect(Redaction.url(text))
        }
        return next
    }

    private func response(_ answer: HTTPExchange.Result, _ target: RequestTarget, _ known: KnownDocument?)
        throws -> FetchResponse
    {
        let url = Redaction.url(target.url)
        var response = FetchResponse(url: target.url, body: nil, contentType: answer.fields.first("content-type"))
        response.status = answer.status
        response.fields = answer.fields
        response.freshness = Freshness(answer.fields, now: time.now())
        response.wasUnconditional = known == nil
        response.share = answer.share
        response.validators.etag = answer.fields.opaque("etag")
        response.validators.lastModified = answer.fields.opaque("last-modified")
        switch answer.status {
        case 200, 203: response.body = try Self.unpacked(answer.body, limits: settings.limits)
        case 204, 205, 304: break
        case 206: throw FetchError.partial(url: url)
        case 429, 503:
            throw FetchError.slowDown(
                answer.status, url: url,
                retryAfter: Freshness.retryAfter(answer.fields.first("retry-after"), now: time.now()))
        default: throw FetchError.status(answer.status, url: url)
        }
        return response
    }

    /// The content of a body that is itself a gzip file, without any `Content-Encoding`; others as they are.
    private static func unpacked(_ body: [UInt8], limits: FetchLimits) throws -> [UInt8] {
        guard body.starts(with: [0x1F, 0x8B]) else { return body }
        var decoder = ContentDecoder(.gzip, limit: limits.bodyBytes)
        do {
            try body.withUnsafeBytes { bytes in try decoder.add(bytes) }
            try decoder.end()
        } catch let problem as HTTPProblem {
            throw FetchError(problem)
        }
        return decoder.take()
    }
}
