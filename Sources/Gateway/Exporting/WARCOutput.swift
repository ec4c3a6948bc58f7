import Articles
import Crypto

/// Copies the archived pages behind articles into one WARC file, record by record and byte for byte.
///
/// What two articles were read from is in it once, and a record that only refers to an earlier one brings that along.
final class WARCOutput {
    private let archive: ArchiveReader
    private let captures: any CaptureStore
    private let file: ExportFile
    private let name: String
    private var written: Set<Int64> = []
    /// Articles whose pages the archive does not have.
    private(set) var missing = 0

    /// - Parameters:
    ///   - path: The file's path, without its ending.
    ///   - name: What the file says of itself.
    ///   - archive: Where the pages are.
    ///   - captures: Which pages there are.
    ///   - options: How the file is written; its records are compressed one by one, whatever they say.
    ///   - sink: Takes the bytes in place of a file.
    /// - Throws: `AtomicFile.Failure`.
    init(
        _ path: String, name: String, archive: ArchiveReader, captures: any CaptureStore, options: ExportFile.Options,
        sink: ExportFile.Sink?
    ) throws {
        var options = options
        options.compression = .none
        self.archive = archive
        self.captures = captures
        self.name = name
        file = try ExportFile(path + ".warc.gz", options, sink: sink)
    }

    /// Bytes so far.
    var contentBytes: Int { file.contentBytes }

    /// Copies the page of an article: of those that were fetched the latest.
    ///
    /// - Throws: What the index says, `AtomicFile.Failure`; a page that is gone or damaged counts as missing.
    func write(_ record: ArticleRecord) async throws {
        guard let url = record.article.url,
            let capture = try await captures.latestCapture(of: url, source: record.sourceID, upTo: .max)
        else {
            missing += 1
            return
        }
        do {
            if let number = capture.original, let original = try await captures.capture(number) {
                try copy(original)
            }
            try copy(capture)
            try file.write(articles: 1) { _ in }
        } catch is ArchiveError {
            missing += 1
        }
    }

    private func copy(_ capture: Capture) throws {
        guard !written.contains(capture.number) else { return }
        let member = try archive.member(capture)
        if written.isEmpty { try begin(capture) }
        written.insert(capture.number)
        try file.write { $0 += member }
    }

    private func begin(_ first: Capture?) throws {
        let record = try Gzip.compressed(info(first).bytes)
        try file.write { $0 += record }
    }

    /// Says who wrote the file; the same pages give the same bytes, and without any the date is the beginning of 1970.
    private func info(_ first: Capture?) -> WARC.Record {
        let digest = Hexadecimal.text(SHA256.hash(data: Array((name + (first?.recordID ?? "")).utf8)).prefix(16))
        let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map { digest.dropFirst($0.0).prefix($0.1 - $0.0) }
        var info = WARC.info(
            segment: name, date: first?.fetchedAt ?? "1970-01-01T00:00:00Z", software: "Feedgate/\(feedgateVersion)")
        if let index = info.fields.firstIndex(where: { $0.name == "WARC-Record-ID" }) {
            info.fields[index].value = "<urn:uuid:\(parts.joined(separator: "-"))>"
        }
        return info
    }

    /// Ends the file and gives it its name; without any page it holds the record that says who wrote it.
    ///
    /// - Throws: `AtomicFile.Failure`.
    func finish() throws -> ExportFile.Summary {
        if written.isEmpty { try begin(nil) }
        return try file.finish()
    }
}
