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
            queue: any HostQueue, memory: any FetchStore,
            definitions: @escaping @Sendable () -> Definitions,
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

    let parts: Parts
    let time: Timekeeper
    let logger: Logger
    let reloads: Requests
    let worker: String

    /// How many hosts are under way at a time; most of them wait for their turn.
    static let mostHosts = 256
    /// A host is claimed for so many seconds at a time.
    static let lease = 900
    /// Exports are written at most so often, in seconds.
    static let exportInterval = 30.0
    /// The longest sleep, in seconds: so soon a clock that was set is noticed, and the service manager hears that all is
    /// well.
    private static let longestSleep = 20.0
    /// After an error of the store, so long until the next try.
    static let pauseAfterError = 30

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
        try await cancelWhenGracefulShutdown { try await work() }
    }

    enum Event: Sendable {
        /// A sleep is over that was to end then, by the clock that never jumps.
        case wake(Double)
        case reload
        case polled(Visit)
        case exported(failure: String?)
    }

    /// What the loop knows between events.
    struct State {
        var definitions = Definitions()
        var sources: [String: SourceDefinition] = [:]
        var hosts = 0
        /// When there may be something to claim, in seconds since 1970.
        var nextLook = 0
        /// When the next `wake` comes, by the clock that never jumps.
        var nextWake = Double.infinity
        /// What was polled and could not be noted, because the store was out of order.
        var debts: [Visit] = []
        /// Whether the queue is to be filled anew, and by how many seconds the clock was set meanwhile.
        var needsEnrolment = false
        var jump = 0.0
        var isExporting = false
        var hasExportFailed = false
        var needsExport = true
        var lastExport = -Double.infinity
    }

    /// Works until its task is cancelled.
    package func work() async throws {
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
                    state.needsEnrolment = true
                    state.nextLook = 0
                case .polled(let visit):
                    // While it was taken, it could not be counted among those that are due.
                    state.nextLook = min(state.nextLook, visit.nextAt ?? .max)
                    // All that were taken may have been the reason why others wait.
                    if state.hosts == Self.mostHosts { state.nextLook = 0 }
                    state.hosts -= 1
                    state.needsExport = state.needsExport || visit.hasNews
                    if visit.isOwed {
                        state.debts.append(visit)
                        state.nextLook = min(state.nextLook, Int(time.now()) + Self.pauseAfterError)
                    }
                case .exported(let failure):
                    state.isExporting = false
                    state.hasExportFailed = failure != nil
                    state.needsExport = state.needsExport || failure != nil
                    if let failure {
                        logger.error("exports could not be written", metadata: ["error": "\(failure)"])
                    }
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

    /// Looks what there is to do.
    private func look(
        _ state: inout State, _ clock: inout ClockWatch, _ group: inout TaskGroup<Event>
    ) async {
        parts.notify(.alive)
        let jump = clock.jump(time)
        if jump != 0 {
            logger.warning("the clock was set", metadata: ["seconds": "\(Int(jump.rounded()))"])
            state.jump += jump
            state.needsEnrolment = true
            state.nextLook = 0
        }
        if Int(time.now()) >= state.nextLook, state.hosts < Self.mostHosts {
            do {
                try await settle(&state)
                for claim in try await claim(&state) {
                    state.hosts += 1
                    let sources = claim.sources.compactMap { state.sources[$0] }
                    let settings = state.definitions.settings
                    group.addTask { .polled(await poll(claim.host, sources, settings)) }
                }
                state.nextLook =
                    try await parts.queue.nextDue().map { max($0, Int(time.now()) + 1) } ?? Int(time.now()) + 3_600
            } catch {
                logger.error("the store cannot be used", metadata: ["error": "\(error)"])
                state.nextLook = Int(time.now()) + Self.pauseAfterError
            }
        }
        export(&state, &group)
    }

    /// Has the exports brought up to date where there is news, and no poll or last time is too near.
    private func export(_ state: inout State, _ group: inout TaskGroup<Event>) {
        let now = time.uptime()
        guard state.needsExport, !state.isExporting,
            state.hosts == 0 && !state.hasExportFailed || now - state.lastExport >= Self.exportInterval
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
}
