import Articles
import Foundation

/// Fetch → parse → clean → identify → store: one source, from its address to its articles.
///
/// One document's failure costs that document, one source's failure that source; both are recorded and counted.
package struct Ingest: Sendable {
    private let fetcher: any Fetcher
    private let store: any IntakeStore
    private let memory: any FetchStore
    private let settings: Settings
    private let time: Timekeeper
    private let pdf: PDFText?
    private let reader = PageReader()

    /// - Parameters:
    ///   - fetcher: Fetches web addresses.
    ///   - store: Keeps what is found.
    ///   - memory: Remembers what servers said.
    ///   - settings: The gateway's own settings.
    ///   - time: The clock.
    ///   - pdf: Reads PDF files; nil where they cannot be read.
    package init(
        fetcher: any Fetcher, store: any IntakeStore, memory: any FetchStore, settings: Settings = Settings(),
        time: Timekeeper = .system, pdf: PDFText? = .installed()
    ) {
        self.fetcher = fetcher
        self.store = store
        self.memory = memory
        self.settings = settings
        self.time = time
        self.pdf = pdf
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
        /// Addresses that were not asked because their servers want to be left alone, or what they sent is good still.
        package var resting = 0
        /// When the source is polled next, in seconds since 1970; nil where the poll was broken off.
        package var nextAt: Double?

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
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - isForced: Whether to ask even where the server wanted to be left alone.
    /// - Returns: What it brought.
    package func poll(_ source: SourceDefinition, isForced: Bool = false) async -> Report {
        var report = Report(source: source.id)
        var outcome = Schedule.Outcome()
        let sent = Sent()
        do {
            switch source.location {
            case .folder(let folder): try await readFolder(folder, source, &report)
            case .web(let addresses):
                try await readAddresses(addresses, source, isForced: isForced, sent, &report, &outcome)
            }
        } catch is CancellationError {
            return await breakOff(source, sent, report)
        } catch {
            report.error = "\(error)"
        }
        if Task.isCancelled { return await breakOff(source, sent, report) }
        if report.error == nil, report.articles == 0, let first = report.failures.first { report.error = first }
        outcome.isFailure = report.error != nil
        outcome.news = report.added
        do {
            try await finish(source, &report, outcome)
        } catch {
            report.error = report.error ?? "\(error)"
        }
        return report
    }

    /// A poll that was broken off says nothing of the source; but to its server it was one, and the next is due when it
    /// would have been.
    private func breakOff(_ source: SourceDefinition, _ sent: Sent, _ report: Report) async -> Report {
        var report = report
        guard sent.isSo else { return report }
        let now = time.now()
        let memory = memory
        do {
            try await Uncancelled.run {
                var plan = try await memory.plan(of: source.id) ?? PollPlan(nextAt: now)
                plan.nextAt = max(plan.moment(from: now), now + source.schedule.interval)
                try await memory.keep(plan, source: source.id)
            }
        } catch {
            report.error = "\(error)"
        }
        return report
    }

    /// Stores what a source's hub has sent, as if it had come from the source's own address.
    ///
    /// - Parameters:
    ///   - feed: The feed, or only what is new of it.
    ///   - source: The source.
    /// - Returns: What it brought; `error` where it is no feed.
    package func take(_ feed: PushedFeed, of source: SourceDefinition) async -> Report {
        var report = Report(source: source.id)
        var outcome = Schedule.Outcome()
        do {
            guard source.kind == .feed, let address = source.addresses.first else { throw PushedFeed.Unwanted() }
            let access = source.access(settings)
            let parsed = try FeedParser().parse(feed.body, contentType: feed.contentType, baseURL: address)
            try await fetcher.keep(
                FetchResponse(url: address, body: feed.body, contentType: feed.contentType),
                of: FetchRequest(url: address, source: source.id, access: access))
            let documents = DocumentMemory(store: memory, source: source.id, time: time)
            _ = try await readItems(parsed.items, source, access, documents, &report, &outcome)
        } catch {
            report.error = "\(error)"
        }
        return report
    }

    /// Notes how the poll ended, and when the next one is.
    private func finish(_ source: SourceDefinition, _ report: inout Report, _ outcome: Schedule.Outcome) async throws {
        let now = time.now()
        let before = try await memory.plan(of: source.id)
        if !source.addresses.isEmpty, report.resting == source.addresses.count, let before, before.endedAt == nil {
            // Nobody was asked. What rests is asked when it has rested.
            var plan = before
            plan.nextAt = max(before.moment(from: now), now + (outcome.fresh ?? 0))
            try await memory.keep(plan, source: source.id)
            report.nextAt = plan.nextAt
            return
        }
        try await store.finish(
            source: source.id, at: moment, error: report.error, failedDocuments: report.failures.count)
        if report.added > 0 { try await store.judge(source: source.id) }
        let plan = source.schedule.plan(after: outcome, before: before, now: now, random: time.random())
        try await memory.keep(plan, source: source.id)
        report.nextAt = plan.nextAt
    }

    /// Now, as the store keeps moments.
    private var moment: String { Timestamp.text(Date(timeIntervalSince1970: time.now())) }

    private func readAddresses(
        _ addresses: [String], _ source: SourceDefinition, isForced: Bool, _ sent: Sent, _ report: inout Report,
        _ outcome: inout Schedule.Outcome
    ) async throws {
        let access = source.access(settings)
        let documents = DocumentMemory(store: memory, source: source.id, time: time)
        var gone = 0
        for address in addresses {
            if Task.isCancelled { return }
            let rest = isForced ? nil : try await documents.rest(address)
            switch rest {
            case .forever:
                gone += 1
                report.resting += 1
            case .seconds(let seconds):
                outcome.fresh = min(outcome.fresh ?? seconds, seconds)
                report.resting += 1
            case nil:
                let wait = await readAddress(
                    address, source, access, documents, sent, &report, &outcome)
                if let wait { outcome.fresh = min(outcome.fresh ?? wait, wait) }
                if try await documents.rest(address) == .forever { gone += 1 }
            }
        }
        outcome.isGone = gone == addresses.count
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
                item.article().map { Intake.Entry(link: ArticleLink(item), article: completed($0, source)) }
            }
        }
    }

    /// Fetches one address of a source, and stores what it leads to.
    ///
    /// - Returns: For how many seconds what came is good; nil where the server does not say.
    private func readAddress(
        _ address: String, _ source: SourceDefinition, _ access: FetchAccess, _ documents: DocumentMemory,
        _ sent: Sent, _ report: inout Report, _ outcome: inout Schedule.Outcome
    ) async -> Double? {
        do {
            // Who reads back through older pages needs the newest one as well.
            let response = try await fetcher.fetch(
                FetchRequest(
                    url: address, source: source.id, access: access, isConditional: source.rules.backfill == nil,
                    onSent: { sent.note() }))
            let before = report.added
            var isComplete = true
            if let body = response.body {
                switch source.kind {
                case .feed:
                    let feed = try FeedParser().parse(body, contentType: response.contentType, baseURL: response.url)
                    outcome.wish = PublisherWish(feed.hints)
                    isComplete = try await readItems(feed.items, source, access, documents, &report, &outcome)
                case .listing:
                    let first = ListingPages.Page(
                        url: response.url, body: body, charset: ContentType.charset(response.contentType))
                    let list = try await listingPages(source, access).items(first)
                    if let problem = list.problem { report.failures.append(problem) }
                    isComplete = try await readItems(list.items, source, access, documents, &report, &outcome)
                case .pages:
                    let page = try await PageCleaner(source, store: store).article(
                        body, url: response.url, charset: ContentType.charset(response.contentType))
                    let files = AttachmentTexts(source: source, access: access, fetcher: fetcher, reader: pdf)
                    let article = try await files.completed(page, known: try await memory.article(at: response.url))
                    report.failures += files.failures
                    let entries = [entry(article, key: Redaction.withoutUser(address), source)]
                    report.count(try await store.record(Intake(source: source.id, fetchedAt: moment, entries: entries)))
                }
            }
            try await documents.settle(
                response, of: address, news: report.added - before, isComplete: isComplete && !Task.isCancelled)
            return response.freshness.fresh
        } catch is CancellationError {
            return nil
        } catch {
            report.failures.append(Self.failure(address, error))
            if let seconds = (error as? FetchError)?.retryAfter.map(Double.init) {
                outcome.retryAfter = max(outcome.retryAfter ?? seconds, seconds)
            }
            do {
                try await documents.fail(address, error)
            } catch {
                report.failures.append("\(error)")
            }
            return nil
        }
    }

    /// What failed and why; an error that begins with the address says it once.
    private static func failure(_ address: String, _ error: any Error) -> String {
        let place = Redaction.url(address)
        let reason = "\(error)"
        return reason.hasPrefix(place + " ") ? reason : "\(place): \(reason)"
    }

    /// Stores every item of a feed or list: a poll that was killed in between is made good by the next one.
    ///
    /// - Returns: Whether nothing is left to be done.
    private func readItems(
        _ items: [FeedItem], _ source: SourceDefinition, _ access: FetchAccess, _ documents: DocumentMemory,
        _ report: inout Report, _ outcome: inout Schedule.Outcome
    ) async throws -> Bool {
        let files = AttachmentTexts(source: source, access: access, fetcher: fetcher, reader: pdf)
        defer { report.failures += files.failures }
        let pages = ItemPages(
            source: source, access: access, fetcher: fetcher, store: store, memory: memory, documents: documents,
            attachments: files, time: time)
        var isComplete = true
        var intake = Intake(source: source.id, fetchedAt: moment, entries: [])
        for var item in items {
            if Task.isCancelled { return false }
            item.url = item.url.map(Redaction.withoutUser)
            var link = ArticleLink(item)
            let key = item.url ?? item.id ?? item.title ?? source.id
            do {
                if var article = item.article(reader: reader) {
                    if files.wants(article),
                        [.unknown, .changed].contains(try await store.standing(of: link, source: source.id))
                    {
                        article = try await files.completed(article)
                    }
                    intake.entries.append(Intake.Entry(link: link, article: completed(article, source)))
                    continue
                }
                switch try await pages.text(of: item, link) {
                case .recent(let article):
                    link.item = nil
                    intake.entries.append(Intake.Entry(link: link, article: completed(article, source)))
                case .found(let article):
                    intake.entries.append(Intake.Entry(link: link, article: completed(article, source)))
                    // A page cost a request: it is not left to the chance that all the others go well.
                    try await keep(&intake, &report)
                case .known: report.unchanged += 1
                case .later: isComplete = false
                case .givenUp: break
                }
            } catch is CancellationError {
                return false
            } catch {
                report.failures.append(Self.failure(key, error))
                if try await documents.rest(key) != .forever { isComplete = false }
                if case FetchError.slowDown(_, _, let seconds) = error {
                    // The rest of the pages is for when the host can bear it.
                    outcome.retryAfter = max(outcome.retryAfter ?? 0, Double(seconds ?? 0))
                    try await keep(&intake, &report)
                    return false
                }
            }
        }
        try await keep(&intake, &report)
        return isComplete
    }

    /// Stores what has come together so far, and remembers it as standing beside what follows.
    private func keep(_ intake: inout Intake, _ report: inout Report) async throws {
        intake.fetchedAt = moment
        let results = try await store.record(intake)
        report.count(results)
        intake.entries = []
        intake.beside.formUnion(results.compactMap(\.id))
    }

    private func listingPages(_ source: SourceDefinition, _ access: FetchAccess) -> ListingPages {
        ListingPages(rules: source.rules, now: Int(time.now())) { url in
            let response = try await fetcher.fetch(FetchRequest(url: url, source: source.id, access: access))
            return response.body.map {
                ListingPages.Page(url: response.url, body: $0, charset: ContentType.charset(response.contentType))
            }
        }
    }

    private func entry(_ article: Article, key: String, _ source: SourceDefinition) -> Intake.Entry {
        Intake.Entry(key: key, article: completed(article, source))
    }

    /// With what the source's definition says of all its articles, and without a user's name in its address.
    private func completed(_ article: Article, _ source: SourceDefinition) -> Article {
        var article = article
        article.language = article.language ?? source.language
        article.section = article.section ?? source.section
        article.url = article.url.map(Redaction.withoutUser)
        return article
    }
}
