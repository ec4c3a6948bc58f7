import Articles
import NIOCore
import NIOSSL
import NIOTLS

/// One request and its response on one connection, with all the limits; lives on the connection's event loop.
final class HTTPExchange: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What came.
    struct Result: Sendable {
        var status: Int
        var fields: HeaderFields
        var body: [UInt8]
        /// How many bytes of the body were sent.
        var sentBytes: Int
        /// How long it took, in seconds.
        var seconds = 0.0
        /// Holds the memory that the body uses.
        var share: MemoryBudget.Share
    }

    /// A limit that was reached, in the fetch's own terms.
    enum Limit: Error, Equatable {
        case connect(seconds: Int)
        case firstByte(seconds: Int)
        case total(seconds: Int)
        case rate(bytesPerSecond: Int)
        case memory(limit: Int)
    }

    private let request: ByteBuffer
    private let isSecure: Bool
    private let mayAsk: @Sendable (IPAddress) throws -> Void
    private let limits: FetchLimits
    private let result: EventLoopPromise<Result>
    private let share: MemoryBudget.Share
    private var parser: HTTPResponseParser
    private var decoder: ContentDecoder?
    private var timers: [Scheduled<Void>] = []
    private var deadline: Scheduled<Void>?
    private var bytesInWindow = 0
    private var isStarted = false
    private var isOver = false
    /// The whole response, while the server has not closed the connection yet.
    private var whole: Result?
    /// Seconds over which the rate is measured.
    private static let rateWindow = 10
    /// Milliseconds that a server has to close the connection once its response is whole, as it was asked to.
    ///
    /// Until then the request counts as under way at its host: to the server it is, and the next one would be a second.
    private static let farewell: Int64 = 1_000

    /// - Parameters:
    ///   - request: The bytes to send once the connection stands.
    ///   - isSecure: Whether TLS must stand first.
    ///   - mayAsk: Throws where the address that was connected to may not be asked.
    ///   - limits: What is left of the fetch's limits.
    ///   - share: The memory for the body.
    ///   - result: Is given the response, or why there is none.
    init(
        request: ByteBuffer, isSecure: Bool, mayAsk: @escaping @Sendable (IPAddress) throws -> Void,
        limits: FetchLimits, share: MemoryBudget.Share, result: EventLoopPromise<Result>
    ) {
        self.request = request
        self.isSecure = isSecure
        self.mayAsk = mayAsk
        self.limits = limits
        self.result = result
        self.share = share
        parser = HTTPResponseParser(maxHeadBytes: limits.headBytes, maxBodyBytes: limits.sentBytes)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        deadline = schedule(limits.total, context) { .total(seconds: $0.total) }
        timers.append(schedule(limits.connect, context) { .connect(seconds: $0.connect) })
        if context.channel.isActive, !isSecure { start(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        if !isSecure { start(context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event { start(context) }
        context.fireUserInboundEventTriggered(event)
    }

    private func start(_ context: ChannelHandlerContext) {
        guard !isStarted, !isOver else { return }
        isStarted = true
        // The address that is really connected to; another than the one that was checked only where something on the
        // way rewrites connections.
        do {
            if let peer = context.remoteAddress?.ip { try mayAsk(peer) }
        } catch {
            return fail(error, context)
        }
        cancelTimers()
        timers.append(schedule(limits.firstByte, context) { .firstByte(seconds: $0.firstByte) })
        context.writeAndFlush(wrapOutboundOut(request), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // Nothing belongs behind a whole response.
        guard !isOver else { return depart(context) }
        let buffer = unwrapInboundIn(data)
        bytesInWindow += buffer.readableBytes
        let hadHead = parser.head != nil
        do {
            try buffer.withUnsafeReadableBytes { bytes in
                try parser.read(bytes) { head, part in try take(part, head) }
            }
            if !hadHead, let head = parser.head {
                try beginBody(head)
                cancelTimers()
                watchRate(context)
            }
            if parser.isDone { try finish(context) }
        } catch {
            fail(error, context)
        }
    }

    /// The decoder is made when the first part of a body comes, which may be together with the head.
    private func beginBody(_ head: HTTPResponseParser.Head) throws {
        guard decoder == nil else { return }
        // Nobody reads what stands under an error or a redirect.
        let isRead = (200..<300).contains(head.status)
        let coding = isRead ? try ContentDecoder.Coding.named(head.fields.list("content-encoding")) : .identity
        decoder = ContentDecoder(coding, limit: limits.bodyBytes)
    }

    private func take(_ part: UnsafeRawBufferPointer, _ head: HTTPResponseParser.Head) throws {
        try beginBody(head)
        try decoder?.add(part)
        guard share.grow(to: decoder?.bytes.count ?? 0) else { throw Limit.memory(limit: limits.memory) }
    }

    private func finish(_ context: ChannelHandlerContext) throws {
        guard let head = parser.head else { return }
        try decoder?.end()
        let body = decoder?.take() ?? []
        isOver = true
        cancelAll()
        whole = Result(
            status: head.status, fields: head.fields, body: body, sentBytes: parser.bodyBytes, share: share)
        guard context.channel.isActive else { return depart(context) }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: .milliseconds(Self.farewell)) {
            let (exchange, context) = bound.value
            exchange.depart(context)
        }
    }

    /// Hands over the whole response, now that its connection is at its end.
    private func depart(_ context: ChannelHandlerContext) {
        guard let whole else { return }
        self.whole = nil
        cancelAll()
        result.succeed(whole)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        guard !isOver else { return depart(context) }
        do {
            try parser.end()
            try finish(context)
        } catch {
            fail(error, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let handler = try? context.pipeline.syncOperations.handler(type: NIOSSLClientHandler.self)
        fail(TLSFailure(error, peer: handler?.peerCertificate) ?? error, context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        // Before the connection stood, whoever connects knows better why it does not.
        guard isStarted else { return cancelAll() }
        fail(ChannelError.ioOnClosedChannel, context)
    }

    private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
        guard !isOver else { return depart(context) }
        isOver = true
        cancelAll()
        result.fail(error)
        context.close(promise: nil)
    }

    private func schedule(
        _ seconds: Int, _ context: ChannelHandlerContext, _ limit: @escaping @Sendable (FetchLimits) -> Limit
    ) -> Scheduled<Void> {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        return context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
            let (exchange, context) = bound.value
            exchange.fail(limit(exchange.limits), context)
        }
    }

    private func watchRate(_ context: ChannelHandlerContext) {
        bytesInWindow = 0
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        timers.append(
            context.eventLoop.scheduleTask(in: .seconds(Int64(Self.rateWindow))) {
                let (exchange, context) = bound.value
                guard exchange.bytesInWindow >= exchange.limits.minRate * Self.rateWindow else {
                    return exchange.fail(Limit.rate(bytesPerSecond: exchange.limits.minRate), context)
                }
                exchange.watchRate(context)
            })
    }

    private func cancelAll() {
        cancelTimers()
        deadline?.cancel()
    }

    private func cancelTimers() {
        for timer in timers { timer.cancel() }
        timers = []
    }
}
