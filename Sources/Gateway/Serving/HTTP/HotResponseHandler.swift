import NIOCore
import NIOHTTP1

/// Stands behind the HTTP decoder of every connection: answers what is prepared at once, hands the rest on to the site,
/// and closes connections that take too long.
final class HotResponseHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let hot: HotResponses
    private let date: DateLine
    private let metrics: ServerMetrics
    private var clock: ConnectionClock
    private var timer: (deadline: NIODeadline, task: Scheduled<Void>)?
    /// Requests that the site has not answered yet; while there are any, the order of answers is the site's.
    private var forwarded = 0
    /// Whether the rest of a request that has been answered is still to come.
    private var swallows = false
    /// Whether the connection ends with the answer that is under way: HTTP/1.0, or `Connection: close`.
    private var closesAfter = false
    private var sawPart = false
    private var needsFlush = false
    private var holdsRead = false

    init(hot: HotResponses, date: DateLine, metrics: ServerMetrics, limits: ConnectionClock.Limits) {
        self.hot = hot
        self.date = date
        self.metrics = metrics
        clock = ConnectionClock(limits: limits, now: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        metrics.connected(+1)
        arm(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        metrics.connected(-1)
        timer?.task.cancel()
        timer = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        sawPart = true
        switch unwrapInboundIn(data) {
        case .head(let head):
            if head.version == .http1_1, head.headers["host"].count != 1 { return refuse(context) }
            clock.headRead(.now())
            if forwarded == 0, answer(head, context) {
                swallows = true
            } else {
                forwarded += 1
                closesAfter = closesAfter || !head.isKeepAlive
                if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
                    send(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"), context)
                    needsFlush = true
                }
                context.fireChannelRead(data)
            }
        case .body:
            if !swallows { context.fireChannelRead(data) }
        case .end:
            clock.requestRead(.now())
            if swallows {
                swallows = false
                clock.answered(.now())
            } else {
                context.fireChannelRead(data)
            }
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if needsFlush {
            needsFlush = false
            context.flush()
        }
        if !sawPart {
            // Bytes came, but no whole head.
            clock.partialHead(.now())
            arm(context)
        }
        sawPart = false
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let isLast = closesAfter && forwarded == 1
        switch unwrapOutboundIn(data) {
        case .head(var head) where isLast && head.status.code >= 200:
            head.headers.replaceOrAdd(name: "Connection", value: "close")
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            forwarded -= 1
            if forwarded == 0 {
                clock.answered(.now())
                arm(context)
            }
            guard isLast else { return context.write(data, promise: promise) }
            let written = promise ?? context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
            context.write(data, promise: written)
        default: context.write(data, promise: promise)
        }
    }

    /// A peer that takes no answers is asked for no further questions.
    func read(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            context.read()
        } else {
            holdsRead = true
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            clock.flowing(.now())
            if holdsRead {
                holdsRead = false
                context.read()
            }
        } else {
            clock.stalled(.now())
        }
        arm(context)
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent, ChannelEvent.inputClosed:
            // Whoever hears of it closes the connection: what was written must have left before.
            let written = context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated().whenComplete { _ in context.fireUserInboundEventTriggered(event) }
            guard let encoder = encoder(context) else { return written.succeed() }
            encoder.writeAndFlush(NIOAny(IOData.byteBuffer(ByteBuffer())), promise: written)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    // MARK: - Answers

    /// Sends the prepared response; false where there is none, or where the question is not a plain one.
    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) -> Bool {
        guard head.version == .http1_1, head.method == .GET || head.method == .HEAD,
            let response = hot.response(head.uri)
        else { return false }
        var acceptEncoding: String?
        var ifNoneMatch: String?
        var ifModifiedSince: String?
        for (name, value) in head.headers {
            switch name.utf8.count {
            case 10 where name.lowercased() == "connection":
                // Closing after an answer is left to the site's own path.
                if value.lowercased() != "keep-alive" { return false }
            case 13 where name.lowercased() == "if-none-match":
                ifNoneMatch = ifNoneMatch.map { "\($0),\(value)" } ?? value
            case 14 where name.lowercased() == "content-length", 17 where name.lowercased() == "transfer-encoding":
                return false
            case 15 where name.lowercased() == "accept-encoding": acceptEncoding = value
            case 17 where name.lowercased() == "if-modified-since": ifModifiedSince = value
            default: break
            }
        }
        let (variant, fresh) = response.choose(
            acceptEncoding: acceptEncoding, ifNoneMatch: ifNoneMatch, ifModifiedSince: ifModifiedSince)
        let rest = fresh ? variant.unchanged : variant.head
        var start = context.channel.allocator.buffer(capacity: rest.readableBytes + 96)
        start.writeStaticString(fresh ? "HTTP/1.1 304 Not Modified\r\n" : "HTTP/1.1 200 OK\r\n")
        date.write(to: &start)
        start.writeImmutableBuffer(rest)
        let sendsBody = !fresh && head.method == .GET
        if sendsBody, variant.body.readableBytes <= 16_384 {
            start.writeImmutableBuffer(variant.body)
            send(start, context)
        } else {
            send(start, context)
            if sendsBody { send(variant.body, context) }
        }
        needsFlush = true
        metrics.answered(fresh ? 304 : 200, bytes: sendsBody ? variant.body.readableBytes : 0)
        return true
    }

    /// Writes bytes past the encoder, which has nothing to do for a head that is written out already.
    private func send(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        encoder(context)?.write(NIOAny(IOData.byteBuffer(bytes)), promise: nil)
    }

    private var knownEncoder: ChannelHandlerContext?

    private func encoder(_ context: ChannelHandlerContext) -> ChannelHandlerContext? {
        if knownEncoder == nil {
            knownEncoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        }
        return knownEncoder
    }

    /// HTTP/1.1 without exactly one `Host` (RFC 9112, 3.2).
    private func refuse(_ context: ChannelHandlerContext) {
        metrics.answered(400, bytes: 0)
        send(ByteBuffer(string: "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), context)
        context.flush()
        context.close(promise: nil)
    }

    // MARK: - Time

    /// Sees to it that the deadline is looked after; a deadline that moves away is noticed when the timer ends.
    private func arm(_ context: ChannelHandlerContext) {
        guard let deadline = clock.deadline else { return }
        if let timer, timer.deadline <= deadline { return }
        timer?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { self.check(context) }
        timer = (deadline, task)
    }

    private func check(_ context: ChannelHandlerContext) {
        timer = nil
        if let deadline = clock.deadline, deadline <= .now(), !isTaking(context) {
            metrics.timedOut()
            context.close(promise: nil)
        } else {
            arm(context)
        }
    }

    /// Whether a peer that is slow to take its answer takes some of it at least.
    private func isTaking(_ context: ChannelHandlerContext) -> Bool {
        guard !context.channel.isWritable,
            let waiting = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        else { return false }
        return clock.takes(waiting, .now())
    }
}
