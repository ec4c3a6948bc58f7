import ArgumentParser
import Foundation
import Gateway

/// `feedgate export`: writes exports from the store.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the exports of profiles, or of a selection given here.",
        discussion: """
            EXAMPLES
              feedgate export                                   every profile in exports/
              feedgate export feeds                             this one
              feedgate export --format json --source ha-nam --out /tmp/out
              feedgate export --format text --since 2024-05-01

            EXIT CODES: 0 all well · 1 failed · 2 done, but some definitions are wrong · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Argument(help: ArgumentHelp("Profiles in exports/.", valueName: "profile"))
    var profiles: [String] = []

    @Option(help: "Formats, without a profile: rss, json or text.")
    var format: [String] = []

    @Option(help: "Only articles of this source; may be given several times.")
    var source: [String] = []

    @Option(help: "Only articles published on this day or later, such as 2024-05-26.")
    var since: String?

    @Option(help: "Where to write, instead of exports/ in the home folder.")
    var out: String?

    func validate() throws {
        for name in format where ExportProfile.Format(rawValue: name) == nil {
            throw ValidationError("there is no format `\(name)`; write rss, json or text")
        }
        if !profiles.isEmpty, !format.isEmpty {
            throw ValidationError("a profile has its own formats; leave --format out")
        }
        if let since, !ExportProfile.isDay(since) { throw ValidationError("--since takes a day such as 2024-05-26") }
    }

    func run() async throws {
        let (home, definitions) = options.load()
        _ = try options.choose(source, from: definitions)
        let chosen = try choose(definitions)
        let writer = ExportWriter(store: try SQLiteStore(path: home.database), folder: out ?? home.exports)
        for profile in chosen {
            var profile = profile
            if !source.isEmpty { profile.sources = source }
            profile.since = since ?? profile.since
            for file in try await writer.write(profile, sources: definitions.sources) where !options.quiet {
                let size = Size.text(file.bytes)
                try Output.line(
                    "\(file.changed ? "written  " : "unchanged")  \(file.path)  \(file.articles) articles, \(size)")
            }
        }
        if !definitions.errors.isEmpty { throw ExitCode(2) }
    }

    private func choose(_ definitions: Definitions) throws -> [ExportProfile] {
        if !format.isEmpty {
            let formats = format.compactMap(ExportProfile.Format.init)
            return [ExportProfile(id: "articles", title: "Articles", formats: formats, file: "--format")]
        }
        guard !profiles.isEmpty else { return definitions.profiles }
        return try profiles.map { id in
            if let profile = definitions.profiles.first(where: { $0.id == id }) { return profile }
            let hint = Spelling.nearest(id, definitions.profiles.map(\.id)).map { "did you mean `\($0)`?" }
            throw ValidationError(
                "there is no profile `\(id)`; " + (hint ?? "profiles are the .yaml files in exports/"))
        }
    }
}
