/// Which sources are to be polled now.
package enum Due {
    /// Sources that were never polled, whose moment has come, or that ask no server.
    ///
    /// - Parameters:
    ///   - sources: The sources to choose from.
    ///   - plans: When they are to be polled.
    ///   - now: Seconds since 1970.
    /// - Returns: Those that are due, in their order.
    package static func sources(_ sources: [SourceDefinition], plans: [String: PollPlan], now: Double)
        -> [SourceDefinition]
    {
        sources.filter { source in
            guard case .web = source.location else { return true }
            return plans[source.id]?.isDue(at: now) ?? true
        }
    }
}
