import Articles
import Gateway
import Synchronization

/// A queue in memory, for a year in seconds.
final class MemoryQueue: HostQueue, FetchStore {
    private struct Entry {
        var at: Int
        var source: String
    }

    /// The store is out of order.
    struct Broken: Error {}

    private struct State {
        var isBroken = false
        var polls: [String: PlannedPoll] = [:]
        var byHost: [String: [String]] = [:]
        var leased: Set<String> = []
        var plans: [String: PollPlan] = [:]
        /// Moments of sources; those that are not in `polls` any more are out of date.
        var order = MinHeap<Entry> { $0.at < $1.at || $0.at == $1.at && $0.source < $1.source }
        /// Due while their host was taken.
        var waiting: [String: [Entry]] = [:]
    }

    private let state = Mutex(State())

    /// Has the store be out of order, or well again.
    func breaks(_ isBroken: Bool) { state.withLock { $0.isBroken = isBroken } }

    private func check() throws {
        if state.withLock(\.isBroken) { throw Broken() }
    }

    func enrol(_ polls: [PlannedPoll]) async throws {}
    func renew(host: String, worker: String, until: Int) async throws -> Bool {
        try check()
        return true
    }

    func releaseAll(worker: String) async throws {
        try check()
        return state.withLock { state in
            for host in Array(state.leased) { Self.release(host, &state) }
        }
    }

    func withdraw(sources: [String]) async throws {
        try check()
        return state.withLock { state in for source in sources { state.polls[source] = nil } }
    }

    func replace(_ polls: [PlannedPoll]) async throws {
        try check()
        return state.withLock { state in
            state.polls = Dictionary(polls.map { ($0.source, $0) }, uniquingKeysWith: { $1 })
            state.byHost = Dictionary(grouping: polls, by: \.host).mapValues { $0.map(\.source) }
            state.order.removeAll()
            state.waiting = [:]
            for poll in polls { state.order.insert(Entry(at: poll.nextAt, source: poll.source)) }
        }
    }

    func claimDueHosts(now: Int, worker: String, until: Int, atMost: Int) async throws -> [HostClaim] {
        try check()
        return state.withLock { state in
            var claims: [String: [String]] = [:]
            var rest: [Entry] = []
            while let entry = state.order.first, entry.at <= now {
                _ = state.order.removeFirst()
                guard let poll = state.polls[entry.source], poll.nextAt == entry.at else { continue }
                if state.leased.contains(poll.host) {
                    state.waiting[poll.host, default: []].append(entry)
                } else if claims[poll.host] == nil && claims.count >= atMost {
                    rest.append(entry)
                } else {
                    claims[poll.host, default: []].append(entry.source)
                }
            }
            for entry in rest { state.order.insert(entry) }
            state.leased.formUnion(claims.keys)
            return claims.map { HostClaim(host: $0.key, sources: $0.value) }.sorted { $0.host < $1.host }
        }
    }

    func complete(source: String, worker: String, nextAt: Int) async throws -> Bool {
        try check()
        return state.withLock { state in
            guard state.polls[source] != nil else { return true }
            state.polls[source]?.nextAt = nextAt
            state.order.insert(Entry(at: nextAt, source: source))
            return true
        }
    }

    func release(host: String, worker: String) async throws -> Int? {
        try check()
        return state.withLock { state in
            Self.release(host, &state)
            return state.byHost[host]?.compactMap { state.polls[$0]?.nextAt }.min()
        }
    }

    private static func release(_ host: String, _ state: inout State) {
        state.leased.remove(host)
        for entry in state.waiting.removeValue(forKey: host) ?? [] { state.order.insert(entry) }
    }

    func nextDue() async throws -> Int? {
        try check()
        return state.withLock { $0.order.first?.at }
    }

    func document(_ url: String, source: String) async throws -> KnownDocument? { nil }
    func forgetDocuments(before moment: Double) async throws {}
    func lastAsked(_ url: String) async throws -> Double? { nil }
    func keep(_ document: KnownDocument, source: String) async throws {}
    func pace(of host: String) async throws -> HostPace? { nil }
    func keep(_ pace: HostPace, host: String) async throws {}
    func robots(of origin: String) async throws -> RobotsRecord? { nil }
    func keep(_ robots: RobotsRecord, origin: String) async throws {}
    func plan(of source: String) async throws -> PollPlan? {
        try check()
        return state.withLock { $0.plans[source] }
    }
    func keep(_ plan: PollPlan, source: String) async throws {
        try check()
        return state.withLock { $0.plans[source] = plan }
    }
    func shiftPlans(by jump: Double, now: Double) async throws {
        try check()
        return state.withLock { state in state.plans = state.plans.mapValues { $0.shifted(by: jump, now: now) } }
    }
    func plans() async throws -> [String: PollPlan] {
        try check()
        return state.withLock { $0.plans }
    }
    func article(at url: String) async throws -> Article? { nil }
}
