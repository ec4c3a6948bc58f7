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

    @OptionGroup var serving: ServingOptions

    func run() async throws {
        let (home, definitions) = options.load()
        let settings = try serving.settings(definitions)
        let store = try home.store()
        let fetcher = HTTPFetcher(settings: definitions.settings, store: store)
        let archived = try await ArchivingFetcher.wrap(
            fetcher, definitions.settings, folder: home.archive, store: store)
        let ingest = Ingest(fetcher: archived, store: store, memory: store, settings: definitions.settings)
        let level = options.quiet ? Logger.Level.error : definitions.settings.logLevel
        let isJSON = definitions.settings.logsJSON
        let logger = Logger(label: "feedgate") { LineLog(label: $0, level: level, isJSON: isJSON) }
        let lock = SharedHomeLock(home)
        let server = try ServingOptions.server(
            settings, home: home, store: store, fetcher: fetcher,
            poll: { source in
                // Where a daemon polls this home, it does so in its own time.
                _ = await lock.whileHeld(patience: .seconds(600)) { _ = await ingest.poll(source) }
            },
            take: { source, feed in await ingest.take(feed, of: source).error == nil }, logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: server), .init(service: Deadline())],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch {
            Output.message("feedgate: \(settings.host):\(settings.port): \(error); choose another place with --listen")
            throw ExitCode(1)
        }
        try await fetcher.shutdown()
    }
}
