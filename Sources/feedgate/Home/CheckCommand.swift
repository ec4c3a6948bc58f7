import ArgumentParser
import Articles
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
        if options.json {
            try writeJSON(definitions)
        } else if !options.quiet {
            var table = Table(["source", "kind", "from", "name"])
            for source in definitions.sources {
                table.add([source.id, source.kind.rawValue, Self.place(source.location), source.name])
            }
            if !definitions.sources.isEmpty { try Output.line(table.text()) }
            try Output.line(
                [
                    Counted.text(definitions.sources.count, "source"),
                    Counted.text(definitions.profiles.count, "export profile"),
                    Counted.text(definitions.errors.count, "problem"),
                ].joined(separator: ", "))
            if let folder = definitions.settings.siteConfigs { try show(folder.review()) }
        }
        if !definitions.errors.isEmpty { throw ExitCode(1) }
    }

    private func writeJSON(_ definitions: Definitions) throws {
        var json = JSONText()
        json.object { json in
            json.key("sources")
            json.array { json in
                for source in definitions.sources {
                    json.object { json in
                        json.member("id", source.id)
                        json.member("kind", source.kind.rawValue)
                        json.member("from", Self.place(source.location))
                        json.member("name", source.name)
                    }
                }
            }
            json.key("profiles")
            json.array { json in
                for profile in definitions.profiles {
                    json.object { json in
                        json.member("id", profile.id)
                        json.member("title", profile.title)
                    }
                }
            }
            json.key("problems")
            json.array { json in
                for error in definitions.errors {
                    json.object { json in
                        json.member("file", error.file)
                        if let line = error.line {
                            json.key("line")
                            json.value(line)
                        }
                        json.member("problem", error.problem)
                    }
                }
            }
        }
        try Output.write(json.bytes + [UInt8(ascii: "\n")])
    }

    /// What stands in other people's rules is nobody's mistake here: it is told, and no problem.
    private func show(_ review: SiteConfigFolder.Review) throws {
        try Output.line("site_config: \(Counted.text(review.files, "file")) of rules")
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
