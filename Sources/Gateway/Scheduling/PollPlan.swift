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
    /// A moment that is further off than any wait can be was written before the clock was set back.
    package func isDue(at now: Double) -> Bool {
        endedAt == nil && (nextAt <= now || nextAt - now > Schedule.longestWait)
    }
}
