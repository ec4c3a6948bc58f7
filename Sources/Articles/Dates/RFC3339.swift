/// Dates as JSON Feed and Atom want them (RFC 3339): always with a time, seconds and a zone.
enum RFC3339 {
    /// A day without a time stands at midnight UTC; `_feedgate.date_precision` says that it is only a day.
    static func text(_ date: ArticleDate) -> String { text(iso8601: date.iso8601) }

    /// What `iso8601` does not give is zero and UTC.
    static func text(iso8601: String) -> String {
        let bytes = iso8601.utf8
        // Nearly all are as they should be.
        if bytes.count == 20 && bytes.last == UInt8(ascii: "Z") || bytes.count == 25 { return iso8601 }
        guard bytes.count > 11 else { return iso8601 + "T00:00:00Z" }
        let day = iso8601.prefix(10)
        let rest = iso8601.dropFirst(11)
        let end = rest.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? rest.endIndex
        let clock = rest[..<end].utf8.count == 5 ? rest[..<end] + ":00" : rest[..<end]
        var zone = String(rest[end...])
        if zone.isEmpty { zone = "Z" }
        if zone.utf8.count == 5 { zone = zone.prefix(3) + ":" + zone.suffix(2) }
        return day + "T" + clock + zone
    }
}
