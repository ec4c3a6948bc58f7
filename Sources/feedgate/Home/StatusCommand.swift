import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate status`: how the sources are.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows the health of each source, and how large everything is.",
        discussion: """
            EXAMPLES
              feedgate status
              feedgate status --json | jq '.sources[] | select(.error)'

            HEALTH: healthy · late (its poll is overdue) · failing ×N · moved (its address changed for good) · gone (410) ·
            suspicious (its texts became far shorter, lost their dates or headlines, or share a paragraph: the site may have
            been redesigned) · never polled · off
            """)

    @OptionGroup var options: HomeOptions

    /// A source as it is shown.
    private struct Line {
        var source: SourceDefinition
        var condition: SourceCondition
        var state: SourceState?
        var plan: PollPlan?
        /// Where which of its addresses have moved.
        var moves: [String]
    }

    func run() async throws {
        let (home, definitions) = options.load()
        let store = try SQLiteStore(path: home.database)
        let states = try await store.states()
        let plans = try await store.plans()
        let moves = try await store.moves()
        let now = Date().timeIntervalSince1970
        let byID = Dictionary(states.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let lines = definitions.sources.map { source in
            let own = source.addresses.compactMap { moves[source.id]?[$0] }
            return Line(
                source: source,
                condition: SourceCondition(
                    source, state: byID[source.id], plan: plans[source.id], hasMoved: !own.isEmpty, now: now),
                state: byID[source.id], plan: plans[source.id], moves: own)
        }
        let sizes = try await store.sizes()
        let exports = FolderSize.of(home.exports)
        if options.json { return try writeJSON(lines, states, plans, sizes, exports) }
        var table = Table(["source", "health", "articles", "newest", "last polled", "next", "notes"])
        for line in lines { table.add(Self.row(line)) }
        try Output.line(table.text(numbers: [2]))
        try Output.line(
            """

            \(sizes.articles) articles in \(Size.text(sizes.databaseBytes)) (\(Size.text(sizes.freeBytes)) free) · archive \(Size.text(sizes.archiveBytes)), \(sizes.captures) responses · exports \(Size.text(exports))
            """)
    }

    private static func row(_ line: Line) -> [String] {
        let (source, state, plan) = (line.source, line.state, line.plan)
        let pages = state?.failedDocuments ?? 0
        let notes =
            [state?.error ?? (pages > 0 ? "\(pages) pages could not be read" : ""), state?.suspicion ?? ""]
            + line.moves.map { "moved to \(Redaction.url($0)); write that in \(source.file)" } + [trust(source) ?? ""]
        let times = line.condition == .failing ? " ×\(state?.failures ?? 1)" : ""
        let isPolled = source.enabled && plan?.endedAt == nil && state != nil
        return [
            source.id, line.condition.rawValue + times, "\(state?.articles ?? 0)", state?.newest ?? "",
            state?.polledAt ?? "",
            isPolled ? plan.map { "\(moment($0.nextAt)) (\($0.reason.rawValue))" } ?? "" : "",
            notes.filter { !$0.isEmpty }.joined(separator: " · "),
        ]
    }

    /// What a source's file changes about whom it trusts; nil where it trusts whom everybody does.
    private static func trust(_ source: SourceDefinition) -> String? {
        if !source.verifiesTLS { return "TLS NOT VERIFIED" }
        return source.tlsAuthority.map { "own TLS authority \($0)" }
    }

    private static func moment(_ seconds: Double) -> String {
        Date(timeIntervalSince1970: min(max(seconds.rounded(), -1e11), 1e11)).formatted(.iso8601)
    }

    private func writeJSON(
        _ lines: [Line], _ states: [SourceState], _ plans: [String: PollPlan], _ sizes: StoreSizes, _ exports: Int
    ) throws {
        let byID = Dictionary(lines.map { ($0.source.id, $0) }, uniquingKeysWith: { one, _ in one })
        var json = JSONText()
        json.object { json in
            json.key("sources")
            json.array { json in
                for state in states {
                    let line = byID[state.id]
                    json.object { json in
                        json.member("id", state.id)
                        json.member("health", line?.condition.rawValue)
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
                        json.member("suspicion", state.suspicion)
                        json.member("moved_to", line?.moves.first.map(Redaction.url))
                        json.member("trust", line.flatMap { Self.trust($0.source) })
                    }
                }
            }
            json.key("sizes")
            json.object { json in
                for (name, count) in [
                    ("articles", sizes.articles), ("tombstones", sizes.tombstones), ("captures", sizes.captures),
                    ("database_bytes", sizes.databaseBytes), ("free_bytes", sizes.freeBytes),
                    ("archive_bytes", sizes.archiveBytes), ("export_bytes", exports),
                ] {
                    json.key(name)
                    json.value(count)
                }
            }
        }
        try Output.write(json.bytes + [UInt8(ascii: "\n")])
    }
}
