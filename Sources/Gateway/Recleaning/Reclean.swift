import Foundation

/// Cleans what a source has shown once more, by today's rules and without one request.
///
/// The archived documents of the source go through the same steps as if they were polled, from the latest to the first;
/// each article is made from the latest document that has it.
package struct Reclean: Sendable {
    private let store: any ArticleStore
    private let archive: ArchiveReader

    /// - Parameters:
    ///   - store: The articles, and the index of the archive.
    ///   - archive: The responses.
    package init(store: any ArticleStore, archive: ArchiveReader) {
        self.store = store
        self.archive = archive
    }

    /// What became of a source's articles.
    package struct Report: Sendable, Equatable {
        package var source: String
        package var changed = 0
        package var added = 0
        package var unchanged = 0
        /// Articles whose pages were never archived.
        package var missing = 0
        package var failures: [String] = []
    }

    /// Cleans a source's articles again.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - dryRun: Whether to leave everything as it is and only say what would change.
    ///   - show: Is told of every article, once.
    /// - Returns: What became of them.
    /// - Throws: What the store or the archive says.
    package func run(
        _ source: SourceDefinition, dryRun: Bool, show: @escaping @Sendable (RecleanedArticle) throws -> Void
    ) async throws -> Report {
        let ledger = RecleanLedger(store: store, isDryRun: dryRun, show: show)
        var report = Report(source: source.id)
        switch source.location {
        case .folder: await replay(source, nil, ledger, &report)
        case .web(let addresses):
            let stored = try await store.dayCounts(DayCountQuery(sources: [source.id])).reduce(0) { $0 + $1.articles }
            for address in addresses {
                var one = source
                one.location = .web([address])
                try await replayAll(one, address, until: stored, ledger, &report)
            }
        }
        let counts = await ledger.counts
        report.changed = counts[.revised] ?? 0
        report.added = counts[.added] ?? 0
        report.unchanged = counts[.unchanged] ?? 0
        report.missing = await ledger.missing.count
        return report
    }

    private func replayAll(
        _ source: SourceDefinition, _ address: String, until stored: Int, _ ledger: RecleanLedger,
        _ report: inout Report
    ) async throws {
        var number = Int64.max
        while true {
            let captures = try await store.captures(
                of: Redaction.withoutUser(address), source: source.id, before: number, limit: 50)
            for capture in captures {
                try Task.checkCancellation()
                await replay(source, capture, ledger, &report)
                // Everything that is stored has been seen; what came before can only be older.
                if await ledger.done.count >= stored, stored > 0 { return }
            }
            guard let last = captures.last, captures.count == 50 else { return }
            number = last.number
        }
    }

    private func replay(
        _ source: SourceDefinition, _ capture: Capture?, _ ledger: RecleanLedger, _ report: inout Report
    ) async {
        let fetcher: any Fetcher =
            capture.map { ReplayFetcher(archive: archive, store: store, document: $0) } ?? NoFetcher()
        let moment = capture.flatMap { try? Date($0.fetchedAt, strategy: .iso8601) } ?? Date()
        var time = Timekeeper.system
        time.now = { moment.timeIntervalSince1970 }
        let poll = await Ingest(fetcher: fetcher, store: ledger, memory: NoFetchStore(), time: time).poll(source)
        report.failures += poll.failures
        if let error = poll.error, poll.failures.isEmpty { report.failures.append(error) }
    }

    /// A folder asks no server.
    private struct NoFetcher: Fetcher {
        func fetch(_ request: FetchRequest) async throws -> FetchResponse { throw ReplayFetcher.NotArchived() }
    }
}
