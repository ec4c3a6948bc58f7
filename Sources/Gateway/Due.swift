import Foundation

/// Which sources are to be polled now.
package enum Due {
    /// Sources that were never polled, whose interval has passed, or that ask no server.
    ///
    /// After failures the interval doubles with each one, up to a day.
    ///
    /// - Parameters:
    ///   - sources: The sources to choose from.
    ///   - states: What is known of them.
    ///   - now: The time.
    /// - Returns: Those that are due, in their order.
    package static func sources(_ sources: [SourceDefinition], states: [SourceState], now: Date) -> [SourceDefinition] {
        let known = Dictionary(states.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        return sources.filter { source in
            guard case .web = source.location, let state = known[source.id],
                let polled = try? Date(state.polledAt, strategy: .iso8601)
            else { return true }
            let wait = min(source.interval << min(state.failures, 6), max(source.interval, 86_400))
            // A clock that was set back must not silence a source.
            let elapsed = now.timeIntervalSince(polled)
            return elapsed < 0 || elapsed >= Double(wait)
        }
    }
}
