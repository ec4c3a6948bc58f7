/// Why the store cannot be used.
package enum StoreError: Error, Equatable {
    case damaged(path: String)
    /// The file is gone, but not the archive from which its articles can be made.
    case lost(path: String, archive: String)
    case notWritable(path: String)
    case diskFull(path: String)
    case inUse(path: String)
    /// A newer Feedgate has changed the schema.
    case newer(path: String)
    case other(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .damaged(let path):
            "\(path) is damaged or no database; stop Feedgate and run `feedgate doctor --mend`, which saves what can be read"
        case .lost(let path, let archive):
            """
            \(path) is gone, but the archive is there; `feedgate doctor --mend`, then `feedgate reclean`, brings the \
            articles back; to begin anew, move \(archive) away
            """
        case .notWritable(let path):
            "\(path) cannot be opened for writing; give this user the right to write to it and to its folder"
        case .diskFull(let path):
            "\(path): the disk is full; make room, then go on: what was stored before is whole, the rest is fetched again"
        case .inUse(let path): "\(path) is locked by another program; end it or wait for it, then try again"
        case .newer(let path):
            "\(path) was written by a newer Feedgate; install that one, or use another home folder with --home"
        case .other(let path, let reason): "\(path): \(reason); run `feedgate doctor`"
        }
    }
}
