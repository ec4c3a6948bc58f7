/// The store as the health of sources needs it.
package protocol HealthStore: Sendable {
    /// What is suspicious about a source's latest articles; empty where nothing is.
    func suspicions(of source: String) async throws -> [Suspicion]
}
