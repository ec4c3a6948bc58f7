import Articles

/// The robots.txt of every origin that is asked (RFC 9309): fetched once a day, kept across restarts.
package actor RobotsCache {
    /// What robots.txt says for one address.
    struct Verdict: Sendable, Equatable {
        var isAllowed: Bool
        /// The gap it asks for, in seconds.
        var crawlDelay: Double?
        /// Why nothing may be fetched at all; nil where there are rules.
        var failure: String?
    }

    private let store: any FetchStore
    private let time: Timekeeper
    private let agent: String
    private var records: [String: RobotsRecord] = [:]
    /// Origins whose robots.txt is being fetched, and who waits for it.
    private var loading: [String: [CheckedContinuation<Void, Never>]] = [:]

    private static let day = 86_400.0
    /// How long an old text stands in for one that cannot be read.
    private static let longestStale = 30 * day
    private static let mostRecords = 256

    /// - Parameters:
    ///   - store: Keeps the texts.
    ///   - time: The clock.
    ///   - agent: The name that robots.txt knows the gateway by.
    init(store: any FetchStore, time: Timekeeper, agent: String) {
        self.store = store
        self.time = time
        self.agent = agent
    }

    /// Whether `url` may be fetched.
    ///
    /// - Parameters:
    ///   - url: The address.
    ///   - fetch: Fetches the origin's robots.txt.
    /// - Returns: Whether it may be fetched, and how fast.
    /// - Throws: What `fetch` or the store throws.
    func verdict(_ url: WebURL, fetch: @Sendable () async throws -> RobotsAnswer) async throws -> Verdict {
        let record = try await record(url.origin, fetch: fetch)
        guard let text = record.text else {
            return Verdict(isAllowed: record.failure == nil, failure: record.failure)
        }
        let rules = RobotsRules(RobotsTxt(Array(text.utf8)), agent: agent)
        return Verdict(isAllowed: rules.allows(url), crawlDelay: rules.crawlDelay)
    }

    private func record(_ origin: String, fetch: @Sendable () async throws -> RobotsAnswer) async throws -> RobotsRecord
    {
        while loading[origin] != nil {
            await withCheckedContinuation { loading[origin]?.append($0) }
        }
        if let known = records[origin], isGood(known) { return known }
        loading[origin] = []
        defer { for waiter in loading.removeValue(forKey: origin) ?? [] { waiter.resume() } }
        let kept = try await store.robots(of: origin)
        if let kept, isGood(kept) {
            remember(kept, origin)
            return kept
        }
        let record = Self.record(of: try await fetch(), before: kept, now: time.now())
        try await store.keep(record, origin: origin)
        remember(record, origin)
        return record
    }

    /// What is kept of an answer.
    static func record(of answer: RobotsAnswer, before: RobotsRecord?, now: Double) -> RobotsRecord {
        switch answer {
        case .text(let text): return RobotsRecord(text: text, fetchedAt: now, expiresAt: now + day)
        case .none: return RobotsRecord(text: nil, fetchedAt: now, expiresAt: now + day)
        case .failed(let reason):
            let failures = (before?.failures ?? 0) + 1
            var record = RobotsRecord(
                text: nil, failure: reason, failures: failures, fetchedAt: now,
                // A hiccup is over in an hour; what lasts is asked once a day.
                expiresAt: now + (failures == 1 ? 3_600 : day + 60))
            if let before, let text = before.text, now - before.fetchedAt < longestStale {
                record.text = text
                record.fetchedAt = before.fetchedAt
            }
            return record
        }
    }

    private func isGood(_ record: RobotsRecord) -> Bool {
        // One that is good for longer than any is dates from before the clock was set back.
        let left = record.expiresAt - time.now()
        return left > 0 && left <= 2 * Self.day
    }

    private func remember(_ record: RobotsRecord, _ origin: String) {
        if records.count >= Self.mostRecords { records.removeAll(keepingCapacity: true) }
        records[origin] = record
    }
}

/// What asking for a robots.txt brought.
enum RobotsAnswer: Sendable, Equatable {
    case text(String)
    /// There is none (status 4xx): everything is allowed.
    case none
    /// It cannot be read (status 5xx, no answer): nothing is allowed (RFC 9309, section 2.3.1.4).
    case failed(String)
}
