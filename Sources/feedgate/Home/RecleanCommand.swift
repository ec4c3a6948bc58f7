import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate reclean`: history by today's rules.
struct RecleanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reclean",
        abstract: "Cleans archived pages again after rules have changed, without one request.",
        discussion: """
            What an article was before is kept as a revision. Folders of saved pages are read again.

            EXAMPLES
              feedgate reclean --diff           what would change, and how; nothing is stored
              feedgate reclean                  clean everything again
              feedgate reclean ha-nam hung-yen  clean these two again

            In a diff `[-words-]` go and `{+words+}` come.

            EXIT CODES: 0 all well · 1 failed · 2 done, but some pages could not be read · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Argument(help: ArgumentHelp("Ids of sources.", valueName: "source"))
    var sources: [String] = []

    @Flag(help: "Show what would change, and store nothing.")
    var diff = false

    func run() async throws {
        let (home, definitions) = options.load()
        let chosen = try options.choose(sources, from: definitions)
        let store = try options.store(of: home)
        let reclean = Reclean(store: store, archive: ArchiveReader(folder: home.archive, store: store))
        let unknown = try await SegmentRepair(folder: home.archive, store: store).unknown().count
        if unknown > 0 {
            let files = unknown == 1 ? "1 file of archive/ is" : "\(unknown) files of archive/ are"
            Output.message("feedgate: \(files) not in the index; `feedgate doctor --mend` takes them in")
        }
        var reports: [Reclean.Report] = []
        let (isDiff, isJSON) = (diff, options.json)
        for source in chosen {
            reports.append(
                try await reclean.run(source, dryRun: diff) { article in
                    if isDiff, !isJSON { try Self.show(article, source: source.id) }
                })
        }
        try show(reports)
        let failures = reports.flatMap { report in report.failures.map { "\(report.source): \($0)" } }
        for failure in failures { Output.message("feedgate: \(failure)") }
        if !failures.isEmpty || !definitions.errors.isEmpty { throw ExitCode(2) }
    }

    /// One article as a diff.
    private static func show(_ article: RecleanedArticle, source: String) throws {
        guard article.outcome == .revised || article.outcome == .added else { return }
        try Output.line("\(source)  \(article.new.url ?? article.id ?? "")")
        let old = article.old.map(fields) ?? [:]
        let new = fields(article.new)
        for name in ["title", "published", "section", "byline", "text"] where old[name] != new[name] {
            let marked = TextDiff(from: old[name] ?? "", to: new[name] ?? "").marked
            try Output.line("  \(name): \(coloured(marked).replacing("\n", with: "\n    "))")
        }
        try Output.line("")
    }

    /// What goes is red and what comes is green on a terminal; the marks stay.
    private static func coloured(_ marked: String) -> String {
        guard Output.isColourful else { return marked }
        return marked.replacing("[-", with: "\u{1B}[31m[-").replacing("-]", with: "-]\u{1B}[0m")
            .replacing("{+", with: "\u{1B}[32m{+").replacing("+}", with: "+}\u{1B}[0m")
    }

    private static func fields(_ article: Article) -> [String: String] {
        var fields = ["text": article.contentText]
        fields["title"] = article.title
        fields["published"] = article.published?.iso8601
        fields["section"] = article.section
        fields["byline"] = article.byline?.printed
        return fields
    }

    private func show(_ reports: [Reclean.Report]) throws {
        if options.json {
            var json = JSONText()
            json.object { json in
                json.key("sources")
                json.array { json in
                    for report in reports {
                        json.object { json in
                            json.member("id", report.source)
                            for (name, count) in [
                                ("changed", report.changed), ("added", report.added), ("unchanged", report.unchanged),
                                ("missing", report.missing),
                            ] {
                                json.key(name)
                                json.value(count)
                            }
                            json.optional("failures", report.failures)
                        }
                    }
                }
            }
            return try Output.write(json.bytes + [UInt8(ascii: "\n")])
        }
        guard !options.quiet else { return }
        var table = Table(["source", diff ? "would change" : "changed", "new", "same", "not archived", "failed"])
        for report in reports {
            table.add(
                [
                    report.source, "\(report.changed)", "\(report.added)", "\(report.unchanged)", "\(report.missing)",
                    "\(report.failures.count)",
                ])
        }
        try Output.line(table.text(numbers: [1, 2, 3, 4, 5]))
    }
}
