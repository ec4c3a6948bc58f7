import Logging

extension Daemon {
    /// What came of polling a host.
    struct Visit: Sendable {
        var host: String
        /// When which source is due again: what the store was told, or is to be told yet.
        var moments: [(source: String, nextAt: Int)] = []
        /// When the next source of the host is due; nil where that is not known.
        var nextAt: Int?
        var hasNews = false
        /// Whether the store could not be told.
        var isOwed = false
    }

    /// Claims what is due.
    func claim(_ state: inout State) async throws -> [HostClaim] {
        let now = Int(time.now())
        return try await parts.queue.claimDueHosts(
            now: now, worker: worker, until: now + Self.lease, atMost: Self.mostHosts - state.hosts)
    }

    /// Tells the store what could not be told before.
    func settle(_ state: inout State) async throws {
        while let visit = state.debts.last {
            for moment in visit.moments {
                _ = try await parts.queue.complete(
                    source: moment.source, worker: worker, nextAt: moment.nextAt)
            }
            try await parts.queue.release(host: visit.host, worker: worker)
            state.debts.removeLast()
        }
        guard state.needsEnrolment else { return }
        if state.jump != 0 {
            try await parts.memory.shiftPlans(by: state.jump, now: time.now())
            state.jump = 0
        }
        try await enrol(&state)
        state.needsEnrolment = false
        parts.notify(.ready)
    }

    /// Polls the sources of one host, one after another.
    func poll(_ host: String, _ sources: [SourceDefinition], _ settings: Settings) async -> Visit {
        var visit = Visit(host: host)
        do {
            for source in sources where !Task.isCancelled {
                // Whatever goes wrong, a source is not polled again at once.
                visit.moments.append((source.id, Int(time.now() + source.schedule.interval)))
                guard let nextAt = try await poll(source, settings, &visit) else { continue }
                visit.moments[visit.moments.count - 1].nextAt = nextAt
                guard try await parts.queue.complete(source: source.id, worker: worker, nextAt: nextAt),
                    try await parts.queue.renew(
                        host: host, worker: worker, until: Int(time.now()) + Self.lease)
                else { break }
            }
            visit.nextAt = try await parts.queue.release(host: host, worker: worker)
        } catch is CancellationError {
            // The next start gives the host back.
        } catch {
            logger.error("the store cannot be used", metadata: ["host": "\(host)", "error": "\(error)"])
            visit.isOwed = true
        }
        return visit
    }

    /// Polls a source, if it is due.
    ///
    /// - Returns: When it is due again; nil where it is gone, or the poll was broken off.
    private func poll(_ source: SourceDefinition, _ settings: Settings, _ visit: inout Visit)
        async throws -> Int?
    {
        // The plan is what holds: somebody else may have polled meanwhile.
        var plan = try await parts.memory.plan(of: source.id)
        if plan?.isDue(at: time.now()) ?? true {
            let report = await parts.poll(source, settings)
            if Task.isCancelled { return nil }
            visit.hasNews = visit.hasNews || report.added + report.revised > 0
            log(report)
            plan = try await parts.memory.plan(of: source.id)
        }
        if plan?.endedAt != nil {
            logger.notice("source is gone for good", metadata: ["source": "\(source.id)"])
            try await parts.queue.withdraw(sources: [source.id])
            return nil
        }
        let now = time.now()
        let nextAt =
            plan.flatMap { $0.isDue(at: now) ? nil : $0.moment(from: now) } ?? now
            + source.schedule.interval
        return Int(nextAt.rounded(.up))
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
    func enrol(_ state: inout State) async throws {
        let before = state.definitions
        var definitions = parts.definitions()
        for error in definitions.errors {
            logger.error("definition", metadata: ["problem": "\(error)"])
        }
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
            "sources enrolled",
            metadata: ["sources": "\(polls.count)", "problems": "\(definitions.errors.count)"])
    }
}
