import Foundation

/// Deletes what the definitions say is not to be kept.
package struct Retention: Sendable {
    private let store: any ArticleStore
    private let memory: any FetchStore
    private let archive: String

    /// What servers said is forgotten after so many seconds: nothing of it is said back to them any more.
    private static let documentsKept = 8 * 86_400.0

    /// - Parameters:
    ///   - store: The articles, and the index of the archive.
    ///   - memory: What is remembered of documents.
    ///   - archive: The archive's folder.
    package init(store: any ArticleStore, memory: any FetchStore, archive: String) {
        self.store = store
        self.memory = memory
        self.archive = archive
    }

    /// What was deleted.
    package struct Report: Sendable, Equatable {
        /// How many articles of which source, where there were any.
        package var articles: [String: Int] = [:]
        /// Files of the archive.
        package var segments: [String] = []
    }

    /// Deletes what is too old or too much.
    package func run(_ sources: [SourceDefinition], _ settings: Settings, now: Date) async throws -> Report {
        var report = Report()
        for source in sources {
            let policy = source.retention.orElse(settings.retention)
            let count = try await store.prune(source: source.id, policy: policy, now: Timestamp.text(now))
            if count > 0 { report.articles[source.id] = count }
        }
        try await memory.forgetDocuments(before: now.timeIntervalSince1970 - Self.documentsKept)
        report.segments = try await ArchivePruning(folder: archive, store: store).prune(
            settings.archiveRetention, now: now)
        return report
    }
}
