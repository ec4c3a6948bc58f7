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
        // Cookies are kept nowhere: they may be as good as a password.
        var headers = response.fields.fields.filter { !$0.name.hasPrefix("set-cookie") }.map { field in
            CapturedResponse.Header(field.sent, String(decoding: field.value, as: UTF8.self))
        }
        // What a hub has sent has no head of its own.
        if headers.isEmpty, let type = response.contentType { headers = [.init("Content-Type", type)] }
        try await archive.keep(
            CapturedResponse(
                requestedURL: Redaction.withoutUser(request.url), url: Redaction.withoutUser(response.url),
                source: request.source, fetchedAt: Timestamp.text(now()),
                status: response.status, headers: headers, body: body))
    }
}
