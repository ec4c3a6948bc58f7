import Foundation
import Glibc
import Testing

/// A web site on loopback, for commands that ask one; it answers until it is let go.
final class LoopbackSite: Sendable {
    /// What is at each path; everything else is not found.
    typealias Pages = [String: (type: String, body: String)]

    private let descriptor: Int32
    let port: UInt16
    var address: String { "http://127.0.0.1:\(port)" }

    init(_ pages: Pages) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        try #require(listener >= 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        try #require(isListening)
        descriptor = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                Self.answer(connection, pages)
                close(connection)
            }
        }
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private static func answer(_ connection: Int32, _ pages: Pages) {
        var request: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            request += buffer.prefix(count)
            // A handshake of TLS, which is answered as other servers do it.
            if request.first == 0x16 { break }
        }
        let path = String(decoding: request, as: UTF8.self).split(separator: " ").dropFirst().first.map(String.init)
        let page = path.flatMap { pages[$0] }
        let body = page?.body ?? "not found"
        let head = """
            HTTP/1.1 \(page == nil ? "404 Not Found" : "200 OK")\r
            Content-Type: \(page?.type ?? "text/plain")\r
            Content-Length: \(body.utf8.count)\r
            Connection: close\r
            \r

            """
        let bytes = Array((head + body).utf8)
        _ = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
}

extension LoopbackSite {
    /// A feed with whole articles.
    static func feed(_ count: Int) -> Pages {
        let items = (1...count).map { number in
            let text = String(
                repeating:
                    "Tối qua tổ dân phố số \(number) họp bàn việc sửa sân chơi, các hộ góp công và chọn ngày khởi công. ",
                count: 6)
            return
                "<item><title>Tin số \(number)</title><guid>\(number)</guid><description>\(text)</description></item>"
        }
        let feed = "<rss version=\"2.0\"><channel><title>Tổ dân phố</title>\(items.joined())</channel></rss>"
        return ["/feed.xml": ("application/rss+xml", feed)]
    }
}
