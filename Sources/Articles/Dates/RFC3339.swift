/// Dates as JSON Feed and Atom want them (RFC 3339): always with a time and a zone.
enum RFC3339 {
    /// A day without a time stands at midnight UTC; `_feedgate.date_precision` says that it is only a day.
    static func text(_ date: ArticleDate) -> String {
        date.precision == .day ? date.iso8601 + "T00:00:00Z" : date.iso8601
    }
}
