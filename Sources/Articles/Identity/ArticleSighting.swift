/// An article as a source shows it, before it is known which one it is.
package struct ArticleSighting: Sendable {
    /// The publisher's own identity for it (`guid`, `id`), hashed; nil where it gives none.
    package var guid: UInt64?
    /// Its canonical address, hashed.
    package var url: UInt64?
    package var title: UInt64?
    package var content: UInt64
    /// As the publisher printed it, ISO 8601.
    package var published: String?
    package var text: String

    /// - Parameters:
    ///   - guid: The publisher's own identity for it.
    ///   - url: Where it is.
    ///   - article: The cleaned article.
    ///   - ignoring: Parameters of this source's addresses that change while the article stays the same.
    package init(guid: String?, url: String?, article: Article, ignoring: Set<String> = []) {
        self.guid = Self.hash(identity: guid, ignoring: ignoring)
        self.url = Self.hash(identity: url ?? article.url, ignoring: ignoring)
        title = Self.hash(title: article.title)
        content = Self.hash(text: article.contentText)
        published = article.published?.iso8601
        text = article.contentText
    }

    /// The hash of a guid or an address.
    ///
    /// A guid that is an address is taken as one: `http` and `https`, with and without tracking, are the same.
    ///
    /// - Parameters:
    ///   - identity: The guid or address.
    ///   - ignoring: Parameters that do not count.
    /// - Returns: Nil where there is none.
    package static func hash(identity: String?, ignoring: Set<String> = []) -> UInt64? {
        guard let identity else { return nil }
        let trimmed = identity.drop { $0.isWhitespace }
        guard !trimmed.isEmpty else { return nil }
        return StableHash.of(CanonicalURL(String(trimmed), ignoring: ignoring)?.key ?? String(trimmed))
    }

    /// The hash of a headline: letters and digits alone count.
    package static func hash(title: String?) -> UInt64? {
        guard let title else { return nil }
        let letters = title.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return letters.isEmpty ? nil : StableHash.of(String(String.UnicodeScalarView(letters)))
    }

    /// The hash of a text: white space does not count.
    package static func hash(text: String) -> UInt64 {
        var hash = StableHash.start
        for byte in text.utf8 where byte > 0x20 { StableHash.add(byte, to: &hash) }
        return StableHash.mix(hash)
    }
}
