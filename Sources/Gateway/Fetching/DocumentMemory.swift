/// What is noted of a source's documents after each fetch, so that the next one is as polite as can be.
struct DocumentMemory: Sendable {
    let store: any FetchStore
    let source: String
    let time: Timekeeper

    /// For how long validators that lied are not believed.
    private static let distrust = 30 * 86_400.0
    /// Failures in a row after which a page behind a feed is given up.
    private static let mostPageFailures = 3

    /// Why a document is not asked for now.
    enum Rest: Equatable {
        /// The server wants to be left alone for so many seconds more, or the copy is good for as long.
        case seconds(Double)
        /// It is gone for good, or has failed too often.
        case forever
    }

    /// Why `url` is not asked for now; nil where it may be.
    func rest(_ url: String) async throws -> Rest? {
        guard let known = try await store.document(url, source: source) else { return nil }
        if known.goneAt != nil || known.failures >= Self.mostPageFailures { return .forever }
        let left = (known.nextAt ?? 0) - time.now()
        // What was asked for in the future was so before the clock was set back.
        guard (known.askedAt ?? 0) - time.now() < 3_600 else { return nil }
        return left > 0 && left <= Schedule.longestWait ? .seconds(left) : nil
    }

    /// Notes a response.
    ///
    /// - Parameters:
    ///   - response: What came.
    ///   - url: What was asked for.
    ///   - news: How many new articles it brought.
    ///   - isComplete: Whether all that it leads to is stored. Where it is not, nothing is said of the copy the next
    ///     time, so that the body comes again.
    /// - Throws: What the store says.
    func settle(_ response: FetchResponse, of url: String, news: Int, isComplete: Bool) async throws {
        let now = time.now()
        var own = try await store.document(url, source: source) ?? KnownDocument(url: url)
        own.goneAt = nil
        own.failures = 0
        own.askedAt = now
        own.nextAt = response.freshness.fresh.map { now + min($0, Schedule.longestFreshness) }
        if response.askedOldAddress {
            if own.movedTo != response.movedTo { own.movedSince = response.movedTo == nil ? nil : now }
            own.movedTo = response.movedTo
            own.movedCheckedAt = response.movedTo == nil ? nil : now
        }
        guard response.url != url else {
            note(response, in: &own, news: news, isComplete: isComplete)
            return try await store.keep(own, source: source)
        }
        try await store.keep(own, source: source)
        var last = try await store.document(response.url, source: source) ?? KnownDocument(url: response.url)
        last.askedAt = now
        note(response, in: &last, news: news, isComplete: isComplete)
        try await store.keep(last, source: source)
    }

    private func note(_ response: FetchResponse, in known: inout KnownDocument, news: Int, isComplete: Bool) {
        let (etag, modified) = (response.validators.etag, response.validators.lastModified)
        guard response.body != nil else {
            // A 304 may bring newer validators; where it brings none, those that are known hold.
            guard known.readAt != nil else { return }
            known.etag = etag ?? known.etag
            known.lastModified = modified ?? known.lastModified
            return
        }
        let isSame = (known.etag, known.lastModified) == (etag, modified) && (etag != nil || modified != nil)
        // What says "unchanged" of a text with new articles cannot be believed.
        if isSame, known.readAt != nil, news > 0 { known.distrustedUntil = time.now() + Self.distrust }
        known.etag = isComplete ? etag : nil
        known.lastModified = isComplete ? modified : nil
        known.readAt = isComplete ? time.now() : nil
    }

    /// Notes that an address was asked, by somebody who did not wait for the answer.
    func noteAsked(_ url: String) async throws {
        let now = time.now()
        try await Uncancelled.run {
            var own = try await store.document(url, source: source) ?? KnownDocument(url: url)
            own.askedAt = now
            try await store.keep(own, source: source)
        }
    }

    /// Notes that an address of the source itself could not be fetched.
    func fail(_ url: String, _ error: any Error) async throws {
        guard let error = error as? FetchError, error.isGone || error.retryAfter != nil else { return }
        var own = try await store.document(url, source: source) ?? KnownDocument(url: url)
        if error.isGone { own.goneAt = time.now() }
        if let seconds = error.retryAfter {
            own.nextAt = time.now() + min(Double(seconds), Schedule.longestRetryAfter)
        }
        try await store.keep(own, source: source)
    }

    /// Notes that a page behind a feed could not be fetched or read: it is tried again later, and given up in the end.
    func failPage(_ url: String, _ error: any Error) async throws {
        var own = try await store.document(url, source: source) ?? KnownDocument(url: url)
        let isFinal = (error as? FetchError).map { error in
            if case .disallowed = error { return true }
            return error.isGone
        }
        own.failures = isFinal == true ? Self.mostPageFailures : own.failures + 1
        let retryAfter = (error as? FetchError)?.retryAfter.map { min(Double($0), Schedule.longestRetryAfter) } ?? 0
        own.nextAt = time.now() + max(3_600 * Double(1 << min(own.failures, 8)), retryAfter)
        try await store.keep(own, source: source)
    }
}
