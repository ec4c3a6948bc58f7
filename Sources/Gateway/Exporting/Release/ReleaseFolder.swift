import Articles
import CGlibc
import Crypto
import Foundation
import Glibc

/// The folder of a release: what stands in it, and how a new one takes its place.
struct ReleaseFolder {
    let path: String

    static let manifest = "manifest.json"
    static let sums = "SHA256SUMS"
    static let datasheet = "README.md"

    init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    /// The manifest that stands in it; nil where there is none.
    ///
    /// - Throws: `ReleaseError` where it cannot be understood.
    func readManifest() throws -> ReleaseManifest? {
        let file = "\(path)/\(Self.manifest)"
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        guard let manifest = try? JSONDecoder().decode(ReleaseManifest.self, from: data), manifest.version == 1,
            manifest.shards.allSatisfy({ ExportInventory.isInside($0.path) })
        else { throw ReleaseError.damaged(path: file) }
        return manifest
    }

    /// Whether a new release may take the place of what is there: nothing, or a release.
    func isFree() -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return true }
        guard isFolder.boolValue, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return false
        }
        return names.isEmpty || names.contains(Self.manifest) && names.contains(Self.sums)
    }

    /// A hidden folder beside this one; `suffix` says what for.
    func beside(_ suffix: String) -> String {
        let name = path as NSString
        let folder = name.deletingLastPathComponent
        return (folder as NSString).appendingPathComponent(".\(name.lastPathComponent).\(suffix)")
    }

    /// Writes what describes the release; the manifest, which says what belongs to it, before the sums.
    ///
    /// - Throws: `AtomicFile.Failure`.
    func write(_ manifest: ReleaseManifest, index: ExportFile.Summary, removed: ExportFile.Summary) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = Array(try encoder.encode(manifest)) + [0x0A]
        let datasheet = Array(Datasheet(manifest).markdown.utf8)
        try AtomicFile.write(json, to: "\(path)/\(Self.manifest)")
        try AtomicFile.write(datasheet, to: "\(path)/\(Self.datasheet)")
        var sums = manifest.shards.map { ($0.path, $0.sha256) }
        sums.append((ReleaseIndex.name, index.sha256))
        sums.append((ReleaseRemovals.name, removed.sha256))
        sums.append((Self.manifest, Hexadecimal.text(SHA256.hash(data: json))))
        sums.append((Self.datasheet, Hexadecimal.text(SHA256.hash(data: datasheet))))
        let lines = sums.sorted { $0.0 < $1.0 }.map { "\($0.1)  \($0.0)\n" }.joined()
        try AtomicFile.write(Array(lines.utf8), to: "\(path)/\(Self.sums)")
    }

    /// Puts another folder in the place of this one, in one step where the file system can.
    ///
    /// - Throws: `AtomicFile.Failure`.
    func replace(with other: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            guard rename(other, path) == 0 else { throw failure(other) }
            return
        }
        // Both names change their folders at once: there is no moment without a release.
        if renameat2(AT_FDCWD, other, AT_FDCWD, path, RENAME_EXCHANGE_NAMES) == 0 {
            try? FileManager.default.removeItem(atPath: other)
            return
        }
        let old = beside("replaced")
        try? FileManager.default.removeItem(atPath: old)
        guard rename(path, old) == 0 else { throw failure(other) }
        guard rename(other, path) == 0 else {
            let reason = failure(other)
            rename(old, path)
            throw reason
        }
        try? FileManager.default.removeItem(atPath: old)
    }

    private func failure(_ other: String) -> AtomicFile.Failure {
        let reason = String(cString: strerror(errno))
        return AtomicFile.Failure(
            description: "\(path) cannot be replaced: \(reason); check the permissions of the folder that it is in")
    }
}
