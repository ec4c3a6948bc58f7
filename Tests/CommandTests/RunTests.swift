import Foundation
import Glibc
import Testing

/// A port on loopback where connections are taken and nothing is ever said.
private final class SilentPort {
    private let descriptor: Int32
    let port: UInt16

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        try #require(descriptor >= 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        try #require(bound)
        self.descriptor = descriptor
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(descriptor) }
}

@Suite struct RunTests {
    @Test func theDaemonStartsReloadsAndStopsInTheMiddleOfAFetch() async throws {
        let scratch = try Scratch()
        let silent = try SilentPort()
        let definition = "url: http://127.0.0.1:\(silent.port)/feed\nallow_private: [127.0.0.1]\nrobots: false\n"
        try scratch.write("feeds/a.yaml", Array(definition.utf8))
        try scratch.write("feedgate.yaml", Array("log_format: json\n".utf8))
        let daemon = try Daemon(home: scratch.path)
        try await daemon.wait { $0.contains("\"message\":\"sources enrolled\"") }
        let second = try Command.run("run", home: scratch.path)
        #expect(second.status == 1)
        #expect(second.errors.contains("another feedgate (process \(daemon.process.processIdentifier)) polls"))
        #expect(try Command.run("poll", home: scratch.path).status == 1)

        try scratch.write("feeds/b.yaml", Array("folder: pages\n".utf8))
        try scratch.write("feeds/a.yaml", Array("ulr: oops\n".utf8))
        kill(daemon.process.processIdentifier, SIGHUP)
        try await daemon.wait { $0.contains("unknown key `ulr`") && $0.contains("\"sources\":\"2\"") }

        let start = ContinuousClock.now
        daemon.process.terminate()
        daemon.process.waitUntilExit()
        #expect(start.duration(to: .now) < .seconds(5))
        #expect(daemon.process.terminationStatus == 0)
        let lines = try daemon.log().split(separator: "\n")
        #expect(lines.allSatisfy { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) != nil })
        // What was broken off is due still, and the lock is free.
        #expect(try Command.run("poll", "--dry-run", home: scratch.path).status != 1)
    }

    @Test func anUnwritableHomeIsOneClearError() throws {
        let result = try Command.run("run", "--home", "/proc/nowhere")
        #expect(result.status == 1)
        #expect(result.errors.contains("cannot be made"))
    }

    /// `feedgate run` in the background.
    private struct Daemon {
        let process = Process()
        private let errors: String

        init(home: String) throws {
            errors = home + "/stderr"
            try Data().write(to: URL(filePath: errors))
            process.executableURL = try Command.binary
            process.arguments = ["run", "--no-serve"]
            process.currentDirectoryURL = URL(filePath: home)
            process.standardError = FileHandle(forWritingAtPath: errors)
            process.standardOutput = FileHandle.nullDevice
            try process.run()
        }

        func log() throws -> String { try String(contentsOfFile: errors, encoding: .utf8) }

        /// Waits until the log is as it should be; the test fails where it never is.
        func wait(until isSo: (String) -> Bool) async throws {
            for _ in 0..<300 where process.isRunning {
                if isSo(try log()) { return }
                try await Task.sleep(for: .milliseconds(50))
            }
            Issue.record("the log says: \(try log())")
        }
    }
}
