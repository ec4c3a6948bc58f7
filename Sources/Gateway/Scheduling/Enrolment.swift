/// When each source is first polled after a start, a pause or a jump of the clock: nothing is polled sooner than it
/// would have been, and what is overdue is spread out.
package enum Enrolment {
    /// Overdue sources begin so many a second, and all of them within `longestSpread` seconds.
    private static let rate = 10.0
    private static let longestSpread = 900.0
    /// Those that wait for the end of a skipped hour begin within so many seconds of it.
    private static let afterSkipping = 600.0

    /// - Parameters:
    ///   - sources: The sources that are polled.
    ///   - plans: When they were to be polled.
    ///   - now: Seconds since 1970.
    ///   - random: A number from 0 up to 1, asked for each overdue source.
    /// - Returns: One poll for each source that has not ended.
    package static func polls(
        _ sources: [SourceDefinition], plans: [String: PollPlan], now: Double, random: () -> Double
    ) -> [PlannedPoll] {
        let due = sources.filter { plans[$0.id]?.isDue(at: now) ?? true }.count
        let spread = min(Double(due) / rate, longestSpread)
        return sources.compactMap { source in
            let plan = plans[source.id]
            guard plan?.endedAt == nil else { return nil }
            let isDue = plan?.isDue(at: now) ?? true
            var moment = isDue ? now + random() * spread : plan?.moment(from: now) ?? now
            if let plan, !isDue, moment > plan.nextAt { moment += random() * afterSkipping }
            return PlannedPoll(source: source.id, host: source.host, nextAt: Int(moment.rounded(.up)))
        }
    }
}
