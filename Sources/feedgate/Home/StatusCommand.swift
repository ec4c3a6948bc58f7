import ArgumentParser
import Articles
import Foundation
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
        let store = try SQLiteStore(path: home.database)
        let states = try await store.states()
        let plans = try await store.plans()
        if options.json { return try writeJSON(states, plans, definitions.sources) }
        let byID = Dictionary(states.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        var table = Table(["source", "health", "articles", "newest", "last polled", "next", "notes"])
        for source in definitions.sources {
            let plan = plans[source.id]
            guard let state = byID[source.id] else {
                table.add(
                    [source.id, source.enabled ? "never polled" : "off", "0", "", "", "", Self.trust(source) ?? ""])
                continue
            }
            var notes = [
                state.error ?? (state.failedDocuments > 0 ? "\(state.failedDocuments) pages could not be read" : "")
            ]
            for address in source.addresses {
                guard let target = try await store.document(address, source: source.id)?.movedTo else { continue }
                notes.append("moved to \(Redaction.url(target)); write that in \(source.file)")
            }
            notes.append(Self.trust(source) ?? "")
            table.add(
                [
                    source.id, Self.health(source, state, plan), "\(state.articles)", state.newest ?? "",
                    state.polledAt,
                    plan.map {
                        source.enabled && $0.endedAt == nil ? "\(Self.moment($0.nextAt)) (\($0.reason.rawValue))" : ""
                    } ?? "",
                    notes.filter { !$0.isEmpty }.joined(separator: " · "),
                ])
        }
        try Output.line(table.text(numbers: [2]))
    }

    private static func health(_ source: SourceDefinition, _ state: SourceState, _ plan: PollPlan?) -> String {
        if !source.enabled { return "off" }
        if plan?.endedAt != nil { return "gone" }
        return state.error == nil ? "healthy" : "failing ×\(state.failures)"
    }

    /// What a source's file changes about whom it trusts; nil where it trusts whom everybody does.
    private static func trust(_ source: SourceDefinition) -> String? {
        if !source.verifiesTLS { return "TLS NOT VERIFIED" }
        return source.tlsAuthority.map { "own TLS authority \($0)" }
    }

    private static func moment(_ seconds: Double) -> String {
        Date(timeIntervalSince1970: min(max(seconds.rounded(), -1e11), 1e11)).formatted(.iso8601)
    }

    private func writeJSON(_ states: [SourceState], _ plans: [String: PollPlan], _ sources: [SourceDefinition]) throws {
        let trust = Dictionary(
            sources.compactMap { source in Self.trust(source).map { (source.id, $0) } },
            uniquingKeysWith: { one, _ in one })
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
                        json.member("next_at", plans[state.id].map { Self.moment($0.nextAt) })
                        json.member("next_reason", plans[state.id]?.reason.rawValue)
                        json.member("trust", trust[state.id])
                    }
                }
            }
        }
        try Output.write(json.bytes + [UInt8(ascii: "\n")])
    }
}
