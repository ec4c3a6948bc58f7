import Articles
import Foundation

/// Article dates as moments.
enum PublicationTime {
    /// Seconds since 1970; a date without an hour is its first moment in UTC, or its last one.
    static func seconds(_ date: ArticleDate, endOfDay: Bool = false) -> Int? {
        let isDay = date.iso8601.utf8.count == 10
        let moment = IMFDate.seconds(timestamp: ArticleMoment.text(date, firstSeen: ""))
        return isDay && endOfDay ? moment.map { $0 + 86_399 } : moment
    }
}
