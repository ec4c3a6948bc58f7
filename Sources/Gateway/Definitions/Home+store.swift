import Foundation

extension Home {
    /// Whether there is anything of a home folder here: definitions or a store.
    package var isHome: Bool {
        FileManager.default.fileExists(atPath: file("feeds")) || FileManager.default.fileExists(atPath: database)
    }

    /// Whether the archive has responses, of which articles can be made again.
    var hasArchivedResponses: Bool {
        SegmentName.all(in: archive).contains { name in
            // A file that cannot be read may have some.
            (try? SegmentReader.hasResponses(path: archive + "/" + name.text)) ?? true
        }
    }

    /// Opens the store; a new one is made only where nothing was ever stored.
    ///
    /// An empty store beside a full archive would have its exports written anew, without their articles.
    ///
    /// - Returns: The store.
    /// - Throws: `StoreError`: `lost` where the archive has responses and the database is gone.
    package func store() throws -> SQLiteStore {
        if !FileManager.default.fileExists(atPath: database), hasArchivedResponses {
            throw StoreError.lost(path: database, archive: archive)
        }
        return try SQLiteStore(path: database)
    }
}
