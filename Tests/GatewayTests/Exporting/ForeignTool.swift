import Foundation
import Testing

/// Reads exports with tools that nobody here has written: `Tests/Tools/read_export.py`.
///
/// `FEEDGATE_PYTHON` names a Python that has them; a test whose tool is absent says so and passes.
enum ForeignTool {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Tools/read_export.py")

    /// What the tool found, as JSON; nil where the tool is not installed.
    static func read(_ tool: String, _ path: String) throws -> Data? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let python = ProcessInfo.processInfo.environment["FEEDGATE_PYTHON"] ?? "python3"
        process.arguments = [python, script.path(percentEncoded: false), tool, path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 77 || process.terminationStatus == 127 {
            print("skipped: \(tool) is not installed for \(python); set FEEDGATE_PYTHON")
            return nil
        }
        #expect(process.terminationStatus == 0, "\(tool) cannot read \(path)")
        return data
    }

    /// The same, decoded.
    static func read<Found: Decodable>(_ tool: String, _ path: String, as type: Found.Type) throws -> Found? {
        try read(tool, path).map { try JSONDecoder().decode(type, from: $0) }
    }
}
