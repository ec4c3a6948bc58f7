import Foundation
import Logging

extension FeedServer.Parts {
    /// What a server of a home folder works with.
    ///
    /// - Parameters:
    ///   - home: The folder.
    ///   - settings: Where it listens, and who may do what.
    ///   - store: The folder's store.
    ///   - look: Fetches an address that a person gave, with the guards that strangers' addresses need.
    ///   - poll: Polls a source that was added, or that its hub says has news.
    ///   - take: Stores what a source's hub has sent.
    ///   - logger: Where it says what happens.
    /// - Throws: What SQLite says.
    package init(
        home: Home, settings: ServerSettings, store: SQLiteStore,
        look: @escaping @Sendable (String) async throws -> FetchResponse,
        poll: @escaping @Sendable (SourceDefinition) async -> Void,
        take: @escaping @Sendable (SourceDefinition, PushedFeed) async -> Bool, logger: Logger
    ) throws {
        let book = DefinitionsBook(home: home)
        self.init(
            settings: settings, store: store, changes: try SQLiteChanges(path: home.database),
            definitions: book, look: look, poll: poll,
            take: take,
            original: { record in
                let archived = try await ArchivedPages(folder: home.archive, store: store).page(of: record)
                return archived ?? SavedOriginals(definitions: book).page(of: record)
            },
            lastBody: { try await ArchivedPages(folder: home.archive, store: store).body(of: $1, source: $0) },
            webSub: GuardedWebSubClient(allowPrivate: settings.privateCallbacks), logger: logger)
    }
}
