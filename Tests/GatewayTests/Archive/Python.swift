import Foundation

/// Runs other people's tools, which are written in Python.
enum Python {
    /// Whether all these modules can be imported.
    static func has(_ modules: String...) -> Bool {
        (try? run("import " + modules.joined(separator: ", "))) == ""
    }

    /// What a script prints; where it fails, what it says of that.
    static func run(_ script: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
