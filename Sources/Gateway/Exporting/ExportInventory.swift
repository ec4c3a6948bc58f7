import Articles
import Foundation
import Glibc

/// What a profile has written, so that files which it does not write any more can be taken away.
///
/// It is a hidden file beside them with a path a line, read a line at a time: a profile may have a million files.
struct ExportInventory: ~Copyable {
    private let folder: String
    private let path: String
    private let list: AtomicFile
    private var written: Set<UInt64> = []
    private var buffer: [UInt8] = []

    /// - Throws: `AtomicFile.Failure`.
    init(folder: String, profile: String) throws {
        self.folder = folder
        path = "\(folder)/.\(profile).files"
        list = try AtomicFile(path)
    }

    /// Notes a file, relative to the folder.
    mutating func add(_ file: String) throws {
        written.insert(StableHash.fnv1a(file))
        buffer += Array(file.utf8)
        buffer.append(0x0A)
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Takes away what was written before and is not written any more.
    ///
    /// - Returns: How many files went.
    /// - Throws: `AtomicFile.Failure`.
    consuming func finish() throws -> Int {
        try flush()
        var removed = 0
        LineReader.each(path) { file in
            guard !written.contains(StableHash.fnv1a(file)), Self.isInside(file) else { return }
            if unlink("\(folder)/\(file)") == 0 { removed += 1 }
            removeEmptyFolders(above: file)
        }
        _ = try list.commit()
        return removed
    }

    private mutating func flush() throws {
        try buffer.withUnsafeBytes(list.write)
        buffer.removeAll(keepingCapacity: true)
    }

    private func removeEmptyFolders(above file: String) {
        var folder = (file as NSString).deletingLastPathComponent
        while !folder.isEmpty, rmdir("\(self.folder)/\(folder)") == 0 {
            folder = (folder as NSString).deletingLastPathComponent
        }
    }

    /// Whether a path, which somebody may have written into the list, stays within the folder.
    static func isInside(_ file: String) -> Bool {
        !file.isEmpty && !file.hasPrefix("/")
            && !file.split(separator: "/", omittingEmptySubsequences: false).contains {
                $0.isEmpty || $0 == "." || $0 == ".."
            }
    }
}
