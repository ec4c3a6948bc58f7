import Articles

/// Which articles a release has and where: `index.tsv.gz`, a line for each article of each build.
///
/// In memory it takes 25 bytes an article.
struct ReleaseIndex {
    static let name = "index.tsv.gz"
    static let header = "id\trevision\tcontent_sha256\tpart\tfile"

    /// The greatest revision of each article, by a hash of its id.
    private var revisions: [UInt64: Int32] = [:]

    /// An index without articles.
    init() {}

    /// Reads an index.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - shards: The files of the release. A line of any other comes from a build that did not end; it does not count.
    ///   - line: Is handed every line that counts.
    /// - Throws: `ReleaseError`.
    init(_ path: String, shards: Set<String>, _ line: (String) throws -> Void) throws {
        var isFirst = true
        let isWhole = try LineReader.each(path) { text in
            if isFirst {
                isFirst = false
                return try line(text)
            }
            let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 5, let revision = Int32(parts[1]) else { throw ReleaseError.damaged(path: path) }
            guard shards.contains(String(parts[4])) else { return }
            let id = StableHash.fnv1a(parts[0])
            revisions[id] = max(revision, revisions[id] ?? 0)
            try line(text)
        }
        guard isWhole, !isFirst else { throw ReleaseError.damaged(path: path) }
    }

    /// Whether an article has been released.
    func has(_ id: String) -> Bool { revisions[StableHash.fnv1a(id)] != nil }

    /// Whether an article has been released as it is now.
    func has(_ id: String, revision: Int) -> Bool {
        revisions[StableHash.fnv1a(id)].map { Int($0) >= revision } ?? false
    }
}
