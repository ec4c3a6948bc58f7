import Articles
import Foundation

/// What an address turns out to be, and the source that it would make.
struct Proposal {
    var draft: SourceDraft
    /// The feed's items, or the one page.
    var items: [Item]
    /// What the first article would read like.
    var sample: Article?
    /// How many items the feed has.
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

    /// Looks at an address: a feed, a page that names its feed, or an article.
    ///
    /// - Throws: `Failure`, in words for whoever gave the address.
    static func at(_ address: String, _ context: SiteContext) async throws -> Proposal {
        let trimmed = address.trimmingCharacters(in: .whitespacesAndNewlines)
        let url = trimmed.contains("://") ? trimmed : "https://" + trimmed
        guard url.utf8.count <= 2_048, let parsed = URL(string: url),
            ["http", "https"].contains(parsed.scheme?.lowercased() ?? ""),
            parsed.host()?.isEmpty == false
        else {
            throw Failure(
                description: "'\(trimmed.prefix(200))' is no web address; write it as in https://example.org/news",
                isElsewhere: false)
        }
        let response: FetchResponse
        do { response = try await context.look(url) } catch { throw Failure(description: "\(error)") }
        guard let body = response.body else { throw Failure(description: "the server sent nothing; try again later") }
        let taken = Set(context.definitions.current.sources.map(\.id))
        if let feed = try? FeedParser().parse(body, contentType: response.contentType, baseURL: response.url) {
            return proposal(feed, response.url, taken)
        }
        for link in FeedLinks.find(in: body, base: response.url).prefix(3) {
            guard let answer = try? await context.look(link), let bytes = answer.body,
                let feed = try? FeedParser().parse(bytes, contentType: answer.contentType, baseURL: answer.url)
            else { continue }
            return proposal(feed, answer.url, taken)
        }
        return try proposal(page: body, response, taken)
    }

    private static func proposal(_ feed: Feed, _ url: String, _ taken: Set<String>) -> Proposal {
        let name = feed.title.flatMap { $0.isEmpty ? nil : $0 } ?? host(url)
        let items = feed.items.prefix(10).map { item in
            Item(title: item.title ?? item.url ?? "…", url: item.url, date: item.published?.iso8601)
        }
        return Proposal(
            draft: SourceDraft(id: SourceDraft.id(for: name, taken: taken), name: name, url: url, kind: .feed),
            items: Array(items),
            sample: feed.items.lazy.compactMap { $0.article() }.first, count: feed.items.count)
    }

    private static func proposal(page: [UInt8], _ response: FetchResponse, _ taken: Set<String>) throws -> Proposal {
        do {
            let article = try PageReader().article(
                html: page, url: response.url, charset: ContentType.charset(response.contentType))
            let name = host(response.url)
            return Proposal(
                draft: SourceDraft(
                    id: SourceDraft.id(for: name, taken: taken), name: name, url: response.url, kind: .pages),
                items: [
                    Item(title: article.title ?? response.url, url: response.url, date: article.published?.iso8601)
                ],
                sample: article, count: 1)
        } catch {
            throw Failure(description: "\(error)")
        }
    }

    private static func host(_ url: String) -> String {
        let host = URL(string: url)?.host() ?? url
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}
