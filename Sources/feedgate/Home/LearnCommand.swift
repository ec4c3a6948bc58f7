import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate learn`: what was learnt of a source's pages.
struct LearnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Shows the lines that repeat on a source's pages and are dropped, and takes them back.",
        discussion: """
            EXAMPLES
              feedgate learn hung-yen                     the lines, how many pages have them, and their keys
              feedgate learn hung-yen --keep 1f0c33a2     this line is no boilerplate
              feedgate learn hung-yen --drop 1f0c33a2     it is after all
              feedgate learn hung-yen --forget            forget all that was learnt of this source

            Articles that are stored already stay as they are until `feedgate reclean SOURCE`. `learn: false` in the source's
            file turns learning off.

            EXIT CODES: 0 all well · 1 there is no such line · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Argument(help: "The source's id.")
    var source: String

    @Option(help: ArgumentHelp("A line that is no boilerplate, by its key.", valueName: "key"))
    var keep: [String] = []

    @Option(help: ArgumentHelp("A line that is boilerplate after all, by its key.", valueName: "key"))
    var drop: [String] = []

    @Flag(help: "Forget all that was learnt of the source.")
    var forget = false

    func validate() throws {
        for key in keep + drop where key.count < 4 || UInt64(key, radix: 16) == nil {
            throw ValidationError("`\(key)` is no key; `feedgate learn \(source)` prints them")
        }
    }

    func run() async throws {
        let (home, definitions) = options.load()
        let id = try options.choose([source], from: definitions)[0].id
        let store = try options.store(of: home)
        if forget {
            try await store.forget(source: id)
            if !options.quiet { Output.message("Forgot all that was learnt of \(id).") }
            return
        }
        let learnt = try await store.learntLines(of: id)
        for (keys, isKept) in [(keep, true), (drop, false)] {
            for key in keys { try await set(key, isKept, learnt, store, id) }
        }
        try show(try await store.learntLines(of: id))
    }

    private func set(
        _ key: String, _ isKept: Bool, _ learnt: LearntLines, _ store: SQLiteStore, _ id: String
    ) async throws {
        let matches = learnt.all.filter { Self.text($0.key).hasPrefix(key.lowercased()) }
        guard matches.count == 1, let line = matches.first else {
            Output.message(
                matches.isEmpty
                    ? "feedgate: \(id) has no line with the key \(key); `feedgate learn \(id)` lists them"
                    : "feedgate: \(matches.count) lines have keys that begin with \(key); give more of it")
            throw ExitCode(1)
        }
        _ = try await store.keep(line.key, isKept, source: id)
    }

    private static func text(_ key: UInt64) -> String {
        let digits = String(key, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private func show(_ learnt: LearntLines) throws {
        let dropped = learnt.boilerplate
        let kept = learnt.all.filter(\.isKept)
        if options.json {
            var json = JSONText()
            json.object { json in
                json.key("pages")
                json.value(learnt.pages)
                json.key("lines")
                json.array { json in
                    for (lines, state) in [(dropped, "dropped"), (kept, "kept")] {
                        for line in lines {
                            json.object { json in
                                json.member("key", Self.text(line.key))
                                json.member("state", state)
                                json.key("pages")
                                json.value(line.pages)
                                json.member("text", line.text)
                            }
                        }
                    }
                }
            }
            return try Output.write(json.bytes + [UInt8(ascii: "\n")])
        }
        try Output.line(
            "\(Counted.text(learnt.pages, "page")) read, \(Counted.text(dropped.count, "line")) dropped, \(kept.count) kept on request"
        )
        var table = Table(["key", "pages", "", "line"])
        for line in dropped {
            table.add([String(Self.text(line.key).prefix(8)), "\(line.pages)", "dropped", line.text])
        }
        for line in kept { table.add([String(Self.text(line.key).prefix(8)), "\(line.pages)", "kept", line.text]) }
        guard !dropped.isEmpty || !kept.isEmpty else { return }
        try Output.line(table.text(numbers: [1]))
        if !options.quiet {
            Output.message("Articles stored before keep what they had; `feedgate reclean \(source)` cleans them again.")
        }
    }
}
