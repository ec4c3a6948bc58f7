import ArgumentParser
import Foundation
import Gateway
import Logging
import ServiceLifecycle
import UnixSignals

/// `feedgate run`: the daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Polls the sources when they are due and serves what they bring, until it is told to stop.",
        discussion: """
            EXAMPLES
              feedgate run --home /var/lib/feedgate
              feedgate run --listen :8080      serve everybody, not this machine alone; --no-serve polls only
              kill -HUP PID                    read feeds/, exports/ and feedgate.yaml again
              kill -TERM PID                   stop; what is under way is broken off and made good by the next start

            Log lines go to standard error; LOG_LEVEL (debug, info, notice, warning, error) and LOG_FORMAT (text, json)
            choose which and how. Under systemd it says when it is ready, and gives signs of life to the watchdog.

            EXIT CODES: 0 stopped as asked · 1 failed, such as another feedgate at work in this home · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions
    @OptionGroup var serving: ServingOptions

    @Flag(inversion: .prefixedNo, help: "Serve feeds, pages and the API too.")
    var serve = true

    func run() async throws {
        let home = Home(options.home)
        let (_, definitions) = options.load()
        let lock = try HomeLock(home)
        defer { lock.release() }
        let settings = definitions.settings
        let level = options.quiet ? Logger.Level.error : settings.logLevel
        let logger = Logger(label: "feedgate") { LineLog(label: $0, level: level, isJSON: settings.logsJSON) }
        let store = try home.store()
        let fetcher = HTTPFetcher(settings: settings, store: store)
        let archived = try await ArchivingFetcher.wrap(fetcher, settings, folder: home.archive, store: store)
        let retention = HourlyRetention(Retention(store: store, memory: store, archive: home.archive))
        let ingest = Ingest(fetcher: archived, store: store, memory: store, settings: settings)
        let manager = ServiceManager()
        let parts = Daemon.Parts(
            queue: store, memory: store, definitions: { home.definitions() },
            poll: { source, settings in
                await Ingest(fetcher: archived, store: store, memory: store, settings: settings).poll(source)
            },
            export: { definitions in
                try await retention.run(definitions, now: Date())
                let writer = ExportWriter(store: store, folder: home.exports, archive: home.archive)
                for profile in definitions.profiles where profile.refresh == .poll {
                    _ = try await writer.write(profile, sources: definitions.sources)
                }
            },
            notify: { manager.tell($0) })
        let reloads = Requests()
        let daemon = Daemon(parts, logger: logger, reloads: reloads)
        let place = try serving.settings(definitions)
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: daemon, successTerminationBehavior: .gracefullyShutdownGroup),
            .init(service: ReloadSignals(requests: reloads)),
        ]
        if serve {
            let server = try ServingOptions.server(
                place, home: home, store: store, fetcher: fetcher,
                poll: { _ = await ingest.poll($0) },
                take: { source, feed in await ingest.take(feed, of: source).error == nil }, logger: logger)
            services.append(.init(service: server))
        }
        services.append(.init(service: Deadline()))
        let group = ServiceGroup(
            configuration: .init(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        logger.notice("started", metadata: ["home": "\(home.path)", "process": "\(getpid())"])
        do {
            try await group.run()
        } catch {
            Output.message("feedgate: \(place.host):\(place.port): \(error); choose another place with --listen")
            throw ExitCode(1)
        }
        try await fetcher.shutdown()
        logger.notice("stopped")
    }
}

/// Turns SIGHUP into a request to reload.
private struct ReloadSignals: Service {
    let requests: Requests

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in await UnixSignalsSequence(trapping: .sighup) { requests.make() }
        }
    }
}
