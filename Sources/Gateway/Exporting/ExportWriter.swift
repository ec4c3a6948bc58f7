import Articles
import Foundation

/// Writes the files of export profiles.
package struct ExportWriter: Sendable {
    private let store: any ArticleStore
    private let folder: String

    /// - Parameters:
    ///   - store: Where the articles are.
    ///   - folder: The folder that files are written to.
    package init(store: any ArticleStore, folder: String) {
        self.store = store
        self.folder = folder
    }

    /// A file that was looked after.
    package struct Written: Sendable, Equatable {
        package var path: String
        package var articles: Int
        package var bytes: Int
        /// Whether its content is new; a file with the same content is left alone.
        package var changed: Bool
    }

    /// Writes all files of a profile.
    ///
    /// - Parameters:
    ///   - profile: What to write.
    ///   - sources: All sources, for their names.
    /// - Returns: The files, in the order of their names.
    /// - Throws: What the store or the disk says.
    package func write(_ profile: ExportProfile, sources: [SourceDefinition]) async throws -> [Written] {
        let chosen = sources.filter { profile.sources.isEmpty || profile.sources.contains($0.id) }
        guard profile.splitBySource else {
            let channel = FeedChannel(title: profile.title, description: profile.title)
            return try await write(profile, name: profile.id, ids: chosen.map(\.id), channel)
        }
        var written: [Written] = []
        for source in chosen {
            var channel = FeedChannel(
                title: source.name, description: source.section.map { "\(source.name) · \($0)" } ?? source.name)
            channel.language = source.language
            if case .web(let addresses) = source.location { channel.homePageURL = addresses.first }
            written += try await write(profile, name: source.id, ids: [source.id], channel)
        }
        return written
    }

    private func write(_ profile: ExportProfile, name: String, ids: [String], _ channel: FeedChannel) async throws
        -> [Written]
    {
        var records: [ArticleRecord] = []
        if !ids.isEmpty {
            try await store.eachArticle(ArticleQuery(sources: ids, since: profile.since, limit: profile.limit)) {
                records.append($0)
            }
        }
        return try profile.formats.map { format in
            let exporter: any Exporter = Self.exporter(format)
            let path = "\(folder)/\(name).\(exporter.fileExtension)"
            let bytes = exporter.document(of: records, channel: channel)
            let changed = try AtomicFile.write(bytes, to: path)
            return Written(path: path, articles: records.count, bytes: bytes.count, changed: changed)
        }
    }

    private static func exporter(_ format: ExportProfile.Format) -> any Exporter {
        switch format {
        case .rss: RSSExporter()
        case .json: JSONFeedExporter()
        case .text: TextExporter()
        }
    }
}
