import Synchronization

/// Whether a request has gone out.
final class Sent: Sendable {
    private let flag = Mutex(false)

    var isSo: Bool { flag.withLock { $0 } }

    func note() { flag.withLock { $0 = true } }
}
