import Foundation
import Glibc

/// Finds what is wrong with a home folder, and mends what can be mended without loss.
package struct Doctor: Sendable {
    private let home: Home
    private let mends: Bool
    private let now: Date
    /// With less room than this a poll may not get through.
    private static let leastFree = 256 << 20

    /// - Parameters:
    ///   - home: The home folder.
    ///   - mends: Whether to mend what can be mended.
    ///   - now: The time.
    package init(home: Home, mends: Bool, now: Date = Date()) {
        self.home = home
        self.mends = mends
        self.now = now
    }

    /// Looks everything over: folders, definitions, database, archive.
    ///
    /// - Parameter isThorough: Whether every page of the database and every record of the archive is read.
    /// - Returns: Nothing where all is well.
    package func examine(isThorough: Bool) async -> [Finding] {
        let folder = folderFindings()
        guard !folder.contains(where: { $0.level == .problem && !FileManager.default.fileExists(atPath: home.path) })
        else { return folder }
        var lock: HomeLock?
        if mends {
            do {
                lock = try HomeLock(home)
            } catch {
                return folder + [Finding(.problem, "\(error)")]
            }
        }
        defer { lock?.release() }
        let definitions = home.definitions().errors.map { Finding(.problem, "\($0)") }
        return await folder + definitions + storeFindings(isThorough)
    }

    private func folderFindings() -> [Finding] {
        guard FileManager.default.fileExists(atPath: home.path) else {
            return [Finding(.problem, "there is no folder \(home.path); name the right one with --home")]
        }
        var findings: [Finding] = []
        for path in [home.path, home.exports, home.archive] where FileManager.default.fileExists(atPath: path) {
            if access(path, W_OK | X_OK) != 0 {
                findings.append(
                    Finding(.problem, "\(path) cannot be written to; give this user the right, as with `chown -R`"))
            }
        }
        var facts = statvfs()
        if statvfs(home.path, &facts) == 0 {
            let free = Int(facts.f_bavail) * Int(facts.f_frsize)
            if free < Self.leastFree {
                findings.append(
                    Finding(
                        .problem,
                        "the disk of \(home.path) has \(free >> 20) MiB left; make room, or keep less (`feedgate help prune`)"
                    ))
            }
        }
        return findings
    }

    private func storeFindings(_ isThorough: Bool) async -> [Finding] {
        guard FileManager.default.fileExists(atPath: home.database) else {
            let note = Finding(.note, "nothing has been stored yet; `feedgate poll` begins")
            let hasArchive = !SegmentName.all(in: home.archive).isEmpty
            return hasArchive ? await archiveOnly() : [note]
        }
        do {
            let store = try SQLiteStore(path: home.database)
            let findings = try await store.examine(isThorough: isThorough, mends: mends)
            if findings.contains(where: { $0.level == .problem }) && mends { return findings + salvage() }
            return try await findings + clockFindings(store) + archiveFindings(store, isThorough)
        } catch StoreError.damaged(let path) {
            return mends ? salvage() : [Finding(.problem, StoreError.damaged(path: path).description)]
        } catch {
            return [Finding(.problem, "\(error)")]
        }
    }

    /// The database was deleted: what the archive has is cleaned and stored again.
    private func archiveOnly() async -> [Finding] {
        guard mends else {
            return [
                Finding(
                    .problem,
                    "the database is gone, but the archive is there; `feedgate doctor --mend` and `feedgate reclean` bring the articles back"
                )
            ]
        }
        do {
            let store = try SQLiteStore(path: home.database)
            let count = try await SegmentRepair(folder: home.archive, store: store).indexAll()
            return [Finding(.mended, "the index of \(count) archive files was made again; now run `feedgate reclean`")]
        } catch {
            return [Finding(.problem, "\(error)")]
        }
    }

    private func salvage() -> [Finding] {
        do {
            return [try Salvage(path: home.database).run(now: now)]
        } catch {
            return [Finding(.problem, "\(error)")]
        }
    }

    private func clockFindings(_ store: any ArticleStore) async throws -> [Finding] {
        let states = try await store.states()
        guard let latest = states.map(\.polledAt).max(), latest > Timestamp.text(now.addingTimeInterval(3_600)) else {
            return []
        }
        return [Finding(.note, "the last poll was at \(latest), which is still to come; check this machine's clock")]
    }

    private func archiveFindings(_ store: any ArticleStore, _ isThorough: Bool) async throws -> [Finding] {
        var findings: [Finding] = []
        let present = Set(SegmentName.all(in: home.archive).map(\.text))
        let known = try await store.segments()
        for segment in known where !present.contains(segment.name) {
            guard mends else {
                findings.append(
                    Finding(.problem, ArchiveError.missing(path: home.archive + "/" + segment.name).description))
                continue
            }
            try await store.forget(segment: segment.name)
            findings.append(
                Finding(
                    .mended,
                    "archive/\(segment.name) is gone and was forgotten, with \(segment.records) responses; their articles stay"
                ))
        }
        let unknown = try present.subtracting(known.map(\.name)).sorted().filter(hasRecords)
        for name in unknown {
            guard mends else {
                findings.append(
                    Finding(.note, "archive/\(name) is not in the index; `feedgate doctor --mend` takes it in"))
                continue
            }
            try await SegmentRepair(folder: home.archive, store: store).index(name)
            findings.append(Finding(.mended, "archive/\(name) was taken into the index"))
        }
        guard isThorough else { return findings }
        for segment in known where present.contains(segment.name) {
            findings += try await damage(segment, store)
        }
        return findings
    }

    /// Whether there is more in a file than who wrote it.
    private func hasRecords(_ name: String) throws -> Bool {
        let reader = try SegmentReader(path: home.archive + "/" + name)
        guard let (_, length) = reader.nextRecord(at: 0) else { return false }
        return reader.nextRecord(at: length) != nil
    }

    /// Reads every record of a file that the index knows.
    private func damage(_ segment: ArchiveSegment, _ store: any ArticleStore) async throws -> [Finding] {
        let reader = try SegmentReader(path: home.archive + "/" + segment.name)
        let end = try await store.end(ofSegment: segment.name)
        var offset = 0
        while offset < end {
            guard let (_, length) = reader.nextRecord(at: offset) else {
                let path = home.archive + "/" + segment.name
                return [Finding(.problem, ArchiveError.damaged(path: path, offset: offset).description)]
            }
            offset += length
        }
        return []
    }
}
