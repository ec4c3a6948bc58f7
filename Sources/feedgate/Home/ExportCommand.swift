import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate export`: writes exports and corpus releases from the store.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the exports of profiles, or of a selection given here, or a corpus release.",
        discussion: """
            EXAMPLES
              feedgate export                                   every profile in exports/
              feedgate export feeds                             this one
              feedgate export --format json --source ha-nam --out /tmp/out
              feedgate export --format jsonl --split none --compression gzip --language vi --min-confidence 0.8
              feedgate export --format text --split article --since 2024-05-01
              feedgate export --format jsonl --out - | head     one stream
              feedgate export corpus --dry-run                  what would be written
              feedgate export corpus --release corpus-2024      shards, sums, manifest, datasheet
              feedgate export corpus --release corpus-2024 --since last    adds what is new

            Options take the place of what the profile says. exports/README.md explains profiles, formats and releases.

            EXIT CODES: 0 all well · 1 failed · 2 done, but some definitions are wrong or articles unreadable
              · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions
    @OptionGroup var export: ExportOptions

    @Argument(help: ArgumentHelp("Profiles in exports/.", valueName: "profile"))
    var profiles: [String] = []

    @Option(help: "Where to write, instead of exports/ in the home folder; - for standard output.")
    var out: String?

    @Option(help: ArgumentHelp("Write a corpus release into this folder.", valueName: "folder"))
    var release: String?

    @Flag(help: "Say what would be written, and write nothing.")
    var dryRun = false

    func validate() throws {
        if export.since == "last", release == nil {
            throw ValidationError("--since last adds to a release; name it with --release, or give a day")
        }
        if release != nil, out != nil { throw ValidationError("a release has its own folder; leave --out out") }
        if release != nil, export.limit != nil {
            throw ValidationError("a release has all articles; leave --limit out")
        }
        if release != nil, !export.split.isEmpty {
            throw ValidationError("a release is parted by --shard-size; leave --split out")
        }
        if out == "-", export.format.count > 1 { throw ValidationError("standard output takes one format") }
    }

    func run() async throws {
        let (home, definitions) = options.load()
        _ = try options.choose(export.source, from: definitions)
        let chosen = try choose(definitions)
        guard !chosen.isEmpty else {
            // Where there are only profiles that are wrong, `load` has said so.
            if !definitions.errors.contains(where: { $0.file.hasPrefix("exports/") }) {
                Output.message(
                    "feedgate: there is no profile in exports/; try --format jsonl, or see exports/README.md")
            }
            throw ExitCode(1)
        }
        if out == nil, release == nil { try refuseToOverwrite(chosen, definitions) }
        let store = try options.store(of: home)
        var isWhole = definitions.errors.isEmpty
        if let release {
            guard let profile = chosen.first, chosen.count == 1 else {
                throw ValidationError("a release takes one profile, or --format; there are \(chosen.count) profiles")
            }
            isWhole = try await write(profile, definitions, store, release: release) && isWhole
        } else if out == "-" {
            guard let profile = chosen.first, chosen.count == 1, profile.formats.count == 1 else {
                throw ValidationError("standard output takes one format; give a profile with one, or --format")
            }
            isWhole =
                try await write([profile], definitions, ExportWriter(store: store, folder: "", archive: home.archive))
                && isWhole
        } else {
            let writer = ExportWriter(store: store, folder: out ?? home.exports, archive: home.archive)
            isWhole = try await write(chosen, definitions, writer) && isWhole
        }
        if !isWhole { throw ExitCode(2) }
    }

    private func choose(_ definitions: Definitions) throws -> [ExportProfile] {
        var chosen: [ExportProfile]
        if !profiles.isEmpty {
            chosen = try profiles.map { id in
                if let profile = definitions.profiles.first(where: { $0.id == id }) { return profile }
                let hint = Spelling.nearest(id, definitions.profiles.map(\.id)).map { "did you mean `\($0)`?" }
                throw WrongName(
                    description: "there is no profile `\(id)`; " + (hint ?? "profiles are the .yaml files in exports/"))
            }
        } else if !export.format.isEmpty {
            chosen = [ExportProfile(id: "articles", title: "Articles", formats: [], file: "--format")]
        } else if release != nil {
            chosen = [ExportProfile(id: "articles", title: "Articles", formats: [.jsonl], file: "--release")]
        } else {
            chosen = definitions.profiles
        }
        for index in chosen.indices { try export.apply(to: &chosen[index]) }
        return chosen
    }

    /// What options select must not stand in a file that a profile keeps up to date with all it selects.
    private func refuseToOverwrite(_ chosen: [ExportProfile], _ definitions: Definitions) throws {
        for profile in chosen {
            var owner = ProfileConflicts.owner(of: profile, among: definitions.profiles)
            // Who names a profile means its files; `--language fr` alone names none.
            if profiles.isEmpty, export.format.isEmpty {
                owner = owner ?? definitions.profiles.first { $0.file == profile.file && $0.loses(to: profile) }
            }
            guard let owner else { continue }
            Output.message(
                """
                feedgate: this would write over the files of \(owner.file) with other articles; write elsewhere with \
                --out, or name the profile: `feedgate export \(owner.id)`
                """)
            throw ExitCode(64)
        }
    }

    /// - Returns: Whether every article could be read.
    private func write(_ profiles: [ExportProfile], _ definitions: Definitions, _ writer: ExportWriter) async throws
        -> Bool
    {
        let line = ExportProgressLine(quiet: options.quiet)
        var settings = ExportWriter.Options()
        settings.isDry = dryRun
        settings.isNarrowed = export.isNarrowing
        settings.progress = { line.show($0) }
        if out == "-" { settings.sink = { try Output.write($0) } }
        var reports: [ExportWriter.Report] = []
        for var profile in profiles {
            if out == "-" { profile.split = ExportSplit(["none"]) ?? profile.split }
            let report = try await writer.write(profile, sources: definitions.sources, settings)
            line.end()
            if !options.json, !options.quiet, out != "-" { try show(report) }
            for id in report.unreadable {
                Output.message("feedgate: the article \(id) is damaged in the store; it was left out")
            }
            if report.withoutPage > 0, !options.quiet {
                Output.message("feedgate: the archive has no page of \(Counted.text(report.withoutPage, "article"))")
            }
            sayWithoutFields(profile)
            if profile.formats != [.opml], report.files.allSatisfy({ $0.articles == 0 }) { sayNothingMatches(profile) }
            reports.append(report)
        }
        if options.json, out != "-" { try Output.write(ExportReportJSON.text(reports)) }
        line.total(
            articles: reports.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.articles } },
            bytes: reports.reduce(0) { $0 + $1.contentBytes })
        return reports.allSatisfy(\.unreadable.isEmpty)
    }

    /// - Returns: Whether every article could be read.
    private func write(
        _ profile: ExportProfile, _ definitions: Definitions, _ store: SQLiteStore, release: String
    ) async throws -> Bool {
        let line = ExportProgressLine(quiet: options.quiet)
        var settings = ReleaseWriter.Options()
        settings.isDry = dryRun
        settings.isAddition = export.since == "last"
        settings.progress = { line.show($0) }
        let writer = ReleaseWriter(store: store)
        let report = try await writer.write(profile, sources: definitions.sources, to: release, settings)
        line.end()
        for id in report.unreadable {
            Output.message("feedgate: the article \(id) is damaged in the store; it was left out")
        }
        let articles = report.shards.reduce(0) { $0 + $1.articles }
        if articles == 0, export.since != "last" { sayNothingMatches(profile) }
        if options.json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try Output.write(Array(try encoder.encode(report.manifest)) + [UInt8(ascii: "\n")])
        } else if !options.quiet {
            for shard in report.shards {
                let state = dryRun ? "would be " : "written  "
                try Output.line(
                    "\(state)  \(release)/\(shard.path)  \(Counted.text(shard.articles, "article")), \(Size.text(shard.bytes))"
                )
            }
            let removed = report.manifest.removed
            let copies = removed.knownCopies.map { " and \($0) known copies" } ?? ""
            try Output.line(
                """
                \(Counted.text(articles, "article")) \(dryRun ? "would be " : "")written, \(report.manifest.statistics.articles) in the release; \
                \(removed.exactDuplicates) exact and \(removed.nearDuplicates) near duplicates\(copies) left out
                """)
        }
        line.total(articles: articles, bytes: report.shards.reduce(0) { $0 + $1.contentBytes })
        return report.unreadable.isEmpty
    }

    /// Names the formats that `--fields` means nothing to.
    private func sayWithoutFields(_ profile: ExportProfile) {
        let formats = profile.formats.filter { !$0.hasFields }.map(\.rawValue)
        guard export.fields != nil, !formats.isEmpty, !options.quiet else { return }
        Output.message("feedgate: --fields has no effect on \(formats.joined(separator: ", ")), which have their own")
    }

    private func sayNothingMatches(_ profile: ExportProfile) {
        guard !options.quiet else { return }
        let whose =
            profile.file.hasPrefix("--")
            ? "these options" : "\(profile.file)\(export.isNarrowing ? " and these options" : "")"
        Output.message("feedgate: no article matches \(whose); `feedgate status` says what is stored")
    }

    private func show(_ report: ExportWriter.Report) throws {
        let width = report.files.map(\.path.count).max() ?? 0
        for file in report.files {
            let state = dryRun ? "would be  " : file.changed ? "written   " : "unchanged "
            let files = file.files == 1 ? "" : " in \(file.files) files"
            let articles = Counted.text(file.articles, "article")
            try Output.line("\(state) \(file.path.padding(to: width))  \(articles)\(files), \(Size.text(file.bytes))")
        }
        if report.removed > 0 {
            try Output.line("removed    \(Counted.text(report.removed, "file")) of earlier exports")
        }
    }
}
