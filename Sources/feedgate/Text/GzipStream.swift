import CZlib
import Glibc

/// Reads a file piece by piece, unpacking it where it is compressed with gzip.
final class GzipStream {
    private let file: gzFile
    /// Why the file could not be read to its end.
    private(set) var failure: InputFile.Failure?
    private var read = 0

    /// Opens a file; `-` is standard input.
    ///
    /// - Throws: `InputFile.Failure` where there is none, or where it may not be read.
    init(_ path: String) throws {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY)
        guard descriptor >= 0 else { throw InputFile.Failure(description: InputFile.reason(errno)) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw InputFile.Failure(description: "it is a folder; give a file")
        }
        guard let file = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw InputFile.Failure(description: "it cannot be opened; check the path")
        }
        // Small, so that larger reads of a file that is not compressed go straight to their buffer.
        gzbuffer(file, 1 << 14)
        self.file = file
    }

    deinit { gzclose(file) }

    /// Fills a buffer; returns how many bytes, 0 at the end.
    ///
    /// An archive that was cut off yields what is in it.
    func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = gzread(file, buffer.baseAddress, UInt32(clamping: min(buffer.count, 1 << 30)))
        guard count >= 0 else {
            if read == 0 { failure = InputFile.Failure(description: "it is damaged; fetch it again") }
            return 0
        }
        read += Int(count)
        return Int(count)
    }
}
