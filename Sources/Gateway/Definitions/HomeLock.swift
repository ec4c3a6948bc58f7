import Foundation
import Glibc

/// Keeps a home folder to one poller at a time: two would ask servers twice as often as either of them knows.
package final class HomeLock: Sendable {
    /// Another one polls, or the file cannot be made.
    package struct Failure: Error, CustomStringConvertible {
        package var description: String
    }

    private let descriptor: Int32

    /// - Throws: `Failure`, which names the process that holds the lock.
    package init(_ home: Home) throws {
        let path = home.file("feedgate.lock")
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(
                description:
                    "\(path) cannot be made: \(String(cString: strerror(errno))); check the permissions of its folder")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            var bytes = [UInt8](repeating: 0, count: 20)
            let count = max(0, read(descriptor, &bytes, bytes.count))
            close(descriptor)
            let holder = String(decoding: bytes[..<count], as: UTF8.self).filter(\.isNumber)
            throw Failure(
                description:
                    "another feedgate\(holder.isEmpty ? "" : " (process \(holder))") polls \(home.path); wait for it, stop it, or use another --home"
            )
        }
        let text = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = write(descriptor, text, text.count) }
    }

    /// Gives the home folder free; the end of the process does so too, however it ends.
    package func release() { _ = flock(descriptor, LOCK_UN) }

    deinit { close(descriptor) }
}
