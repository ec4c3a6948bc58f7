import GRDB

/// Hears of every change of a database file, also of those that other processes make.
package struct SQLiteChanges: StoreChanges {
    private let queue: DatabaseQueue

    /// - Parameter path: The file; it must be there.
    /// - Throws: What SQLite says.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    package func version() async throws -> Int {
        // SQLite counts what other connections have committed; this one commits nothing itself.
        try await queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
}
