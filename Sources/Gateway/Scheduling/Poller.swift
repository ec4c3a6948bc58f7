/// Polls many sources at a time.
package struct Poller: Sendable {
    private let ingest: Ingest
    private let width: Int

    /// - Parameters:
    ///   - ingest: Polls one source.
    ///   - width: How many sources are under way at the same time. Most of them wait for their turn at a host; how many
    ///     requests there are at a time is the fetcher's affair.
    package init(ingest: Ingest, width: Int = 256) {
        self.ingest = ingest
        self.width = max(1, width)
    }

    /// One round over `sources`.
    ///
    /// - Parameters:
    ///   - sources: What to poll.
    ///   - isForced: Whether to ask even where the server wanted to be left alone.
    ///   - started: Is told before each source.
    ///   - progress: Is told after each source.
    /// - Returns: The reports in the order of the sources.
    package func round(
        _ sources: [SourceDefinition], isForced: Bool = false,
        started: @escaping @Sendable (SourceDefinition) -> Void = { _ in }, progress: @Sendable (Ingest.Report) -> Void
    ) async -> [Ingest.Report] {
        var waiting = Self.hostByHost(sources).makeIterator()
        var reports: [String: Ingest.Report] = [:]
        await withTaskGroup(of: Ingest.Report.self) { group in
            for _ in 0..<width {
                guard let source = waiting.next() else { break }
                group.addTask {
                    started(source)
                    return await ingest.poll(source, isForced: isForced)
                }
            }
            while let report = await group.next() {
                reports[report.source] = report
                progress(report)
                if !Task.isCancelled, let source = waiting.next() {
                    group.addTask {
                        started(source)
                        return await ingest.poll(source, isForced: isForced)
                    }
                }
            }
        }
        return sources.compactMap { reports[$0.id] }
    }

    /// The first source of each host, then the second of each: a host with a thousand sources keeps no other waiting.
    static func hostByHost(_ sources: [SourceDefinition]) -> [SourceDefinition] {
        var counts: [String: Int] = [:]
        let ranked = sources.map { source -> (rank: Int, source: SourceDefinition) in
            let rank = counts[source.host, default: 0]
            counts[source.host] = rank + 1
            return (rank, source)
        }
        return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.source)
    }
}
