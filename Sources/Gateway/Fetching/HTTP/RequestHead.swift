import Articles
import NIOCore

/// The bytes of a request.
enum RequestHead {
    /// A request of any method, with its body.
    ///
    /// - Parameters:
    ///   - method: `POST`.
    ///   - target: What is asked for.
    ///   - agent: The `User-Agent`.
    ///   - fields: Further fields, in whose values line breaks become blanks.
    ///   - body: What is sent; nil for nothing at all.
    /// - Returns: Head, blank line and body.
    static func bytes(
        _ method: String, _ target: RequestTarget, agent: String, fields: [(String, String)], body: [UInt8]?
    ) -> ByteBuffer {
        var lines = ["\(method) \(target.path) HTTP/1.1", "Host: \(target.authority)", "User-Agent: \(agent)"]
        lines += fields.map { "\($0.0): \(WARC.oneLine($0.1))" }
        if let body { lines.append("Content-Length: \(body.count)") }
        lines += ["Connection: close", "", ""]
        var buffer = ByteBuffer(string: lines.joined(separator: "\r\n"))
        buffer.writeBytes(body ?? [])
        return buffer
    }

    /// A request for `target`.
    ///
    /// - Parameters:
    ///   - target: What is asked for.
    ///   - agent: The `User-Agent`.
    ///   - known: What the server said of the stored copy, to be said back to it byte for byte.
    ///   - fields: What the source's file adds.
    /// - Returns: Head and blank line.
    static func bytes(_ target: RequestTarget, agent: String, known: KnownDocument?, fields: [HeaderField])
        -> ByteBuffer
    {
        var lines = [
            "GET \(target.path) HTTP/1.1", "Host: \(target.authority)", "User-Agent: \(agent)",
            "Accept: application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5",
            "Accept-Encoding: gzip, deflate",
        ]
        if let etag = known?.etag { lines.append("If-None-Match: \(etag)") }
        if let date = known?.lastModified { lines.append("If-Modified-Since: \(date)") }
        lines += fields.map { "\($0.name): \($0.value)" }
        lines += ["Connection: close", "", ""]
        var buffer = ByteBuffer()
        // Validators are texts of one character a byte; a character beyond that cannot come from a header.
        buffer.writeBytes(lines.joined(separator: "\r\n").unicodeScalars.lazy.map { UInt8(exactly: $0.value) ?? 0x3F })
        return buffer
    }
}
