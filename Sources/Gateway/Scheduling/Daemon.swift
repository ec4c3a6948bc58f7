import Logging
import ServiceLifecycle

/// Polls what is due, for years: one host by one worker at a time, as the store's queue hands them out.
package struct Daemon: Service {
    /// What the daemon works with; all of it from outside.
    package struct Parts: Sendable {
        /// Which hosts are due.
        package var queue: any HostQueue
        /// When sources are polled, across restarts.
        package var memory: any FetchStore
        /// Reads the definitions; asked at the start and for every reload.
        package var definitions: @Sendable () -> Definitions
        /// Polls one source.
        package var poll: @Sendable (SourceDefinition, Settings) async -> Ingest.Report
        /// Brings the exports up to date.
        package var export: @Sendable (Definitions) async throws -> Void
        /// Tells the service manager that all is well, or what is going on.
        package var notify: @Sendable (ServiceState) -> Void

        package init(
            queue: any HostQueue, memory: any FetchStore, definitions: @escaping @Sendable () -> Definitions,
            poll: @escaping @Sendable (SourceDefinition, Settings) async -> Ingest.Report,
            export: @escaping @Sendable (Definitions) async throws -> Void = { _ in },
            notify: @escaping @Sendable (ServiceState) -> Void = { _ in }
        ) {
            self.queue = queue
            self.memory = memory
            self.definitions = definitions
            self.poll = poll
            self.export = export
            self.notify = notify
        }
    }

    private let parts: Parts
    private let time: Timekeeper
    private let logger: Logger
    private let reloads: Requests
    private let worker: String

    /// How many hosts are under way at a time; most of them wait for their turn.
    private static let mostHosts = 256
    /// A host is claimed for so many seconds at a time.
    private static let lease = 900
    /// Exports are written at most so often, in seconds.
    private static let exportInterval = 30.0
    /// The longest sleep, in seconds: so soon a clock that was set is noticed, and the service manager hears that all is
    /// well.
    private static let longestSleep = 20.0
    /// After an error of the store, so long until the next try.
    private static let pauseAfterError = 30

    /// - Parameters:
    ///   - parts: What the daemon works with.
    ///   - time: The clock.
    ///   - logger: Is told what happens.
    ///   - reloads: Requests to read the definitions again.
    ///   - worker: The name under which hosts are claimed.
    package init(
        _ parts: Parts, time: Timekeeper = .system, logger: Logger, reloads: Requests = Requests(),
        worker: String = "local"
    ) {
        self.parts = parts
        self.time = time
        self.logger = logger
        self.reloads = reloads
        self.worker = worker
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown { try await loop() }
    }

    private enum Event: Sendable {
        /// A sleep is over that was to end then, by the clock that never jumps.
        case wake(Double)
        case reload
        /// A host was polled; its next source is due then.
        case polled(changed: Bool, nextAt: Int?)
        case exported(failure: String?)
    }

    /// What the loop knows between events.
    private struct State {
        var definitions = Definitions()
        var sources: [String: SourceDefinition] = [:]
        var hosts = 0
        /// When there may be something to claim, in seconds since 1970.
        var nextLook = 0
        /// When the next `wake` comes, by the clock that never jumps.
        var nextWake = Double.infinity
        var isExporting = false
        var needsExport = true
        var lastExport = -Double.infinity
    }

    private func loop() async throws {
        var state = State()
        var clock = ClockWatch(time)
        try await parts.queue.releaseAll(worker: worker)
        try await enrol(&state)
        parts.notify(.ready)
        await withTaskGroup(of: Event.self) { group in
            addReload(&group)
            addWake(&state, &group)
            while let event = await group.next() {
                if Task.isCancelled {
                    group.cancelAll()
                    continue
                }
                switch event {
                case .wake(let moment):
                    // A sleep that a shorter one has replaced must not make another: they would become more and more.
                    guard moment == state.nextWake else { continue }
                    state.nextWake = .infinity
                case .reload:
                    addReload(&group)
                    parts.notify(.reloading)
                    await tryTo(&state) { try await enrol(&$0) }
                    parts.notify(.ready)
                case .polled(let changed, let nextAt):
                    // While it was taken, it could not be counted among those that are due.
                    state.nextLook = min(state.nextLook, nextAt ?? .max)
                    // All that were taken may have been the reason why others wait.
                    if state.hosts == Self.mostHosts { state.nextLook = 0 }
                    state.hosts -= 1
                    state.needsExport = state.needsExport || changed
                case .exported(let failure):
                    state.isExporting = false
                    if let failure { logger.error("exports could not be written", metadata: ["error": "\(failure)"]) }
                }
                await look(&state, &clock, &group)
                addWake(&state, &group)
            }
        }
        parts.notify(.stopping)
    }

    /// Has the loop wake when there is something to do, unless it does so before.
    private func addWake(_ state: inout State, _ group: inout TaskGroup<Event>) {
        let wait = min(max(Double(state.nextLook) - time.now(), 0.02), Self.longestSleep)
        let wake = time.uptime() + wait
        guard wake < state.nextWake else { return }
        state.nextWake = wake
        group.addTask {
            // A sleep that is cancelled is over, too.
            do { try await time.sleep(wait) } catch {}
            return .wake(wake)
        }
    }

    private func addReload(_ group: inout TaskGroup<Event>) {
        group.addTask {
            await reloads.wait()
            return .reload
        }
    }

    /// Does what needs the store; where the store cannot be used, it is tried again later.
    private func tryTo(_ state: inout State, _ body: (inout State) async throws -> Void) async {
        do {
            try await body(&state)
        } catch {
            logger.error("the store cannot be used", metadata: ["error": "\(error)"])
            state.nextLook = Int(time.now()) + Self.pauseAfterError
        }
    }

    /// Looks what there is to do.
    private func look(_ state: inout State, _ clock: inout ClockWatch, _ group: inout TaskGroup<Event>) async {
        parts.notify(.alive)
        let jump = clock.jump(time)
        if jump != 0 {
            logger.warning("the clock was set", metadata: ["seconds": "\(Int(jump.rounded()))"])
            await tryTo(&state) { state in
                try await parts.memory.shiftPlans(by: jump, now: time.now())
                try await enrol(&state)
            }
        }
        if Int(time.now()) >= state.nextLook, state.hosts < Self.mostHosts {
            var claims: [HostClaim] = []
            await tryTo(&state) { claims = try await claim(&$0) }
            for claim in claims {
                let sources = claim.sources.compactMap { state.sources[$0] }
                let settings = state.definitions.settings
                group.addTask { await poll(claim.host, sources, settings) }
            }
        }
        let now = time.uptime()
        guard state.needsExport, !state.isExporting, state.hosts == 0 || now - state.lastExport >= Self.exportInterval
        else { return }
        state.needsExport = false
        state.isExporting = true
        state.lastExport = now
        let definitions = state.definitions
        group.addTask {
            do {
                try await parts.export(definitions)
                return .exported(failure: nil)
            } catch {
                return .exported(failure: "\(error)")
            }
        }
    }

    private func claim(_ state: inout State) async throws -> [HostClaim] {
        let now = Int(time.now())
        let claims = try await parts.queue.claimDueHosts(
            now: now, worker: worker, until: now + Self.lease, atMost: Self.mostHosts - state.hosts)
        state.hosts += claims.count
        state.nextLook = try await parts.queue.nextDue().map { max($0, now + 1) } ?? now + 3_600
        return claims
    }

    /// Polls the sources of one host, one after another.
    private func poll(_ host: String, _ sources: [SourceDefinition], _ settings: Settings) async -> Event {
        var changed = false
        var next: Int?
        do {
            for source in sources where !Task.isCancelled {
                // The plan is what holds: somebody else may have polled meanwhile.
                var plan = try await parts.memory.plan(of: source.id)
                if plan?.isDue(at: time.now()) ?? true {
                    let report = await parts.poll(source, settings)
                    if Task.isCancelled { break }
                    changed = changed || report.added + report.revised > 0
                    log(report)
                    plan = try await parts.memory.plan(of: source.id)
                }
                if plan?.endedAt != nil {
                    logger.notice("source is gone for good", metadata: ["source": "\(source.id)"])
                    try await parts.queue.withdraw(sources: [source.id])
                    continue
                }
                // Whatever went wrong, a source is not polled again at once.
                let now = time.now()
                let nextAt =
                    plan.flatMap { $0.isDue(at: now) ? nil : $0.moment(from: now) } ?? now + source.schedule.interval
                guard
                    try await parts.queue.complete(source: source.id, worker: worker, nextAt: Int(nextAt.rounded(.up))),
                    try await parts.queue.renew(host: host, worker: worker, until: Int(now) + Self.lease)
                else { break }
            }
            next = try await parts.queue.release(host: host, worker: worker)
        } catch {
            logger.error("the store cannot be used", metadata: ["host": "\(host)", "error": "\(error)"])
        }
        return .polled(changed: changed, nextAt: next)
    }

    private func log(_ report: Ingest.Report) {
        var facts: Logger.Metadata = [
            "source": "\(report.source)", "added": "\(report.added)", "revised": "\(report.revised)",
            "unchanged": "\(report.unchanged)",
        ]
        if let problem = report.error ?? report.failures.first {
            facts["error"] = "\(problem)"
            facts["failures"] = "\(report.failures.count)"
            logger.warning("source failed", metadata: facts)
        } else {
            logger.debug("source polled", metadata: facts)
        }
    }

    /// Reads the definitions, and has the queue hold what they say.
    private func enrol(_ state: inout State) async throws {
        let before = state.definitions
        var definitions = parts.definitions()
        for error in definitions.errors { logger.error("definition", metadata: ["problem": "\(error)"]) }
        // What was right and is now misspelt is polled on as it was, until it is right again.
        let broken = Set(definitions.errors.map(\.file))
        definitions.sources += before.sources.filter { old in
            broken.contains(old.file) && !definitions.sources.contains { $0.id == old.id }
        }
        let enabled = definitions.sources.filter(\.enabled)
        let polls = Enrolment.polls(
            enabled, plans: try await parts.memory.plans(), now: time.now(), random: time.random)
        try await parts.queue.replace(polls)
        state.definitions = definitions
        state.sources = Dictionary(enabled.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        state.nextLook = 0
        state.needsExport = true
        logger.notice(
            "sources enrolled", metadata: ["sources": "\(polls.count)", "problems": "\(definitions.errors.count)"])
    }
}
