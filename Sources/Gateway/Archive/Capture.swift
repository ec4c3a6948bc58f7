/// Where an archived response is: a row of the archive's index.
package struct Capture: Sendable, Equatable {
    /// Grows with time; 0 before it is stored.
    package var number: Int64 = 0
    package var source: String
    /// What was asked for.
    package var url: String
    /// Where it came from, after redirects.
    package var finalURL: String
    /// ISO 8601 in UTC.
    package var fetchedAt: String
    /// The name of the file in the archive's folder.
    package var segment: String
    /// Where in it the record begins.
    package var offset: Int
    /// The record's length in the file.
    package var length: Int
    package var recordID: String
    /// SHA-256 of the body.
    package var payload: [UInt8]
    /// The capture that has the body, where this one has not.
    package var original: Int64?
}

/// The index of the archive.
package protocol CaptureStore: Sendable {
    /// Notes a record.
    ///
    /// - Returns: Its number.
    func add(_ capture: Capture) async throws -> Int64
    /// Where the noted records of a segment end; 0 for one that is not known.
    func end(ofSegment name: String) async throws -> Int
    /// A capture with this body that was made at `since` or later, and has the body itself.
    func original(payload: [UInt8], since: String) async throws -> Capture?
    /// The capture with this number.
    func capture(_ number: Int64) async throws -> Capture?
    /// The capture whose record has this id.
    func capture(recordID: String) async throws -> Capture?
    /// The last capture of an address by a source, made no later than the one with number `upTo`.
    func latestCapture(of url: String, source: String, upTo: Int64) async throws -> Capture?
    /// The captures of an address by a source that brought something new, the latest first; only those before `number`.
    func captures(of url: String, source: String, before number: Int64, limit: Int) async throws -> [Capture]
    /// The segments that have records, the oldest first.
    func segments() async throws -> [ArchiveSegment]
    /// Forgets a segment, its records and the later ones that have their bodies in it.
    func forget(segment: String) async throws
}

/// A file of the archive, as the index knows it.
package struct ArchiveSegment: Sendable, Equatable {
    package var name: String
    /// When its last record was fetched, ISO 8601 in UTC.
    package var newest: String
    package var records: Int
    package var bytes: Int
}
