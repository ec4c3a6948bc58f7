import Foundation
import Gateway
import Logging
import Synchronization

/// An invented world: publishers, a daemon that polls them, and a clock that is as fast as their work.
final class World: Sendable {
    /// What is wrong with the polls that were seen.
    struct Faults: Equatable {
        /// Sooner than any rule of their source allows.
        var tooSoon = 0
        /// Later than all of them explain.
        var tooLate = 0
        /// In an hour or on a day that the source wants skipped.
        var skipped = 0
        /// Two at a time at one host.
        var atOnce = 0
        /// After the source was gone.
        var afterTheEnd = 0
        /// Never once.
        var starved = 0
    }

    struct Source {
        var polls = 0
        var failures = 0
        var lastEnd: Double?
        /// When the next poll may begin, and must have begun; nil where there is none.
        var window: (from: Double, to: Double)?
        var isGone = false
    }

    struct State {
        var sources: [Source]
        var definitions: [SourceDefinition]
        var busy: Set<String> = []
        var faults = Faults()
        /// When the daemon was last started.
        var startedAt = 0.0
        var total = 0
        var second = 0
        var inSecond = 0
        var mostPerSecond = 0
        /// When the polls of each source began, where that is kept.
        var moments: [String: [Double]]?
    }

    let time = SimulatedTime()
    let queue = MemoryQueue()
    let reload = Requests()
    let publishers: [Publisher]
    let state: Mutex<State>
    /// Seconds by which a poll may be late: others of its host are under way, or a whole second is waited for.
    static let slack = 900.0

    /// - Parameters:
    ///   - publishers: Whose articles are polled.
    ///   - keepsMoments: Whether it is noted when each poll began.
    init(_ publishers: [Publisher], keepsMoments: Bool = false) {
        self.publishers = publishers
        var state = State(sources: publishers.map { _ in Source() }, definitions: publishers.map(\.source))
        state.moments = keepsMoments ? [:] : nil
        self.state = Mutex(state)
    }

    var faults: Faults {
        state.withLock { state in
            var faults = state.faults
            faults.starved = state.sources.count { $0.polls == 0 }
            for (source, publisher) in zip(state.sources, publishers) where !source.isGone {
                if let window = source.window, time.uptime > latest(window, publisher, state) { faults.starved += 1 }
            }
            return faults
        }
    }

    /// Has a daemon poll from each `start` to its `end`, in seconds since the beginning; the machine is off in between.
    func run(_ spans: [(start: Double, end: Double)], meanwhile: @escaping @Sendable () async -> Void = {}) async {
        await time.run(until: spans.last?.end ?? 0) {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await meanwhile() }
                for span in spans {
                    try? await self.time.sleep(span.start - self.time.uptime)
                    self.state.withLock { $0.startedAt = self.time.uptime }
                    let daemon = Task(executorPreference: self.time) { try? await self.daemon().work() }
                    try? await self.time.sleep(span.end - self.time.uptime)
                    daemon.cancel()
                    await daemon.value
                }
            }
        }
    }

    private func daemon() -> Daemon {
        let parts = Daemon.Parts(
            queue: queue, memory: queue,
            definitions: {
                var definitions = Definitions()
                definitions.sources = self.state.withLock(\.definitions)
                return definitions
            }, poll: { source, _ in await self.poll(source) })
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return Daemon(parts, time: time.keeper, logger: logger, reloads: reload)
    }

    /// What `Ingest` does, without a network.
    private func poll(_ source: SourceDefinition) async -> Ingest.Report {
        var report = Ingest.Report(source: source.id)
        guard let number = Int(source.id.dropFirst()), number < publishers.count else { return report }
        let publisher = publishers[number]
        begin(number, publisher)
        defer { state.withLock { _ = $0.busy.remove(source.host) } }
        try? await time.sleep(publisher.answers)
        let before = try? await queue.plan(of: source.id)
        let now = time.now
        if Task.isCancelled {
            // As `Ingest` notes a poll that was broken off.
            var plan = before ?? PollPlan(nextAt: now)
            plan.nextAt = max(plan.nextAt, now + Double(source.interval))
            try? await queue.keep(plan, source: source.id)
            state.withLock { $0.sources[number].window = nil }
            return report
        }
        let outcome = end(number, publisher)
        let plan = source.schedule.plan(after: outcome, before: before, now: now, random: time.keeper.random())
        try? await queue.keep(plan, source: source.id)
        report.nextAt = plan.nextAt
        return report
    }

    private func begin(_ number: Int, _ publisher: Publisher) {
        let (uptime, now) = (time.uptime, time.now)
        state.withLock { state in
            state.total += 1
            if state.second != Int(uptime) { (state.second, state.inSecond) = (Int(uptime), 0) }
            state.inSecond += 1
            state.mostPerSecond = max(state.mostPerSecond, state.inSecond)
            state.moments?[publisher.source.id, default: []].append(uptime)
            if !state.busy.insert(publisher.source.host).inserted { state.faults.atOnce += 1 }
            let source = state.sources[number]
            if source.isGone { state.faults.afterTheEnd += 1 }
            if source.polls > 0, publisher.skips(now) { state.faults.skipped += 1 }
            if let window = source.window {
                if uptime < window.from { state.faults.tooSoon += 1 }
                if uptime > latest(window, publisher, state) { state.faults.tooLate += 1 }
            }
            state.sources[number].polls += 1
        }
    }

    /// When the next poll of a source must have begun.
    private func latest(_ window: (from: Double, to: Double), _ publisher: Publisher, _ state: State) -> Double {
        let offset = time.now - time.uptime
        return publisher.next(from: max(window.to, state.startedAt + 1_000) + offset) - offset + Self.slack
    }

    private func end(_ number: Int, _ publisher: Publisher) -> Schedule.Outcome {
        let uptime = time.uptime
        return state.withLock { state in
            var source = state.sources[number]
            let outcome = publisher.outcome(at: uptime, after: source.lastEnd)
            source.failures = outcome.isFailure ? source.failures + 1 : 0
            let limits = publisher.limits(after: outcome, failures: source.failures)
            source.lastEnd = uptime
            source.window = (uptime + limits.least, uptime + limits.most)
            source.isGone = outcome.isGone
            state.sources[number] = source
            return outcome
        }
    }
}
