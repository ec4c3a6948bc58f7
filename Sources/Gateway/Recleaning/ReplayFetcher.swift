/// Answers from the archive instead of the network.
struct ReplayFetcher: Fetcher {
    /// An address of which nothing is archived.
    struct NotArchived: Error, CustomStringConvertible {
        var description: String { "its page is not in the archive; it stays as it is" }
    }

    let archive: ArchiveReader
    let store: any CaptureStore
    /// The document that is replayed; everything else is answered with its latest state.
    let document: Capture

    func fetch(_ request: FetchRequest) async throws -> FetchResponse {
        var capture: Capture? = document
        let url = Redaction.withoutUser(request.url)
        if url != document.url { capture = try await store.latestCapture(of: url, source: document.source, upTo: .max) }
        guard let capture else { throw NotArchived() }
        let response = try await archive.response(capture)
        return FetchResponse(url: response.url, body: response.body, contentType: response.header("Content-Type"))
    }
}
