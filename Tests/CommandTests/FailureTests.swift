import Foundation
import Testing

/// What happens when the machine fails: one clear error, nothing lost, and the next run makes it good.
@Suite struct FailureTests {
    private static let pages = """
        mkdir -p feeds/pages exports
        printf 'name: A\\nfolder: pages\\n' > feeds/a.yaml
        printf 'formats: [json]\\n' > exports/all.yaml
        for number in $(seq 40); do
          printf '<html><head><title>Tin %s</title></head><body><h1>Tin %s</h1>' $number $number > feeds/pages/$number.html
          for line in 1 2 3 4 5 6; do
            printf '<p>Tối qua tổ dân phố số %s họp lần %s bàn việc sửa sân chơi, các hộ góp công và chọn ngày khởi công.</p>' \\
              $number $line >> feeds/pages/$number.html
          done
          printf '</body></html>' >> feeds/pages/$number.html
        done
        """

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a tmpfs"))
    func aFullDiskLosesNothing() throws {
        let output = try SmallDisk.run(
            """
            \(Self.pages)
            feedgate status > /dev/null
            head -c $(( ($(df --output=avail -k . | tail -1) - 200) * 1024 )) /dev/zero > filler
            feedgate poll --quiet; echo "poll $?"
            head -c 20m /dev/zero > more 2> /dev/null
            feedgate poll --quiet; echo "poll $?"
            rm -f filler more
            feedgate poll --quiet; echo "poll $?"
            feedgate doctor --thorough --quiet | grep -v MiB
            python3 -c "import json; print(len(json.load(open('exports/a.json'))['items']))"
            ls -A exports
            """, mount: "size=8m")
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("poll ") } == ["poll 1", "poll 1", "poll 0"], "\(output)")
        #expect(output.contains("make room"), "\(output)")
        #expect(Array(lines.suffix(5)) == ["poll 0", "40", "a.json", "all.yaml", "exit 0"], "\(output)")
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a tmpfs"))
    func aFolderThatCannotBeWrittenIsNamed() throws {
        let output = try SmallDisk.run(
            """
            \(Self.pages)
            mount -o remount,ro .
            feedgate poll; echo "poll $?"
            feedgate doctor; echo "doctor $?"
            """, mount: "size=2m")
        #expect(output.contains("feedgate.sqlite cannot be opened for writing; give this user the right"))
        #expect(output.contains("poll 1\n"))
        #expect(output.contains("doctor 1\n"))
    }

    @Test func aDamagedDatabaseIsMendedByOneCommand() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\n".utf8))
        try scratch.write("feeds/pages/1.html", Array(page.utf8))
        try scratch.write("feedgate.sqlite", Array(String(repeating: "no database ", count: 900).utf8))
        let poll = try Command.run("poll", home: scratch.path)
        #expect(poll.status == 1)
        #expect(
            poll.errors.contains(
                "feedgate.sqlite is damaged or no database; stop Feedgate and run `feedgate doctor --mend`"))
        #expect(try Command.run("doctor", "--mend", home: scratch.path).status == 0)
        #expect(try Command.run("poll", home: scratch.path).status == 0)
        #expect(try Command.run("doctor", home: scratch.path).output == "all is well\n")
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
        #expect(names.contains { $0.hasPrefix("feedgate.sqlite.damaged-") })
    }

    @Test func aDeletedArchiveStopsNothing() throws {
        let scratch = try Scratch()
        try scratch.write("feeds/a.yaml", Array("name: A\nfolder: pages\n".utf8))
        try scratch.write("feeds/pages/1.html", Array(page.utf8))
        #expect(try Command.run("poll", home: scratch.path).status == 0)
        try FileManager.default.removeItem(atPath: scratch.path + "/archive")
        #expect(try Command.run("poll", home: scratch.path).status == 0)
        #expect(try Command.run("reclean", "--diff", home: scratch.path).status == 0)
    }
}
