/// Which hosts are due, shared by all workers: a host is claimed by one worker for a time, so that no two of them ask
/// the same server at once, and a worker that dies gives its hosts back by doing nothing.
///
/// Times are whole seconds since 1970, given by the caller: the store reads no clock.
package protocol HostQueue: Sendable {
    /// Adds sources to what is polled; of one that is known only the host changes.
    func enrol(_ polls: [PlannedPoll]) async throws
    /// Makes `polls` all that is polled, at the moments they name; hosts that are claimed stay so.
    func replace(_ polls: [PlannedPoll]) async throws
    /// Gives back all hosts of a worker that has started anew.
    func releaseAll(worker: String) async throws
    /// Takes sources out of what is polled; their articles stay.
    func withdraw(sources: [String]) async throws
    /// Claims hosts that have a source due, the longest overdue first.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - worker: Who claims; the same name must renew, complete and release.
    ///   - until: When the lease ends by itself.
    ///   - atMost: How many hosts.
    /// - Returns: The hosts, each with its due sources.
    /// - Throws: What the database says.
    func claimDueHosts(now: Int, worker: String, until: Int, atMost: Int) async throws -> [HostClaim]
    /// Makes a lease last longer.
    ///
    /// - Returns: False where the lease had ended and another worker took the host: stop work on it.
    func renew(host: String, worker: String, until: Int) async throws -> Bool
    /// Notes that a source was polled, and when it is due again.
    ///
    /// - Returns: False where the worker no longer holds the host; nothing is changed then.
    func complete(source: String, worker: String, nextAt: Int) async throws -> Bool
    /// Gives a host back; its sources that were not completed are due still.
    ///
    /// - Returns: When its next source is due; nil where it has none.
    @discardableResult
    func release(host: String, worker: String) async throws -> Int?
    /// When the next source can be claimed: it is due, and no lease is on its host; nil where nothing is enrolled.
    func nextDue() async throws -> Int?
}

/// A source to be polled.
package struct PlannedPoll: Sendable, Equatable {
    package var source: String
    /// The host that it asks; a name of its own for a source that asks none.
    package var host: String
    /// When it is first due, in seconds since 1970.
    package var nextAt: Int

    package init(source: String, host: String, nextAt: Int) {
        self.source = source
        self.host = host
        self.nextAt = nextAt
    }
}

/// A host that a worker may ask until its lease ends.
package struct HostClaim: Sendable, Equatable {
    package var host: String
    /// Its sources that are due, the longest overdue first.
    package var sources: [String]

    package init(host: String, sources: [String]) {
        self.host = host
        self.sources = sources
    }
}
