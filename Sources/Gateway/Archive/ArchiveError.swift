import Glibc

/// Why the archive cannot be used.
package enum ArchiveError: Error, Equatable {
    case diskFull(path: String)
    case notWritable(path: String, reason: String)
    case missing(path: String)
    case damaged(path: String, offset: Int)

    /// What the operating system said of a file.
    static func system(_ path: String, _ code: Int32 = errno) -> ArchiveError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
        case ENOENT: .missing(path: path)
        default: .notWritable(path: path, reason: String(cString: strerror(code)))
        }
    }
}

extension ArchiveError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .diskFull(let path):
            "\(path): the disk is full; make room, then go on: what was stored before is whole, the rest is fetched again"
        case .notWritable(let path, let reason):
            "\(path) cannot be written: \(reason); give this user the right to write to it and to its folder"
        case .missing(let path):
            "\(path) is gone; bring it back from a copy, or let `feedgate doctor --mend` forget what was in it"
        case .damaged(let path, let offset):
            "\(path) is damaged at byte \(offset); bring it back from a copy, or let `feedgate doctor --mend` forget what is behind"
        }
    }
}
