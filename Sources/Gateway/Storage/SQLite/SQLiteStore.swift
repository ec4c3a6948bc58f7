import Foundation
import GRDB

/// An `ArticleStore` in one SQLite file.
package struct SQLiteStore: ArticleStore {
    let pool: DatabasePool
    let path: String

    /// Opens the file, and brings its schema up to date.
    ///
    /// - Throws: `StoreError`.
    package init(path: String) throws {
        self.path = path
        do {
            pool = try DatabasePool(path: path, configuration: Self.configuration)
            if try pool.read(Migrations.all.hasBeenSuperseded) { throw StoreError.newer(path: path) }
            try Migrations.all.migrate(pool)
            try IdentityRebuild(pool: pool).run()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            // WAL with synchronous=FULL: what was reported as stored survives a power cut. The log shrinks again after a
            // burst; 16 MiB of pages keep the upper levels of every index at hand for the one writer.
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA journal_size_limit = 67108864;
                    PRAGMA cache_size = \(database.configuration.readonly ? -2048 : -16384);
                    """)
        }
        return configuration
    }

    /// Reads from a state of the database that no writer changes meanwhile.
    func read<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        do {
            return try await pool.read(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Writes all that `body` does, or nothing.
    @discardableResult
    func write<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        do {
            return try await pool.write(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Writes all that `body` does, or only finds out what it would do.
    func change<Result: Sendable>(
        isKept: Bool, _ body: @escaping @Sendable (Database) throws -> Result
    ) async throws -> Result {
        do {
            return try await pool.writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction {
                    result = try body(database)
                    return isKept ? .commit : .rollback
                }
                guard let result else { throw CancellationError() }
                return result
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Does what SQLite does in no transaction.
    func withoutTransaction(_ body: @escaping @Sendable (Database) throws -> Void) async throws {
        do {
            try await pool.writeWithoutTransaction(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Reads from a state of the database that was kept.
    func read<Result: Sendable>(
        _ snapshot: DatabaseSnapshot, _ body: @escaping @Sendable (Database) throws -> Result
    ) async throws -> Result {
        do {
            return try await snapshot.read(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// A state of the database that can be read several times.
    func snapshot() throws -> DatabaseSnapshot {
        do {
            return try pool.makeSnapshot()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
