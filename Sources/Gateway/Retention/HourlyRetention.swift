import Foundation

/// Deletes what is not to be kept, at most once an hour however often it is asked.
package actor HourlyRetention {
    private let retention: Retention
    private var last: Date?

    package init(_ retention: Retention) { self.retention = retention }

    /// Deletes what the definitions do not keep, unless that was done within the hour.
    package func run(_ definitions: Definitions, now: Date) async throws {
        // A clock that was set back does not put it off.
        if let last, abs(now.timeIntervalSince(last)) < 3_600 { return }
        last = now
        _ = try await retention.run(definitions.sources, definitions.settings, now: now)
    }
}
