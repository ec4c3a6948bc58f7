import CZlib
import Foundation

/// Which articles a release has and where: `index.tsv.gz`, a line for each article of each build.
///
/// In memory it takes 20 bytes an article.
struct ReleaseIndex {
    static let name = "index.tsv.gz"
    static let header = "id\trevision\tcontent_sha256\tpart\tfile\n"

    /// The greatest revision of each article, by a hash of its id.
    private(set) var revisions: [UInt64: Int32] = [:]

    /// An index without articles.
    init() {}

    /// Reads an index, and hands its lines on, line ends and all.
    ///
    /// - Throws: `ReleaseError`.
    init(_ path: String, _ line: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let file = gzopen(path, "rb") else { throw ReleaseError.damaged(path: path) }
        defer { gzclose(file) }
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        var isFirst = true
        while gzgets(file, &buffer, CInt(buffer.count)) != nil {
            let length = strnlen(buffer, buffer.count)
            try buffer.withUnsafeBytes { try line(UnsafeRawBufferPointer(rebasing: $0[..<length])) }
            defer { isFirst = false }
            guard !isFirst else { continue }
            let parts = buffer[..<length].split(separator: CChar(UInt8(ascii: "\t")), maxSplits: 2)
            let revision =
                parts.count == 3 ? Int32(String(decoding: parts[1].map(UInt8.init(bitPattern:)), as: UTF8.self)) : nil
            guard let revision else { throw ReleaseError.damaged(path: path) }
            let id = Self.hash(parts[0].lazy.map(UInt8.init(bitPattern:)))
            revisions[id] = max(revision, revisions[id] ?? 0)
        }
        var code: CInt = 0
        _ = gzerror(file, &code)
        guard code == Z_OK || code == Z_STREAM_END else { throw ReleaseError.damaged(path: path) }
    }

    /// Whether an article has been released.
    func has(_ id: String) -> Bool { revisions[Self.hash(id.utf8)] != nil }

    /// Whether an article has been released as it is now.
    func has(_ id: String, revision: Int) -> Bool {
        revisions[Self.hash(id.utf8)].map { Int($0) >= revision } ?? false
    }

    /// FNV-1a, mixed.
    static func hash(_ id: some Sequence<UInt8>) -> UInt64 {
        id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
