import Foundation
import Testing

@Suite struct PollTests {
    private func exports(_ home: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: home + "/exports").filter {
            !$0.hasSuffix(".yaml")
        }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: "\(home)/exports/\($0)"))) })
    }

    private func fill(_ scratch: borrowing Scratch) throws {
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\n".utf8))
        try scratch.write("exports/all.yaml", Array("formats: [rss, json, text]\n".utf8))
        try scratch.write("feeds/pages/1.html", Array(page.utf8))
    }

    @Test func aSecondPollChangesNothing() throws {
        let scratch = try Scratch()
        try fill(scratch)
        #expect(try Command.run("poll", home: scratch.path).status == 0)
        let first = try exports(scratch.path)
        #expect(Set(first.keys) == ["a.rss", "a.json", "a.txt"])
        let second = try Command.run("poll", "--json", home: scratch.path)
        #expect(second.output.contains(#""added":0,"revised":0,"unchanged":1"#))
        #expect(try exports(scratch.path) == first)
    }

    @Test func badFilesAreSkippedAndCounted() throws {
        let scratch = try Scratch()
        try fill(scratch)
        try scratch.write("feeds/pages/2.html", [])
        try scratch.write("feeds/pages/3.xml", Array("<html>no feed</html>".utf8))
        try scratch.write("feeds/b.yaml", Array("folder: none\n".utf8))
        let result = try Command.run("poll", home: scratch.path)
        #expect(result.status == 2)
        #expect(result.errors.contains("a: 2.html: it is empty"))
        #expect(result.errors.contains("b: there is no folder"))
        let status = try Command.run("status", home: scratch.path)
        #expect(status.output.contains("failing ×1"))
        #expect(status.output.contains("2 articles in "))
        #expect(status.output.contains(" · archive 0 B, 0 responses · exports "))
        let json = try Command.run("status", "--json", home: scratch.path)
        #expect(json.output.contains(#""id":"b","health":"failing""#))
        #expect(json.output.contains(#""sizes":{"articles":2,"tombstones":0,"captures":0,"database_bytes":"#))
        #expect(
            status.output.contains("1 page could not be read") || status.output.contains("2 pages could not be read"))
    }

    @Test func aKilledPollIsMadeGoodByTheNext() throws {
        let whole = try Scratch()
        let killed = try Scratch()
        for number in 1...40 {
            let text = page.replacing("số 5", with: "số \(number)")
            for scratch in [whole.path, killed.path] {
                let file = URL(filePath: "\(scratch)/feeds/pages/\(number).html")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
                // What was fetched when must not tell the two apart.
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: file.path)
            }
        }
        for scratch in [whole.path, killed.path] {
            try Data("name: A\nfolder: pages\n".utf8).write(to: URL(filePath: scratch + "/feeds/a.yaml"))
            try FileManager.default.createDirectory(atPath: scratch + "/exports", withIntermediateDirectories: true)
            try Data("formats: [rss, json]\n".utf8).write(to: URL(filePath: scratch + "/exports/all.yaml"))
        }
        #expect(try Command.run("poll", home: whole.path).status == 0)
        for milliseconds in [5, 15, 30, 60, 90, 120, 200] {
            try Command.kill(after: milliseconds, "poll", home: killed.path)
        }
        #expect(try Command.run("poll", home: killed.path).status == 0)
        #expect(try exports(killed.path) == exports(whole.path))
    }

    @Test func checkNamesFileAndLine() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("name: A\nfodler: x\n".utf8))
        let result = try Command.run("check", home: scratch.path)
        #expect(result.status == 1)
        #expect(result.errors == "feedgate: feeds/a.yaml:2: unknown key `fodler`; did you mean `folder`?\n")
    }

    @Test func anUnknownSourceGetsAHint() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/ha-noi.yaml", Array("folder: x\n".utf8))
        let result = try Command.run("poll", "ha-nol", home: scratch.path)
        #expect(result.status == 64)
        #expect(result.errors.contains("did you mean `ha-noi`?"))
    }
}
