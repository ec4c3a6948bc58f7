import Articles
import Foundation
import Gateway

/// Fetches for commands that store nothing.
struct SiteAccess: Sendable {
    private let fetcher: HTTPFetcher
    private let allowed: [String]

    init(settings: Settings, url: String, allowPrivate: Bool) {
        fetcher = HTTPFetcher(settings: settings)
        let host = WebURL(url.contains("://") ? url : "https://" + url)?.host
        allowed = allowPrivate ? [host].compactMap { $0 } : []
    }

    init(settings: Settings, source: SourceDefinition) {
        fetcher = HTTPFetcher(settings: settings)
        allowed = source.allowPrivate
    }

    /// The line of a source's file that allows what this allows.
    var privateLine: String {
        allowed.isEmpty ? "" : "allow_private: [\(allowed.map { "\"\($0)\"" }.joined(separator: ", "))]\n"
    }

    func page(_ url: String) async throws -> SiteProbe.Page {
        let response = try await fetcher.fetch(FetchRequest(url: url, allowPrivate: allowed))
        return SiteProbe.Page(url: response.url, body: response.body ?? [], contentType: response.contentType)
    }

    func shutdown() async throws { try await fetcher.shutdown() }
}
