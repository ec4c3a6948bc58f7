import Foundation

/// The clock and the waiting, both given from outside, so that arithmetic about time is a table test.
package struct Timekeeper: Sendable {
    /// Seconds since 1970; may jump.
    package var now: @Sendable () -> Double
    /// Seconds since some moment; never jumps, and goes on while the machine sleeps.
    package var uptime: @Sendable () -> Double
    /// Waits so many seconds; throws when the task is cancelled.
    package var sleep: @Sendable (Double) async throws -> Void
    /// A number from 0 up to 1, for jitter.
    package var random: @Sendable () -> Double

    package init(
        now: @escaping @Sendable () -> Double, uptime: @escaping @Sendable () -> Double,
        sleep: @escaping @Sendable (Double) async throws -> Void,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.now = now
        self.uptime = uptime
        self.sleep = sleep
        self.random = random
    }

    private static let epoch = ContinuousClock.now

    /// The system's clock.
    package static let system = Timekeeper(
        now: { Date().timeIntervalSince1970 },
        uptime: {
            let past = epoch.duration(to: .now).components
            return Double(past.seconds) + Double(past.attoseconds) * 1e-18
        },
        sleep: { seconds in try await Task.sleep(for: .seconds(min(max(seconds, 0), 1e6))) })
}
