/// Lets one request at a time through to each host, and no faster than its pace allows.
///
/// Shared by all sources of a host, whatever they fetch.
package actor HostGates {
    /// The requests of one fetch: robots.txt, the address itself, and where it redirects to.
    final class Visit: Sendable {}

    private struct Gate {
        var pace: HostPace
        var isBusy = true
        /// Whose request the last one was, and whether it was for robots.txt.
        var visit: Visit?
        var wasRobots = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let gap: Double
    private let time: Timekeeper
    private let load: @Sendable (String) async -> HostPace?
    private var gates: [String: Gate] = [:]

    /// - Parameters:
    ///   - gap: The least time between two requests to a host, in seconds.
    ///   - time: The clock.
    ///   - load: A host's pace as it was kept when the gateway last stood.
    package init(gap: Double, time: Timekeeper, load: @escaping @Sendable (String) async -> HostPace? = { _ in nil }) {
        self.gap = gap
        self.time = time
        self.load = load
    }

    /// Waits for one's turn; whoever has entered must leave.
    ///
    /// - Parameters:
    ///   - host: The host.
    ///   - visit: Requests of one visit follow each other without a gap, unless robots.txt asks for one.
    ///   - crawlDelay: What robots.txt asks for, in seconds.
    ///   - isRobots: Whether robots.txt is what is asked for.
    /// - Throws: `CancellationError`; the turn is then given on.
    func enter(_ host: String, visit: Visit, crawlDelay: Double? = nil, isRobots: Bool = false) async throws {
        await takeTurn(host)
        do {
            while true {
                gates[host]?.pace.forgetFuture(time.now())
                guard let gate = gates[host] else { break }
                let isFollowUp = gate.visit === visit
                let wait = gate.pace.wait(
                    now: time.now(), gap: isFollowUp ? 0 : gap,
                    crawlDelay: isFollowUp && gate.wasRobots ? nil : crawlDelay)
                guard wait > 0 else { break }
                try await time.sleep(wait)
                // After the longest wait there may be more to come only where the clock was set back.
                if wait >= HostPace.longest { break }
            }
            try Task.checkCancellation()
        } catch {
            pass(host)
            throw error
        }
        gates[host]?.pace.began = time.now()
        gates[host]?.visit = visit
        gates[host]?.wasRobots = isRobots
    }

    /// Gives the turn on.
    ///
    /// - Parameters:
    ///   - host: The host that was entered.
    ///   - isSlowDown: Whether the answer was 429 or 503.
    ///   - retryAfter: For how many seconds it asked to be left alone.
    /// - Returns: The host's pace, to be kept.
    @discardableResult
    func leave(_ host: String, isSlowDown: Bool = false, retryAfter: Int? = nil) -> HostPace {
        gates[host]?.pace.note(now: time.now(), isSlowDown: isSlowDown, retryAfter: retryAfter)
        let pace = gates[host]?.pace ?? HostPace()
        pass(host)
        return pace
    }

    /// How fast each host was asked, to be kept when the gateway ends.
    package func paces() -> [String: HostPace] { gates.mapValues(\.pace) }

    /// Waits for those before it even when cancelled: each of them ends within its own time limit, or at once when it is
    /// cancelled too.
    private func takeTurn(_ host: String) async {
        guard let gate = gates[host] else {
            gates[host] = Gate(pace: HostPace())
            if let kept = await load(host) { gates[host]?.pace = kept }
            return
        }
        if gate.isBusy {
            await withCheckedContinuation { gates[host]?.waiting.append($0) }
        } else {
            gates[host]?.isBusy = true
        }
    }

    private func pass(_ host: String) {
        guard var gate = gates[host] else { return }
        if gate.waiting.isEmpty {
            gate.isBusy = false
            gates[host] = gate
        } else {
            let next = gate.waiting.removeFirst()
            gates[host] = gate
            next.resume()
        }
    }
}
