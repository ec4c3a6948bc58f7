import Synchronization

@testable import Gateway

/// A clock that stands still but for the waiting, which takes no time.
final class FakeTime: Sendable {
    private let moment: Mutex<Double>
    private let up = Mutex(0.0)
    private let waits = Mutex<[Double]>([])

    init(_ now: Double = 1_700_000_000) {
        moment = Mutex(now)
    }

    var now: Double { moment.withLock { $0 } }
    /// Seconds since the beginning, however the clock was set.
    var uptime: Double { up.withLock { $0 } }
    /// How long was waited, each time.
    var slept: [Double] { waits.withLock { $0 } }

    /// Time goes on.
    func pass(_ seconds: Double) {
        moment.withLock { $0 += seconds }
        up.withLock { $0 += seconds }
    }

    /// Somebody sets the clock.
    func jump(_ seconds: Double) { moment.withLock { $0 += seconds } }

    var keeper: Timekeeper {
        Timekeeper(
            now: { self.now }, uptime: { self.up.withLock { $0 } },
            sleep: { seconds in
                try Task.checkCancellation()
                self.waits.withLock { $0.append(seconds) }
                self.pass(seconds)
            }, random: { 0 })
    }
}
