import Articles
import Foundation
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The server: feeds, pages, API and hub, as a service that stops when it is told to.
package struct FeedServer: Service {
    /// What it works with; everything that waits comes from outside.
    package struct Parts: Sendable {
        package var settings: ServerSettings
        package var store: any ServedStore
        package var changes: any StoreChanges
        package var definitions: DefinitionsBook
        /// Fetches an address that a person gave.
        package var look: @Sendable (String) async throws -> FetchResponse
        /// Polls a source and stores what it has.
        package var poll: @Sendable (SourceDefinition) async -> Void
        /// Stores what a source's hub has sent; false where it is no feed.
        package var take: @Sendable (SourceDefinition, PushedFeed) async -> Bool
        /// The page of an article as it was served, where it is at hand.
        package var original: @Sendable (ArticleRecord) async throws -> OriginalPage?
        /// What a source's address last brought, where it is at hand.
        package var lastBody: @Sendable (_ source: String, _ address: String) async throws -> [UInt8]?
        package var webSub: any WebSubClient
        package var now: @Sendable () -> Date
        package var logger: Logger

        package init(
            settings: ServerSettings, store: any ServedStore, changes: any StoreChanges, definitions: DefinitionsBook,
            look: @escaping @Sendable (String) async throws -> FetchResponse,
            poll: @escaping @Sendable (SourceDefinition) async -> Void,
            take: @escaping @Sendable (SourceDefinition, PushedFeed) async -> Bool = { _, _ in false },
            original: @escaping @Sendable (ArticleRecord) async throws -> OriginalPage? = { _ in nil },
            lastBody: @escaping @Sendable (_ source: String, _ address: String) async throws -> [UInt8]? = { _, _ in nil
            },
            webSub: any WebSubClient, now: @escaping @Sendable () -> Date = { Date() }, logger: Logger
        ) {
            self.settings = settings
            self.store = store
            self.changes = changes
            self.definitions = definitions
            self.look = look
            self.poll = poll
            self.take = take
            self.original = original
            self.lastBody = lastBody
            self.webSub = webSub
            self.now = now
            self.logger = logger
        }
    }

    private let parts: Parts
    private let desk: FrontDesk
    private let hub: Hub
    private let push: PushSubscriber?
    private let errands: AsyncStream<Errand>
    private let metrics = ServerMetrics()
    private let hot = HotResponses()
    private let date: DateLine
    private let limits: ConnectionClock.Limits
    private let onReady: @Sendable (Int) async -> Void
    /// Errands that wait; one more is refused.
    private static let mostErrands = 1_000

    /// - Parameters:
    ///   - parts: What it works with.
    ///   - limits: How long connections may take.
    ///   - onReady: Is told the port once the server listens.
    package init(
        _ parts: Parts, limits: ConnectionClock.Limits = .init(),
        onReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        self.parts = parts
        self.limits = limits
        self.onReady = onReady
        let (stream, continuation) = AsyncStream.makeStream(
            of: Errand.self, bufferingPolicy: .bufferingOldest(Self.mostErrands))
        errands = stream
        let clock = parts.now
        let now: @Sendable () -> Int = { Int(clock().timeIntervalSince1970.rounded(.down)) }
        let context = SiteContext(
            settings: parts.settings, store: parts.store, definitions: parts.definitions, look: parts.look,
            errand: { errand in
                if case .enqueued = continuation.yield(errand) { return true }
                return false
            }, original: parts.original, now: now)
        date = DateLine(now: clock)
        push = parts.settings.baseURL.map { base in
            PushSubscriber(
                store: parts.store, client: parts.webSub, base: base, now: now, logger: parts.logger,
                lastBody: parts.lastBody)
        }
        let changes = parts.changes
        let site = Site(
            context: context, metrics: metrics, push: push,
            isReady: {
                do {
                    _ = try await changes.version()
                    _ = try await context.store.states()
                    return true
                } catch {
                    return false
                }
            }, logger: parts.logger)
        let rate = Double(parts.settings.requestRate)
        desk = FrontDesk(
            site: site, hot: hot, metrics: metrics, limit: rate > 0 ? RateLimit(perSecond: rate, burst: rate * 10) : nil
        )
        hub = Hub(store: parts.store, client: parts.webSub, context: context, logger: parts.logger) { target in
            guard let request = WebRequest(target: target), case .feed? = Route(request.path) else { return nil }
            let answer = await site.answer(request)
            return answer.response.status == .ok ? answer.response : nil
        }
    }

    /// Serves until it is told to stop; answers that are under way are finished.
    package func run() async throws {
        FileLimit.raise()
        let context = desk.site.context
        let channel = SiteChannel(responder: { try await respond($0, $1, $2) }) {
            HotResponseHandler(hot: hot, date: date, metrics: metrics, limits: limits)
        }
        let server = channel.server(
            configuration: ServerConfiguration(
                address: .hostname(parts.settings.host, port: parts.settings.port), backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(parts.settings.connections)),
            onServerRunning: { listener in
                let port = listener.localAddress?.port ?? parts.settings.port
                context.listens(at: port)
                await onReady(port)
            }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: parts.logger)
        try await serve(with: server)
    }

    private func serve(with server: any Service) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await server.run()
                return true
            }
            group.addTask {
                await cancelWhenGracefulShutdown { await watch() }
                return false
            }
            group.addTask {
                await cancelWhenGracefulShutdown { await runErrands() }
                return false
            }
            // The others end as soon as it is told to stop; the server then finishes its answers, and must not be broken off.
            while let isServer = try await group.next() { if isServer { group.cancelAll() } }
        }
    }

    private func respond(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        let start = ContinuousClock.now
        let peer = channel.remoteAddress?.ipAddress ?? "local"
        var reply: FrontDesk.Reply
        do {
            let body = try await request.body.collect(upTo: 4 << 20)
            reply = await desk.reply(to: request.head, body: Array(body.readableBytesView), peer: peer)
        } catch is NIOTooManyBytesError {
            reply = FrontDesk.refusal(.contentTooLarge)
        }
        reply.fields[.date] = IMFDate.text(Int(parts.now().timeIntervalSince1970))
        metrics.answered(
            reply.status.code, bytes: reply.body.readableBytes,
            seconds: (ContinuousClock.now - start) / .seconds(1))
        parts.logger.debug(
            "request",
            metadata: [
                "method": "\(request.method)", "target": "\((request.head.path ?? "").prefix(200))",
                "status": "\(reply.status.code)",
            ])
        let head = HTTPResponse(status: reply.status, headerFields: reply.fields)
        if reply.body.readableBytes == 0 {
            try await writer.writeResponse(head)
        } else {
            try await writer.write(response: head, body: ResponseBody(byteBuffer: reply.body))
        }
    }

    /// Looks every second whether something was stored or defined; then makes what is asked for anew, and tells subscribers.
    private func watch() async {
        var last = try? await parts.changes.version()
        var ticks = 0
        while !Task.isCancelled {
            do { try await Task.sleep(for: .seconds(1)) } catch { return }
            ticks += 1
            do {
                let version = try await parts.changes.version()
                let isRedefined = parts.definitions.refresh()
                if version != last || isRedefined {
                    last = version
                    await renew()
                    await hub.deliver()
                } else if ticks % 15 == 0 {
                    await hub.deliver()
                }
                if let push, ticks % 60 == 1 { await push.renew(parts.definitions.current.sources) }
            } catch {
                parts.logger.error("the store cannot be read", metadata: ["error": "\(error)"])
            }
        }
    }

    private func renew() async {
        for target in hot.beginRenewal() {
            if Task.isCancelled { return }
            await desk.renew(target)
        }
        hot.endRenewal()
    }

    private func runErrands() async {
        await withDiscardingTaskGroup { group in
            // A few at a time: each waits for somebody else's server.
            let width = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .unbounded)
            for _ in 0..<4 { width.continuation.yield() }
            var free = width.stream.makeAsyncIterator()
            for await errand in errands {
                guard await free.next() != nil else { return }
                group.addTask {
                    switch errand {
                    case .poll(let source): await parts.poll(source)
                    case .take(let source, let feed):
                        // A hub may send a mere notice that there is news.
                        if !(await parts.take(source, feed)) { await parts.poll(source) }
                    case .settle(let request): await hub.settle(request)
                    }
                    width.continuation.yield()
                }
            }
        }
    }
}
