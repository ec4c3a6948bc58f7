import Articles
import CGlibc
import Foundation
import Glibc

/// Writes the files of export profiles.
package struct ExportWriter: Sendable {
    private let store: any ArticleReading
    private let folder: String
    private let archive: String?

    /// - Parameters:
    ///   - store: Where the articles are.
    ///   - folder: The folder that files are written to.
    ///   - archive: The folder of the archive, for the pages behind the articles.
    package init(store: any ArticleReading, folder: String, archive: String? = nil) {
        self.store = store
        self.folder = folder
        self.archive = archive
    }

    /// Pages are wanted, and there is no archive.
    package struct NoArchive: Error, CustomStringConvertible {
        package var description: String {
            "there is no archive to take pages for `warc` from; poll with `archive: true` in feedgate.yaml first"
        }
    }

    /// A file that was looked after, or a folder with a file for each article.
    package struct Written: Sendable, Equatable {
        package var path: String
        package var articles: Int
        package var bytes: Int
        /// Whether its content is new; a file with the same content is left alone.
        package var changed: Bool
        /// More than one where each article has a file.
        package var files = 1
    }

    /// What became of a profile.
    package struct Report: Sendable, Equatable {
        package var files: [Written] = []
        /// Articles that could not be read from the store, by id.
        package var unreadable: [String] = []
        /// Files that were written before and are no more.
        package var removed = 0
        /// Bytes before compression.
        package var contentBytes = 0
        /// Articles whose pages the archive does not have.
        package var withoutPage = 0
    }

    /// How an export is run.
    package struct Options: Sendable {
        /// Whether files are counted and not written.
        package var isDry = false
        /// Whether the profile was narrowed for this run, so that files it does not write stay where they are.
        package var isNarrowed = false
        /// Told now and then how far it has come.
        package var progress: (@Sendable (ExportProgress) -> Void)?
        /// Takes the bytes in place of a file.
        package var sink: (@Sendable (UnsafeRawBufferPointer) throws -> Void)?

        package init() {}
    }

    /// Writes all files of a profile.
    ///
    /// - Parameters:
    ///   - profile: What to write.
    ///   - sources: All sources, for their names.
    /// - Returns: The files, in the order of their names.
    /// - Throws: What the store or the disk says.
    package func write(_ profile: ExportProfile, sources: [SourceDefinition]) async throws -> [Written] {
        try await write(profile, sources: sources, Options()).files
    }

    /// Writes all files of a profile, and says more of it.
    ///
    /// - Parameters:
    ///   - profile: What to write.
    ///   - sources: All sources, for their names.
    ///   - options: How.
    /// - Returns: What became of it.
    /// - Throws: What the store or the disk says.
    package func write(_ profile: ExportProfile, sources: [SourceDefinition], _ options: Options) async throws -> Report
    {
        var report = Report()
        var progress = ExportProgress()
        progress.total = try await total(profile, sources)
        let units = try await ExportUnit.all(profile, sources: sources, store: store)
        let isListed = profile.split.period != nil || profile.split.byArticle || profile.split.maxBytes != nil
        let keepsList = isListed && !options.isDry && !options.isNarrowed
        var inventory = keepsList ? try ExportInventory(folder: folder, profile: profile.id) : nil
        for unit in units {
            try Task.checkCancellation()
            try await write(unit, profile, options, &report, &progress) { try inventory?.add($0) }
        }
        if profile.formats.contains(.opml) { try write(OPMLList(profile, sources), profile, options, &report) }
        if let list = inventory.take() { report.removed = try list.finish() }
        if profile.split.byArticle, !options.isDry { Self.sync(folder) }
        return report
    }

    private func write(
        _ unit: ExportUnit, _ profile: ExportProfile, _ options: Options, _ report: inout Report,
        _ progress: inout ExportProgress, _ note: (String) throws -> Void
    ) async throws {
        var channel = unit.channel
        if profile.formats.contains(where: \.isFeed) { channel.updated = try await updated(unit, profile) }
        let outputs = profile.formats.compactMap { ExportOutput(plan(unit, profile, $0, channel, options)) }
        let pages = profile.formats.contains(.warc) ? try pages(unit, profile, options) : nil
        guard !outputs.isEmpty || pages != nil else { return }
        if !unit.sources.isEmpty {
            var query = profile.selection.query(sources: unit.sources, days: unit.days)
            query.limit = profile.limit
            let before = progress
            var unreadable: [String] = []
            var articles = 0
            let withHTML = profile.formats.contains { $0.needsHTML(fields: profile.fields) }
            try await store.eachStored(query, withHTML: withHTML) { stored in
                var record = ExportRecord(stored, style: profile.style)
                do {
                    for output in outputs { if let path = try output.write(&record) { try note(path) } }
                    if let pages { try await pages.write(try stored.record()) }
                } catch is DecodingError {
                    return unreadable.append(stored.id)
                }
                articles += 1
                guard articles % 256 == 0, let tell = options.progress else { return }
                var now = before
                now.articles += articles
                now.bytes += outputs.reduce(0) { $0 + $1.contentBytes }
                tell(now)
                try Task.checkCancellation()
            }
            progress.articles += articles
            report.unreadable += unreadable
        }
        if let pages {
            let summary = try pages.finish()
            report.withoutPage += pages.missing
            report.contentBytes += summary.contentBytes
            report.files.append(
                Written(
                    path: summary.path, articles: summary.articles, bytes: summary.bytes, changed: summary.changed))
            try note(String(summary.path.dropFirst(folder.count + 1)))
        }
        for output in outputs {
            try output.finish()
            report.contentBytes += output.contentBytes
            progress.bytes += output.contentBytes
            report.files += output.summaries.map {
                Written(path: $0.path, articles: $0.articles, bytes: $0.bytes, changed: $0.changed)
            }
            for summary in output.summaries { try note(String(summary.path.dropFirst(folder.count + 1))) }
            guard profile.split.byArticle else { continue }
            let all = output.single
            report.files.append(
                Written(
                    path: all.path, articles: all.articles, bytes: all.bytes, changed: all.changed,
                    files: output.singleFiles))
        }
        options.progress?(progress)
    }

    private func pages(_ unit: ExportUnit, _ profile: ExportProfile, _ options: Options) throws -> WARCOutput {
        guard let archive, let captures = store as? any CaptureStore else { throw NoArchive() }
        return try WARCOutput(
            "\(folder)/\(unit.name)", name: unit.name + ".warc.gz",
            archive: ArchiveReader(folder: archive, store: captures), captures: captures,
            options: ExportFile.Options(isDry: options.isDry), sink: options.sink)
    }

    private func write(
        _ list: OPMLList, _ profile: ExportProfile, _ options: Options, _ report: inout Report
    ) throws {
        let output = ExportFile.Options(compression: profile.compression, isDry: options.isDry)
        let ending = profile.compression == .gzip ? "opml.gz" : "opml"
        let file = try ExportFile("\(folder)/\(profile.id).\(ending)", output, sink: options.sink)
        try file.write { $0 += list.document }
        let summary = try file.finish()
        report.contentBytes += summary.contentBytes
        report.files.append(
            Written(path: summary.path, articles: 0, bytes: summary.bytes, changed: summary.changed))
    }

    private func plan(
        _ unit: ExportUnit, _ profile: ExportProfile, _ format: ExportFormat, _ channel: FeedChannel, _ options: Options
    ) -> ExportOutput.Plan {
        var plan = ExportOutput.Plan(
            folder: folder, name: unit.name, format: format, channel: channel, fields: profile.fields,
            style: profile.style)
        plan.byArticle = profile.split.byArticle
        plan.maxBytes = profile.split.maxBytes
        plan.options.compression = profile.compression
        plan.options.isDry = options.isDry
        plan.sink = options.sink
        return plan
    }

    /// When any of a feed's articles was last fetched, which says that it changed.
    private func updated(_ unit: ExportUnit, _ profile: ExportProfile) async throws -> String? {
        guard !unit.sources.isEmpty else { return nil }
        var query = profile.selection.query(sources: unit.sources, days: unit.days)
        query.limit = profile.limit
        var latest: String?
        try await store.eachStored(query, withHTML: false) { latest = max(latest ?? $0.fetchedAt, $0.fetchedAt) }
        return latest
    }

    /// How many articles there will be; nil where only reading them all would tell.
    private func total(_ profile: ExportProfile, _ sources: [SourceDefinition]) async throws -> Int? {
        var simple = ExportSelection()
        simple.sources = profile.selection.sources
        simple.since = profile.selection.since
        simple.until = profile.selection.until
        guard profile.limit == nil, profile.selection == simple else { return nil }
        let ids = sources.map(\.id).filter { simple.sources.isEmpty || simple.sources.contains($0) }
        guard !ids.isEmpty else { return 0 }
        let query = DayCountQuery(sources: ids, since: simple.since, until: simple.until)
        return try await store.dayCounts(query).reduce(0) { $0 + $1.articles }
    }

    /// Brings everything that was written to a folder's disk.
    private static func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        syncfs(descriptor)
        close(descriptor)
    }
}

extension OPMLList {
    /// The sources of a profile that have an address.
    fileprivate init(_ profile: ExportProfile, _ sources: [SourceDefinition]) {
        let wanted = profile.selection.sources
        self.init(
            title: profile.title,
            entries: sources.filter { wanted.isEmpty || wanted.contains($0.id) }.flatMap { source -> [Entry] in
                guard case .web(let addresses) = source.location else { return [] }
                return addresses.map { url in
                    Entry(title: source.name, url: url, isFeed: source.kind == .feed, language: source.language)
                }
            })
    }
}
