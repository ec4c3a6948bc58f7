import Articles
import Foundation

/// Builds a corpus release: articles in shards, the index of them, what was left out, manifest, datasheet and sums.
///
/// The same articles and options give the same bytes, wherever and whenever it is built.
package struct ReleaseWriter: Sendable {
    private let store: any ArticleReading

    /// - Parameter store: Where the articles are.
    package init(store: any ArticleReading) {
        self.store = store
    }

    /// How a release is built.
    package struct Options: Sendable {
        /// Whether the release that is there gets what is new; else it is built anew.
        package var isAddition = false
        package var isDry = false
        /// Told now and then how far it has come.
        package var progress: (@Sendable (ExportProgress) -> Void)?

        package init() {}
    }

    /// What was built.
    package struct Report: Sendable, Equatable {
        package var manifest: ReleaseManifest
        /// The files that this run has written.
        package var shards: [ReleaseManifest.Shard]
        /// Articles that could not be read from the store, by id.
        package var unreadable: [String]
    }

    /// Builds a release, or adds to one.
    ///
    /// - Parameters:
    ///   - profile: Which articles, and how; its first format counts.
    ///   - sources: All sources, for the datasheet.
    ///   - path: The folder of the release.
    ///   - options: How.
    /// - Returns: What was built.
    /// - Throws: `ReleaseError`, and what the store or the disk says.
    package func write(
        _ profile: ExportProfile, sources: [SourceDefinition], to path: String, _ options: Options
    ) async throws -> Report {
        let folder = ReleaseFolder(path)
        guard let format = profile.formats.first(where: \.isCorpus),
            let exporter = format.exporter(fields: profile.fields, style: profile.style)
        else {
            throw ReleaseError.noFormat(name: profile.formats.first?.rawValue ?? "nothing")
        }
        var manifest = ReleaseManifest(profile, format)
        if options.isAddition {
            guard let earlier = try folder.readManifest() else { throw ReleaseError.noRelease(path: path) }
            let differences = manifest.differences(from: earlier)
            guard differences.isEmpty else { throw ReleaseError.otherOptions(path: path, names: differences) }
            manifest = earlier
        } else if !folder.isFree() {
            throw ReleaseError.notARelease(path: path)
        }
        // A new release is built beside its place; an addition in it, where nothing counts that no manifest names.
        let work = options.isAddition ? folder.path : folder.beside("new")
        if !options.isAddition, !options.isDry { try? FileManager.default.removeItem(atPath: work) }
        let build = ReleaseBuild(
            store: store, profile: profile, exporter: exporter, sources: sources, folder: work, manifest: manifest,
            options: options)
        do {
            let report = try await build.run()
            if !options.isAddition, !options.isDry { try folder.replace(with: work) }
            return report
        } catch {
            if !options.isAddition, !options.isDry { try? FileManager.default.removeItem(atPath: work) }
            throw error
        }
    }
}

extension ReleaseManifest {
    /// A release without articles yet.
    init(_ profile: ExportProfile, _ format: ExportFormat) {
        let fields = profile.fields ?? (format == .markdown ? MarkdownExporter.standard : ArticleField.standard)
        var style = ["unicode": profile.style.unicode.rawValue]
        style["tone_marks"] = profile.style.toneMarks?.rawValue
        if profile.style.mask.contains(.email) { style["mask_email"] = "yes" }
        if profile.style.mask.contains(.phone) { style["mask_phone"] = "yes" }
        if profile.style.sentences { style["sentences"] = "one a line" }
        self.init(
            tool: "feedgate \(feedgateVersion)", title: profile.title, format: format.rawValue,
            fields: format.hasFields ? fields.map(\.rawValue) : [], selection: profile.selection.options, style: style,
            parts: profile.release.parts.parts,
            nearDuplicateThreshold: profile.release.nearDuplicates,
            exactDuplicatesRemoved: profile.release.exactDuplicates)
    }

    /// The options in which a release differs from another one, so that the two do not go together.
    func differences(from other: ReleaseManifest) -> [String] {
        var names: [String] = []
        if format != other.format { names.append("format") }
        if fields != other.fields { names.append("choice of fields") }
        if selection != other.selection { names.append("selection") }
        if style != other.style { names.append("style of texts") }
        if parts != other.parts { names.append("division into parts") }
        if nearDuplicateThreshold != other.nearDuplicateThreshold
            || exactDuplicatesRemoved != other.exactDuplicatesRemoved
        {
            names.append("treatment of duplicates")
        }
        return names
    }
}

extension ExportFormat {
    /// Whether it holds a corpus rather than a feed or a list of them.
    var isCorpus: Bool { !isFeed && self != .opml }
}
