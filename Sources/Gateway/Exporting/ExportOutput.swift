import Articles

/// The files of one format, one after the other: each is whole before the next one begins.
final class ExportOutput {
    /// Where the files go and how they are parted.
    struct Plan {
        /// The folder, without a slash at its end.
        var folder: String
        /// The name of the file without its ending; with a file for each article, that of their folder.
        var name: String
        var format: ExportFormat
        var channel: FeedChannel
        var fields: [ArticleField]?
        var style: CorpusStyle
        var byArticle = false
        var maxBytes: Int?
        var options = ExportFile.Options()
        /// Where bytes go instead of a file.
        var sink: ExportFile.Sink?
    }

    private let plan: Plan
    private let exporter: any Exporter
    private let lines: StoredLines?
    private var file: ExportFile?
    private var number = 0
    private(set) var summaries: [ExportFile.Summary] = []
    /// The files of single articles, taken together.
    private(set) var single: ExportFile.Summary
    private(set) var singleFiles = 0
    /// Bytes of all files before compression.
    private(set) var contentBytes = 0

    /// Nil for a format that has no articles.
    init?(_ plan: Plan) {
        guard let exporter = plan.format.exporter(fields: plan.fields, style: plan.style, single: plan.byArticle) else {
            return nil
        }
        self.plan = plan
        self.exporter = exporter
        lines =
            plan.format == .jsonl && plan.style.isPlain
            ? StoredLines(fields: plan.fields ?? ArticleField.standard) : nil
        single = ExportFile.Summary(
            path: "\(plan.folder)/\(plan.name)", articles: 0, bytes: 0, contentBytes: 0, changed: false)
    }

    private var ending: String {
        exporter.fileExtension + (plan.options.compression == .gzip ? ".gz" : "")
    }

    /// Writes an article.
    ///
    /// - Returns: The path of its file, relative to the folder, if it has one of its own.
    /// - Throws: `DecodingError` before anything is written, `AtomicFile.Failure`.
    func write(_ record: inout ExportRecord) throws -> String? {
        if plan.byArticle { return try writeSingle(try record.record()) }
        let file = try file ?? begin()
        let before = file.contentBytes
        if let lines {
            var isWritten = false
            try file.write(articles: 1) { output in
                isWritten = lines.append(record.stored, to: &output)
                if !isWritten { exporter.append(try record.record(), index: file.articles, to: &output) }
            }
        } else {
            let decoded = try record.record()
            try file.write(articles: 1) { exporter.append(decoded, index: file.articles, to: &$0) }
        }
        contentBytes += file.contentBytes - before
        if let maxBytes = plan.maxBytes, file.contentBytes >= maxBytes { try end() }
        return nil
    }

    /// Ends the last file; without articles there is one that has none, but where each file is one article.
    ///
    /// - Throws: `AtomicFile.Failure`.
    func finish() throws {
        guard !plan.byArticle else { return }
        if file == nil, summaries.isEmpty { _ = try begin() }
        try end()
    }

    private func begin() throws -> ExportFile {
        number += 1
        let digits = String(number)
        let suffix = plan.maxBytes == nil ? "" : "-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        let next = try ExportFile("\(plan.folder)/\(plan.name)\(suffix).\(ending)", plan.options, sink: plan.sink)
        try next.write { exporter.appendHeader(plan.channel, to: &$0) }
        file = next
        return next
    }

    private func end() throws {
        guard let file else { return }
        try file.write { exporter.appendFooter(count: file.articles, to: &$0) }
        summaries.append(try file.finish())
        self.file = nil
    }

    private func writeSingle(_ record: ArticleRecord) throws -> String {
        let path = "\(plan.name)/\(ExportName.path(of: record)).\(ending)"
        var options = plan.options
        options.isDurable = false
        let file = try ExportFile("\(plan.folder)/\(path)", options)
        try file.write(articles: 1) { output in
            exporter.appendHeader(plan.channel, to: &output)
            exporter.append(record, index: 0, to: &output)
            exporter.appendFooter(count: 1, to: &output)
        }
        let summary = try file.finish()
        single.articles += 1
        single.bytes += summary.bytes
        single.contentBytes += summary.contentBytes
        single.changed = single.changed || summary.changed
        contentBytes += summary.contentBytes
        singleFiles += 1
        return path
    }
}
