import ArgumentParser
import Foundation
import Gateway
import Logging

/// What `serve` and `run` have in common: the server.
struct ServingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where to listen, such as 127.0.0.1:8080 or :8080.", valueName: "address"))
    var listen: String?

    /// The server's settings, with what the command line says.
    func settings(_ definitions: Definitions) throws -> ServerSettings {
        var settings = definitions.settings.server
        if let listen {
            guard let place = ServerSettings.endpoint(listen) else {
                throw ValidationError("--listen takes a host and a port, such as 127.0.0.1:8080 or :8080")
            }
            settings.host = place.host
            settings.port = place.port
        }
        return settings
    }

    /// The server over a home folder's store.
    ///
    /// - Parameters:
    ///   - settings: Where it listens; without a token one is made for this run.
    ///   - home: The home folder.
    ///   - store: Its store.
    ///   - fetcher: Looks at addresses that people give.
    ///   - poll: Polls a source that somebody added or that a hub told of.
    ///   - take: Stores what a source's hub has sent; false where it is no feed.
    ///   - logger: Is told what happens.
    /// - Returns: The service.
    /// - Throws: What the store says.
    static func server(
        _ settings: ServerSettings, home: Home, store: SQLiteStore, fetcher: HTTPFetcher,
        poll: @escaping @Sendable (SourceDefinition) async -> Void,
        take: @escaping @Sendable (SourceDefinition, PushedFeed) async -> Bool, logger: Logger
    ) throws -> FeedServer {
        var served = settings
        let isOwnToken = served.token == nil
        served.token = served.token ?? ServerSettings.newToken()
        let parts = try FeedServer.Parts(
            home: home, settings: served, store: store, look: { try await fetcher.fetch(FetchRequest(url: $0)) },
            poll: poll, take: take, logger: logger)
        let shown = served
        return FeedServer(parts) { port in
            let address = shown.address(port: port)
            Output.message("feedgate: serving \(address)/")
            if isOwnToken, let token = shown.token {
                Output.message("feedgate: to add sources, open \(address)/signin?token=\(token)")
            }
        }
    }
}
