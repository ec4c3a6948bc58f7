/// Writes a feed that was read as a document that every reader accepts: RSS 2.0, Atom 1.0, JSON Feed 1.1 or OPML 2.0.
///
/// Valid by the W3C feed validator's rules, whatever the feed was like: what a format demands and the feed does not say is made
/// of what it does say, and what it says in a form that a format forbids is written in one that it allows. The same feed gives
/// the same bytes.
public enum FeedDocument {
    /// A format to write.
    public enum Format: String, Sendable, CaseIterable {
        case rss, atom, json, opml
    }

    /// Writes a document.
    ///
    /// - Parameters:
    ///   - feed: The feed with its items.
    ///   - format: The format to write.
    /// - Returns: The document in UTF-8.
    public static func bytes(of feed: Feed, as format: Format) -> [UInt8] {
        let feed = valid(feed)
        return switch format {
        case .rss: rss(feed)
        case .atom: atom(feed)
        case .json: json(feed)
        case .opml: opml(feed)
        }
    }

    /// The name of a feed that has none.
    static func title(_ feed: Feed) -> String {
        visible(feed.title) ?? visible(feed.homePageURL).map(hostOrSelf) ?? "Untitled feed"
    }

    /// The page of a feed that names none.
    static func page(_ feed: Feed) -> String {
        [feed.homePageURL, feed.hints.selfURL].compactMap { $0 }.first(where: isWeb) ?? "urn:feedgate:feed"
    }

    /// Whether it is an address of the web, as most formats want theirs.
    static func isWeb(_ url: String) -> Bool {
        url.hasPrefix("http://") || url.hasPrefix("https://")
    }

    /// An address as it may stand in a document: without what no URL may hold.
    static func address(_ url: String) -> String { full(url) ?? WebURL(url)?.href ?? url }

    /// Whether it is an address in full, of whatever scheme.
    static func isFull(_ url: String) -> Bool { full(url) != nil }

    /// A language as a tag of BCP 47; nil for what is none.
    static func tag(_ language: String?) -> String? {
        guard let tag = language?.replacing("_", with: "-"), tag.utf8.count <= 35 else { return nil }
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts[0].count), parts[0].allSatisfy({ $0.isASCII && $0.isLetter }),
            parts.dropFirst().allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            })
        else { return nil }
        return tag
    }

    /// A text in which something can be seen; nil for any other.
    static func visible(_ text: String?) -> String? {
        text.flatMap { text in
            text.unicodeScalars.contains { $0.value > 0x20 && XMLCharacters.allows($0) } ? text : nil
        }
    }

    /// An identity for each item, no two the same: the second of two that share one has `#2` behind it.
    static func identities(_ feed: Feed) -> [String] {
        var used: Set<String> = []
        var counts: [String: Int] = [:]
        return feed.items.enumerated().map { index, item in
            let own = visible(item.id) ?? visible(item.url) ?? "\(index)"
            if used.insert(own).inserted { return own }
            var number = counts[own] ?? 2
            let mark = own.contains("#") ? "-" : "#"
            while !used.insert("\(own)\(mark)\(number)").inserted { number += 1 }
            counts[own] = number + 1
            return "\(own)\(mark)\(number)"
        }
    }

    private static func hostOrSelf(_ url: String) -> String { WebURL(url)?.host ?? url }

    /// An identity as an IRI, as Atom demands: one that is none stands in a name space of our own, and comes back from it.
    static func iri(_ id: String) -> String {
        if isIRI(id) { return id }
        var result = own
        for byte in id.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// Whether it is an IRI (RFC 3987) that needs no mending; a URN has a name space and a name (RFC 8141).
    static func isIRI(_ id: String) -> Bool {
        guard let scheme = FeedHTMLAddress.scheme(id), id.lowercased().hasPrefix(scheme + ":"),
            scheme.first?.isLetter == true, id.count > scheme.count + 1, id.count(where: { $0 == "#" }) <= 1
        else { return false }
        if scheme == "urn" {
            let parts = id.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, (2...32).contains(parts[1].count), !parts[2].isEmpty else { return false }
        }
        return id.unicodeScalars.allSatisfy {
            $0.value > 0x20 && XMLCharacters.allows($0) && !"<>\"{}|\\^`\u{7F}".unicodeScalars.contains($0)
        }
    }

    /// What `iri` made of an identity, made good; nil where it is none of ours.
    static func identity(_ iri: String) -> String? {
        guard iri.hasPrefix(own) else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(iri.utf8.dropFirst(own.utf8.count))[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static let own = "urn:feedgate:item:"
}
