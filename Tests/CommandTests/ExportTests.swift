import Foundation
import Testing

@Suite struct ExportTests {
    /// A home with three stored articles.
    private func fill(_ scratch: borrowing Scratch) throws {
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\n".utf8))
        try scratch.write(
            "exports/corpus.yaml", Array("formats: [jsonl]\nsplit: none\nfields: [title, text]\nrefresh: manual\n".utf8)
        )
        for number in 1...3 {
            try scratch.write("feeds/pages/\(number).html", Array(page.replacing("số 5", with: "số \(number)").utf8))
        }
        #expect(try Command.run("poll", home: scratch.path).status == 0)
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func aProfileIsWrittenWhenItIsAskedFor() throws {
        let scratch = try Scratch()
        try fill(scratch)
        #expect(try names(scratch.path + "/exports") == ["corpus.yaml"], "polls leave it alone")
        let dry = try Command.run("export", "corpus", "--dry-run", home: scratch.path)
        #expect(dry.output.hasPrefix("would be "))
        #expect(try names(scratch.path + "/exports") == ["corpus.yaml"])
        let real = try Command.run("export", "corpus", home: scratch.path)
        #expect(real.status == 0)
        #expect(real.output.contains("corpus.jsonl  3 articles"))
        #expect(try Command.run("export", "corpus", home: scratch.path).output.hasPrefix("unchanged"))
    }

    @Test func standardOutputTakesAStream() throws {
        let scratch = try Scratch()
        try fill(scratch)
        let result = try Command.run(
            "export", "--format", "jsonl", "--fields", "source", "--out", "-", home: scratch.path)
        #expect(result.output == String(repeating: "{\"source\":\"a\"}\n", count: 3))
    }

    @Test func optionsTakeThePlaceOfTheProfile() throws {
        let scratch = try Scratch()
        try fill(scratch)
        let result = try Command.run(
            "export", "corpus", "--format", "csv", "--compression", "gzip", "--limit", "2", "--out",
            scratch.path + "/out",
            "--json", home: scratch.path)
        #expect(result.output.contains(#""articles":2"#))
        #expect(try names(scratch.path + "/out") == ["corpus.csv.gz"])
    }

    @Test func aReleaseIsBuiltAndAddedTo() throws {
        let scratch = try Scratch()
        try fill(scratch)
        let folder = scratch.path + "/release"
        let first = try Command.run(
            "export", "corpus", "--near-duplicates", "keep", "--release", folder, home: scratch.path)
        #expect(first.status == 0)
        #expect(first.output.contains("3 articles written, 3 in the release"))
        #expect(
            try names(folder) == ["README.md", "SHA256SUMS", "data", "index.tsv.gz", "manifest.json", "removed.jsonl"])
        let second = try Command.run(
            "export", "corpus", "--near-duplicates", "keep", "--release", folder, "--since", "last", home: scratch.path)
        #expect(second.output.contains("0 articles written, 3 in the release"))
        let other = try Command.run("export", "corpus", "--release", folder, "--since", "last", home: scratch.path)
        #expect(other.status == 1)
        #expect(other.errors.contains("another treatment of duplicates"))
    }

    @Test func optionsDoNotWriteOverAProfilesFiles() throws {
        let scratch = try Scratch()
        try fill(scratch)
        try scratch.write("exports/feeds.yaml", Array("formats: [rss]\n".utf8))
        #expect(try Command.run("export", "feeds", home: scratch.path).status == 0)
        let feed = try Data(contentsOf: URL(filePath: scratch.path + "/exports/a.rss"))
        for options in [["--format", "rss", "--language", "fr"], ["--language", "fr"], ["--format", "rss"]] {
            let result = try Command.run(["export"] + options, home: scratch.path)
            #expect(result.status == 64, "\(options)")
            #expect(result.errors.contains("this would write over the files of exports/"), "\(result.errors)")
        }
        #expect(try Data(contentsOf: URL(filePath: scratch.path + "/exports/a.rss")) == feed)
        let elsewhere = try Command.run(
            "export", "--format", "rss", "--language", "fr", "--out", scratch.path + "/out", home: scratch.path)
        #expect(elsewhere.status == 0)
        #expect(elsewhere.errors.contains("no article matches these options; `feedgate status` says what is stored"))
        // All of one source is what the profile would write too.
        #expect(try Command.run("export", "--source", "a", home: scratch.path).errors.contains("corpus.yaml"))
        #expect(try Command.run("export", "feeds", "--source", "a", home: scratch.path).status == 0)
    }

    @Test func aSelectionWithoutArticlesIsToldSo() throws {
        let scratch = try Scratch()
        try fill(scratch)
        try scratch.write("exports/corpus.yaml", Array("formats: [jsonl]\nsplit: none\nlanguages: [fr]\n".utf8))
        #expect(
            try Command.run("export", home: scratch.path).errors
                == "feedgate: no article matches exports/corpus.yaml; `feedgate status` says what is stored\n")
        let release = try Command.run("export", "corpus", "--release", scratch.path + "/release", home: scratch.path)
        #expect(release.errors.contains("no article matches exports/corpus.yaml"), "\(release.errors)")
    }

    @Test func aHomeWithoutProfilesSaysWhatToDo() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("folder: pages\n".utf8))
        let result = try Command.run("export", home: scratch.path)
        #expect(result.status == 1)
        #expect(result.errors.contains("there is no profile in exports/; try --format jsonl"))
    }

    struct Case: CustomTestStringConvertible {
        var arguments: [String]
        var message: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Case(arguments: ["--format", "parquet"], message: "no library that is kept up writes it"),
        Case(arguments: ["--format", "jsnl"], message: "did you mean `jsonl`?"),
        Case(arguments: ["--format", "jsonl", "--fields", "titel"], message: "did you mean `title`?"),
        Case(arguments: ["--format", "jsonl", "--split", "week"], message: "--split takes `source`"),
        Case(arguments: ["--format", "jsonl", "--since", "last"], message: "name it with --release"),
        Case(arguments: ["--format", "jsonl", "--until", "2024-5-1"], message: "--until takes a day"),
        Case(arguments: ["--format", "jsonl", "--parts", "train=90"], message: "shares that make 100"),
        Case(arguments: ["--format", "rss", "--format", "csv", "--out", "-"], message: "one format"),
        Case(arguments: ["--format", "jsonl", "--mask", "names"], message: "email or phone"),
    ])
    func wrongOptionsSayWhatToWrite(_ test: Case) throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("folder: pages\n".utf8))
        let process = try Command.run(["export"] + test.arguments, home: scratch.path)
        #expect(process.status == 64)
        #expect(process.errors.contains(test.message))
    }
}
