import Articles
import Foundation

/// One run of `ReleaseWriter`: compare, then write, then describe.
struct ReleaseBuild {
    let store: any ArticleReading
    let profile: ExportProfile
    let exporter: any Exporter
    let sources: [SourceDefinition]
    /// Where it writes.
    let folder: String
    /// The release so far.
    let manifest: ReleaseManifest
    let options: ReleaseWriter.Options

    func run() async throws -> ReleaseWriter.Report {
        let removals = try ReleaseRemovals(folder, fileOptions, isAddition: options.isAddition)
        var indexOptions = fileOptions
        indexOptions.compression = .gzip
        let indexFile = try ExportFile("\(folder)/\(ReleaseIndex.name)", indexOptions)
        let index = try earlier(indexFile)
        var choice = try await compare(index)
        var manifest = manifest
        let build = options.isAddition ? manifest.builds + 1 : 1
        let shards = ReleaseShards(
            folder, profile, exporter, build: build, earlier: manifest.shards, isDry: options.isDry)
        var unreadable: [String] = []
        var progress = ExportProgress()
        let withHTML = profile.formats.contains { $0.needsHTML(fields: profile.fields) }
        try await store.eachStored(query, withHTML: withHTML) { stored in
            choice.name(stored.id)
            guard !index.has(stored.id, revision: stored.revision) else { return }
            if isUnwantedCopy(stored), !index.has(stored.id) {
                return try removals.add(stored, reason: .copy, kept: stored.duplicateOf ?? "")
            }
            switch index.has(stored.id) ? .keep : choice.verdict(stored.id) {
            case .keep: break
            case .exact(let kept): return try removals.add(stored, reason: .exact, kept: kept, similarity: 1)
            case .near(let kept, let similarity):
                return try removals.add(stored, reason: .near, kept: kept, similarity: similarity)
            // It came while the release was built: the next addition has it.
            case .late: return
            }
            var record = ExportRecord(stored, style: profile.style)
            do {
                let decoded = try record.record()
                let part = shards.part(stored.id)
                let path = try shards.write(&record, part: part)
                manifest.statistics.add(decoded, masked: record.masked)
                if index.has(stored.id) { manifest.superseded += 1 }
                let line = [
                    stored.id, "\(stored.revision)", stored.contentSHA256, shards.name(part: part), path,
                ]
                try indexFile.write { $0 += Array((line.joined(separator: "\t") + "\n").utf8) }
            } catch is DecodingError {
                return unreadable.append(stored.id)
            }
            progress.articles += 1
            progress.bytes = shards.contentBytes
            guard progress.articles % 256 == 0 else { return }
            options.progress?(progress)
            try Task.checkCancellation()
        }
        try shards.finish()
        if !shards.shards.isEmpty { manifest.builds = build }
        manifest.removed = removals.counts
        manifest.shards = (manifest.shards + shards.shards).sorted { $0.path < $1.path }
        manifest.sources = described(manifest)
        manifest.knownGaps = try await gaps(manifest, unreadable: unreadable.count)
        // The index first: its lines count only once the manifest names their files.
        let files = (index: try indexFile.finish(), removed: try removals.finish())
        if !options.isDry { try ReleaseFolder(folder).write(manifest, index: files.index, removed: files.removed) }
        return ReleaseWriter.Report(manifest: manifest, shards: shards.shards, unreadable: unreadable)
    }

    private var fileOptions: ExportFile.Options { ExportFile.Options(isDry: options.isDry, sums: true) }

    /// All selected articles, those that came first before their copies.
    private var query: ArticleQuery {
        let wanted = profile.selection.sources
        var query = profile.selection.query(sources: wanted)
        query.order = .oldestFirst
        // What is left out is named, and so it has to be seen.
        query.duplicates = .keep
        return query
    }

    /// Whether the profile leaves out what the store knows for a copy, and an article is one.
    private func isUnwantedCopy(_ stored: StoredArticle) -> Bool {
        !profile.selection.withDuplicates && stored.duplicateOf != nil
    }

    /// What the release has already; its lines go into the new index.
    private func earlier(_ file: ExportFile) throws -> ReleaseIndex {
        func copy(_ line: String) throws { try file.write { $0 += Array((line + "\n").utf8) } }
        guard options.isAddition else {
            try copy(ReleaseIndex.header)
            return ReleaseIndex()
        }
        return try ReleaseIndex("\(folder)/\(ReleaseIndex.name)", shards: Set(manifest.shards.map(\.path)), copy)
    }

    /// Sees all articles, and decides which of them repeat another one.
    private func compare(_ index: ReleaseIndex) async throws -> ReleaseChoice {
        var choice = ReleaseChoice(profile.release)
        guard choice.mustCompare else { return choice }
        var progress = ExportProgress()
        progress.phase = "comparing"
        try await store.eachStored(query, withHTML: false) { stored in
            guard !isUnwantedCopy(stored), let text = try? stored.record().article.contentText else { return }
            choice.add(stored.id, text: text, isReleased: index.has(stored.id))
            progress.articles += 1
            progress.bytes += text.utf8.count
            if progress.articles % 256 == 0 {
                options.progress?(progress)
                try Task.checkCancellation()
            }
        }
        choice.decide()
        if choice.mustName { try await store.eachStored(query, withHTML: false) { choice.name($0.id) } }
        return choice
    }

    /// The sources that have articles in the release.
    private func described(_ manifest: ReleaseManifest) -> [ReleaseManifest.Source] {
        manifest.statistics.sources.keys.sorted().map { id in
            if let source = sources.first(where: { $0.id == id }) {
                var addresses: [String] = []
                if case .web(let list) = source.location { addresses = list }
                return ReleaseManifest.Source(
                    id: id, name: source.name, addresses: addresses, licence: source.licence)
            }
            // A source that is defined no more keeps what an earlier build said of it.
            return manifest.sources.first { $0.id == id } ?? ReleaseManifest.Source(id: id, name: id, addresses: [])
        }
    }

    /// What is known to be missing: sources without articles or failing, long silences, texts that cannot be read.
    private func gaps(_ manifest: ReleaseManifest, unreadable: Int) async throws -> [String] {
        var gaps: [String] = []
        let wanted = profile.selection.sources
        let states = try await store.states()
        for source in sources.sorted(by: { $0.id < $1.id }) where wanted.isEmpty || wanted.contains(source.id) {
            if manifest.statistics.sources[source.id] == nil {
                gaps.append("\(source.id) has no article in this release.")
            }
            if let state = states.first(where: { $0.id == source.id }), state.failures > 0 {
                gaps.append(
                    "\(source.id) could not be polled when the release was built: what it published since is missing.")
            }
        }
        let counts = try await store.dayCounts(
            DayCountQuery(sources: wanted, since: profile.selection.since, until: profile.selection.until))
        gaps += Silence.gaps(counts)
        if unreadable > 0 { gaps.append("\(unreadable) articles of the store could not be read.") }
        return gaps
    }
}
