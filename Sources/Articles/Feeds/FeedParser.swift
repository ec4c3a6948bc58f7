import Markup

/// Reads RSS and Atom.
public struct FeedParser: Sendable {
    /// The most bytes a feed may have.
    public var maxFeedBytes = 64 << 20

    /// A parser with the usual limits.
    public init() {}

    /// Reads a feed.
    ///
    /// - Parameters:
    ///   - bytes: The document as served.
    ///   - contentType: The `Content-Type` header, for its charset; what the document is shows in the document.
    ///   - baseURL: Where it was served, for resolving links.
    /// - Returns: The feed, with what could be saved of a damaged one.
    /// - Throws: `FeedError` where there is no feed in these bytes.
    public func parse(_ bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil) throws(FeedError) -> Feed {
        guard bytes.count <= maxFeedBytes else { throw .tooLarge(bytes: bytes.count, limit: maxFeedBytes) }
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        let text = TextDecoder.decode(bytes, httpCharset: contentType.flatMap(ContentType.charset), kind: .xml)
        if Self.looksLikeHTML(text.utf8) { throw .isHTML }
        let builder = FeedBuilder(base: baseURL.flatMap { WebURL($0) })
        do throws(MarkupError) {
            let damage = try XMLDocumentReader(limit: maxFeedBytes).read(text.utf8, builder)
            guard var feed = builder.feed else { throw MarkupError.noDocument(reason: builder.root ?? "") }
            feed.damage = damage
            return feed
        } catch {
            switch error {
            case .forbiddenDoctype: throw .forbiddenDoctype
            case .noDocument(let reason): throw builder.root.map { .notAFeed(root: $0) } ?? .unreadable(reason: reason)
            case .tooLarge(let bytes, let limit): throw .tooLarge(bytes: bytes, limit: limit)
            default: throw .unreadable(reason: "\(error)")
            }
        }
    }

    private static func looksLikeHTML(_ utf8: [UInt8]) -> Bool {
        let head = String(decoding: utf8.prefix(512), as: UTF8.self).lowercased().drop { $0.isWhitespace }
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<head")
            || head.hasPrefix("<body")
    }
}

/// The `Content-Type` header (RFC 9110, section 8.3).
enum ContentType {
    /// Its `charset` parameter.
    static func charset(_ header: String) -> String? {
        guard let range = header.lowercased().firstRange(of: "charset=") else { return nil }
        let value = header.lowercased()[range.upperBound...].drop { $0 == "\"" || $0 == "'" }
        let label = value.prefix { !$0.isWhitespace && !"\"';,".contains($0) }
        return label.isEmpty ? nil : String(label)
    }
}
