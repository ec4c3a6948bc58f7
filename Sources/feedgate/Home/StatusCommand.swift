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

    func run() async throws {
        let (home, definitions) = options.load()
        let store = try options.store(of: home)
        let reports = try await SourceReport.all(
            definitions.sources, store, now: Date().timeIntervalSince1970)
        let sizes = try await store.sizes()
        let exports = FolderSize.of(home.exports)
        if options.json { return try writeJSON(reports, try await store.states(), sizes, exports) }
        let notes = reports.map(Self.notes)
        // A note says what to do: on a terminal, where a long row would be cut, it has lines of its own.
        let isBeside = Output.terminalColumns == nil && notes.contains { !$0.isEmpty }
        var table = Table(
            ["source", "health", "articles", "newest", "last polled", "next"] + (isBeside ? ["notes"] : []))
        for (report, note) in zip(reports, notes) { table.add(Self.row(report) + (isBeside ? [note] : [])) }
        let lines = table.text(numbers: [2]).split(separator: "\n").map(String.init)
        for (index, line) in lines.enumerated() {
            let colour = index > 0 ? Self.colour(reports[index - 1].condition) : nil
            try Output.line(colour.map { Output.coloured(line, $0) } ?? line)
        }
        if !isBeside {
            for (report, note) in zip(reports, notes) where !note.isEmpty {
                try Output.line("\n\(report.source.id): \(note)")
            }
        }
        try Output.line(
            """

            \(Counted.text(sizes.articles, "article")) in \(Size.text(sizes.databaseBytes)) (\(Size.text(sizes.freeBytes)) free) · archive \(Size.text(sizes.archiveBytes)), \(Counted.text(sizes.captures, "response")) · exports \(Size.text(exports))
            """)
    }

    private static func colour(_ condition: SourceCondition) -> Int? {
        switch condition {
        case .failing, .gone: 31
        case .late, .moved, .suspicious: 33
        default: nil
        }
    }

    /// What should be known of a source, and done; empty for most.
    private static func notes(_ report: SourceReport) -> String {
        let pages = report.state?.failedDocuments ?? 0
        let failed = pages > 0 ? "\(Counted.text(pages, "page")) could not be read" : ""
        let moves = report.moves.map { "moved to \(Redaction.url($0.url)); write that in \(report.source.file)" }
        let notes =
            [report.state?.error ?? failed, report.state?.suspicion ?? ""] + moves + [trust(report.source) ?? ""]
        return notes.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func row(_ report: SourceReport) -> [String] {
        let (source, state, plan) = (report.source, report.state, report.plan)
        let times = report.condition == .failing ? " ×\(state?.failures ?? 1)" : ""
        let isPolled = source.enabled && plan?.endedAt == nil && state != nil
        return [
            source.id, report.condition.rawValue.replacing("-", with: " ") + times, "\(state?.articles ?? 0)",
            state?.newest ?? "",
            state?.polledAt ?? "",
            isPolled ? plan.map { "\(Timestamp.text(seconds: $0.nextAt)) (\($0.reason.rawValue))" } ?? "" : "",
        ]
    }

    /// What a source's file changes about whom it trusts; nil where it trusts whom everybody does.
    private static func trust(_ source: SourceDefinition) -> String? {
        if !source.verifiesTLS { return "TLS NOT VERIFIED" }
        return source.tlsAuthority.map { "own TLS authority \($0)" }
    }

    private func writeJSON(
        _ reports: [SourceReport], _ states: [SourceState], _ sizes: StoreSizes, _ exports: Int
    ) throws {
        let byID = Dictionary(reports.map { ($0.source.id, $0) }, uniquingKeysWith: { one, _ in one })
        var json = JSONText()
        json.object { json in
            json.key("sources")
            json.array { json in
                for state in states {
                    let report = byID[state.id]
                    json.object { json in
                        json.member("id", state.id)
                        json.member("health", report?.condition.rawValue)
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
                        json.member("next_at", report?.plan.map { Timestamp.text(seconds: $0.nextAt) })
                        json.member("next_reason", report?.plan?.reason.rawValue)
                        json.member("suspicion", state.suspicion)
                        json.member("moved_to", report?.moves.first.map { Redaction.url($0.url) })
                        json.member("trust", report.flatMap { Self.trust($0.source) })
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
