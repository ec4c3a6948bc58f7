import Articles
import Foundation
import Logging
import Synchronization
import Testing

@testable import Gateway

/// A queue in memory, for a year in seconds.
private final class MemoryQueue: HostQueue, FetchStore {
    struct State {
        var polls: [String: PlannedPoll] = [:]
        var leased: Set<String> = []
        var plans: [String: PollPlan] = [:]
        var order: [(at: Int, source: String)] = []
    }
    let state = Mutex(State())

    func enrol(_ polls: [PlannedPoll]) async throws {}
    func renew(host: String, worker: String, until: Int) async throws -> Bool { true }
    func releaseAll(worker: String) async throws { state.withLock { $0.leased = [] } }
    func withdraw(sources: [String]) async throws {
        state.withLock { state in for source in sources { state.polls[source] = nil } }
    }
    func replace(_ polls: [PlannedPoll]) async throws {
        state.withLock { state in
            state.polls = Dictionary(polls.map { ($0.source, $0) }, uniquingKeysWith: { $1 })
            state.order = polls.map { ($0.nextAt, $0.source) }.sorted { $0 < $1 }
        }
    }
    func claimDueHosts(now: Int, worker: String, until: Int, atMost: Int) async throws -> [HostClaim] {
        state.withLock { state in
            var claims: [String: [String]] = [:]
            var rest: [(at: Int, source: String)] = []
            var index = 0
            while index < state.order.count, state.order[index].at <= now {
                let entry = state.order[index]
                index += 1
                guard let poll = state.polls[entry.source], poll.nextAt == entry.at else { continue }
                if state.leased.contains(poll.host) || claims[poll.host] == nil && claims.count >= atMost {
                    rest.append(entry)
                } else {
                    claims[poll.host, default: []].append(entry.source)
                }
            }
            state.order.replaceSubrange(0..<index, with: rest)
            state.leased.formUnion(claims.keys)
            return claims.map { HostClaim(host: $0.key, sources: $0.value) }.sorted { $0.host < $1.host }
        }
    }
    func complete(source: String, worker: String, nextAt: Int) async throws -> Bool {
        state.withLock { state in
            state.polls[source]?.nextAt = nextAt
            var low = 0
            var high = state.order.count
            while low < high {
                let middle = (low + high) / 2
                if state.order[middle].at < nextAt { low = middle + 1 } else { high = middle }
            }
            state.order.insert((nextAt, source), at: low)
            return true
        }
    }
    func release(host: String, worker: String) async throws { state.withLock { _ = $0.leased.remove(host) } }
    func nextDue() async throws -> Int? { state.withLock { $0.order.first?.at } }

    func document(_ url: String, source: String) async throws -> KnownDocument? { nil }
    func forgetDocuments(before moment: Double) async throws {}
    func moves() async throws -> [String: [String: String]] { [:] }
    func lastAsked(_ url: String) async throws -> Double? { nil }
    func keep(_ document: KnownDocument, source: String) async throws {}
    func pace(of host: String) async throws -> HostPace? { nil }
    func keep(_ pace: HostPace, host: String) async throws {}
    func robots(of origin: String) async throws -> RobotsRecord? { nil }
    func keep(_ robots: RobotsRecord, origin: String) async throws {}
    func plan(of source: String) async throws -> PollPlan? { state.withLock { $0.plans[source] } }
    func keep(_ plan: PollPlan, source: String) async throws { state.withLock { $0.plans[source] = plan } }
    func plans() async throws -> [String: PollPlan] { state.withLock { $0.plans } }
    func article(at url: String) async throws -> Article? { nil }
}

@Suite struct DaemonTests {
    /// What the daemon did to its sources, in an invented world.
    private final class World: Sendable {
        let queue = MemoryQueue()
        let time = FakeTime()
        let polls = Mutex<[String: [Double]]>([:])
        let sources: Mutex<[SourceDefinition]>
        /// The end of the world, in seconds from its beginning; what happens before it, at which moments.
        let end: Double
        let events: Mutex<[(at: Double, act: @Sendable (World) -> Void)]>

        init(
            _ sources: [SourceDefinition], lasts seconds: Double,
            events: [(at: Double, act: @Sendable (World) -> Void)] = []
        ) {
            self.sources = Mutex(sources)
            end = seconds
            self.events = Mutex(events)
        }

        /// Runs a daemon until the end.
        func run(outcome: @escaping @Sendable (SourceDefinition, Int) -> Schedule.Outcome = { _, _ in .init() }) async {
            let random = Mutex(SeededRandom(state: 7))
            var keeper = time.keeper
            keeper.random = { random.withLock { Double.random(in: 0..<1, using: &$0) } }
            let sleep = keeper.sleep
            let reached = Requests()
            keeper.sleep = { seconds in
                // Time goes on when nobody has anything left to do.
                for _ in 0..<20 { await Task.yield() }
                try await sleep(seconds)
                while let event = self.events.withLock({ events in
                    events.first.map { $0.at <= self.time.uptime } == true ? events.removeFirst() : nil
                }) { event.act(self) }
                if self.time.uptime >= self.end { reached.make() }
            }
            let clock = keeper
            let parts = Daemon.Parts(
                queue: queue, memory: queue,
                definitions: {
                    var definitions = Definitions()
                    definitions.sources = self.sources.withLock { $0 }
                    return definitions
                },
                poll: { source, _ in
                    let count = self.polls.withLock { polls in
                        polls[source.id, default: []].append(self.time.uptime)
                        return polls[source.id]?.count ?? 0
                    }
                    var report = Ingest.Report(source: source.id)
                    let before = try? await self.queue.plan(of: source.id)
                    let plan = source.schedule.plan(
                        after: outcome(source, count), before: before, now: self.time.now, random: clock.random())
                    try? await self.queue.keep(plan, source: source.id)
                    report.nextAt = plan.nextAt
                    return report
                })
            var logger = Logger(label: "test")
            logger.logLevel = .critical
            let daemon = Daemon(parts, time: clock, logger: logger, reloads: reload)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { try? await daemon.run() }
                await reached.wait()
                group.cancelAll()
            }
        }

