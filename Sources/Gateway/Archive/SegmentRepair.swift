import Crypto
import Foundation

/// Brings an archive's files and its index together again.
package struct SegmentRepair: Sendable {
    private let folder: String
    private let store: any CaptureStore

    package init(folder: String, store: any CaptureStore) {
        self.folder = folder
        self.store = store
    }

    /// Notes the records behind the last one that the index knows, and cuts off one that was not written whole.
    func mendEnd(of segment: SegmentFile) async throws {
        let end = try await index(segment.name)
        if end < segment.end { try segment.cut(at: end) }
    }

    /// Notes the records of a file that the index does not know.
    ///
    /// - Returns: Where the last whole record ends.
    @discardableResult
    func index(_ name: String) async throws -> Int {
        let reader = try SegmentReader(path: folder + "/" + name)
        var offset = try await store.end(ofSegment: name)
        while let (record, length) = reader.nextRecord(at: offset) {
            if let capture = try await capture(record, name, offset, length) { _ = try await store.add(capture) }
            offset += length
        }
        return offset
    }

    /// The files with responses that the index does not know at all, the oldest first.
    ///
    /// - Throws: What the store says, or `ArchiveError` where a file cannot be read.
    package func unknown() async throws -> [String] {
        let known = Set(try await store.segments().map(\.name))
        return try SegmentName.all(in: folder).map(\.text).filter { name in
            try !known.contains(name) && SegmentReader.hasResponses(path: folder + "/" + name)
        }
    }

    /// Notes every record of every file that the index does not know: after the database was lost.
    ///
    /// - Returns: How many files had such records.
    package func indexAll() async throws -> Int {
        var count = 0
        for name in SegmentName.all(in: folder) {
            let known = try await store.end(ofSegment: name.text)
            if try await index(name.text) > known, known == 0 { count += 1 }
        }
        return count
    }

    private func capture(_ record: WARC.Record, _ name: String, _ offset: Int, _ length: Int) async throws -> Capture? {
        guard let type = record["WARC-Type"], type == "response" || type == "revisit",
            let url = record["WARC-Target-URI"], let date = record["WARC-Date"], let id = record["WARC-Record-ID"],
            let (_, start) = WARC.head(record.block[...])
        else { return nil }
        var capture = Capture(
            source: record["Feedgate-Source"] ?? "", url: record["Feedgate-Requested-URI"] ?? url, finalURL: url,
            fetchedAt: date, segment: name, offset: offset, length: length, recordID: id,
            payload: Array(SHA256.hash(data: record.block[start...])))
        if type == "revisit" {
            guard let original = try await store.capture(recordID: record["WARC-Refers-To"] ?? "") else { return nil }
            capture.payload = original.payload
            capture.original = original.number
        }
        return capture
    }
}
