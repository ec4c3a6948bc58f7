import Foundation
import Testing

@Suite struct InitTests {
    @Test func whatIsSavedIsSavedBeforeAnythingIsShown() throws {
        let scratch = try Scratch()
        let site = try LoopbackSite(LoopbackSite.feed(3))
        let result = try Command.run(
            "init", site.address + "/feed.xml", "--allow-private", "--id", "a", "--save", home: scratch.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("feeds/a.yaml"))
        #expect(result.output.contains("allow_private"))
        let again = try Command.run(
            "init", site.address + "/feed.xml", "--allow-private", "--id", "a", "--save", home: scratch.path)
        #expect(again.status == 1)
        #expect(again.output == "", "a name that is taken is told at once")
        #expect(again.errors.contains("exists already; choose another name with --id"))
    }

    @Test func quietlySavedItNamesTheFile() throws {
        let scratch = try Scratch()
        let site = try LoopbackSite(LoopbackSite.feed(3))
        let result = try Command.run(
            "init", site.address + "/feed.xml", "--allow-private", "--id", "a", "--save", "--quiet", home: scratch.path)
        #expect(result.output == "feeds/a.yaml\n")
        #expect(result.errors == "")
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a tmpfs"))
    func aHomeThatCannotBeWrittenIsNamed() throws {
        let site = try LoopbackSite(LoopbackSite.feed(3))
        let output = try SmallDisk.run(
            """
            mkdir feeds
            mount -o remount,ro .
            feedgate init \(site.address)/feed.xml --allow-private --id a --save --quiet; echo "init $?"
            """, mount: "size=1m")
        #expect(output.contains("feeds/a.yaml could not be written; give this user the right"), "\(output)")
        #expect(output.contains("init 1\n"))
    }
}
