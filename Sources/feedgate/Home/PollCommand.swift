import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate poll`: one round over the sources.
struct PollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "Polls the sources once, stores their articles and brings the exports up to date.",
        discussion: """
            EXAMPLES
              feedgate poll                    every source that is due
              feedgate poll --all              every source, due or not
              feedgate poll --force hung-yen   even where its server wants to be left alone
              feedgate poll hung-yen ha-nam    these two, due or not
              feedgate poll --dry-run          what would be polled
              feedgate poll ha-nam --backfill 2021-01-01
                                               read its list back through its older pages

            Sources that are folders of saved pages are always due. Without --force a server that asked for a rest
            (Retry-After, Cache-Control, 410 Gone) is given it. robots.txt is obeyed, but for a source with `robots: false`.

            EXIT CODES: 0 all well · 1 nothing could be polled · 2 some sources or pages failed · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Argument(help: ArgumentHelp("Ids of sources.", valueName: "source"))
    var sources: [String] = []

    @Flag(help: "Poll every source, due or not.")
    var all = false

    @Flag(help: "Ask even servers that want to be left alone.")
    var force = false

    @Flag(help: "Say what would be polled, and do nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Read lists back through their older pages to this day, such as 2021-01-01.", valueName: "day"))
    var backfill: String?

    func validate() throws {
        if let backfill, !ExportProfile.isDay(backfill) {
            throw ValidationError("--backfill takes a day such as 2021-01-01")
        }
    }

    func run() async throws {
        let (home, definitions) = options.load()
        var chosen = try options.choose(sources, from: definitions)
        if let backfill { for index in chosen.indices { chosen[index].rules.backfill = backfill } }
        guard !chosen.isEmpty else {
            Output.message("feedgate: there is no source to poll; put one into feeds/, see feeds/README.md")
            throw ExitCode(1)
        }
        let store = try options.store(of: home)
        let isChosen = all || force || backfill != nil || !sources.isEmpty
        let due = isChosen ? chosen : Due.sources(chosen, plans: try await store.plans(), now: Timekeeper.system.now())
        if dryRun {
            for source in due { try Output.line("\(source.id.padding(to: 16))  \(source.name)") }
            return
        }
        let lock = try HomeLock(home)
        defer { lock.release() }
        let settings = definitions.settings
        let fetcher = HTTPFetcher(settings: settings, store: store)
        let archived = try await ArchivingFetcher.wrap(fetcher, settings, folder: home.archive, store: store)
        let poller = Poller(ingest: Ingest(fetcher: archived, store: store, memory: store, settings: settings))
        let progress = Progress(total: due.count, quiet: options.quiet)
        let reports = await poller.round(due, isForced: force, started: { progress.start($0.id) }) {
            progress.step($0.source)
        }
        progress.end()
        try await fetcher.shutdown()
        _ = try await Retention(store: store, memory: store, archive: home.archive).run(
            due, definitions.settings, now: Date())
        let writer = ExportWriter(store: store, folder: home.exports, archive: home.archive)
        var written: [ExportWriter.Written] = []
        for profile in definitions.profiles where profile.refresh == .poll {
            written += try await writer.write(profile, sources: definitions.sources)
        }
        try show(reports, written, home)
        let failed = reports.count { $0.error != nil }
        for report in reports {
            for failure in report.failures { Output.message("feedgate: \(report.source): \(failure)") }
            if report.failures.isEmpty, let error = report.error {
                Output.message("feedgate: \(report.source): \(error)")
            }
        }
        if failed > 0, failed == reports.count { throw ExitCode(1) }
        if failed > 0 || reports.contains(where: { !$0.failures.isEmpty }) || !definitions.errors.isEmpty {
            throw ExitCode(2)
        }
    }

    private func show(_ reports: [Ingest.Report], _ written: [ExportWriter.Written], _ home: Home) throws {
        if options.json {
            var json = JSONText()
            json.object { json in
                json.key("sources")
                json.array { json in
                    for report in reports {
                        json.object { json in
                            json.member("id", report.source)
                            for (name, count) in [
                                ("added", report.added), ("revised", report.revised), ("unchanged", report.unchanged),
                                ("resting", report.resting),
                            ] {
                                json.key(name)
                                json.value(count)
                            }
                            json.optional("failures", report.failures)
                            json.member("error", report.error)
                        }
                    }
                }
                json.optional("exports", written.map(\.path))
            }
            try Output.write(json.bytes + [UInt8(ascii: "\n")])
            return
        }
        guard !options.quiet else { return }
        var table = Table(["source", "new", "edited", "same", "failed", ""])
        for report in reports {
            table.add(
                [
                    report.source, "\(report.added)", "\(report.revised)", "\(report.unchanged)",
                    "\(report.failures.count)",
                    report.error != nil ? "failed" : report.resting > 0 && report.articles == 0 ? "resting" : "ok",
                ])
        }
        if !reports.isEmpty { try Output.line(table.text(numbers: [1, 2, 3, 4])) }
        let changed = written.count(where: \.changed)
        guard !written.isEmpty else { return }
        try Output.line(
            "\(Counted.text(written.count, "export")) in \(home.exports)/, \(changed) changed\(changed > 0 ? ":" : "")")
        for file in written where file.changed {
            let name = (file.path as NSString).lastPathComponent
            try Output.line(
                "  \(name.padding(to: 20)) \("\(file.articles)".leading(4)) \(file.articles == 1 ? "article " : "articles")  \(Size.text(file.bytes).leading(9))"
            )
        }
    }
}
