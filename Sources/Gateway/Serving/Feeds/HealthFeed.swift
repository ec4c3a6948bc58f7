import Articles

/// `/health.atom`: the sources that need somebody to look at them, newest trouble first.
///
/// An entry for each trouble, not for each poll: its identity is the source, what is wrong, and since when.
enum HealthFeed {
    /// A source that fails is reported after so many polls in a row: most troubles are over by then.
    private static let patience = 3

    /// What is wrong with a source.
    private struct Trouble {
        var text: String
        /// Since when.
        var since: String
    }

    static func response(_ context: SiteContext) async throws -> WebResponse {
        let sources = context.definitions.current.sources.filter(\.enabled)
        let reports = try await SourceReport.all(sources, context.store, now: Double(context.now()))
        let items = reports.compactMap { report in trouble(report).map { item(report, $0, context) } }
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

    private static func trouble(_ report: SourceReport) -> Trouble? {
        guard let state = report.state else { return nil }
        func trouble(_ text: String, _ since: String?) -> Trouble {
            Trouble(text: text, since: since ?? state.polledAt)
        }
        func moment(_ seconds: Double?) -> String? { seconds.map(Timestamp.text(seconds:)) }
        switch report.condition {
        case .healthy, .neverPolled, .off: return nil
        case .failing:
            guard state.failures >= patience, let error = state.error else { return nil }
            return trouble("its last \(state.failures) polls failed: \(error)", state.failingSince)
        case .suspicious: return trouble(state.suspicion ?? "", state.suspiciousSince)
        case .moved:
            let places = report.moves.map { Redaction.url($0.url) }.joined(separator: ", ")
            return trouble(
                "its address has moved for good to \(places); write that in its file", moment(report.moves.first?.since)
            )
        case .gone:
            return trouble(
                "its server says that it is gone for good; it is not polled any more", moment(report.plan?.endedAt))
        case .late:
            return trouble("its poll is overdue; is the daemon running?", moment(report.plan?.nextAt))
        }
    }

    private static func item(_ report: SourceReport, _ trouble: Trouble, _ context: SiteContext) -> FeedItem {
        let (id, name, condition) = (report.source.id, report.source.name, report.condition.rawValue)
        var item = FeedItem()
        item.id = "urn:feedgate:health:\(PercentEncoding.encode(id)):\(condition):\(trouble.since)"
        item.title = "\(name): \(condition)"
        item.url = context.base + "/sources/" + PercentEncoding.encode(id)
        item.contentText = "\(name): \(trouble.text)"
        item.published = ArticleDate(iso8601: trouble.since, precision: .second, source: .feed)
        return item
    }
}
