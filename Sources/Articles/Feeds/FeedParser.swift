import Markup

/// Reads every format that feeds are published in: RSS 0.90 to 2.0 and 1.1, Atom 0.3 and 1.0, JSON Feed, CDF, OPML and
/// sitemaps.
///
/// What a document is shows in its bytes; neither its media type nor its ending is asked. What is damaged yields what can be
/// saved, and says what is wrong with it.
public struct FeedParser: Sendable {
    /// The most bytes a feed may have; of a longer one the beginning is read.
    public var maxFeedBytes = 256 << 20
    /// The most items that are taken from a feed.
    public var maxItems = 1_000_000

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
        var items: [FeedItem] = []
        var position = 0
        var feed = try read(
            from: { buffer in
                let count = min(buffer.count, bytes.count - position)
                bytes.withUnsafeBytes {
                    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + count)]))
                }
                position += count
                return count
            }, contentType: contentType, baseURL: baseURL
        ) { item in
            items.append(item)
            return true
        }
        feed.items = items
        return feed
    }

    /// Reads a feed of any length, item by item: only one is kept at a time.
    ///
    /// - Parameters:
    ///   - source: Fills a buffer with the next bytes of the document and returns how many; 0 at the end.
    ///   - contentType: The `Content-Type` header, for its charset.
    ///   - baseURL: Where it was served, for resolving links.
    ///   - deliver: Takes each item as soon as it is complete, in the publisher's order; false ends the reading.
    /// - Returns: What the feed says of itself; its items have been delivered.
    /// - Throws: `FeedError` where there is no feed in these bytes.
    public func read(
        from source: @escaping (UnsafeMutableRawBufferPointer) -> Int, contentType: String? = nil,
        baseURL: String? = nil, deliver: @escaping (FeedItem) -> Bool
    ) throws(FeedError) -> Feed {
        let input = FeedBytes(source: source, contentType: contentType, limit: maxFeedBytes)
        let base = baseURL.flatMap { WebURL($0.trimmingEnds) }
        var feed: Feed
        switch FeedSniffer.kind(input.beginning) {
        case .nothing: throw .empty
        case .page: throw .isHTML
        case .binary(let format): throw .unreadable(reason: "it is \(format)")
        case .json: feed = try readJSON(input, base, deliver)
        case .xml: feed = try readXML(input, base, deliver)
        }
        feed.encoding = input.encoding.name
        // A feed that names no page is its own.
        feed.homePageURL = feed.homePageURL ?? feed.hints.selfURL ?? base?.href
        feed.damage = feed.damage ?? input.damage
        if input.isCutOff {
            feed.truncation =
                feed.truncation ?? "it has more than \(maxFeedBytes) bytes; what follows them was left out"
        }
        return feed
    }

    private func readXML(
        _ input: FeedBytes, _ base: WebURL?, _ deliver: @escaping (FeedItem) -> Bool
    ) throws(FeedError) -> Feed {
        var reader = XMLFeedReader(
            scanner: XMLScanner { input.read($0) }, base: base, maxItems: maxItems, deliver: deliver)
        reader.run()
        return try reader.result()
    }

    private func readJSON(
        _ input: FeedBytes, _ base: WebURL?, _ deliver: @escaping (FeedItem) -> Bool
    ) throws(FeedError) -> Feed {
        var reader = JSONFeedReader(base: base, maxItems: maxItems, deliver: deliver)
        do throws(JSONReader.Failure) {
            return try reader.run(JSONReader { input.read($0) })
        } catch {
            throw .unreadable(reason: error.reason)
        }
    }
}

extension XMLFeedReader {
    /// The feed without its items.
    ///
    /// - Throws: `FeedError` where the document is none.
    func result() throws(FeedError) -> Feed {
        guard scanner.hasRoot else { throw .unreadable(reason: scanner.damage ?? "it has no element") }
        // Items within an element that we do not know are items all the same.
        guard !foreignRoot || itemCount > 0 else {
            throw rootName.lowercased() == "html" ? .isHTML : .notAFeed(root: rootName)
        }
        var result = feed
        result.damage =
            scanner.damage ?? (foreignRoot ? "its root element is <\(rootName)>, which is no feed format" : nil)
        if result.description == nil { result.description = result.podcast?.summary ?? result.podcast?.subtitle }
        if result.image == nil, let mediaImage { result.image = FeedImage(url: mediaImage) }
        return result
    }
}

/// The `Content-Type` header (RFC 9110, section 8.3).
enum ContentType {
    /// Its `charset` parameter.
    static func charset(_ header: String) -> String? {
        for parameter in header.lowercased().split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { String($0).trimmingEnds }
            guard parts.count == 2, parts[0] == "charset" else { continue }
            return parts[1].filter { !"\"' ".contains($0) }.nonEmpty
        }
        return nil
    }
}
