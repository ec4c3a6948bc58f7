/// How a source is, and all that is known of it.
package struct SourceReport: Sendable {
    package var source: SourceDefinition
    package var condition: SourceCondition
    package var state: SourceState?
    package var plan: PollPlan?
    /// Where those of its addresses that have moved for good are now.
    package var moves: [DocumentMove]

    /// One report for each source, in their order.
    ///
    /// - Parameters:
    ///   - sources: The sources.
    ///   - store: What is known of them.
    ///   - now: Seconds since 1970.
    /// - Returns: The reports.
    /// - Throws: What the store says.
    package static func all(
        _ sources: [SourceDefinition], _ store: any HealthReading, now: Double
    ) async throws -> [SourceReport] {
        let states = Dictionary(try await store.states().map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let plans = try await store.plans()
        let moves = try await store.moves()
        return sources.map { source in
            let own = source.addresses.compactMap { moves[source.id]?[$0] }
            let (state, plan) = (states[source.id], plans[source.id])
            return SourceReport(
                source: source,
                condition: SourceCondition(source, state: state, plan: plan, hasMoved: !own.isEmpty, now: now),
                state: state, plan: plan, moves: own)
        }
    }
}
