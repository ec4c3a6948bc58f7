/// When a source is polled next, and what that was worked out from; kept across restarts.
package struct PollPlan: Sendable, Equatable {
    /// What decided the moment.
    package enum Reason: String, Sendable, CaseIterable {
        /// The source's own interval.
        case interval
        /// How often the source really publishes.
        case rhythm
        /// `Cache-Control` or `Expires`.
        case freshness = "cache-control"
        /// RSS `ttl`, `sy:updatePeriod`.
        case hint = "feed"
        /// RSS `skipHours`, `skipDays`.
        case skipped = "skip"
        case retryAfter = "retry-after"
        /// The failures before.
        case backOff = "back-off"
        /// It is not polled again: 410.
        case gone
    }

    /// Seconds since 1970.
    package var nextAt: Double
    package var reason = Reason.interval
    /// Failures in a row.
    package var failures = 0
    /// When it was last polled.
    package var polledAt: Double?
    /// When the server said that it is gone for good.
    package var endedAt: Double?
    package var rhythm = PublishingRhythm()
    package var wish = PublisherWish()

    package init(nextAt: Double) {
        self.nextAt = nextAt
    }

    /// Whether the source is to be polled.
    ///
    /// A plan that was made in the future was made before the clock was set back: nobody can tell any more how long it was
    /// to hold. An hour that the publisher wants skipped stays skipped, however late the poll is.
    package func isDue(at now: Double) -> Bool { endedAt == nil && moment(from: now) <= now }

    /// When the source is polled, if nothing comes in between; `now` where it is overdue.
    package func moment(from now: Double) -> Double {
        let isFromFuture = polledAt.map { $0 - now > Self.tolerance } ?? (nextAt - now > Schedule.longestWait)
        return wish.next(from: isFromFuture ? now : max(nextAt, now))
    }

    /// The same plan after the clock was set by `jump` seconds, while somebody looked on: the same time is left.
    package func shifted(by jump: Double, now: Double) -> PollPlan {
        guard jump != 0, let polledAt else { return self }
        var plan = self
        // Where it was made after the jump, the whole wait is left at the most.
        plan.nextAt = min(nextAt + jump, now + nextAt - polledAt)
        plan.polledAt = min(polledAt + jump, now)
        plan.rhythm.lastNews = rhythm.lastNews.map { min($0 + jump, now) }
        return plan
    }

    /// So many seconds a clock may be set back before plans are made anew.
    private static let tolerance = 3_600.0
}
