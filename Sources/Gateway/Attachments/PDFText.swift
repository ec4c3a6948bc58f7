import Articles
import Foundation

/// The text of PDF files, through poppler's `pdftotext`.
///
/// The program is given the file on its standard input and nothing else: no name, no environment, no place to write to. A file
/// that takes more than the limits is given up.
package struct PDFText: Sendable {
    /// How much one file may take.
    package struct Limits: Sendable, Equatable {
        /// Seconds on the clock; the same of processor time.
        package var seconds = 20
        /// Mebibytes of address space.
        package var memory = 1_024
        /// Mebibytes of text.
        package var output = 8
        /// Mebibytes of the file.
        package var input = 64

        package init() {}
    }

    /// Why there is no text.
    package enum Failure: Error, Equatable, CustomStringConvertible {
        case tooLarge(mebibytes: Int)
        case tooLong(seconds: Int)
        /// `pdftotext` ended with a code, or was ended by a signal where a limit was passed.
        case program(code: Int, isSignal: Bool)
        case noRoom(String)

        package var description: String {
            switch self {
            case .tooLarge(let mebibytes): "the PDF file has more than \(mebibytes) MiB; its text is left out"
            case .tooLong(let seconds): "pdftotext took more than \(seconds) seconds; the file's text is left out"
            case .program(let code, false):
                "pdftotext cannot read the file (code \(code)); it may be damaged or need a password"
            case .program(let code, true):
                "pdftotext was stopped at a limit (signal \(code)); the file's text is left out"
            case .noRoom(let reason): "there is no room for the file while it is read: \(reason)"
            }
        }
    }

    private let program: String
    private let limits: Limits

    /// - Parameters:
    ///   - program: Where `pdftotext` is.
    ///   - limits: How much one file may take.
    package init(program: String, limits: Limits = Limits()) {
        self.program = program
        self.limits = limits
    }

    /// The installed program; nil where there is none in `PATH`.
    package static func installed(
        path: String? = ProcessInfo.processInfo.environment["PATH"], limits: Limits = Limits()
    ) -> PDFText? {
        (path ?? "/usr/bin").split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/pdftotext" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }.map { PDFText(program: $0, limits: limits) }
    }

    /// The text of a file.
    ///
    /// - Parameter pdf: The file.
    /// - Returns: Its paragraphs; nil where it has none, as scanned pages.
    /// - Throws: `Failure`, `CancellationError`.
    package func text(of pdf: [UInt8]) async throws -> String? {
        guard pdf.count <= limits.input << 20 else { throw Failure.tooLarge(mebibytes: limits.input) }
        let input = try Self.namelessFile(pdf)
        let output = try Self.namelessFile([])
        defer {
            try? input.close()
            try? output.close()
        }
        let end = try await run(input, output)
        try Task.checkCancellation()
        guard end == .exited(0) else {
            switch end {
            case .timeout: throw Failure.tooLong(seconds: limits.seconds)
            case .exited(let code): throw Failure.program(code: code, isSignal: false)
            case .signal(let code): throw Failure.program(code: code, isSignal: true)
            }
        }
        try output.seek(toOffset: 0)
        return PDFParagraphs.text(Array(try output.read(upToCount: limits.output << 20) ?? Data()))
    }

    /// Runs the program under limits that the shell sets, which then becomes it.
    private func run(_ input: FileHandle, _ output: FileHandle) async throws -> ChildProcess.End {
        let shell = ChildProcess(
            arguments: [
                "/bin/sh", "-c",
                "ulimit -c 0 -t \"$1\"; ulimit -v \"$2\"; ulimit -f \"$3\"; exec \"$4\" -q -enc UTF-8 -eol unix -nopgbrk - -",
                "sh", "\(limits.seconds)", "\(limits.memory << 10)", "\(limits.output << 11)", program,
            ], seconds: limits.seconds)
        do {
            return try await shell.run(input: input.fileDescriptor, output: output.fileDescriptor)
        } catch {
            throw Failure.noRoom("\(error)")
        }
    }

    /// A file that nobody else can open, and that is gone when it is closed.
    private static func namelessFile(_ content: [UInt8]) throws -> FileHandle {
        var name = Array((NSTemporaryDirectory() + "/feedgate-XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Failure.noRoom(String(cString: strerror(errno))) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(name)
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(content))
            try file.seek(toOffset: 0)
        } catch {
            throw Failure.noRoom("\(error)")
        }
        return file
    }
}
