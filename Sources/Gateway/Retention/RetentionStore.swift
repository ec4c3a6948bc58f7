/// The store as retention needs it.
package protocol RetentionStore: Sendable {
    /// Deletes the articles of a source that its policy does not keep, a few hundred at a time.
    ///
    /// What an article was known by stays, so that it is not fetched and stored again; copies of it get a new original.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - policy: What is kept.
    ///   - now: ISO 8601 in UTC.
    /// - Returns: How many articles were deleted.
    /// - Throws: What the database says.
    func prune(source: String, policy: RetentionPolicy, now: String) async throws -> Int
    /// Gives the room of what was deleted back to the file system.
    func compact() async throws
    /// How large everything is.
    func sizes() async throws -> StoreSizes
}

/// How large a store is.
package struct StoreSizes: Sendable, Equatable {
    package var articles: Int
    /// Articles that were deleted and are remembered.
    package var tombstones: Int
    /// Bytes of the database, with its log.
    package var databaseBytes: Int
    /// Bytes of the database that hold nothing; `compact` gives them back.
    package var freeBytes: Int
    /// Responses in the archive.
    package var captures: Int
    package var archiveBytes: Int
}
