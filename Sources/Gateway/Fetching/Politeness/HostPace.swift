/// How fast one host is asked: pure arithmetic, kept in the store across restarts.
package struct HostPace: Sendable, Equatable {
    /// When the last request began and ended, in seconds since 1970.
    package var began: Double?
    package var ended: Double?
    /// How many times in a row the host has said 429 or 503.
    package var slowDowns = 0
    /// Nothing is asked before.
    package var pausedUntil: Double?

    package init() {}

    /// The longest gap, and the longest pause of a whole host: one feed's `Retry-After` of a year holds for that feed.
    package static let longest = 60.0

    /// How long to wait before the next request.
    ///
    /// - Parameters:
    ///   - now: Seconds since 1970.
    ///   - gap: The least time from the end of one request to the start of the next, in seconds; 0 within a visit. From
    ///     its end, because only that is sure to lie after the moment at which the server noticed it.
    ///   - crawlDelay: What robots.txt asks for, in seconds.
    /// - Returns: Seconds, at most `longest`.
    func wait(now: Double, gap: Double, crawlDelay: Double?) -> Double {
        let slowed = slowDowns == 0 ? gap : max(gap, 1) * Double(1 << min(slowDowns, 10))
        let wanted = min(max(slowed, crawlDelay ?? 0), Self.longest)
        var ready = now
        if let began { ready = max(ready, began + wanted) }
        if let ended { ready = max(ready, ended + wanted) }
        if let pausedUntil { ready = max(ready, pausedUntil) }
        // More than the longest wait is a clock that was set back.
        return min(ready - now, Self.longest)
    }

    /// What happened in the future did so before the clock was set back: it counts as having happened now.
    mutating func forgetFuture(_ now: Double) {
        began = began.map { min($0, now) }
        ended = ended.map { min($0, now) }
        if let pausedUntil, pausedUntil - now > Self.longest { self.pausedUntil = nil }
    }

    /// Notes an answer.
    ///
    /// - Parameters:
    ///   - now: Seconds since 1970.
    ///   - isSlowDown: Whether it was 429 or 503.
    ///   - retryAfter: For how many seconds it asked to be left alone.
    mutating func note(now: Double, isSlowDown: Bool, retryAfter: Int?) {
        ended = now
        guard isSlowDown else {
            slowDowns = max(0, slowDowns - 1)
            return
        }
        slowDowns = min(slowDowns + 1, 10)
        pausedUntil = now + min(Double(retryAfter ?? 0), Self.longest)
    }
}
