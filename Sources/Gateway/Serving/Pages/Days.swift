import Foundation

/// Days of the calendar as the store writes them.
enum Days {
    /// The last `count` days up to the one of `now`, the earliest first.
    ///
    /// - Parameters:
    ///   - count: How many.
    ///   - now: Seconds since 1970.
    /// - Returns: Days in UTC, such as `2024-05-26`.
    static func last(_ count: Int, now: Int) -> [String] {
        (0..<max(0, count)).reversed().map { text(now - $0 * 86_400) }
    }

    /// The day of a moment.
    static func text(_ seconds: Int) -> String { String(moment(seconds).prefix(10)) }

    /// A moment as the store writes them.
    static func moment(_ seconds: Int) -> String { Timestamp.text(.init(timeIntervalSince1970: Double(seconds))) }
}
