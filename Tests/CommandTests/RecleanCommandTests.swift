import Foundation
import Testing

@Suite struct RecleanCommandTests {
    @Test func aDiffShowsWhatWouldChangeAndStoresNothing() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\n".utf8))
        try scratch.write("exports/all.yaml", Array("formats: [text]\n".utf8))
        try scratch.write("feeds/pages/1.html", Array(page.utf8))
        #expect(try Command.run("poll", home: scratch.path).status == 0)
        // The definition now says what the page does not.
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\nsection: Dân phố\n".utf8))
        let diff = try Command.run("reclean", "--diff", home: scratch.path)
        #expect(diff.status == 0)
        #expect(diff.output.contains("section: {+Dân phố+}"))
        #expect(diff.output.contains("a                  1    0     0             0       0"))
        let same = try Command.run("reclean", "--json", home: scratch.path)
        #expect(same.output == #"{"sources":[{"id":"a","changed":1,"added":0,"unchanged":0,"missing":0}]}"# + "\n")
        let again = try Command.run("reclean", "--json", home: scratch.path)
        #expect(again.output == #"{"sources":[{"id":"a","changed":0,"added":0,"unchanged":1,"missing":0}]}"# + "\n")
    }

    @Test func pruningRemembersWhatItDeleted() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\nkeep_articles: 1\n".utf8))
        for number in 1...3 {
            try scratch.write("feeds/pages/\(number).html", Array(page.replacing("số 5", with: "số \(number)").utf8))
        }
        #expect(try Command.run("poll", home: scratch.path).status == 0)
        let status = try Command.run("status", "--json", home: scratch.path)
        #expect(status.output.contains(#""articles":1"#))
        let poll = try Command.run("poll", "--json", home: scratch.path)
        #expect(poll.output.contains(#""added":0,"revised":0"#))
        #expect(try Command.run("prune", "--compact", home: scratch.path).status == 0)
    }
}
