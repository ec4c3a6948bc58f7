import Articles
import Foundation
import Gateway

/// Fetches for commands that store nothing.
struct SiteAccess: Sendable {
    private let fetcher: HTTPFetcher
    private let access: FetchAccess
    private let allowed: [String]

    /// Says which page is under way.
    private let line = StepLine(quiet: false)

    init(settings: Settings, url: String, allowPrivate: Bool) {
        let address = url.contains("://") ? url : "https://" + url
        let host = allowPrivate ? WebURL(address)?.host : nil
        let source = SourceDefinition.unsaved(address, allowPrivate: [host].compactMap { $0 })
        self.init(settings: settings, source: source)
    }

    init(settings: Settings, source: SourceDefinition) {
        fetcher = HTTPFetcher(settings: settings, store: NoFetchStore())
        access = source.access(settings)
        allowed = source.allowPrivate
    }

    /// The line of a source's file that allows what this allows.
    var privateLine: String {
        allowed.isEmpty ? "" : "allow_private: [\(allowed.map { "\"\($0)\"" }.joined(separator: ", "))]\n"
    }

    /// An error in words, with the option of the command that allows what was refused.
    static func words(_ error: any Error) -> String {
        let reason = "\(error)"
        return reason.contains("allow_private") ? reason + " (here: --allow-private)" : reason
    }

    func page(_ url: String) async throws -> SiteProbe.Page {
        line.show(url)
        defer { line.end() }
        let response = try await fetcher.fetch(FetchRequest(url: url, access: access))
        return SiteProbe.Page(url: response.url, body: response.body ?? [], contentType: response.contentType)
    }

    func shutdown() async throws { try await fetcher.shutdown() }
}
