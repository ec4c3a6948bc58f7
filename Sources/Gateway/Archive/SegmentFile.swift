import Foundation
import Glibc

/// A file of the archive that is open for appending, by this process alone; closed when nobody has it any more.
final class SegmentFile {
    let name: String
    let path: String
    private let descriptor: Int32
    private(set) var end: Int

    /// Opens a file and locks it; nil where another process has it.
    ///
    /// - Parameters:
    ///   - folder: The archive's folder.
    ///   - name: The file's name.
    ///   - isNew: Whether it must not be there yet.
    /// - Throws: `ArchiveError`.
    init?(folder: String, name: String, isNew: Bool) throws(ArchiveError) {
        self.name = name
        path = folder + "/" + name
        let descriptor = open(path, O_RDWR | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0), 0o644)
        guard descriptor >= 0 else {
            if isNew, errno == EEXIST { return nil }
            throw .system(path)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        end = Int(lseek(descriptor, 0, SEEK_END))
    }

    deinit { close(descriptor) }

    /// Appends bytes and brings them to the disk, all or none of them.
    ///
    /// - Returns: Where they begin.
    /// - Throws: `ArchiveError`; the file is then as it was.
    func append(_ bytes: [UInt8]) throws(ArchiveError) -> Int {
        let start = end
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress, $0.count, off_t(start + written))
            }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw undo(to: start)
            }
            written += count
        }
        guard fdatasync(descriptor) == 0 else { throw undo(to: start) }
        end = start + bytes.count
        return start
    }

    private func undo(to start: Int) -> ArchiveError {
        let error = ArchiveError.system(path)
        ftruncate(descriptor, off_t(start))
        return error
    }

    /// Cuts the file off.
    func cut(at offset: Int) throws(ArchiveError) {
        guard ftruncate(descriptor, off_t(offset)) == 0 else { throw .system(path) }
        end = offset
    }

    /// Whether the file still has its name: somebody may have deleted the archive.
    var isInPlace: Bool {
        var own = stat()
        var named = stat()
        return fstat(descriptor, &own) == 0 && stat(path, &named) == 0 && own.st_ino == named.st_ino
    }
}
