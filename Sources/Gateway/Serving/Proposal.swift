import Articles
import Foundation

/// What an address turns out to be, as the page for trying addresses and the API show it.
struct Proposal {
    var draft: ProposedSource
    /// The first articles, or the one page.
    var items: [Item]
    /// What the first article would read like.
    var sample: Article?
    /// How many articles there are.
    var count: Int

    struct Item: Equatable {
        var title: String
        var url: String?
        var date: String?
    }

    /// Why an address is of no use.
    struct Failure: Error, CustomStringConvertible {
        var description: String
        /// Whether it is the other server's answer that is of no use, rather than the address.
        var isElsewhere = true
    }

    private static let mostItems = 10

    /// Looks at an address as `feedgate init` does.
    ///
    /// - Throws: `Failure`, in words for whoever gave the address.
    static func at(_ address: String, _ context: SiteContext) async throws -> Proposal {
        let trimmed = address.trimmingCharacters(in: .whitespacesAndNewlines)
        let url = trimmed.contains("://") ? trimmed : "https://" + trimmed
        guard url.utf8.count <= 2_048, let parsed = URL(string: url),
            ["http", "https"].contains(parsed.scheme?.lowercased() ?? ""), parsed.host()?.isEmpty == false
        else {
            throw Failure(
                description: "'\(trimmed.prefix(200))' is no web address; write it as in https://example.org/news",
                isElsewhere: false)
        }
        let look: @Sendable (String) async throws -> SiteProbe.Page = { address in
            let response = try await context.look(address)
            guard let body = response.body else { throw SiteProbe.Failure(description: "\(address) sent nothing") }
            return SiteProbe.Page(url: response.url, body: body, contentType: response.contentType)
        }
        do {
            let finding = try await SiteProbe(fetch: look).look(at: url)
            return await Proposal(finding, taken: Set(context.definitions.current.sources.map(\.id)), look)
        } catch {
            throw Failure(description: "\(error)")
        }
    }

    init(draft: ProposedSource, items: [Item] = [], sample: Article? = nil, count: Int = 0) {
        self.draft = draft
        self.items = items
        self.sample = sample
        self.count = count
    }

    private init(
        _ finding: SiteProbe.Finding, taken: Set<String>, _ look: (String) async throws -> SiteProbe.Page
    ) async {
        draft = finding.draft
        let isNamed = draft.name != draft.url
        draft.id =
            isNamed ? ProposedSource.id(named: draft.name, taken: taken) : ProposedSource.free(draft.id, taken)
        items = finding.items.prefix(Self.mostItems).map { item in
            Item(title: item.title, url: item.url, date: item.published?.iso8601)
        }
        count = max(finding.count, items.count)
        sample = finding.article
        if items.isEmpty, let article = sample {
            items = [Item(title: article.title ?? draft.url, url: draft.url, date: article.published?.iso8601)]
            count = 1
        }
        guard sample == nil, let first = finding.items.first?.url, let page = try? await look(first) else { return }
        sample = try? PageReader().article(html: page.body, url: page.url, charset: page.charset)
    }
}
