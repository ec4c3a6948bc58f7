import ArgumentParser
import Foundation
import Gateway

/// `feedgate prune`: deletes what is not to be kept.
struct PruneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Deletes articles and archived responses that are not to be kept any longer.",
        discussion: """
            `keep_days`, `keep_articles` and `keep_size` (MiB), in a source's file or for all of them in feedgate.yaml, say
            what is kept; `archive_keep_days` and `archive_size` (MiB) in feedgate.yaml say it of the archive. Without
            them everything is. What was deleted is remembered, so that it is not fetched again. `feedgate poll` and
            `feedgate run` do the same by themselves.

            EXAMPLES
              feedgate prune             delete what is too old or too much
              feedgate prune --compact   and give the room back to the disk; needs as much again while it works
            """)

    @OptionGroup var options: HomeOptions

    @Flag(help: "Make the database as small as it can be.")
    var compact = false

    func run() async throws {
        let (home, definitions) = options.load()
        let store = try options.store(of: home)
        let retention = Retention(store: store, memory: store, archive: home.archive)
        let report = try await retention.run(definitions.sources, definitions.settings, now: Date())
        if compact { try await store.compact() }
        guard !options.quiet else { return }
        for (source, count) in report.articles.sorted(by: { $0.key < $1.key }) {
            try Output.line("\(source)  \(Counted.text(count, "article")) deleted")
        }
        for name in report.segments { try Output.line("archive/\(name) deleted") }
        let sizes = try await store.sizes()
        try Output.line(
            "database \(Size.text(sizes.databaseBytes)), of which free \(Size.text(sizes.freeBytes)); archive \(Size.text(sizes.archiveBytes))"
        )
    }
}
