import Articles
import Foundation
import GRDB
import Testing

@testable import Gateway

@Suite struct ExportWriterTests {
    private let few = [
        ("a", article("một", title: "Một", day: "2024-05-01")), ("a", article("hai", title: "Hai", day: "2024-05-02")),
        ("b", article("ba", title: "Ba", day: "2024-06-01T23:00:00+07:00")), ("b", article("bốn", title: "Bốn")),
    ]

    struct Case: CustomTestStringConvertible {
        var split: [String]
        var formats: [ExportFormat] = [.jsonl]
        var files: [String]
        var testDescription: String { "\(split)" }
    }

    @Test(arguments: [
        Case(split: ["none"], files: ["p.jsonl"]),
        Case(split: ["source"], files: ["a.jsonl", "b.jsonl"]),
        Case(split: ["day"], files: ["p-2024-05-01.jsonl", "p-2024-05-02.jsonl", "p-2024-06-01.jsonl"]),
        Case(split: ["source", "month"], files: ["a-2024-05.jsonl", "b-2024-06.jsonl"]),
        Case(split: ["1KB"], files: ["p-00001.jsonl", "p-00002.jsonl"]),
        Case(
            split: ["none"], formats: ExportFormat.allCases,
            files: [
                "p.atom", "p.csv", "p.documents.jsonl", "p.json", "p.jsonl", "p.md", "p.opml", "p.rss", "p.txt",
                "p.warc.gz", "p.xml",
            ]),
    ])
    func filesArePartedAsAsked(_ test: Case) async throws {
        let home = try await ExportHome(few)
        let report = try await home.export(test.formats[0], split: test.split) { $0.formats = test.formats }
        #expect(try home.names() == test.files)
        #expect(report.files.reduce(0) { $0 + $1.articles } == 4 * test.formats.count { $0 != .opml && $0 != .warc })
    }

    @Test func eachArticleHasItsFileInTheFolderOfItsDay() async throws {
        let home = try await ExportHome(few)
        let report = try await home.export(.text, split: ["article"])
        #expect(report.files.map(\.files) == [4])
        #expect(
            try home.names().map { $0.split(separator: "-").first.map(String.init) } == [
                "p/2024/05/01/mot", "p/2024/05/02/hai", "p/2024/06/01/ba", "p/2024/06/01/bon",
            ])
    }

    @Test(arguments: ExportFormat.allCases) func aSecondExportChangesNothing(_ format: ExportFormat) async throws {
        let home = try await ExportHome(few)
        // The records of a WARC file are compressed whatever is asked for.
        for compression in ExportProfile.Compression.allCases where format != .warc || compression == .gzip {
            #expect(try await home.export(format) { $0.compression = compression }.files.allSatisfy(\.changed))
            let first = try ExportHome.files(home.out)
            let second = try await home.export(format) { $0.compression = compression }
            #expect(second.files.allSatisfy { !$0.changed })
            #expect(try ExportHome.files(home.out) == first)
        }
    }

    @Test func aDryRunSaysTheSameAndWritesNothing() async throws {
        let home = try await ExportHome(few)
        var options = ExportWriter.Options()
        options.isDry = true
        let dry = try await home.export(.jsonl, .tei, split: ["source"], options: options)
        #expect(!FileManager.default.fileExists(atPath: home.out))
        let real = try await home.export(.jsonl, .tei, split: ["source"])
        #expect(dry == real)
    }

    @Test func filesThatAreNotWrittenAnyMoreGo() async throws {
        let home = try await ExportHome(few)
        _ = try await home.export(.text, split: ["article"])
        try home.scratch.write("out/p/mine.txt", "mine")
        try home.scratch.write(
            "out/.p.files",
            try String(contentsOfFile: home.out + "/.p.files", encoding: .utf8) + "../x.sqlite\n/etc/hostname\n")
        let report = try await home.export(.text, split: ["article"]) { $0.selection.sources = ["a"] }
        #expect(report.removed == 2)
        #expect(try home.names().count == 3, "what others have put there stays")
        #expect(FileManager.default.fileExists(atPath: home.scratch.path + "/x.sqlite"))
    }

    @Test func onlyWhatIsSelectedIsWritten() async throws {
        var sure = article(words(1), title: "chắc", day: "2024-05-03")
        sure.language = "vi-VN"
        sure.section = "Tin"
        var unsure = sure
        unsure.contentText = words(2)
        unsure.extraction.confidence = 0.4
        var english = sure
        english.contentText = words(3)
        english.language = "en"
        let home = try await ExportHome([
            ("a", sure), ("a", unsure), ("a", english), ("b", sure), ("b", article("ngắn")),
        ])
        func count(_ change: (inout ExportSelection) -> Void) async throws -> Int {
            try await home.export(.jsonl) { change(&$0.selection) }.files[0].articles
        }
        #expect(try await count { _ in } == 5)
        #expect(try await count { $0.languages = ["vi"] } == 3)
        #expect(
            try await count {
                $0.sections = ["Tin"]; $0.minConfidence = 0.5
            } == 3)
        #expect(
            try await count {
                $0.minLength = 100; $0.sources = ["b"]
            } == 1)
        #expect(
            try await count {
                $0.withDuplicates = false; $0.sources = ["a", "b"]
            } == 4)
        #expect(
            try await count {
                $0.since = "2024-05-03"; $0.until = "2024-05-03"
            } == 4)
        #expect(try await count { $0.sources = ["none"] } == 0)
    }

    @Test func aDamagedArticleIsLeftOutAndNamed() async throws {
        let home = try await ExportHome(few)
        let queue = try DatabaseQueue(path: home.scratch.path + "/x.sqlite")
        let id = try await queue.write { database in
            try database.execute(sql: "UPDATE article SET data = '{\"contentText\": 1}' WHERE day = '2024-05-02'")
            return try String.fetchOne(database, sql: "SELECT id FROM article WHERE day = '2024-05-02'")
        }
        let report = try await home.export(.jsonl, .rss)
        #expect(report.unreadable == [try #require(id)])
        #expect(report.files.map(\.articles) == [3, 3])
    }

    @Test func textsAreWrittenInTheStyleAskedFor() async throws {
        var note = article("Hoà bình. Gọi 0912 345 678!\n\nThư: a@b.vn", title: "Thuỷ")
        note.language = "vi"
        let home = try await ExportHome([("a", note)])
        _ = try await home.export(.jsonl) { profile in
            profile.fields = [.title, .text]
            profile.style.toneMarks = .old
            profile.style.mask = [.email, .phone]
            profile.style.sentences = true
        }
        let text = try String(contentsOfFile: home.out + "/p.jsonl", encoding: .utf8)
        #expect(text == #"{"title":"Thủy","text":"Hòa bình.\nGọi [phone]!\n\nThư: [email]"}"# + "\n")
    }
}
