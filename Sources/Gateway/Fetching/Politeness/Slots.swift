/// How many requests are under way at the same time, over all hosts.
///
/// Waiting for a host's turn takes no slot, so that slow hosts do not keep others waiting.
package actor Slots {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(_ count: Int) {
        free = max(1, count)
    }

    /// Runs `body` once a slot is free.
    ///
    /// Waits for those before it even when cancelled: each of them ends within its own time limit, or at once when it
    /// is cancelled too.
    package func run<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
        defer {
            if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
        }
        try Task.checkCancellation()
        return try await body()
    }
}
