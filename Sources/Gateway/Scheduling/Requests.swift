import Synchronization

/// A request that one task makes and another waits for, such as a signal to reload; two of them before it is taken up
/// are one.
package final class Requests: Sendable {
    private struct State {
        var isMade = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    package init() {}

    package func make() {
        state.withLock { state -> CheckedContinuation<Void, Never>? in
            defer { state.waiter = nil }
            if state.waiter == nil { state.isMade = true }
            return state.waiter
        }?.resume()
    }

    /// Waits for a request, or for the end of the task.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    guard !state.isMade, !Task.isCancelled else {
                        state.isMade = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            make()
        }
    }
}
