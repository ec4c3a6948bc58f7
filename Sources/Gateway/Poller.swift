import Foundation

/// Polls many sources, a few at a time.
package struct Poller: Sendable {
    private let ingest: Ingest
    private let width: Int

    package init(ingest: Ingest, width: Int) {
        self.ingest = ingest
        self.width = max(1, width)
    }

    /// One round over `sources`.
    ///
    /// - Parameters:
    ///   - sources: What to poll.
    ///   - progress: Is told after each source.
    /// - Returns: The reports in the order of the sources.
    package func round(_ sources: [SourceDefinition], progress: @Sendable (Ingest.Report) -> Void) async -> [Ingest
        .Report]
    {
        var waiting = sources.makeIterator()
        var reports: [String: Ingest.Report] = [:]
        await withTaskGroup(of: Ingest.Report.self) { group in
            for _ in 0..<width {
                guard let source = waiting.next() else { break }
                group.addTask { await ingest.poll(source) }
            }
            while let report = await group.next() {
                reports[report.source] = report
                progress(report)
                if !Task.isCancelled, let source = waiting.next() { group.addTask { await ingest.poll(source) } }
            }
        }
        return sources.compactMap { reports[$0.id] }
    }
}
