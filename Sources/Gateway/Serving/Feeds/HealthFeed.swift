import Articles

/// `/health.atom`: the sources that need somebody to look at them, newest trouble first.
///
/// An entry for each trouble, not for each poll: its identity is the source, what is wrong, and since when.
enum HealthFeed {
    /// A source that fails is reported after so many polls in a row: most troubles are over by then.
    private static let patience = 3

    static func response(_ context: SiteContext) async throws -> WebResponse {
        let names = Dictionary(
            context.definitions.current.sources.filter(\.enabled).map { ($0.id, $0.name) },
            uniquingKeysWith: { one, _ in one })
        var items: [FeedItem] = []
        for state in try await context.store.states() {
            guard let name = names[state.id] else { continue }
            if let error = state.error, state.failures >= patience {
                items.append(
                    item(
                        state, name, "failing", "its last \(state.failures) polls failed: \(error)", state.failingSince,
                        context))
            }
            if let suspicion = state.suspicion {
                items.append(item(state, name, "suspicious", suspicion, state.suspiciousSince, context))
            }
        }
        var feed = Feed(format: "atom1.0")
        feed.id = context.base + "/health.atom"
        feed.title = "Feedgate: sources in trouble"
        feed.homePageURL = context.base + "/"
        feed.hints.selfURL = context.base + "/health.atom"
        feed.items = items.sorted {
            ($0.published?.iso8601 ?? "", $0.id ?? "") > ($1.published?.iso8601 ?? "", $1.id ?? "")
        }
        return WebResponse(
            type: "application/atom+xml; charset=utf-8", fields: [.cacheControl: "no-cache"],
            body: FeedDocument.bytes(of: feed, as: .atom))
    }

    private static func item(
        _ state: SourceState, _ name: String, _ condition: String, _ text: String, _ since: String?,
        _ context: SiteContext
    ) -> FeedItem {
        let since = since ?? state.polledAt
        var item = FeedItem()
        item.id = "urn:feedgate:health:\(PercentEncoding.encode(state.id)):\(condition):\(since)"
        item.title = "\(name): \(condition)"
        item.url = context.base + "/sources/" + PercentEncoding.encode(state.id)
        item.contentText = "\(name): \(text)"
        item.published = ArticleDate(iso8601: since, precision: .second, source: .feed)
        return item
    }
}
