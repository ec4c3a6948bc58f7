import Crypto
import HTTPTypes

/// A response before the connection's own headers (date, length, encoding) are put to it.
package struct WebResponse: Sendable, Equatable {
    package var status: HTTPResponse.Status
    package var fields: HTTPFields
    package var body: [UInt8]

    package init(_ status: HTTPResponse.Status = .ok, type: String, fields: HTTPFields = [:], body: [UInt8]) {
        self.status = status
        self.fields = fields
        self.fields[.contentType] = type
        self.body = body
    }

    /// A response without content.
    init(_ status: HTTPResponse.Status, fields: HTTPFields = [:]) {
        self.status = status
        self.fields = fields
        body = []
    }

    /// Sends a browser on, with GET.
    static func seeOther(_ path: String) -> WebResponse { WebResponse(.seeOther, fields: [.location: path]) }

    /// A short text, such as those of probes.
    static func text(_ text: String, _ status: HTTPResponse.Status = .ok) -> WebResponse {
        WebResponse(
            status, type: "text/plain; charset=utf-8", fields: [.cacheControl: "no-store"], body: Array(text.utf8))
    }

    /// A strong validator: the first half of the body's SHA-256.
    static func etag(of body: [UInt8]) -> String {
        "\"\(Hexadecimal.text(SHA256.hash(data: body).prefix(16)))\""
    }
}
