import Articles
import Foundation

/// One run of `ReleaseWriter`: compare, then write, then describe.
struct ReleaseBuild {
    let store: any ArticleReading
    let profile: ExportProfile
    let format: ExportFormat
    let sources: [SourceDefinition]
    /// Where it writes.
    let folder: String
    /// The release so far.
    let manifest: ReleaseManifest
    let options: ReleaseWriter.Options

    func run() async throws -> ReleaseWriter.Report {
        let place = ReleaseFolder(folder)
        let fileOptions = ExportFile.Options(isDry: options.isDry, sums: true)
        var indexOptions = fileOptions
        indexOptions.compression = .gzip
        let indexFile = try ExportFile("\(folder)/\(ReleaseIndex.name)", indexOptions)
        let removedFile = try ExportFile("\(folder)/\(ReleaseFolder.removed)", fileOptions)
        let index = try earlier(indexFile, removedFile)
        let choice = try await compare(index)
        var manifest = manifest
        var unreadable: [String] = []
        let shards = ReleaseShards(
            folder, profile, format, build: manifest.builds, earlier: manifest.shards, isDry: options.isDry)
        var progress = ExportProgress()
        try await store.eachStored(query) { stored in
            guard !index.has(stored.id, revision: stored.revision) else { return }
            let verdict = index.has(stored.id) ? .keep : choice.verdict(stored.id)
            guard verdict == .keep else { return try note(verdict, stored, removedFile, &manifest.removed) }
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
            if progress.articles % 256 == 0 {
                options.progress?(progress)
                try Task.checkCancellation()
            }
        }
        try shards.finish()
        manifest.shards = (manifest.shards + shards.shards).sorted { $0.path < $1.path }
        manifest.sources = described(manifest)
        manifest.knownGaps = try await gaps(manifest, unreadable: manifest.knownGaps.isEmpty ? unreadable.count : 0)
        let index2 = try indexFile.finish()
        let removed = try removedFile.finish()
        if !options.isDry { try place.write(manifest, index: index2, removed: removed) }
        return ReleaseWriter.Report(manifest: manifest, shards: shards.shards, unreadable: unreadable)
    }

    /// All selected articles, those that came first before their copies.
    private var query: ArticleQuery {
        let wanted = profile.selection.sources
        var query = profile.selection.query(sources: wanted)
        query.order = .oldestFirst
        return query
    }

    /// What the release has already; its lines go into the new files.
    private func earlier(_ indexFile: ExportFile, _ removedFile: ExportFile) throws -> ReleaseIndex {
        guard options.isAddition else {
            try indexFile.write { $0 += Array(ReleaseIndex.header.utf8) }
            return ReleaseIndex()
        }
        let index = try ReleaseIndex("\(folder)/\(ReleaseIndex.name)") { line in
            try indexFile.write { $0.append(contentsOf: line) }
        }
        let removed = "\(folder)/\(ReleaseFolder.removed)"
        guard let old = FileHandle(forReadingAtPath: removed) else { throw ReleaseError.damaged(path: removed) }
        defer { try? old.close() }
        while let data = try old.read(upToCount: 1 << 16), !data.isEmpty {
            try removedFile.write { $0.append(contentsOf: data) }
        }
        return index
    }

    /// Sees all articles, and decides which of them repeat another one.
    private func compare(_ index: ReleaseIndex) async throws -> ReleaseChoice {
        var choice = ReleaseChoice(profile.release)
        guard choice.mustCompare else { return choice }
        var progress = ExportProgress()
        progress.phase = "comparing"
        try await store.eachStored(query) { stored in
            guard let text = try? stored.record().article.contentText else { return }
            choice.add(stored.id, text: text, isReleased: index.has(stored.id))
            progress.articles += 1
            progress.bytes += text.utf8.count
            if progress.articles % 256 == 0 {
                options.progress?(progress)
                try Task.checkCancellation()
            }
        }
        choice.decide()
        if choice.mustName { try await store.eachStored(query) { choice.name($0.id) } }
        return choice
    }

    /// Notes an article that is left out.
    private func note(
        _ verdict: ReleaseChoice.Verdict, _ stored: StoredArticle, _ file: ExportFile,
        _ removed: inout ReleaseManifest.Removed
    ) throws {
        var json = JSONText()
        json.object { json in
            json.member("id", stored.id)
            json.member("source", stored.sourceID)
            switch verdict {
            case .exact(let original):
                json.member("reason", "exact")
                json.member("kept", original)
                json.key("similarity")
                json.value(1.0)
            case .near(let original, let similarity):
                json.member("reason", "near")
                json.member("kept", original)
                json.key("similarity")
                json.value(similarity)
            case .keep, .late: break
            }
        }
        switch verdict {
        case .exact: removed.exactDuplicates += 1
        case .near: removed.nearDuplicates += 1
        // It came while the release was built: the next one has it.
        case .keep, .late: return
        }
        try file.write { $0 += json.bytes + [0x0A] }
    }

    /// The sources that have articles in the release.
    private func described(_ manifest: ReleaseManifest) -> [ReleaseManifest.Source] {
        manifest.statistics.sources.keys.sorted().map { id in
            if let source = sources.first(where: { $0.id == id }) {
                var addresses: [String] = []
                if case .web(let list) = source.location { addresses = list }
                return ReleaseManifest.Source(id: id, name: source.name, addresses: addresses)
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
