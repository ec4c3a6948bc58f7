import Articles
import Foundation

/// The moment an article is ordered by.
enum ArticleMoment {
    /// In UTC, so that articles from all over the world stand in their true order.
    ///
    /// - Parameters:
    ///   - published: When it was published; a day without an hour is the hour of the first sight if that was the same
    ///     day, else midnight.
    ///   - firstSeen: ISO 8601 in UTC; stands for a date that is missing.
    /// - Returns: ISO 8601 in UTC.
    static func text(_ published: ArticleDate?, firstSeen: String) -> String {
        guard let iso = published?.iso8601 else { return firstSeen }
        let day = iso.prefix(10)
        guard iso.utf8.count > 10 else { return firstSeen.hasPrefix(day) ? firstSeen : "\(day)T00:00:00Z" }
        var clock = iso.dropFirst(11)
        let zone = clock.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" }.map { clock[$0...] } ?? "Z"
        clock = clock.prefix { $0.isNumber || $0 == ":" }
        let seconds = clock.utf8.count == 5 ? ":00" : ""
        guard let date = try? Date("\(day)T\(clock)\(seconds)\(zone)", strategy: .iso8601) else {
            return "\(day)T00:00:00Z"
        }
        return Timestamp.text(date)
    }
}
