import Foundation

/// Reads responses back.
package struct ArchiveReader: Sendable {
    private let folder: String
    private let store: any CaptureStore

    package init(folder: String, store: any CaptureStore) {
        self.folder = folder
        self.store = store
    }

    /// The response of a capture, with its body wherever that is.
    ///
    /// - Throws: `ArchiveError` where the file is gone or damaged.
    package func response(_ capture: Capture) async throws -> CapturedResponse {
        let own = try record(capture)
        guard let (lines, start) = WARC.head(own.block[...]) else {
            throw ArchiveError.damaged(path: folder + "/" + capture.segment, offset: capture.offset)
        }
        var response = CapturedResponse(
            requestedURL: capture.url, url: capture.finalURL, source: capture.source, fetchedAt: capture.fetchedAt,
            status: lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 200,
            headers: WARC.fields(lines.dropFirst()).map { .init($0.name, $0.value) }, body: Array(own.block[start...]))
        if let number = capture.original {
            guard let original = try await store.capture(number) else {
                throw ArchiveError.missing(path: folder + "/" + capture.segment)
            }
            let record = try record(original)
            response.body = WARC.head(record.block[...]).map { Array(record.block[$0.end...]) } ?? []
        }
        return response
    }

    /// The record of a capture as it stands in the archive's file, compressed.
    ///
    /// - Throws: `ArchiveError` where the file is gone or damaged.
    func member(_ capture: Capture) throws(ArchiveError) -> [UInt8] {
        try SegmentReader(path: folder + "/" + capture.segment).member(at: capture.offset, length: capture.length)
    }

    private func record(_ capture: Capture) throws -> WARC.Record {
        try SegmentReader(path: folder + "/" + capture.segment).record(at: capture.offset, length: capture.length)
    }
}
