import Articles
import Foundation

/// Fetch → parse → clean → identify → store: one source, from its address to its articles.
///
/// One document's failure costs that document, one source's failure that source; both are recorded and counted.
package struct Ingest: Sendable {
    private let fetcher: any Fetcher
    private let store: any IntakeStore
    private let now: @Sendable () -> Date
    private let reader = PageReader()

    /// - Parameters:
    ///   - fetcher: Fetches web addresses.
    ///   - store: Keeps what is found.
    ///   - now: The clock.
    package init(fetcher: any Fetcher, store: any IntakeStore, now: @escaping @Sendable () -> Date = { Date() }) {
        self.fetcher = fetcher
        self.store = store
        self.now = now
    }

    /// What a poll of one source brought.
    package struct Report: Sendable, Equatable {
        package var source: String
        package var added = 0
        package var revised = 0
        package var unchanged = 0
        /// Documents that could not be read, with the reason.
        package var failures: [String] = []
        /// Why nothing at all could be read; nil where something was.
        package var error: String?

        package init(source: String) {
            self.source = source
        }

        /// Articles seen.
        package var articles: Int { added + revised + unchanged }

        mutating func count(_ results: [Intake.Result]) {
            added += results.count { $0.outcome == .added }
            revised += results.count { $0.outcome == .revised }
            unchanged += results.count { $0.outcome == .unchanged || $0.outcome == .deleted }
        }
    }

    /// Polls a source and stores what it shows.
    package func poll(_ source: SourceDefinition) async -> Report {
        var report = Report(source: source.id)
        do {
            switch source.location {
            case .folder(let folder): try await readFolder(folder, source, &report)
            case .web(let addresses):
                for address in addresses { await readAddress(address, source, &report) }
            }
        } catch {
            report.error = "\(error)"
        }
        if report.error == nil, report.articles == 0, let first = report.failures.first { report.error = first }
        do {
            try await store.finish(
                source: source.id, at: Timestamp.text(now()), error: report.error,
                failedDocuments: report.failures.count)
        } catch {
            report.error = report.error ?? "\(error)"
        }
        return report
    }

    private func readFolder(_ folder: String, _ source: SourceDefinition, _ report: inout Report) async throws {
        let pages = SavedPages(folder: folder)
        for page in try pages.pages() {
            if Task.isCancelled { return }
            do {
                let bytes = try pages.bytes(page)
                let entries = try entries(of: bytes, name: page.name, source)
                let intake = Intake(source: source.id, fetchedAt: Timestamp.text(page.saved), entries: entries)
                report.count(try await store.record(intake))
            } catch {
                report.failures.append("\(page.name): \(error)")
            }
        }
    }

    /// The articles in a saved file: one of a page, many of a feed.
    private func entries(of bytes: [UInt8], name: String, _ source: SourceDefinition) throws -> [Intake.Entry] {
        if name.lowercased().hasSuffix(".txt") {
            return [entry(try reader.article(text: bytes), key: name, source)]
        }
        do throws(PageError) {
            return [entry(try reader.article(html: bytes), key: name, source)]
        } catch {
            guard error == .isFeed else { throw error }
            return try FeedParser().parse(bytes).items.compactMap { item in
                item.article().map { Intake.Entry(link: ArticleLink(item), article: completed($0, source)) }
            }
        }
    }

    private func readAddress(_ address: String, _ source: SourceDefinition, _ report: inout Report) async {
        do {
            let known = try await store.validators(of: address)
            let response = try await fetcher.fetch(
                FetchRequest(
                    url: address, etag: known?.etag, lastModified: known?.lastModified,
                    allowPrivate: source.allowPrivate, source: source.id))
            guard let body = response.body else { return }
            let validators = Validators(url: address, etag: response.etag, lastModified: response.lastModified)
            switch source.kind {
            case .feed: try await readFeed(body, response, validators, source, &report)
            case .pages:
                let article = try reader.article(
                    html: body, url: response.url, charset: Self.charset(response.contentType))
                let entries = [entry(article, key: address, source)]
                report.count(
                    try await store.record(
                        Intake(
                            source: source.id, fetchedAt: Timestamp.text(now()), entries: entries, document: validators)
                    ))
            }
        } catch {
            report.failures.append("\(address): \(error)")
        }
    }

    /// Stores every item of a feed; the feed's validators only after all of them, so that a poll that was killed in
    /// between is made good by the next one.
    private func readFeed(
        _ body: [UInt8], _ response: FetchResponse, _ validators: Validators, _ source: SourceDefinition,
        _ report: inout Report
    ) async throws {
        let feed = try FeedParser().parse(body, contentType: response.contentType, baseURL: response.url)
        var intake = Intake(source: source.id, fetchedAt: Timestamp.text(now()), entries: [])
        var allWell = true
        for item in feed.items {
            if Task.isCancelled { return }
            do {
                let link = ArticleLink(item)
                if let article = item.article(reader: reader) {
                    intake.entries.append(Intake.Entry(link: link, article: completed(article, source)))
                } else if let article = try await article(of: item, link, source) {
                    intake.entries.append(Intake.Entry(link: link, article: completed(article, source)))
                    // A page cost a request: it is not left to the chance that all the others go well.
                    try await keep(&intake, &report)
                } else {
                    report.unchanged += 1
                }
            } catch {
                allWell = false
                report.failures.append("\(item.url ?? item.id ?? item.title ?? response.url): \(error)")
            }
        }
        if allWell { intake.document = validators }
        try await keep(&intake, &report)
    }

    /// Stores what has come together so far, and remembers it as standing beside what follows.
    private func keep(_ intake: inout Intake, _ report: inout Report) async throws {
        intake.fetchedAt = Timestamp.text(now())
        let results = try await store.record(intake)
        report.count(results)
        intake.entries = []
        intake.beside.formUnion(results.compactMap(\.id))
    }

    /// The page of an item without a full text of its own; nil where that is known already.
    private func article(of item: FeedItem, _ link: ArticleLink, _ source: SourceDefinition) async throws -> Article? {
        guard source.fetchPages, let url = item.url else {
            guard let summary = item.summary else { return nil }
            var short = item
            short.contentHTML = summary
            return short.article(reader: reader)
        }
        switch try await store.standing(of: link, source: source.id) {
        case .known, .deleted: return nil
        case .unknown, .changed: break
        }
        let response = try await fetcher.fetch(
            FetchRequest(url: url, allowPrivate: source.allowPrivate, source: source.id))
        guard let body = response.body else { return nil }
        var article = try reader.article(html: body, url: response.url, charset: Self.charset(response.contentType))
        item.complete(&article)
        return article
    }

    private func entry(_ article: Article, key: String, _ source: SourceDefinition) -> Intake.Entry {
        Intake.Entry(key: key, article: completed(article, source))
    }

    /// With what the source's definition says of all its articles.
    private func completed(_ article: Article, _ source: SourceDefinition) -> Article {
        var article = article
        article.language = article.language ?? source.language
        article.section = article.section ?? source.section
        return article
    }

    private static func charset(_ contentType: String?) -> String? {
        guard let range = contentType?.lowercased().range(of: "charset="), let contentType else { return nil }
        return String(contentType.lowercased()[range.upperBound...].prefix { !" ;\"'".contains($0) })
    }
}
