import Foundation

/// A file system of its own for one script, as small or as unwritable as a test needs it.
enum SmallDisk {
    /// Whether this user may mount one.
    static let isPossible = (try? run("true", mount: "size=1m")) == "exit 0\n"

    /// Runs a script in `$HOME_FOLDER`, an empty file system that is gone afterwards.
    ///
    /// - Returns: What it wrote, and how it ended.
    static func run(_ script: String, mount options: String) throws -> String {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        let whole = """
            mount -t tmpfs -o \(options) tmpfs '\(scratch.path)' || exit 99
            cd '\(scratch.path)'
            feedgate() { '\(try Command.binary.path)' "$@"; }
            \(script)
            echo "exit $?"
            """
        process.arguments = ["-m", "sh", "-c", whole]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
