/// The home folder's lock, held once for all that one process polls at the same time.
package actor SharedHomeLock {
    private let home: Home
    private var lock: HomeLock?
    private var users = 0

    /// The lock of a home folder, not taken yet.
    package init(_ home: Home) { self.home = home }

    /// Polls under the lock; waits while another process holds it.
    ///
    /// - Parameters:
    ///   - patience: How long to wait in all; a daemon holds its lock for good, and polls in its own time.
    ///   - work: What to do under the lock.
    /// - Returns: Whether it was done.
    package func whileHeld(patience: Duration, _ work: @Sendable () async -> Void) async -> Bool {
        let end = ContinuousClock.now + patience
        while !take() {
            guard ContinuousClock.now < end, !Task.isCancelled else { return false }
            try? await Task.sleep(for: .seconds(1))
        }
        await work()
        users -= 1
        if users == 0 {
            lock?.release()
            lock = nil
        }
        return true
    }

    private func take() -> Bool {
        if lock == nil { lock = try? HomeLock(home) }
        guard lock != nil else { return false }
        users += 1
        return true
    }
}
