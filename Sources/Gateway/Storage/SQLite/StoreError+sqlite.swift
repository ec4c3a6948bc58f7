import GRDB

extension StoreError {
    /// What SQLite said, in words that name the next step.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self = .notWritable(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(path: path)
        // A file of SQLite's that cannot grow on a full disk (the shared memory of the log) is an I/O error of its own kind.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
        default: self = .other(path: path, reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
        }
    }
}
