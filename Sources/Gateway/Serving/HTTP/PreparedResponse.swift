import HTTPTypes
import NIOCore

/// A response that is kept ready to be sent: head and body as bytes, plain and compressed.
///
/// Only the date is put in when it is sent, so that a feed that many readers poll costs neither a query nor a formatter.
package struct PreparedResponse: Sendable {
    /// One encoding of the body.
    struct Variant: Sendable {
        let etag: String
        /// The head's lines after `Date`, with the empty line that ends it.
        let head: ByteBuffer
        /// The same of a 304.
        let unchanged: ByteBuffer
        let body: ByteBuffer
        let fields: HTTPFields
    }

    let plain: Variant
    let gzip: Variant?
    /// Seconds since 1970.
    let lastModified: Int?
    /// Bytes kept.
    let size: Int

    /// Prepares a response with status 200.
    init(_ response: WebResponse, lastModified: Int?) {
        var fields = response.fields
        fields[.vary] = [fields[.vary], "Accept-Encoding"].compactMap { $0 }.joined(separator: ", ")
        if let lastModified { fields[.lastModified] = IMFDate.text(lastModified) }
        let etag = WebResponse.etag(of: response.body)
        let compressed = BodyCompression.gzip(response.body)
        plain = Variant(response.body, fields, etag: etag)
        gzip = compressed.map { body in
            var fields = fields
            fields[.contentEncoding] = "gzip"
            // Another encoding is another representation, whose strong validator is its own (RFC 9110, 8.8.3.3).
            return Variant(body, fields, etag: "\(etag.dropLast())-gzip\"")
        }
        self.lastModified = lastModified
        size = response.body.count + (compressed?.count ?? 0) + 2_048
    }

    /// The encoding to send, and whether the client has it already.
    func choose(acceptEncoding: String?, ifNoneMatch: String?, ifModifiedSince: String?) -> (Variant, fresh: Bool) {
        let variant = gzip.flatMap { Negotiation.gzip(acceptEncoding) ? $0 : nil } ?? plain
        guard ifNoneMatch != nil || ifModifiedSince != nil else { return (variant, false) }
        let fresh = Preconditions.notModified(
            ifNoneMatch: ifNoneMatch, ifModifiedSince: ifModifiedSince,
            tags: [plain.etag, gzip?.etag].compactMap { $0 }, lastModified: lastModified)
        return (variant, fresh)
    }
}

extension PreparedResponse.Variant {
    init(_ body: [UInt8], _ fields: HTTPFields, etag: String) {
        var fields = fields
        fields[.eTag] = etag
        self.etag = etag
        self.body = ByteBuffer(bytes: body)
        self.fields = fields
        var sent = fields
        sent[.contentLength] = String(body.count)
        head = Self.lines(sent)
        var short = fields
        // RFC 9110, 15.4.5: what describes the body is left out where there is none.
        for name in [HTTPField.Name.contentType, .contentEncoding, .contentLanguage] { short[name] = nil }
        unchanged = Self.lines(short)
    }

    private static func lines(_ fields: HTTPFields) -> ByteBuffer {
        var buffer = ByteBuffer()
        for field in fields { buffer.writeString("\(field.name.canonicalName): \(field.value)\r\n") }
        buffer.writeString("\r\n")
        return buffer
    }
}
