import ArgumentParser
import Gateway

/// `feedgate check`: says whether the definitions are right.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks the definitions in feeds/, exports/ and feedgate.yaml.",
        discussion: """
            Every problem is printed with its file and line, and what to write instead.

            EXIT CODES: 0 all well · 1 something is wrong
            """)

    @OptionGroup var options: HomeOptions

    func run() throws {
        let (_, definitions) = options.load()
        if !options.quiet {
            var table = Table(["source", "kind", "from", "name"])
            for source in definitions.sources {
                table.add([source.id, source.kind.rawValue, Self.place(source.location), source.name])
            }
            if !definitions.sources.isEmpty { try Output.line(table.text()) }
            let problems = definitions.errors.count
            try Output.line(
                "\(definitions.sources.count) sources, \(definitions.profiles.count) export profiles, \(problems) \(problems == 1 ? "problem" : "problems")"
            )
            if let folder = definitions.settings.siteConfigs { try show(folder.review()) }
        }
        if !definitions.errors.isEmpty { throw ExitCode(1) }
    }

    /// What stands in other people's rules is nobody's mistake here: it is told, and no problem.
    private func show(_ review: SiteConfigFolder.Review) throws {
        try Output.line("site_config: \(review.files) files of rules")
        for problem in review.problems.prefix(20) { try Output.line("  not read: \(problem)") }
        if review.problems.count > 20 { try Output.line("  and \(review.problems.count - 20) more") }
        let ignored = review.ignored.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
        guard !ignored.isEmpty else { return }
        try Output.line("  without effect: " + ignored.map { "\($0.key) (\($0.value))" }.joined(separator: ", "))
    }

    private static func place(_ location: SourceDefinition.Location) -> String {
        switch location {
        case .folder: "folder"
        case .web(let addresses): addresses.count == 1 ? addresses[0] : "\(addresses.count) addresses"
        }
    }
}
