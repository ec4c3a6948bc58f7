import Foundation

/// A date as a feed writes it or a page in which one stands, and the moment that it must be read as.
struct DateCase: JudgedCase {
    var id: String
    var kind: String
    var input: String
    /// A moment, or the day of a page; `ANY` where some date must be found; nil where none must be.
    var utc: String?
    /// The zone of texts that name none.
    var tz: String?
    var url: String?
    /// Whether a page is asked for when it came out rather than when it was last changed.
    var original: Bool?
    /// Whether a date may be looked for in the text of a page, not only in what it says about itself.
    var extensive: Bool?

    func judge(_ score: inout CaseScore) {
        let found = kind == "page" ? ofPage : AnyDate.parse(input, zone: offset)
        guard let utc else {
            score.count("\(id) invented", expected: nil, actual: found?.iso8601)
            return
        }
        if utc == "ANY" {
            score.count("\(id) \(input)", expected: true, actual: found != nil)
        } else if kind == "page" {
            score.count("\(id)", expected: utc, actual: found.map { String($0.iso8601.prefix(10)) })
        } else {
            score.count("\(id) \(input)", expected: try? Date(utc, strategy: .iso8601), actual: found.flatMap(moment))
        }
    }

    private var ofPage: ArticleDate? {
        guard let dates = try? PageDates(html: Array(input.utf8), url: url) else { return nil }
        let date = original == true ? dates.published ?? dates.modified : dates.modified ?? dates.published
        return extensive == false && date?.source == .page ? nil : date
    }

    private var offset: Int? { tz.flatMap(TimeZone.init(identifier:)).map { $0.secondsFromGMT() / 60 } }

    /// A day begins at midnight of the zone.
    private func moment(_ date: ArticleDate) -> Date? {
        if date.precision != .day { return try? Date(date.iso8601, strategy: .iso8601) }
        let midnight = try? Date(date.iso8601 + "T00:00:00Z", strategy: .iso8601)
        return midnight?.addingTimeInterval(Double(-(offset ?? 0) * 60))
    }
}
