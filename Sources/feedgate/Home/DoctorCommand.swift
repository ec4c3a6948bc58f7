import ArgumentParser
import Articles
import Foundation
import Gateway

/// `feedgate doctor`: what is wrong with this installation.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Finds what is wrong with this installation, and mends it.",
        discussion: """
            Looks at folders and room on the disk, definitions, the database, and the archive. A damaged database is never
            changed: what can be read is saved into a new one, and the old one is moved aside.

            EXAMPLES
              feedgate doctor             look, and change nothing
              feedgate doctor --thorough  read every index and every archived response
              feedgate doctor --mend      mend what can be mended without loss

            EXIT CODES: 0 all well · 1 something is wrong · 64 wrong usage
            """)

    @OptionGroup var options: HomeOptions

    @Flag(help: "Mend what can be mended without loss; stop the daemon first.")
    var mend = false

    @Flag(help: "Read everything; takes minutes with millions of articles.")
    var thorough = false

    func run() async throws {
        let home = Home(options.home)
        let findings = await Doctor(home: home, mends: mend).examine(isThorough: thorough)
        if options.json {
            var json = JSONText()
            json.object { json in
                json.key("findings")
                json.array { json in
                    for finding in findings {
                        json.object { json in
                            json.member("level", finding.level.rawValue)
                            json.member("text", finding.text)
                        }
                    }
                }
            }
            try Output.write(json.bytes + [UInt8(ascii: "\n")])
        } else {
            for finding in findings {
                let colour = [Finding.Level.problem: 31, .note: 33, .mended: 32][finding.level] ?? 0
                try Output.line("\(Output.coloured(finding.level.rawValue, colour)): \(finding.text)")
            }
            if findings.isEmpty, !options.quiet { try Output.line("all is well") }
        }
        if findings.contains(where: { $0.level == .problem }) { throw ExitCode(1) }
    }
}
