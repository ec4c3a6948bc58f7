import Articles

/// Counts the lines that repeat on a source's pages.
package protocol LineMemory: Sendable {
    /// Counts the lines of a page; a page that was counted is not counted again.
    func learn(_ lines: [String], page: String, source: String) async throws
    /// The lines that were seen on several pages of a source.
    func learntLines(of source: String) async throws -> LearntLines
}

/// Keeps what is learnt of sources' pages.
package protocol LearningStore: LineMemory {
    /// Notes that a line is no boilerplate, or takes that back.
    ///
    /// - Returns: Whether the source has such a line.
    func keep(_ key: UInt64, _ isKept: Bool, source: String) async throws -> Bool
    /// Forgets all that was learnt of a source.
    func forget(source: String) async throws
}
