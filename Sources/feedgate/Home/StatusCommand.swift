import ArgumentParser
import Articles
import Gateway

/// `feedgate status`: how the sources are.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows the health of each source.",
        discussion: """
            EXAMPLES
              feedgate status
              feedgate status --json | jq '.sources[] | select(.error)'
            """)

    @OptionGroup var options: HomeOptions

    func run() async throws {
        let (home, definitions) = options.load()
        let states = try await SQLiteStore(path: home.database).states()
        if options.json { return try writeJSON(states) }
        var table = Table(["source", "health", "articles", "newest", "last polled", "problem"])
        for source in definitions.sources {
            guard let state = states.first(where: { $0.id == source.id }) else {
                table.add([source.id, source.enabled ? "never polled" : "off", "0", "", "", ""])
                continue
            }
            let problem =
                state.error ?? (state.failedDocuments > 0 ? "\(state.failedDocuments) pages could not be read" : "")
            table.add(
                [
                    source.id, state.error == nil ? "healthy" : "failing ×\(state.failures)", "\(state.articles)",
                    state.newest ?? "",
                    state.polledAt, problem,
                ])
        }
        try Output.line(table.text(numbers: [2]))
    }

    private func writeJSON(_ states: [SourceState]) throws {
        var json = JSONText()
        json.object { json in
            json.key("sources")
            json.array { json in
                for state in states {
                    json.object { json in
                        json.member("id", state.id)
                        json.member("polled_at", state.polledAt)
                        json.member("error", state.error)
                        for (name, count) in [
                            ("failures", state.failures), ("failed_documents", state.failedDocuments),
                            ("articles", state.articles),
                        ] {
                            json.key(name)
                            json.value(count)
                        }
                        json.member("newest", state.newest)
                    }
                }
            }
        }
        try Output.write(json.bytes + [UInt8(ascii: "\n")])
    }
}
