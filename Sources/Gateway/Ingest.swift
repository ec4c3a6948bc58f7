import Articles
import Foundation

/// Fetch → parse → clean → identify → store: one source, from its address to its articles.
///
/// One document's failure costs that document, one source's failure that source; both are recorded and counted.
package struct Ingest: Sendable {
    private let fetcher: any Fetcher
    private let store: any ArticleStore
    private let now: @Sendable () -> Date
    private let reader = PageReader()

    /// - Parameters:
    ///   - fetcher: Fetches web addresses.
    ///   - store: Keeps what is found.
    ///   - now: The clock.
    package init(fetcher: any Fetcher, store: any ArticleStore, now: @escaping @Sendable () -> Date = { Date() }) {
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

        mutating func count(_ outcomes: [Intake.Outcome]) {
            added += outcomes.count { $0 == .added }
            revised += outcomes.count { $0 == .revised }
            unchanged += outcomes.count { $0 == .unchanged }
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
                let entries = try await entries(of: bytes, name: page.name, source)
                let intake = Intake(source: source.id, fetchedAt: Timestamp.text(page.saved), entries: entries)
                report.count(try await store.record(intake))
            } catch {
                report.failures.append("\(page.name): \(error)")
            }
        }
    }

    /// The articles in a saved file: one of a page, many of a feed.
    private func entries(of bytes: [UInt8], name: String, _ source: SourceDefinition) async throws -> [Intake.Entry] {
        if name.lowercased().hasSuffix(".txt") {
            return [entry(try reader.article(text: bytes), key: name, source)]
        }
        do {
            return [
                entry(
                    try await PageCleaner(source, store: store).article(bytes, url: name, isSaved: true), key: name,
                    source)
            ]
        } catch {
            guard error as? PageError == .isFeed else { throw error }
            return try FeedParser().parse(bytes).items.compactMap { item in
                item.article().map { entry($0, key: item.id ?? item.url ?? name, source) }
            }
        }
    }

    private func readAddress(_ address: String, _ source: SourceDefinition, _ report: inout Report) async {
        do {
            // Who reads back through older pages needs the newest one as well.
            let known = source.rules.backfill == nil ? try await store.validators(of: address) : nil
            let response = try await fetcher.fetch(
                FetchRequest(
                    url: address, etag: known?.etag, lastModified: known?.lastModified,
                    allowPrivate: source.allowPrivate))
            guard let body = response.body else { return }
            let validators = Validators(url: address, etag: response.etag, lastModified: response.lastModified)
            switch source.kind {
            case .feed:
                let feed = try FeedParser().parse(body, contentType: response.contentType, baseURL: response.url)
                try await readItems(feed.items, validators, source, &report)
            case .listing:
                let first = ListingPages.Page(
                    url: response.url, body: body, charset: Self.charset(response.contentType))
                let list = try await listingPages(source).items(first)
                if let problem = list.problem { report.failures.append(problem) }
                try await readItems(list.items, validators, source, &report)
            case .pages:
                let article = try await PageCleaner(source, store: store).article(
                    body, url: response.url, charset: Self.charset(response.contentType))
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

    /// Stores every item of a feed or list; the document's validators only after all of them, so that a poll that was killed in
    /// between is made good by the next one.
    private func readItems(
        _ items: [FeedItem], _ validators: Validators, _ source: SourceDefinition, _ report: inout Report
    ) async throws {
        var allWell = true
        for item in items {
            if Task.isCancelled { return }
            guard let key = item.url ?? item.id else { continue }
            do {
                guard let article = try await article(of: item, key: key, source) else {
                    report.unchanged += 1
                    continue
                }
                let entries = [entry(article, key: key, source)]
                report.count(
                    try await store.record(
                        Intake(source: source.id, fetchedAt: Timestamp.text(now()), entries: entries)))
            } catch {
                allWell = false
                report.failures.append("\(key): \(error)")
            }
        }
        if allWell {
            _ = try await store.record(
                Intake(source: source.id, fetchedAt: Timestamp.text(now()), entries: [], document: validators))
        }
    }

    /// The item's own full text, else its page; nil where the page is known already.
    private func article(of item: FeedItem, key: String, _ source: SourceDefinition) async throws -> Article? {
        if let article = item.article(reader: reader) { return article }
        guard source.fetchPages, let url = item.url else {
            guard let summary = item.summary else { return nil }
            var short = item
            short.contentHTML = summary
            return short.article(reader: reader)
        }
        if try await store.knows(key: key, source: source.id) { return nil }
        guard let first = try await page(url, source) else { return nil }
        let pages = ArticlePages { try await page($0, source) }
        var article = try await pages.whole(first, isRuled: !source.rules.article.nextPage.isEmpty)
        item.complete(&article)
        return article
    }

    /// One page of an article; nil where nothing came.
    private func page(_ url: String, _ source: SourceDefinition) async throws -> Article? {
        let response = try await fetcher.fetch(FetchRequest(url: url, allowPrivate: source.allowPrivate))
        guard let body = response.body else { return nil }
        return try await PageCleaner(source, store: store).article(
            body, url: response.url, charset: Self.charset(response.contentType))
    }

    private func listingPages(_ source: SourceDefinition) -> ListingPages {
        ListingPages(rules: source.rules) { url in
            let response = try await fetcher.fetch(FetchRequest(url: url, allowPrivate: source.allowPrivate))
            return response.body.map {
                ListingPages.Page(url: response.url, body: $0, charset: Self.charset(response.contentType))
            }
        }
    }

    private func entry(_ article: Article, key: String, _ source: SourceDefinition) -> Intake.Entry {
        var article = article
        article.language = article.language ?? source.language
        article.section = article.section ?? source.section
        return Intake.Entry(key: article.url ?? key, article: article)
    }

    private static func charset(_ contentType: String?) -> String? {
        guard let range = contentType?.lowercased().range(of: "charset="), let contentType else { return nil }
        return String(contentType.lowercased()[range.upperBound...].prefix { !" ;\"'".contains($0) })
    }
}
