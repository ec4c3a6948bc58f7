import Foundation
import Glibc

/// Reads records of an archive's file.
struct SegmentReader: ~Copyable {
    /// A record unpacks to no more than this.
    static let mostBytes = 1 << 30
    private let path: String
    private let descriptor: Int32

    init(path: String) throws(ArchiveError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(path) }
    }

    deinit { close(descriptor) }

    /// The record whose place is known.
    func record(at offset: Int, length: Int) throws(ArchiveError) -> WARC.Record {
        guard let bytes = read(at: offset, count: length), bytes.count == length,
            let content = try? Gzip.member(bytes, limit: Self.mostBytes).content, let record = WARC.Record(content)
        else { throw .damaged(path: path, offset: offset) }
        return record
    }

    /// The compressed bytes of the record whose place is known, after a look at whether they hold one.
    func member(at offset: Int, length: Int) throws(ArchiveError) -> [UInt8] {
        _ = try record(at: offset, length: length)
        guard let bytes = read(at: offset, count: length) else { throw .damaged(path: path, offset: offset) }
        return bytes
    }

    /// Whether there is more in a file than who wrote it.
    static func hasResponses(path: String) throws(ArchiveError) -> Bool {
        let reader = try SegmentReader(path: path)
        guard let (_, length) = reader.nextRecord(at: 0) else { return false }
        return reader.nextRecord(at: length) != nil
    }

    /// The record that begins at `offset`, and its length; nil where none begins there or it is cut short.
    func nextRecord(at offset: Int) -> (record: WARC.Record, length: Int)? {
        var count = 1 << 18
        while let bytes = read(at: offset, count: count), !bytes.isEmpty {
            do throws(Gzip.Failure) {
                let (content, length) = try Gzip.member(bytes, limit: Self.mostBytes)
                return WARC.Record(content).map { ($0, length) }
            } catch {
                guard error == .cutShort, bytes.count == count, count < Self.mostBytes else { return nil }
                count *= 4
            }
        }
        return nil
    }

    private func read(at offset: Int, count: Int) -> [UInt8]? {
        guard offset >= 0, count >= 0, count <= Self.mostBytes else { return nil }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count {
                let got = pread(
                    descriptor, buffer.baseAddress?.advanced(by: initialized), count - initialized,
                    off_t(offset + initialized))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                initialized += got
            }
        }
    }
}
