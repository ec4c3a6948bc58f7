import CGlibc
import Foundation
import Glibc

/// A file that appears under its name only when it is whole: a reader sees the old file or the new one.
final class AtomicFile {
    /// A file that could not be written.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let path: String
    private let temporary: String
    private let isDurable: Bool
    private var descriptor: CInt
    /// How many bytes were written, and how many of them the disk has been told to take.
    private var (written, handedOn) = (0, 0)
    private static let piece = 8 << 20

    /// Begins a file; its folder is made where there is none.
    ///
    /// - Parameters:
    ///   - path: Its name in the end.
    ///   - isDurable: Whether it must be on the disk before it gets its name; where very many files are written, one
    ///     `sync` of all of them at the end is enough.
    /// - Throws: `Failure`.
    init(_ path: String, isDurable: Bool = true) throws {
        self.path = path
        self.isDurable = isDurable
        let folder = (path as NSString).deletingLastPathComponent
        temporary = "\(folder.isEmpty ? "." : folder)/.\((path as NSString).lastPathComponent).new"
        descriptor = Self.open(temporary)
        if descriptor < 0, errno == ENOENT {
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw Failure(description: "\(folder) cannot be made; check the permissions of the folder above it")
            }
            descriptor = Self.open(temporary)
        }
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    /// A file that was not committed leaves nothing behind.
    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
    }

    private static func open(_ path: String) -> CInt {
        // Never through a link that someone has put where the temporary file is to be.
        Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }

    /// Appends bytes.
    ///
    /// - Throws: `Failure`; the old file then still stands.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var start = 0
        while start < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure(path) }
            start += count
        }
        written += bytes.count
        // The disk takes a long file while it is made, so that the last `fsync` has little to wait for.
        guard isDurable, written - handedOn >= Self.piece else { return }
        _ = sync_file_range(descriptor, Int64(handedOn), Int64(written - handedOn), SYNC_FILE_RANGE_BEGIN)
        handedOn = written
    }

    /// Gives the file its name, unless the file that has it holds the same.
    ///
    /// - Returns: Whether the file was changed.
    /// - Throws: `Failure`; the old file then still stands.
    func commit() throws -> Bool {
        if FileContent.isSame(temporary, path) {
            close(descriptor)
            descriptor = -1
            unlink(temporary)
            return false
        }
        guard !isDurable || fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw Self.failure(path) }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw Self.failure(path) }
        if isDurable { Self.sync(folder: (path as NSString).deletingLastPathComponent) }
        return true
    }

    /// Brings the names in a folder to the disk: a new name is there only when its folder is.
    private static func sync(folder: String) {
        let descriptor = Glibc.open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Writes a whole file, if it does not hold `bytes` already.
    ///
    /// - Returns: Whether the file was changed.
    /// - Throws: `Failure`; the old file then still stands.
    @discardableResult
    static func write(_ bytes: [UInt8], to path: String) throws -> Bool {
        let file = try AtomicFile(path)
        try bytes.withUnsafeBytes(file.write)
        return try file.commit()
    }

    private static func failure(_ path: String) -> Failure {
        let code = errno
        let advice = code == ENOSPC || code == EDQUOT ? "make room on the disk" : "check the permissions of its folder"
        return Failure(description: "\(path) cannot be written: \(String(cString: strerror(code))); \(advice)")
    }
}
