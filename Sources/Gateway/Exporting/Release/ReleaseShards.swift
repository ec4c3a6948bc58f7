import Articles
import Crypto

/// The files of a release's articles: for each part one is open, and the next one begins when it is full.
final class ReleaseShards {
    private let folder: String
    private let exporter: any Exporter
    private let lines: StoredLines?
    private let options: ExportFile.Options
    private let parts: CorpusSplit
    private let maxBytes: Int
    private let build: Int
    private let channel: FeedChannel
    private var numbers: [Int]
    private var open: [ExportFile?]
    private(set) var shards: [ReleaseManifest.Shard] = []
    private(set) var contentBytes = 0

    /// - Parameters:
    ///   - folder: The folder of the release.
    ///   - profile: How articles are written.
    ///   - exporter: Writes the format.
    ///   - build: 1 for a new release.
    ///   - earlier: The files that it has already.
    ///   - isDry: Whether files are counted and not written.
    init(
        _ folder: String, _ profile: ExportProfile, _ exporter: any Exporter, build: Int,
        earlier: [ReleaseManifest.Shard], isDry: Bool
    ) {
        self.folder = folder
        self.build = build
        self.exporter = exporter
        lines =
            exporter is JSONLinesExporter && profile.style.isPlain
            ? StoredLines(fields: profile.fields ?? ArticleField.standard) : nil
        options = ExportFile.Options(compression: profile.compression, isDry: isDry, sums: true)
        parts = profile.release.parts
        maxBytes = profile.release.shardBytes
        channel = FeedChannel(title: profile.title, description: profile.title)
        numbers = profile.release.parts.parts.map { part in earlier.count { $0.part == part.name } }
        open = profile.release.parts.parts.map { _ in nil }
    }

    /// The part that an article belongs to, by its id.
    func part(_ id: String) -> Int {
        var hash = SHA256()
        hash.update(data: Array(id.utf8))
        return parts.part(digest: hash.finalize())
    }

    func name(part: Int) -> String { parts.parts[part].name }

    /// Writes an article into its part.
    ///
    /// - Returns: The path of its file within the release.
    /// - Throws: `DecodingError` before anything is written, `AtomicFile.Failure`.
    func write(_ record: inout ExportRecord, part: Int) throws -> String {
        let path = path(part)
        let decoded = lines == nil ? try record.record() : nil
        let file = try open[part] ?? begin(part, path)
        let before = file.contentBytes
        if let lines {
            try file.write(articles: 1) { output in
                if !lines.append(record.stored, to: &output) {
                    exporter.append(try record.record(), index: file.articles, to: &output)
                }
            }
        } else if let decoded {
            try file.write(articles: 1) { exporter.append(decoded, index: file.articles, to: &$0) }
        }
        contentBytes += file.contentBytes - before
        if file.contentBytes >= maxBytes { try end(part) }
        return path
    }

    /// Ends all files.
    func finish() throws {
        for part in open.indices { try end(part) }
        shards.sort { $0.path < $1.path }
    }

    private func path(_ part: Int) -> String {
        let digits = String(numbers[part])
        let number = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        let ending = exporter.fileExtension + (options.compression == .gzip ? ".gz" : "")
        return "data/\(name(part: part))-\(number).\(ending)"
    }

    private func begin(_ part: Int, _ path: String) throws -> ExportFile {
        let file = try ExportFile("\(folder)/\(path)", options)
        try file.write { exporter.appendHeader(channel, to: &$0) }
        open[part] = file
        return file
    }

    private func end(_ part: Int) throws {
        guard let file = open[part] else { return }
        open[part] = nil
        try file.write { exporter.appendFooter(count: file.articles, to: &$0) }
        let summary = try file.finish()
        shards.append(
            ReleaseManifest.Shard(
                path: path(part), part: name(part: part), build: build, articles: summary.articles,
                bytes: summary.bytes, sha256: summary.sha256, contentBytes: summary.contentBytes,
                contentSHA256: summary.contentSHA256))
        numbers[part] += 1
    }
}