        let reload = Requests()
    }

    private struct SeededRandom: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 33
        }
    }

    private static func sources(_ count: Int, hosts: Int, interval: (Int) -> Int = { _ in 3_600 }) -> [SourceDefinition]
    {
        (0..<count).map { number in
            var source = SourceDefinition(
                id: "s\(number)", name: "", location: .web(["https://h\(number % hosts).example/\(number)"]),
                kind: .feed,
                file: "feeds/s\(number).yaml")
            source.interval = interval(number)
            source.hasOwnInterval = true
            return source
        }
    }

    /// Two months of a few sources, and with FEEDGATE_YEAR=1 a year of five thousand, which takes some minutes.
    private static let spans: [(sources: Int, days: Int)] =
        ProcessInfo.processInfo.environment["FEEDGATE_YEAR"] == nil ? [(60, 60)] : [(60, 60), (5_000, 365)]

    @Test(arguments: spans)
    func everySourceKeepsItsOwnTime(_ span: (sources: Int, days: Int)) async {
        let intervals = [3_600, 7_200, 21_600, 86_400]
        let seconds = Double(span.days) * 86_400
        let world = World(Self.sources(span.sources, hosts: span.sources / 6) { intervals[$0 % 4] }, lasts: seconds)
        await world.run()
        let polls = world.polls.withLock { $0 }
        #expect(polls.count == span.sources)
        var sooner = 0
        var starved = 0
        var drifting = 0
        for number in 0..<span.sources {
            let interval = Double(intervals[number % 4])
            let times = polls["s\(number)"] ?? []
            let gaps = zip(times, times.dropFirst()).map { $1 - $0 }
            sooner += gaps.count { $0 < interval }
            // The simulated clock may run ahead of a poll under way, by up to one turn.
            starved += gaps.count { $0 > 2 * (interval * 1.1 + 620) }
            if times.count < Int(seconds / (interval * 1.1 + 20)) - 1 { drifting += 1 }
        }
        #expect(sooner == 0, "never sooner than asked for")
        #expect(starved == 0, "nor much later")
        #expect(drifting == 0, "nor more seldom, bit by bit")
    }

    @Test func aStartAfterAPauseIsNoStampede() async {
        let world = World(Self.sources(2_000, hosts: 2_000), lasts: 1_200)
        await world.run()
        let all = world.polls.withLock { $0.values.flatMap { $0 } }
        #expect(all.count == 2_000)
        var perSecond: [Int: Int] = [:]
        for moment in all { perSecond[Int(moment), default: 0] += 1 }
        #expect((perSecond.values.max() ?? 0) <= 100)
        #expect((all.max() ?? 0) - (all.min() ?? 0) > 150)
    }

    @Test(arguments: [34_560_000.0, -34_560_000.0, 3_600.0, -3_600.0, 473_040_000.0])
    func aClockThatIsSetMakesNoStorm(_ jump: Double) async {
        let world = World(
            Self.sources(300, hosts: 30), lasts: 20_000, events: [(5_000, { $0.time.jump(jump) })])
        await world.run()
        let polls = world.polls.withLock { $0 }
        #expect(polls.count == 300)
        for (source, times) in polls {
            // Every hour or a little later, and one more at the jump.
            #expect((4...7).contains(times.count), "\(source) \(times)")
        }
        let atJump = polls.values.flatMap { $0 }.filter { $0 >= 5_000 && $0 < 5_060 }
        var perSecond: [Int: Int] = [:]
        for moment in atJump { perSecond[Int(moment), default: 0] += 1 }
        #expect((perSecond.values.max() ?? 0) <= 100)
    }

    @Test func goneSourcesRestAndNewOnesAreFoundOnReload() async {
        let world = World(
            Self.sources(3, hosts: 3), lasts: 40_000,
            events: [
                (
                    10_000,
                    { world in
                        world.sources.withLock { $0 = Self.sources(4, hosts: 4).filter { $0.id != "s1" } }
                        world.reload.make()
                    }
                )
            ])
        await world.run { source, _ in
            var outcome = Schedule.Outcome()
            outcome.isGone = source.id == "s0"
            return outcome
        }
        let polls = world.polls.withLock { $0.mapValues(\.count) }
        #expect(polls["s0"] == 1)
        #expect((2...4).contains(polls["s1"] ?? 0), "taken out")
        #expect((9...12).contains(polls["s2"] ?? 0))
        #expect((7...9).contains(polls["s3"] ?? 0), "put in")
    }
}
