import Articles
import Crypto
import Foundation

/// Every response as it came, in files that other tools read too (WARC 1.1, one gzip member a record).
///
/// A record is on the disk before the index knows it, and the index before an article made from it is stored: a process
/// that is killed leaves at most a record cut short, which the next one cuts off.
package actor Archive {
    /// When a file is full, and how old a body may be to be referred to.
    package struct Limits: Sendable, Equatable {
        package var segmentBytes = 256 << 20
        package var segmentSeconds = 86_400.0
        /// After so long a body is stored again, so that old files can be deleted.
        package var revisitSeconds = 30 * 86_400.0

        package init() {}
    }

    private let folder: String
    private let store: any CaptureStore
    private let limits: Limits
    private let now: @Sendable () -> Date
    /// The file that is written to, and since when; nil before the first response.
    private var segment: (file: SegmentFile, began: Date)?

    /// Opens the archive, goes on with its last file, and mends its end where a process was killed.
    ///
    /// - Parameters:
    ///   - folder: Where its files are; made where it is not there.
    ///   - store: Its index.
    ///   - limits: When files are full.
    ///   - now: The clock.
    /// - Throws: `ArchiveError`, or what the index says.
    package init(
        folder: String, store: any CaptureStore, limits: Limits = Limits(),
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws {
        self.folder = folder
        self.store = store
        self.limits = limits
        self.now = now
        try Self.make(folder)
        if let last = SegmentName.all(in: folder).last,
            let file = try SegmentFile(folder: folder, name: last.text, isNew: false)
        {
            try await SegmentRepair(folder: folder, store: store).mendEnd(of: file)
            segment = (file, last.began)
        }
    }

    private static func make(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ArchiveError.notWritable(path: folder, reason: error.localizedDescription)
        }
    }

    private static func newSegment(_ folder: String, _ date: Date) throws -> SegmentFile {
        try make(folder)
        for serial in 1...99_999 {
            let name = SegmentName(began: date, serial: serial).text
            guard let segment = try SegmentFile(folder: folder, name: name, isNew: true) else { continue }
            let info = WARC.info(segment: name, date: Timestamp.text(date), software: "Feedgate/\(feedgateVersion)")
            do {
                _ = try segment.append(try Gzip.compressed(info.bytes))
            } catch {
                // An empty file is no archive.
                try? FileManager.default.removeItem(atPath: segment.path)
                throw error
            }
            return segment
        }
        throw ArchiveError.notWritable(path: folder, reason: "it has 99,999 files of this second")
    }

    /// Keeps a response; where its body was kept before, only that it came again.
    @discardableResult
    package func keep(_ response: CapturedResponse) async throws -> Capture {
        let payload = Array(SHA256.hash(data: response.body))
        let since = Timestamp.text(now().addingTimeInterval(-limits.revisitSeconds))
        let original = try await store.original(payload: payload, since: since)
        let id = WARC.newID()
        let record =
            original.map { WARC.revisit(response, id: id, of: $0) } ?? WARC.response(response, id: id)
        let bytes = try Gzip.compressed(record.bytes)
        let file = try openFile()
        let offset = try file.append(bytes)
        var capture = Capture(
            source: response.source, url: response.requestedURL, finalURL: response.url, fetchedAt: response.fetchedAt,
            segment: file.name, offset: offset, length: bytes.count, recordID: id, payload: payload,
            original: original?.number)
        capture.number = try await store.add(capture)
        return capture
    }

    /// The file to write to: the last one, unless it is full, old or gone.
    private func openFile() throws -> SegmentFile {
        if let (file, began) = segment {
            let age = now().timeIntervalSince(began)
            // A clock that was set back does not keep a file open for ever.
            let isOld = abs(age) >= limits.segmentSeconds
            if file.end < limits.segmentBytes, !isOld, file.isInPlace { return file }
        }
        let file = try Self.newSegment(folder, now())
        segment = (file, now())
        return file
    }
}
