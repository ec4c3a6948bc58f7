import Foundation

/// Deletes the archive's oldest files.
package struct ArchivePruning: Sendable {
    private let folder: String
    private let store: any CaptureStore

    package init(folder: String, store: any CaptureStore) {
        self.folder = folder
        self.store = store
    }

    /// Deletes files that are too old, and the oldest while all together are too large; never the last one, which may be
    /// written to.
    ///
    /// - Parameters:
    ///   - policy: What is kept.
    ///   - now: The time.
    /// - Returns: The names of the files that were deleted.
    /// - Throws: What the index says.
    package func prune(_ policy: ArchivePolicy, now: Date) async throws -> [String] {
        var segments = try await store.segments().dropLast()
        var bytes = try await store.segments().reduce(0) { $0 + $1.bytes }
        var deleted: [String] = []
        let limit = policy.days.map { Timestamp.text(now.addingTimeInterval(-Double($0) * 86_400)) } ?? ""
        while let oldest = segments.popFirst() {
            guard oldest.newest < limit || policy.bytes.map({ bytes > $0 }) ?? false else { break }
            // The index first: a file that nobody knows of is found again, a record without its file is an error.
            try await store.forget(segment: oldest.name)
            try? FileManager.default.removeItem(atPath: folder + "/" + oldest.name)
            bytes -= oldest.bytes
            deleted.append(oldest.name)
        }
        return deleted
    }
}
