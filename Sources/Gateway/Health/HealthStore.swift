/// The store as the health of sources needs it.
package protocol HealthStore: HealthReading {
    /// What is suspicious about a source's latest articles; empty where nothing is.
    func suspicions(of source: String) async throws -> [Suspicion]
}

/// What a store knows of how sources are.
package protocol HealthReading: Sendable {
    /// What is known of every source that was polled.
    func states() async throws -> [SourceState]
    /// When each source is to be polled, by id.
    func plans() async throws -> [String: PollPlan]
    /// Where documents have moved for good, by source and address.
    func moves() async throws -> [String: [String: DocumentMove]]
}

/// A permanent redirect.
package struct DocumentMove: Sendable, Equatable {
    package var url: String
    /// When it was first met, in seconds since 1970.
    package var since: Double?
}
