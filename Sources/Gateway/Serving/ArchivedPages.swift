import Articles

/// The pages of articles as they were served, from the archive.
struct ArchivedPages: Sendable {
    let folder: String
    let store: any CaptureStore

    /// The page that an article was read from last; nil where the archive has none.
    ///
    /// - Throws: What the archive's index says; a file that is gone or damaged counts as no page.
    func page(of record: ArticleRecord) async throws -> OriginalPage? {
        guard let url = record.article.url,
            let capture = try await store.latestCapture(of: url, source: record.sourceID, upTo: .max)
        else { return nil }
        do {
            let response = try await ArchiveReader(folder: folder, store: store).response(capture)
            let type = response.header("Content-Type")
            return OriginalPage(
                bytes: response.body, url: response.url, charset: ContentType.charset(type),
                isText: type?.lowercased().hasPrefix("text/plain") == true)
        } catch is ArchiveError {
            return nil
        }
    }
}
