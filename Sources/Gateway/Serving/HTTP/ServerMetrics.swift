import NIOConcurrencyHelpers

/// What the server counts for `/metrics`.
package final class ServerMetrics: Sendable {
    package struct Counts: Sendable, Equatable {
        var connections = 0
        var requests: [Int: Int] = [:]
        var bytes = 0
        var timeouts = 0
        var refusals = 0
        /// Requests by the seconds that they took at most; the last one counts all.
        var durations = [Int](repeating: 0, count: Self.bounds.count + 1)
        var seconds = 0.0

        static let bounds = [0.001, 0.005, 0.02, 0.1, 0.5, 2.5]
    }

    private let box = NIOLockedValueBox(Counts())

    package init() {}

    var counts: Counts { box.withLockedValue { $0 } }

    func connected(_ change: Int) { box.withLockedValue { $0.connections += change } }
    func timedOut() { box.withLockedValue { $0.timeouts += 1 } }
    func refused() { box.withLockedValue { $0.refusals += 1 } }

    func answered(_ status: Int, bytes: Int, seconds: Double = 0) {
        box.withLockedValue { counts in
            counts.requests[status, default: 0] += 1
            counts.bytes += bytes
            counts.seconds += seconds
            let bucket = Counts.bounds.firstIndex { seconds <= $0 } ?? Counts.bounds.count
            counts.durations[bucket] += 1
        }
    }
}
