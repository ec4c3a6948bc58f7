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
            if home.hasArchivedResponses { return await archiveOnly() }
            return [Finding(.note, "nothing has been stored yet; `feedgate poll` begins")]
        }
        do {
            let store = try SQLiteStore(path: home.database)
            let findings = try await store.examine(isThorough: isThorough, mends: mends)
            if findings.contains(where: { $0.level == .problem }) && mends { return await findings + salvage() }
            return try await findings + clockFindings(store) + archiveFindings(store, isThorough)
        } catch StoreError.damaged(let path) {
            return mends ? await salvage() : [Finding(.problem, StoreError.damaged(path: path).description)]
        } catch {
            return [Finding(.problem, "\(error)")]
        }
    }

    /// The database was deleted: what the archive has is cleaned and stored again.
    private func archiveOnly() async -> [Finding] {
        guard mends else {
            return [Finding(.problem, StoreError.lost(path: home.database, archive: home.archive).description)]
        }
        do {
            return try await indexArchive()
        } catch {
            return [Finding(.problem, "\(error)")]
        }
    }

    /// Takes what the archive has into the index of a new database.
    private func indexArchive() async throws -> [Finding] {
        let store = try SQLiteStore(path: home.database)
        let count = try await SegmentRepair(folder: home.archive, store: store).indexAll()
        guard count > 0 else { return [] }
        let files = Counted.text(count, "archive file")
        return [Finding(.mended, "the index of \(files) was made again; now run `feedgate reclean`")]
    }

    private func salvage() async -> [Finding] {
        do {
            return try await [Salvage(path: home.database).run(now: now)] + indexArchive()
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
        let repair = SegmentRepair(folder: home.archive, store: store)
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
                    "archive/\(segment.name) is gone and was forgotten, with \(Counted.text(segment.records, "response")); their articles stay"
                ))
        }
        for name in try await repair.unknown() {
            guard mends else {
                findings.append(
                    Finding(.note, "archive/\(name) is not in the index; `feedgate doctor --mend` takes it in"))
                continue
            }
            try await repair.index(name)
            findings.append(Finding(.mended, "archive/\(name) was taken into the index"))
        }
        guard isThorough else { return findings }
        for segment in known where present.contains(segment.name) {
            findings += try await damage(segment, store)
        }
        return findings
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
