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
            problem: "feeds/a.yaml:2: `kind` is `feed` or `pages`, not `rss`"),
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
        #expect(definitions.sources == [source])
        #expect(definitions.profiles.first?.formats == [.rss, .json])
        #expect(
            definitions.errors.map(\.description) == [
                "exports/all.yaml: there is no source `ha-nol`; did you mean `ha-noi`?"
            ])
    }
}
