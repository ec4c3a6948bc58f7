import Foundation

/// A response as it came, to be archived.
package struct CapturedResponse: Sendable, Equatable {
    /// What was asked for.
    package var requestedURL: String
    /// Where it came from, after redirects.
    package var url: String
    package var source: String
    /// ISO 8601 in UTC.
    package var fetchedAt: String
    package var status: Int
    /// Without what was true of the transfer alone; see `head`.
    package var headers: [Header]
    package var body: [UInt8]

    /// A line of a response's head.
    package struct Header: Sendable, Equatable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(
        requestedURL: String, url: String, source: String, fetchedAt: String, status: Int = 200, headers: [Header],
        body: [UInt8]
    ) {
        self.requestedURL = requestedURL
        self.url = url
        self.source = source
        self.fetchedAt = fetchedAt
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The value of a header.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The status line and the headers as they stand in the archive.
    ///
    /// The body is kept unpacked and in one piece, so that what said otherwise is renamed, as Common Crawl does.
    var head: [UInt8] {
        var text = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
        for header in headers {
            let name = header.name.lowercased()
            let isOfTransfer = ["content-encoding", "content-length", "transfer-encoding"].contains(name)
            text += "\(isOfTransfer ? "X-Crawler-" : "")\(WARC.oneLine(header.name)): \(WARC.oneLine(header.value))\r\n"
        }
        return Array((text + "Content-Length: \(body.count)\r\n\r\n").utf8)
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 203: "Non-Authoritative Information"
        case 404: "Not Found"
        case 410: "Gone"
        default: "Status"
        }
    }
}
