import Synchronization

/// How many bytes of responses may be in memory at the same time, over all fetches.
package final class MemoryBudget: Sendable {
    package let limit: Int
    private let used = Mutex(0)

    package init(limit: Int) {
        self.limit = limit
    }

    /// Bytes in use.
    package var inUse: Int { used.withLock { $0 } }

    /// A share that nothing has been taken for yet.
    func share() -> Share { Share(self) }

    fileprivate func take(_ bytes: Int) -> Bool {
        used.withLock { used in
            guard used + bytes <= limit else { return false }
            used += bytes
            return true
        }
    }

    fileprivate func give(_ bytes: Int) { used.withLock { $0 -= bytes } }

    /// What one response uses; given back when the last reference to it is gone.
    package final class Share: Sendable {
        private let budget: MemoryBudget
        private let held = Mutex(0)

        fileprivate init(_ budget: MemoryBudget) {
            self.budget = budget
        }

        deinit {
            budget.give(held.withLock { $0 })
        }

        /// Makes the share at least so large.
        ///
        /// - Returns: False where the budget is spent.
        func grow(to bytes: Int) -> Bool {
            held.withLock { held in
                guard bytes > held else { return true }
                // In steps, so that not every packet takes the lock that all fetches share.
                let wanted = max(bytes, held + (64 << 10))
                guard budget.take(wanted - held) else { return false }
                held = wanted
                return true
            }
        }
    }
}
