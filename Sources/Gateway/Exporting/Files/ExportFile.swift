import Crypto
import Foundation

/// A file of an export while it is written: collects pieces, compresses and counts them, and sums them where asked to.
final class ExportFile {
    /// What is known of a file that is whole.
    struct Summary: Sendable, Equatable {
        var path: String
        var articles: Int
        /// On the disk.
        var bytes: Int
        /// Before compression.
        var contentBytes: Int
        /// SHA-256 of the file and of its content, in lower-case hexadecimal; empty where nobody asked for them.
        var sha256 = ""
        var contentSHA256 = ""
        /// Whether the file on the disk was another one before.
        var changed: Bool
    }

    /// How a file is written.
    struct Options: Sendable, Equatable {
        var compression = ExportProfile.Compression.none
        /// Whether it is counted and not written.
        var isDry = false
        /// Whether its sums are wanted.
        var sums = false
        /// See `AtomicFile`.
        var isDurable = true
    }

    /// Takes bytes in place of a file.
    typealias Sink = @Sendable (UnsafeRawBufferPointer) throws -> Void

    /// A piece is handed on when it has so many bytes.
    private static let piece = 1 << 18

    let path: String
    private let file: AtomicFile?
    private let sink: Sink?
    private let gzip: GzipStream?
    private var sums: (file: SHA256, content: SHA256)?
    private var buffer: [UInt8] = []
    private var bytes = 0
    private var written = 0
    private(set) var articles = 0

    /// - Throws: `AtomicFile.Failure`.
    init(_ path: String, _ options: Options, sink: Sink? = nil) throws {
        self.path = path
        self.sink = sink
        file = options.isDry || sink != nil ? nil : try AtomicFile(path, isDurable: options.isDurable)
        gzip = options.compression == .gzip ? GzipStream() : nil
        sums = options.sums ? (SHA256(), SHA256()) : nil
        buffer.reserveCapacity(options.isDurable ? Self.piece + 1 << 16 : 1 << 12)
    }

    /// How many bytes it has before compression.
    var contentBytes: Int { written + buffer.count }

    /// Lets `append` append to the file.
    func write(articles count: Int = 0, _ append: (inout [UInt8]) throws -> Void) throws {
        try append(&buffer)
        articles += count
        if buffer.count >= Self.piece { try flush() }
    }

    /// Ends the file and gives it its name.
    ///
    /// - Throws: `AtomicFile.Failure`; the old file then still stands.
    func finish() throws -> Summary {
        try flush()
        try gzip?.finish(to: put)
        let changed = try file?.commit() ?? true
        return Summary(
            path: path, articles: articles, bytes: bytes, contentBytes: written,
            sha256: sums.map { Hexadecimal.text($0.file.finalize()) } ?? "",
            contentSHA256: sums.map { Hexadecimal.text($0.content.finalize()) } ?? "", changed: changed)
    }

    private func flush() throws {
        written += buffer.count
        try buffer.withUnsafeBytes { content in
            sums?.content.update(bufferPointer: content)
            if let gzip { try gzip.write(content, to: put) } else { try put(content) }
        }
        // A single article of many megabytes must not hold its room for ever.
        if buffer.count > Self.piece * 16 { buffer = [] } else { buffer.removeAll(keepingCapacity: true) }
    }

    private func put(_ content: UnsafeRawBufferPointer) throws {
        bytes += content.count
        sums?.file.update(bufferPointer: content)
        try file?.write(content)
        try sink?(content)
    }
}
