import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A web server on loopback that answers with the bytes it is told to.
final class TestServer: Sendable {
    struct Request: Sendable, Equatable {
        var target: String
        /// Names in small letters.
        var fields: [String: String]
        var method = "GET"
        var body = ""
    }

    enum Answer: Sendable {
        /// The bytes, then the end of the connection.
        case bytes([UInt8])
        /// The bytes, and nothing more.
        case hang([UInt8])
        /// The bytes, and after so many milliseconds the end of the connection.
        case linger([UInt8], milliseconds: Int64)
    }

    /// What was asked, in order.
    final class Log: Sendable {
        let requests = Mutex<[Request]>([])
        /// Connections that are open now, and the most that ever were at once.
        let connections = Mutex((open: 0, most: 0))
    }

    private let channel: any Channel
    private let log: Log

    var port: Int { channel.localAddress?.port ?? 0 }
    var requests: [Request] { log.requests.withLock { $0 } }
    var mostConnections: Int { log.connections.withLock(\.most) }
    var url: String { "http://127.0.0.1:\(port)" }

    /// Answers as `answer` says; it is given the request and its number, from 1.
    static func run<Result: Sendable>(
        tls: NIOSSLContext? = nil, _ answer: @escaping @Sendable (Request, Int) -> Answer,
        _ body: @Sendable (TestServer) async throws -> Result
    ) async throws -> Result {
        let log = Log()
        let channel = try await ServerBootstrap(group: NIOSingletons.posixEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
                    try channel.pipeline.syncOperations.addHandler(Handler(answer: answer, log: log))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let server = TestServer(channel: channel, log: log)
        do {
            let result = try await body(server)
            try await channel.close()
            return result
        } catch {
            try? await channel.close()
            throw error
        }
    }

    private init(channel: any Channel, log: Log) {
        self.channel = channel
        self.log = log
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer
        private let answer: @Sendable (Request, Int) -> Answer
        private let log: Log
        private var head: [UInt8] = []

        init(answer: @escaping @Sendable (Request, Int) -> Answer, log: Log) {
            self.answer = answer
            self.log = log
        }

        func channelActive(context: ChannelHandlerContext) {
            log.connections.withLock { $0 = ($0.open + 1, max($0.most, $0.open + 1)) }
            context.fireChannelActive()
        }

        func channelInactive(context: ChannelHandlerContext) {
            log.connections.withLock { $0.open -= 1 }
            context.fireChannelInactive()
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            head += Array(unwrapInboundIn(data).readableBytesView)
            let text = String(String.UnicodeScalarView(head.map { Unicode.Scalar($0) }))
            guard let end = text.range(of: "\r\n\r\n") else { return }
            let lines = text[..<end.lowerBound].split(separator: "\r\n")
            let fields = lines.dropFirst().map { line in
                (line.prefix { $0 != ":" }.lowercased(), String(line.drop { $0 != ":" }.dropFirst(2)))
            }
            let words = lines.first?.split(separator: " ") ?? []
            var request = Request(
                target: String(words[1]), fields: Dictionary(fields, uniquingKeysWith: { one, _ in one }),
                method: String(words[0]))
            let start = text.unicodeScalars.distance(from: text.startIndex, to: end.upperBound)
            guard head.count - start >= request.fields["content-length"].flatMap({ Int($0) }) ?? 0 else { return }
            request.body = String(decoding: head[start...], as: UTF8.self)
            let number = log.requests.withLock { requests in
                requests.append(request)
                return requests.count
            }
            switch answer(request, number) {
            case .bytes(let bytes):
                let channel = context.channel
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes))).whenComplete { _ in
                    channel.close(promise: nil)
                }
            case .linger(let bytes, let milliseconds):
                let channel = context.channel
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
                channel.eventLoop.scheduleTask(in: .milliseconds(milliseconds)) { channel.close(promise: nil) }
            case .hang(let bytes):
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
            }
        }
    }
}

extension TestServer.Answer {
    /// A response with its length.
    static func ok(_ body: String, _ fields: [String] = [], status: String = "200 OK") -> Self {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + fields + ["", body]
        return .bytes(Array(lines.joined(separator: "\r\n").utf8))
    }

    /// A response with its length, on a connection that is closed late.
    static func late(_ body: String, milliseconds: Int64) -> Self {
        .linger(
            Array("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8),
            milliseconds: milliseconds)
    }

    static func status(_ status: String, _ fields: [String] = []) -> Self { ok("", fields, status: status) }
}
