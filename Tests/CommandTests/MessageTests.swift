import Foundation
import Testing

/// How commands speak with people.
@Suite struct MessageTests {
    struct Case: CustomTestStringConvertible {
        var arguments: [String]
        var message: String
        var status: Int32 = 64
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Case(arguments: ["pol"], message: "there is no command `pol`; did you mean `poll`? `feedgate help` lists them"),
        Case(arguments: ["poll", "x"], message: "there is no source `x`; `feedgate check` lists those in feeds/"),
        Case(arguments: ["export", "x"], message: "there is no profile `x`; profiles are the .yaml files in exports/"),
        Case(
            arguments: ["evaluate", "none.jsonl"], message: "none.jsonl: there is no such file; check the path",
            status: 1),
    ])
    func anErrorBeginsWithTheProgramsNameAndIsOneLine(_ test: Case) throws {
        let scratch = try Scratch()
        try scratch.write("feeds/source-one.yaml", Array("folder: pages\n".utf8))
        let result = try Command.run(test.arguments, home: scratch.path)
        #expect(result.errors == "feedgate: \(test.message)\n")
        #expect(result.status == test.status)
    }

    @Test func wrongOptionsShowTheUsage() throws {
        let errors = try Command.run("poll", "--backfil", "2020-01-01").errors
        #expect(errors.hasPrefix("feedgate: Unknown option '--backfil'. Did you mean '--backfill'?\n"), "\(errors)")
        #expect(errors.contains("Usage: "))
    }

    @Test func checkPrintsJSON() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\n".utf8))
        try scratch.write("feeds/b.yaml", Array("name: B\nfodler: pages\n".utf8))
        let result = try Command.run("check", "--json", home: scratch.path)
        #expect(result.status == 1)
        #expect(
            result.output
                == #"{"sources":[{"id":"a","kind":"pages","from":"folder","name":"A"}],"profiles":[],"problems":[{"file":"feeds/b.yaml","line":2,"problem":"unknown key `fodler`; did you mean `folder`?"}]}"#
                + "\n")
        #expect(
            try Command.run("check", home: scratch.path).output.hasSuffix("1 source, 0 export profiles, 1 problem\n"))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func tablesFitTheTerminalAndAreWholeElsewhere() throws {
        let scratch = try Scratch()
        let name = String(repeating: "Tổ dân phố ", count: 12) + "cuối"
        try scratch.write("feeds/a.yaml", Array("name: \(name)\nfolder: pages\n".utf8))
        #expect(try Command.run("check", home: scratch.path).output.contains(name))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/script")
        let command = "stty cols 60; \(try Command.binary.path) check"
        process.arguments = ["-qec", command, "/dev/null"]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.contains { $0.hasPrefix("a ") && $0.hasSuffix("…") && $0.count == 60 }, "\(text)")
        #expect(lines.allSatisfy { $0.count <= 60 })
    }

    @Test func statusHasNotesOnlyWhereThereAreSome() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\n".utf8))
        try scratch.write("feeds/pages/1.html", Array(page.utf8))
        try scratch.write("exports/all.yaml", Array("formats: [jsonl]\n".utf8))
        let first = try Command.run("poll", home: scratch.path)
        #expect(first.output.contains("1 export in "))
        #expect(first.output.contains("a.jsonl"))
        let status = try Command.run("status", home: scratch.path)
        #expect(!status.output.contains("notes"))
        #expect(status.output.contains("\n1 article in "))
        let second = try Command.run("poll", home: scratch.path)
        #expect(second.output.hasSuffix(", 0 changed\n"), "what did not change is not listed: \(second.output)")
        let fields = try Command.run(
            "export", "--format", "tei", "--fields", "title", "--out", scratch.path + "/out", home: scratch.path)
        #expect(fields.errors.contains("--fields has no effect on tei"))
        #expect(fields.output.contains("a.xml  1 article, ") || fields.output.contains("1 article, "))
    }
}
