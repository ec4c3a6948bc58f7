import Foundation
import Glibc
import Testing

/// Runs the real binary, as a user would.
struct Command {
    var status: Int32
    var output: String
    var errors: String

    /// The binary stands beside the test bundle.
    static var binary: URL {
        get throws {
            let bundle = try #require(CommandLine.arguments.first.map { URL(filePath: $0) })
            return bundle.deletingLastPathComponent().appending(path: "feedgate")
        }
    }

    static func run(_ arguments: String..., input: String = "", home: String? = nil) throws -> Command {
        let process = Process()
        process.executableURL = try binary
        process.arguments = arguments
        if let home { process.currentDirectoryURL = URL(filePath: home) }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        let errors = stderr.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Command(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }
}

extension Command {
    /// Starts the binary and kills it.
    static func kill(after milliseconds: Int, _ arguments: String..., home: String) throws {
        let process = Process()
        process.executableURL = try binary
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: home)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(milliseconds) * 1_000)
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

/// A folder that is gone when the test is over.
struct Scratch: ~Copyable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "feedgate-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }
}

let page =
    "<html lang=\"vi\"><head><title>Họp tổ dân phố</title></head><body><h1>Họp tổ dân phố</h1><p>Lượt xem: 12</p>"
    + String(
        repeating:
            "<p>Tối qua tổ dân phố số 5 họp bàn việc sửa sân chơi, các hộ đã thống nhất góp công và chọn ngày khởi công.</p>",
        count: 4) + "<h3>Tin liên quan</h3></body></html>"

@Suite struct HelpTests {
    @Test func helpHasExamples() throws {
        let help = try Command.run("help", "clean")
        #expect(help.status == 0)
        #expect(help.output.contains("EXAMPLES"))
    }

    @Test func wrongUsageIsCalledSo() throws {
        #expect(try Command.run("clean").status == 64)
        #expect(try Command.run("pol").status == 64)
    }
}
