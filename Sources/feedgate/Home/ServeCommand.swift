import ArgumentParser
import Articles
import Foundation
import Gateway
import Logging
import ServiceLifecycle

/// `feedgate serve`: the server alone.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves feeds, pages for people and an API from the store.",
        discussion: """
            EXAMPLES
              feedgate serve                       http://localhost:8080/, for this machine alone
              feedgate serve --listen :8080        for everybody
              BASE_URL=https://news.example.org API_TOKEN_FILE=/run/secrets/token feedgate serve

            Feeds are at /feeds/SOURCE.rss and /feeds/all.rss (.atom, .json), the API at /api/v1/openapi.json. Writing needs
            a token: API_TOKEN, API_TOKEN_FILE or `api_token` in feedgate.yaml. Without one a token is made for this run,
            and a link to sign in with is printed.

            EXIT CODES: 0 stopped as asked · 1 could not listen · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Option(help: ArgumentHelp("Where to listen, such as 127.0.0.1:8080 or :8080.", valueName: "address"))
    var listen: String?

    func run() async throws {
        let (home, definitions) = options.load()
        var settings = definitions.settings.server
        if let listen {
            guard let place = ServerSettings.endpoint(listen) else {
                throw ValidationError("--listen takes a host and a port, such as 127.0.0.1:8080 or :8080")
            }
            settings.host = place.host
            settings.port = place.port
        }
        let isOwnToken = settings.token == nil
        settings.token = settings.token ?? ServerSettings.newToken()
        let store = try SQLiteStore(path: home.database)
        let fetcher = HTTPFetcher(settings: definitions.settings)
        let ingest = Ingest(fetcher: fetcher, store: store)
        var logger = Logger(label: "feedgate")
        logger.logLevel = options.quiet ? .error : .notice
        let parts = try FeedServer.Parts(
            home: home, settings: settings, store: store, look: { try await fetcher.fetch(FetchRequest(url: $0)) },
            poll: { _ = await ingest.poll($0) }, logger: logger)
        let served = settings
        let server = FeedServer(parts) { port in
            let address = served.address(port: port)
            Output.message("feedgate: serving \(address)/")
            if isOwnToken, let token = served.token {
                Output.message("feedgate: to add sources, open \(address)/signin?token=\(token)")
            }
        }
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: server)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch {
            Output.message("feedgate: \(settings.host):\(settings.port): \(error); choose another place with --listen")
            throw ExitCode(1)
        }
        try await fetcher.shutdown()
    }
}
