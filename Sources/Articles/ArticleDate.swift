/// A date as precisely as its source gave it: never more precise, never invented.
public struct ArticleDate: Sendable, Equatable, Hashable, Codable {
    /// How much of the date its source gave.
    public enum Precision: String, Sendable, Codable {
        case day, minute, second
    }

    /// Which rule found the date.
    public enum Source: String, Sendable, Codable {
        case header, meta, jsonLD = "json-ld", markup, url, page, dateline, feed, firstSeen = "first-seen"
    }

    /// The date in ISO 8601: `2022-07-20` or `2022-07-20T17:49:00+07:00`.
    public let iso8601: String
    /// How much of the date its source gave.
    public let precision: Precision
    /// Which rule found it.
    public let source: Source

    /// A date that has been checked by whoever made `iso8601`.
    public init(iso8601: String, precision: Precision, source: Source) {
        self.iso8601 = iso8601
        self.precision = precision
        self.source = source
    }
}
