import Foundation
import Testing

/// The database is gone or garbage, the archive is there.
@Suite struct LostDatabaseTests {
    /// A home whose archive and store have three articles of a feed.
    private func fill(_ scratch: borrowing Scratch, _ site: LoopbackSite) throws {
        let definition =
            "url: \(site.address)/feed.xml\nallow_private: [127.0.0.1]\nrobots: false\nfetch_pages: false\n"
        try scratch.write("feeds/a.yaml", Array(definition.utf8))
        try scratch.write("exports/all.yaml", Array("formats: [jsonl]\n".utf8))
        let poll = try Command.run("poll", home: scratch.path)
        try #require(poll.status == 0, "\(poll.errors)")
        try #require(try lines(scratch.path) == 3)
    }

    private func lines(_ home: String) throws -> Int {
        try String(contentsOfFile: home + "/exports/a.jsonl", encoding: .utf8).split(separator: "\n").count
    }

    private func remove(_ home: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: home) where name.hasPrefix("feedgate.sqlite") {
            try FileManager.default.removeItem(atPath: home + "/" + name)
        }
    }

    @Test func noCommandBeginsAnewBesideAFullArchive() throws {
        let scratch = try Scratch()
        let site = try LoopbackSite(LoopbackSite.feed(3))
        try fill(scratch, site)
        try remove(scratch.path)
        for command in [["status"], ["poll"], ["export"], ["reclean"], ["prune"], ["learn", "a"], ["serve"], ["run"]] {
            let result = try Command.run(command, home: scratch.path)
            #expect(result.status == 1, "\(command)")
            #expect(
                result.errors.contains("`feedgate doctor --mend`, then `feedgate reclean`, brings the articles back"),
                "\(command): \(result.errors)")
            #expect(!FileManager.default.fileExists(atPath: scratch.path + "/feedgate.sqlite"), "\(command)")
        }
        #expect(try lines(scratch.path) == 3, "no export lost an article")
        let doctor = try Command.run("doctor", home: scratch.path)
        #expect(doctor.status == 1)
        #expect(doctor.output.contains("to begin anew, move"))
        #expect(try Command.run("doctor", "--mend", home: scratch.path).status == 0)
        #expect(try Command.run("reclean", "--json", home: scratch.path).output.contains(#""added":3"#))
        #expect(try Command.run("doctor", home: scratch.path).output == "all is well\n")
        #expect(try Command.run("export", home: scratch.path).status == 0)
        #expect(try lines(scratch.path) == 3)
    }

    @Test func oneMendingBringsTheArchiveIntoTheIndexToo() throws {
        let scratch = try Scratch()
        let site = try LoopbackSite(LoopbackSite.feed(3))
        try fill(scratch, site)
        try remove(scratch.path)
        try scratch.write("feedgate.sqlite", Array(String(repeating: "no database ", count: 900).utf8))
        let mended = try Command.run("doctor", "--mend", home: scratch.path)
        #expect(mended.status == 0)
        #expect(mended.output.contains("the index of 1 archive file was made again"), "\(mended.output)")
        #expect(try Command.run("reclean", "--json", home: scratch.path).output.contains(#""added":3"#))
    }

    @Test func recleanSaysWhatTheIndexMisses() throws {
        let scratch = try Scratch()
        let site = try LoopbackSite(LoopbackSite.feed(3))
        try fill(scratch, site)
        try FileManager.default.moveItem(atPath: scratch.path + "/archive", toPath: scratch.path + "/aside")
        try remove(scratch.path)
        #expect(try Command.run("status", home: scratch.path).status == 0, "without an archive it is a new beginning")
        try FileManager.default.moveItem(atPath: scratch.path + "/aside", toPath: scratch.path + "/archive")
        let result = try Command.run("reclean", home: scratch.path)
        #expect(
            result.errors.contains("1 file of archive/ is not in the index; `feedgate doctor --mend` takes them in"))
    }

    @Test func aFolderThatIsNoHomeStaysAsItIs() throws {
        let scratch = try Scratch()
        for command in ["status", "export", "prune"] {
            let result = try Command.run(command, home: scratch.path)
            #expect(result.status == 1)
            #expect(result.errors.contains("there is no such folder; run in the folder that holds feeds/"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }
}
