import Articles
import Foundation
import Testing

@testable import Gateway

@Suite struct DefinitionTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var problem: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(
            text: "name: A\nurl: https://a.example/\nintervall: 1h\n",
            problem: "feeds/a.yaml:3: unknown key `intervall`; did you mean `interval`?"),
        Case(
            text: "name: A\n",
            problem: "feeds/a.yaml: it says not where to look; add `url: https://…` or `folder: samples/…`"),
        Case(
            text: "url: ftp://a.example/\n",
            problem: "feeds/a.yaml:1: `ftp://a.example/` is no web address; write it with https://"),
        Case(
            text: "url: https://a.example/\nkind: rss\n",
            problem: "feeds/a.yaml:2: `kind` is `feed`, `listing` or `pages`, not `rss`"),
        Case(
            text: "url: https://a.example/\ninterval: 5\n",
            problem: "feeds/a.yaml:2: `interval` takes a time of at least a minute, such as 30m, 1h or 1d"),
        Case(
            text: "url: https://a.example/\nenabled: maybe\n", problem: "feeds/a.yaml:2: `enabled` takes true or false"),
        Case(text: "- a\n- b\n", problem: "feeds/a.yaml:1: it is no mapping; write lines of the form `name: …`"),
    ])
    func aProblemSaysWhereAndWhatToWrite(_ test: Case) throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", test.text)
        let definitions = Home(scratch.path).definitions()
        #expect(definitions.errors.map(\.description) == [test.problem])
        #expect(definitions.sources.isEmpty)
    }

    struct Mistakes: CustomTestStringConvertible {
        var text: String
        var problems: [String]
        var testDescription: String { text }
    }

    @Test(arguments: [
        // What another layer finds is told as well, from the first line to the last.
        Mistakes(
            text: "url: https://a.example/\nenabled: maybe\nintervall: 1h\nkind: rss\n",
            problems: [
                "2: `enabled` takes true or false", "3: unknown key `intervall`; did you mean `interval`?",
                "4: `kind` is `feed`, `listing` or `pages`, not `rss`",
            ]),
        Mistakes(
            text: "url: https://a.example/\nname: A\nurl: https://b.example/\n",
            problems: ["3: the key `url` stands there more than once; take one out"]),
        Mistakes(
            text: "url: https://a.example/\narticle:\n\tbody: //p\n",
            problems: ["3: a tab stands at the beginning of this line; YAML wants spaces there"]),
        Mistakes(
            text: "ulr: https://a.example/\nkind: rss\n",
            problems: [
                "1: unknown key `ulr`; did you mean `url`?", "2: `kind` is `feed`, `listing` or `pages`, not `rss`",
            ]),
    ])
    func everyProblemOfAFileIsTold(_ test: Mistakes) throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", test.text)
        let errors = Home(scratch.path).definitions().errors
        #expect(errors.map(\.description) == test.problems.map { "feeds/a.yaml:" + $0 })
    }

    @Test func anAuthorityThatCannotBeReadIsToldAndTheSourceStays() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", "url: https://a.example/\ntls_authority: none.pem\n")
        try scratch.write("feeds/b.yaml", "url: https://b.example/\ntls_authority: empty.pem\n")
        try scratch.write("feeds/empty.pem", "no certificate\n")
        let definitions = Home(scratch.path).definitions()
        #expect(
            definitions.errors.map(\.description) == [
                "feeds/a.yaml:2: `tls_authority`: there is no file \(scratch.path)/feeds/none.pem that can be read",
                "feeds/b.yaml:2: `tls_authority`: no certificate is in \(scratch.path)/feeds/empty.pem; give a PEM file with one",
            ])
        #expect(definitions.sources.map(\.id) == ["a", "b"])
    }

    @Test func aDefinitionIsRead() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/ha-noi.yaml", "name: Hà Nội\nfolder: samples/ha-noi\nlanguage: vi\ninterval: 2h\n")
        try scratch.write(
            "exports/all.yaml", "title: Tất cả\nformats: [rss, json]\nsources: [ha-nol]\nsplit: none\nlimit: 5\n")
        let definitions = Home(scratch.path).definitions()
        var source = SourceDefinition(
            id: "ha-noi", name: "Hà Nội", location: .folder(scratch.path + "/feeds/samples/ha-noi"), kind: .pages,
            file: "feeds/ha-noi.yaml")
        source.language = "vi"
        source.interval = 7_200
        source.hasOwnInterval = true
        #expect(definitions.sources == [source])
        #expect(definitions.profiles.first?.formats == [.rss, .json])
        #expect(
            definitions.errors.map(\.description) == [
                "exports/all.yaml:3: there is no source `ha-nol`; did you mean `ha-noi`?"
            ])
    }

    @Test(arguments: [
        Case(
            text: "formats: [parket]\n",
            problem: "exports/a.yaml:1: there is no format `parket`; write \(ExportFormat.list)"),
        Case(text: "formats: [jsonl]\nsplit: week\n", problem: "exports/a.yaml:2: \(ExportSplit.advice)"),
        Case(
            text: "formats: [jsonl]\nfields: [titel]\n",
            problem: "exports/a.yaml:2: there is no field `titel`; did you mean `title`?"),
        Case(
            text: "formats: [jsonl]\nmin_confidence: 80\n",
            problem: "exports/a.yaml:2: `min_confidence` takes a number from 0 to 1"),
        Case(
            text: "formats: [jsonl]\nduplicates: none\n",
            problem: "exports/a.yaml:2: `duplicates` is `keep` or `drop`, not `none`"),
        Case(
            text: "formats: [jsonl]\nparts: [train=90]\n",
            problem: "exports/a.yaml:2: `parts` takes shares that make 100, such as [train=90, validation=5, test=5]"),
        Case(
            text: "formats: [jsonl]\nuntil: 1.5.2024\n",
            problem: "exports/a.yaml:2: `until` takes a day such as 2024-05-26"),
        Case(
            text: "formats: [jsonl]\nmask: [name]\n",
            problem: "exports/a.yaml:2: `mask` takes `email`, `phone` or a list of both, not `name`"),
        Case(
            text: "formats: [jsonl]\nshard_size: big\n",
            problem: "exports/a.yaml:2: `shard_size` takes a size such as 256MB"),
    ])
    func aProblemOfAProfileSaysWhereAndWhatToWrite(_ test: Case) throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", "folder: x\n")
        try scratch.write("exports/a.yaml", test.text)
        #expect(Home(scratch.path).definitions().errors.map(\.description) == [test.problem])
    }

    @Test func aProfileIsRead() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", "folder: x\n")
        try scratch.write(
            "exports/kho.yaml",
            """
            title: Kho
            formats: [jsonl, tei]
            languages: vi
            sections: [Tin, Bài]
            since: 2024-01-01
            min_confidence: 0.5
            min_length: 200
            duplicates: drop
            split: [source, 64MB]
            compression: gzip
            fields: [id, text]
            unicode: nfkc
            tone_marks: old
            mask: [email, phone]
            sentences: true
            parts: [train=99.5, test=0.5]
            near_duplicates: keep
            exact_duplicates: keep
            shard_size: 1GB
            refresh: manual
            """)
        var profile = ExportProfile(id: "kho", title: "Kho", formats: [.jsonl, .tei], file: "exports/kho.yaml")
        profile.selection.languages = ["vi"]
        profile.selection.sections = ["Tin", "Bài"]
        profile.selection.since = "2024-01-01"
        profile.selection.minConfidence = 0.5
        profile.selection.minLength = 200
        profile.selection.withDuplicates = false
        profile.split.maxBytes = 64_000_000
        profile.compression = .gzip
        profile.fields = [.id, .text]
        profile.style.unicode = .nfkc
        profile.style.toneMarks = .old
        profile.style.mask = [.email, .phone]
        profile.style.sentences = true
        profile.release.parts = try #require(CorpusSplit(["train=99.5", "test=0.5"]))
        profile.release.nearDuplicates = nil
        profile.release.exactDuplicates = false
        profile.release.shardBytes = 1_000_000_000
        profile.refresh = .manual
        let definitions = Home(scratch.path).definitions()
        #expect(definitions.errors == [])
        #expect(definitions.profiles == [profile])
    }

    @Test func profilesThatWriteTheSameFilesAreNamed() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", "folder: x\n")
        try scratch.write("exports/one.yaml", "formats: [rss, json]\n")
        try scratch.write("exports/two.yaml", "formats: [json]\nsources: [a]\n")
        try scratch.write("exports/three.yaml", "formats: [json]\nsplit: none\n")
        #expect(
            Home(scratch.path).definitions().errors.map(\.description) == [
                "exports/two.yaml: it writes the same files as exports/one.yaml: give it other formats or another split, or make one profile of the two"
            ])
    }
}
