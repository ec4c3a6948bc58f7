import Foundation

/// Moments as the store keeps them: ISO 8601 in UTC, to the second, so that their order is that of their letters.
package enum Timestamp {
    static func text(_ date: Date) -> String {
        date.formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: false).timeZone(separator: .omitted))
    }

    /// The same from seconds since 1970, of whatever size.
    package static func text(seconds: Double) -> String {
        text(Date(timeIntervalSince1970: min(max(seconds.rounded(), -1e11), 1e11)))
    }
}
