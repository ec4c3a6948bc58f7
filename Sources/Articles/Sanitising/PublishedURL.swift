/// Addresses that may stand in published HTML: absolute, and of a scheme that runs nothing in a reader's browser.
enum PublishedURL {
    /// Schemes a reader may follow, beside http and https.
    private static let schemes: Set<String> = [
        "ftp", "ftps", "geo", "gemini", "gopher", "irc", "ircs", "magnet", "mailto", "matrix", "news", "nntp", "sip",
        "sips", "sms", "tel", "webcal", "xmpp",
    ]

    /// The target of a link, resolved; nil where it must not be published.
    static func link(_ text: String, base: WebURL?) -> String? {
        guard let url = WebURL(text, base: base) else { return nil }
        return url.isWeb || schemes.contains(url.scheme) ? url.href : nil
    }

    /// The address of something that a page shows, or names as its source; nil where it must not be published.
    static func resource(_ text: String, base: WebURL?) -> String? {
        WebURL(text, base: base).flatMap { $0.isWeb ? $0.href : nil }
    }

    /// The address of an image: as `resource`, or an image of pixels written out in a `data:` URL.
    static func image(_ text: String, base: WebURL?) -> String? { resource(text, base: base) ?? data(text) }

    /// SVG is refused: it is a document with scripts of its own.
    private static let imageTypes = ["png", "gif", "jpeg", "jpg", "webp", "avif", "bmp", "x-icon"]

    private static func data(_ text: String) -> String? {
        let compact = text.utf8.filter { $0 > 0x20 }
        let head = String(decoding: compact.prefix(32), as: UTF8.self).lowercased()
        guard let type = imageTypes.first(where: { head.hasPrefix("data:image/\($0);base64,") }) else { return nil }
        let body = compact.dropFirst("data:image/\(type);base64,".utf8.count)
        let isBase64 = body.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+/=".utf8.contains($0) }
        return isBase64 && !body.isEmpty
            ? "data:image/\(type);base64,\(String(decoding: body, as: UTF8.self))" : nil
    }
}
