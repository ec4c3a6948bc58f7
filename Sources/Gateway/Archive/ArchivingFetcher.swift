import Foundation

/// A fetcher whose responses are archived before anything is made of them.
package struct ArchivingFetcher: Fetcher {
    private let fetcher: any Fetcher
    private let archive: Archive
    private let now: @Sendable () -> Date

    package init(_ fetcher: any Fetcher, archive: Archive, now: @escaping @Sendable () -> Date = { Date() }) {
        self.fetcher = fetcher
        self.archive = archive
        self.now = now
    }

    /// The fetcher with an archive, unless the settings say that there is none.
    package static func wrap(_ fetcher: any Fetcher, _ settings: Settings, folder: String, store: any CaptureStore)
        async throws -> any Fetcher
    {
        guard settings.archives else { return fetcher }
        return ArchivingFetcher(fetcher, archive: try await Archive(folder: folder, store: store))
    }

    package func fetch(_ request: FetchRequest) async throws -> FetchResponse {
        let response = try await fetcher.fetch(request)
        try await keep(response, of: request)
        return response
    }

    package func keep(_ response: FetchResponse, of request: FetchRequest) async throws {
        // What is fetched for no source is looked at and not kept.
        guard let body = response.body, !request.source.isEmpty else { return }
        let headers = [
            ("Content-Type", response.contentType), ("ETag", response.validators.etag),
            ("Last-Modified", response.validators.lastModified),
        ].compactMap { name, value in value.map { CapturedResponse.Header(name, $0) } }
        try await archive.keep(
            CapturedResponse(
                requestedURL: Redaction.withoutUser(request.url), url: Redaction.withoutUser(response.url),
                source: request.source, fetchedAt: Timestamp.text(now()),
                headers: headers, body: body))
    }
}
