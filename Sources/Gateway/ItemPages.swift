import Articles

/// The pages behind the items of a feed or list: each is asked for when there is a reason to, and no page oftener than
/// its source would be, whichever source leads to it.
struct ItemPages: Sendable {
    let source: SourceDefinition
    let access: FetchAccess
    let fetcher: any Fetcher
    let store: any IntakeStore
    let memory: any FetchStore
    let documents: DocumentMemory
    let attachments: AttachmentTexts
    let time: Timekeeper

    /// What there is to an item.
    enum Text {
        case found(Article)
        /// The item has changed since, but its page was asked for a moment ago: this is what was there then. The item
        /// still counts as changed, so that the page is asked for when it may be.
        case recent(Article)
        /// It is stored already.
        case known
        /// Its page failed, and is tried again later.
        case later
        case givenUp
    }

    /// A page that was asked for within so many seconds is not asked for again, unless its source's interval is shorter still.
    private static let rest = 3_600.0

    /// The text of an item that does not bring its own.
    ///
    /// - Throws: Why its page could not be fetched or read, which is noted.
    func text(of item: FeedItem, _ link: ArticleLink) async throws -> Text {
        guard source.fetchPages, let url = item.url else {
            var short = item
            short.contentHTML = item.summary
            return short.article(reader: PageReader()).map { .found($0) } ?? .givenUp
        }
        let standing = try await store.standing(of: link, source: source.id)
        guard standing == .unknown || standing == .changed else { return .known }
        let copy = try await memory.article(at: url).map { article in
            var article = article
            item.complete(&article)
            return article
        }
        // Another source may have led to the same page; its server need not send it twice.
        if standing == .unknown, let copy { return .found(copy) }
        if try await wasJustAsked(url) { return copy.map { .recent($0) } ?? .later }
        switch try await documents.rest(url) {
        case .seconds:
            let hasFailed = try await memory.document(url, source: source.id)?.failures != 0
            return hasFailed ? .later : copy.map { .recent($0) } ?? .later
        case .forever: return .givenUp
        case nil: break
        }
        return .found(try await fetch(url, item, copy))
    }

    private func wasJustAsked(_ url: String) async throws -> Bool {
        guard let asked = try await memory.lastAsked(url) else { return false }
        return (0..<min(Self.rest, source.schedule.interval)).contains(time.now() - asked)
    }

    /// The article at `url`, which is `copy` where the server says that it is unchanged.
    private func fetch(_ url: String, _ item: FeedItem, _ copy: Article?) async throws -> Article {
        let sent = Sent()
        do {
            let response = try await fetcher.fetch(
                FetchRequest(
                    url: url, source: source.id, access: access, isConditional: copy != nil, onSent: { sent.note() }))
            guard let first = try await result(response, item) else {
                guard let copy else { throw FetchError.status(204, url: Redaction.url(url)) }
                try await documents.settle(response, of: url, news: 0, isComplete: true)
                return copy
            }
            let pages = ArticlePages { next in try await more(next) }
            let page = try await onOnePage(first, at: url)
            var whole = try await pages.whole(page, isRuled: !source.rules.article.nextPage.isEmpty)
            item.complete(&whole)
            try await documents.settle(response, of: url, news: 0, isComplete: true)
            return try await attachments.completed(whole, known: copy)
        } catch let error as CancellationError {
            if sent.isSo { try await documents.noteAsked(url) }
            throw error
        } catch {
            try await documents.failPage(url, error)
            throw error
        }
    }

    /// A further page of an article; nil where nothing came.
    private func more(_ url: String) async throws -> Article? {
        let response = try await fetcher.fetch(FetchRequest(url: url, source: source.id, access: access))
        guard let next = try await result(response) else { return nil }
        return try await onOnePage(next, at: url)
    }

    /// The whole article from one page, where a rule of the site knows of such a page.
    private func onOnePage(_ first: PageCleaner.Result, at url: String) async throws -> Article {
        try await ArticlePages.onOnePage(first.article, at: url, whole: first.singlePageURL) { whole in
            let response = try await fetcher.fetch(FetchRequest(url: whole, source: source.id, access: access))
            return try await result(response)?.article
        }
    }

    /// What a response comes to, nil where nothing came; `item` is what led to it, where it is an article's first page.
    private func result(_ response: FetchResponse, _ item: FeedItem? = nil) async throws -> PageCleaner.Result? {
        guard let body = response.body else { return nil }
        return try await PageCleaner(source, store: store).result(
            body, url: response.url, charset: ContentType.charset(response.contentType),
            listedTitle: item?.listedTitle ?? item?.title)
    }
}
