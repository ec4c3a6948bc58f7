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

    @Test func anAddressWithoutASchemeIsAskedByHTTPWhereNothingElseIsSpoken() throws {
        let scratch = try Scratch()
        let site = try LoopbackSite(LoopbackSite.feed(3))
        let found = try Command.run(
            "init", "127.0.0.1:\(site.port)/feed.xml", "--allow-private", "--quiet", home: scratch.path)
        #expect(found.status == 0)
        #expect(found.output.contains("url: http://127.0.0.1:\(site.port)/feed.xml"), "\(found.output)\(found.errors)")
        let secure = try Command.run(
            "init", "https://127.0.0.1:\(site.port)/feed.xml", "--allow-private", home: scratch.path)
        #expect(secure.status == 1)
        #expect(
            secure.errors == "feedgate: 127.0.0.1 does not speak https at this port; write http:// if that is right\n")
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
