import Foundation
import Glibc

/// Writes files so that a reader sees the old one or the new one, never half of one.
enum AtomicFile {
    /// A file that could not be written.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Writes `bytes` to `path`, if they are not there already.
    ///
    /// - Returns: Whether the file was changed.
    /// - Throws: `Failure`; the old file then still stands.
    static func write(_ bytes: [UInt8], to path: String) throws -> Bool {
        if let old = FileManager.default.contents(atPath: path), old.elementsEqual(bytes) { return false }
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let temporary = "\(folder)/.\((path as NSString).lastPathComponent).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                if errno == EINTR { continue }
                let reason = failure(path)
                close(descriptor)
                unlink(temporary)
                throw reason
            }
            start += count
        }
        let synced = fsync(descriptor) == 0
        guard close(descriptor) == 0, synced, rename(temporary, path) == 0 else {
            let reason = failure(path)
            unlink(temporary)
            throw reason
        }
        // The new name is on the disk only when its folder is.
        let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if parent >= 0 {
            fsync(parent)
            close(parent)
        }
        return true
    }

    private static func failure(_ path: String) -> Failure {
        let code = errno
        let advice = code == ENOSPC ? "make room on the disk" : "check the permissions of its folder"
        return Failure(description: "\(path) cannot be written: \(String(cString: strerror(code))); \(advice)")
    }
}
