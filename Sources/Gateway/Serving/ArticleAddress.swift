/// Identities and places as they stand in URLs.
enum ArticleAddress {
    /// Whether a text may be an article's id: anything else is not even looked for.
    static func isID(_ text: some StringProtocol) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }

    /// The path of an article's page.
    static func path(_ id: String) -> String { "/articles/\(PercentEncoding.encode(id))" }

    /// A place in the order of articles, as paging parameters have it: `2024-05-26T07:00:00Z.0123…`.
    static func text(_ position: ArticleQuery.Position) -> String { "\(position.moment).\(position.id)" }

    /// Reads a place; nil where it is none.
    static func position(_ text: String) -> ArticleQuery.Position? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, isID(parts[1]), IMFDate.seconds(timestamp: String(parts[0])) != nil else { return nil }
        return ArticleQuery.Position(moment: String(parts[0]), id: String(parts[1]))
    }
}
