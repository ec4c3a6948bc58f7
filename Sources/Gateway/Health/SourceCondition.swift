/// How a source is, as far as that can be told from outside.
package enum SourceCondition: String, Sendable, CaseIterable {
    case healthy
    /// Its poll should have been long ago.
    case late
    case failing
    /// Its address has moved for good, and its file still says the old one.
    case moved
    /// Its server said that it is gone for good; it is not polled any more.
    case gone
    /// It is read, but not as it used to be: see `Suspicion`.
    case suspicious
    case neverPolled = "never-polled"
    /// Its file says that it is not polled.
    case off

    /// A poll is late after so many seconds beyond its time, and its interval once more.
    private static let grace = 3_600.0

    /// - Parameters:
    ///   - source: The source.
    ///   - state: What is known of it; nil where it was never polled.
    ///   - plan: When it is to be polled.
    ///   - hasMoved: Whether one of its addresses has moved for good.
    ///   - now: Seconds since 1970.
    package init(_ source: SourceDefinition, state: SourceState?, plan: PollPlan?, hasMoved: Bool, now: Double) {
        if !source.enabled {
            self = .off
        } else if plan?.endedAt != nil {
            self = .gone
        } else if let state {
            let isOverdue = plan.map { now - $0.nextAt > source.schedule.interval + Self.grace } ?? false
            self =
                state.error != nil
                ? .failing
                : state.suspicion != nil ? .suspicious : hasMoved ? .moved : isOverdue ? .late : .healthy
        } else {
            self = .neverPolled
        }
    }
}
