/// When a source is polled again: the latest moment that anybody asks for, within reason.
package struct Schedule: Sendable, Equatable {
    /// The least time between two polls, in seconds.
    package var interval: Double
    /// Whether its file sets `interval`; otherwise it follows how often the source publishes.
    package var isFixed: Bool

    package init(interval: Double, isFixed: Bool) {
        self.interval = interval
        self.isFixed = isFixed
    }

    /// `Cache-Control` and `Expires` are heeded so far: many servers send a year for everything.
    static let longestFreshness = 86_400.0
    /// `ttl` and `sy:updatePeriod` are heeded so far.
    static let longestHint = 7 * 86_400.0
    /// `Retry-After` is heeded so far.
    static let longestRetryAfter = 8 * 86_400.0
    /// Failures never put a poll off further.
    static let longestBackOff = 86_400.0
    /// No wait is longer, all caps, skipped hours and jitter together.
    package static let longestWait = 16 * 86_400.0

    /// What a poll brought.
    package struct Outcome: Sendable, Equatable {
        package var isFailure = false
        /// The server said that all addresses of the source are gone for good.
        package var isGone = false
        /// Seconds that the server wants to be left alone.
        package var retryAfter: Double?
        /// Seconds for which the response is good.
        package var fresh: Double?
        /// What the feed says; nil where it was not read, and what it said before holds.
        package var wish: PublisherWish?
        /// How many new articles there were.
        package var news = 0

        package init() {}
    }

    /// The plan after a poll.
    ///
    /// - Parameters:
    ///   - outcome: What the poll brought.
    ///   - before: The plan before; nil for a first poll.
    ///   - now: Seconds since 1970.
    ///   - random: From 0 up to 1, so that sources that were polled together drift apart.
    /// - Returns: When the next poll is, and why.
    package func plan(after outcome: Outcome, before: PollPlan?, now: Double, random: Double) -> PollPlan {
        var plan = before ?? PollPlan(nextAt: now)
        plan.wish = outcome.wish ?? plan.wish
        plan.failures = outcome.isFailure ? min(plan.failures + 1, 1_000) : 0
        plan.endedAt = outcome.isGone ? now : nil
        let passed = plan.polledAt.map { now - $0 } ?? 0
        plan.polledAt = now
        plan.rhythm.note(news: outcome.news, at: now)
        var wait = isFixed ? interval : plan.rhythm.wait(at: now, usual: interval)
        plan.reason = isFixed || plan.rhythm.gap == nil ? .interval : .rhythm
        func atLeast(_ seconds: Double?, _ longest: Double, _ reason: PollPlan.Reason) {
            guard let seconds = seconds.map({ min($0, longest) }), seconds > wait else { return }
            wait = seconds
            plan.reason = reason
        }
        atLeast(outcome.fresh, Self.longestFreshness, .freshness)
        atLeast(plan.wish.interval, Self.longestHint, .hint)
        if outcome.isFailure {
            // Up to a quarter later still, at random: what failed together is not tried again together.
            let doubled = min(
                interval * Double(1 << min(plan.failures - 1, 20)), max(interval, Self.longestBackOff))
            atLeast(doubled * (1 + random / 4), .greatestFiniteMagnitude, .backOff)
            // Where the queue of a slow host is longer than the wait, the wait must outgrow what really passed.
            if plan.failures > 1 { atLeast(2 * passed, max(interval, Self.longestBackOff), .backOff) }
        }
        atLeast(outcome.retryAfter, Self.longestRetryAfter, .retryAfter)
        let spread = now + wait + random * min(wait / 10, 600)
        plan.nextAt = plan.wish.next(from: spread)
        if plan.nextAt > spread {
            plan.reason = .skipped
            plan.nextAt += random * 600
        }
        if outcome.isGone { plan.reason = .gone }
        return plan
    }
}
