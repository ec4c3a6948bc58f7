import Articles
import HTTPTypes

/// Makes the documents of feeds.
struct FeedPress: Sendable {
    let store: any ArticleReading
    let base: String
    let hub: String
    let now: @Sendable () -> Int
    /// How many articles a filter may look at for one page.
    private static let mostLooked = 5_000

    /// Which articles a feed has, before a reader's own parameters.
    struct Edition: Sendable, Equatable {
        var channel: FeedChannel
        var query: ArticleQuery
        var limit: Int
    }

    /// A document, and when it last changed.
    struct Document: Sendable {
        var response: WebResponse
        /// Seconds since 1970.
        var lastModified: Int?
    }

    /// What a feed's name stands for; nil where it stands for nothing.
    func edition(_ name: String, _ definitions: Definitions) -> Edition? {
        if name == FeedAddress.all {
            return Edition(
                channel: FeedChannel(title: "Feedgate", homePageURL: base + "/", description: "All sources"),
                query: ArticleQuery(), limit: FeedParameters.usualLimit)
        }
        if let source = definitions.sources.first(where: { $0.id == name }) {
            var channel = FeedChannel(
                title: source.name, homePageURL: base + "/sources/" + source.id,
                description: source.section.map { "\(source.name) · \($0)" } ?? source.name)
            channel.language = source.language
            if case .web(let addresses) = source.location { channel.homePageURL = addresses.first }
            return Edition(channel: channel, query: ArticleQuery(sources: [name]), limit: FeedParameters.usualLimit)
        }
        guard let profile = definitions.profiles.first(where: { $0.id == name }) else { return nil }
        let query = profile.selection.query(sources: profile.selection.sources)
        return Edition(
            channel: FeedChannel(title: profile.title, homePageURL: base + "/", description: profile.title),
            query: query,
            limit: min(profile.limit ?? FeedParameters.usualLimit, FeedParameters.limits.upperBound))
    }

    /// The document for an edition as a reader asked for it.
    ///
    /// - Throws: `ArticleFilter.TooSlow`, or what the store throws.
    func document(_ edition: Edition, _ address: FeedAddress, _ format: FeedFormat, _ parameters: FeedParameters)
        async throws -> Document
    {
        var (records, next) = try await select(edition, parameters)
        var channel = edition.channel
        channel.feedURL = base + address.target(parameters.canonical)
        channel.hubURL = hub
        if let next {
            channel.nextURL =
                base + address.target(parameters.canonical.setting("after", to: ArticleAddress.text(next)))
        }
        if !parameters.isSorted { records.reverse() }
        for index in records.indices {
            records[index].article = records[index].article.sanitized.withoutFileTexts
            if records[index].article.url?.hasPrefix("http") != true {
                // A text that came without an address is read here.
                records[index].article.url = base + ArticleAddress.path(records[index].id)
            }
        }
        channel.updated = records.map(\.fetchedAt).max()
        let exporter = format.exporter
        let body = exporter.document(of: records, channel: channel)
        return Document(
            response: WebResponse(type: exporter.mediaType, fields: fields(channel, format), body: body),
            lastModified: records.compactMap { IMFDate.seconds(timestamp: $0.fetchedAt) }.max())
    }

    private func fields(_ channel: FeedChannel, _ format: FeedFormat) -> HTTPFields {
        var links = [(channel.feedURL, "self"), (hub, "hub"), (channel.nextURL, "next")]
        links.removeAll { $0.0 == nil }
        var fields: HTTPFields = [
            .cacheControl: "public, max-age=60", .accessControlAllowOrigin: "*",
            .accessControlExposeHeaders: "ETag, Last-Modified, Link",
            .contentSecurityPolicy: "default-src 'none'; sandbox", .xContentTypeOptions: "nosniff",
        ]
        fields[.link] = links.map { "<\($0.0 ?? "")>; rel=\"\($0.1)\"" }.joined(separator: ", ")
        return fields
    }

    /// The articles of one page, and the place where the next one begins.
    private func select(_ edition: Edition, _ parameters: FeedParameters) async throws
        -> ([ArticleRecord], ArticleQuery.Position?)
    {
        let limit = parameters.limit ?? edition.limit
        var query = edition.query
        if !parameters.sources.isEmpty {
            let allowed = query.sources
            query.sources = parameters.sources.filter { allowed.isEmpty || allowed.contains($0) }
            guard !query.sources.isEmpty else { return ([], nil) }
        }
        query.after = parameters.after
        guard !parameters.filter.isEmpty else {
            query.limit = limit
            let page = try await store.page(query)
            return (page.articles, page.next)
        }
        return try await sift(query, parameters.filter, limit)
    }

    /// Reads on until enough articles have passed the filter.
    private func sift(_ query: ArticleQuery, _ filter: ArticleFilter, _ limit: Int) async throws
        -> ([ArticleRecord], ArticleQuery.Position?)
    {
        var query = query
        query.limit = 100
        var kept: [ArticleRecord] = []
        var looked = 0
        var budget = ArticleFilter.budget
        let now = now()
        while true {
            let page = try await store.page(query)
            for record in page.articles {
                if try filter.passes(record, now: now, budget: &budget) { kept.append(record) }
                looked += 1
                if kept.count == limit || looked == Self.mostLooked {
                    let moment = ArticleMoment.text(record.article.published, firstSeen: record.firstSeen)
                    return (kept, ArticleQuery.Position(moment: moment, id: record.id))
                }
            }
            guard let next = page.next, !Task.isCancelled else { return (kept, nil) }
            query.after = next
        }
    }
}
