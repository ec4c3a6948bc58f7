import Articles

/// The pages of articles as they were served, from the archive.
struct ArchivedPages: Sendable {
    let folder: String
    let store: any CaptureStore

    /// The page that an article was read from last; nil where the archive has none.
    ///
    /// - Throws: What the archive's index says; a file that is gone or damaged counts as no page.
    func page(of record: ArticleRecord) async throws -> OriginalPage? {
        guard let url = record.article.url, let response = try await response(of: url, source: record.sourceID) else {
            return nil
        }
        let type = response.header("Content-Type")
        return OriginalPage(
            bytes: response.body, url: response.url, charset: ContentType.charset(type),
            isText: type?.lowercased().hasPrefix("text/plain") == true)
    }

    /// What a source's address last brought; nil where the archive does not have it.
    ///
    /// - Throws: As `page(of:)` does.
    func body(of url: String, source: String) async throws -> [UInt8]? {
        try await response(of: url, source: source)?.body
    }

    private func response(of url: String, source: String) async throws -> CapturedResponse? {
        guard let capture = try await store.latestCapture(of: url, source: source, upTo: .max) else { return nil }
        do {
            return try await ArchiveReader(folder: folder, store: store).response(capture)
        } catch is ArchiveError {
            return nil
        }
    }
}
