import Articles

/// The memory of a fetcher that asks no server: nothing is known, and nothing is kept.
package struct NoFetchStore: FetchStore {
    package init() {}

    package func document(_ url: String, source: String) -> KnownDocument? { nil }
    package func forgetDocuments(before moment: Double) {}
    package func lastAsked(_ url: String) async throws -> Double? { nil }
    package func keep(_ document: KnownDocument, source: String) {}
    package func pace(of host: String) -> HostPace? { nil }
    package func keep(_ pace: HostPace, host: String) {}
    package func robots(of origin: String) -> RobotsRecord? { nil }
    package func keep(_ robots: RobotsRecord, origin: String) {}
    package func plan(of source: String) -> PollPlan? { nil }
    package func keep(_ plan: PollPlan, source: String) {}
    package func shiftPlans(by jump: Double, now: Double) {}
    package func plans() -> [String: PollPlan] { [:] }
    package func article(at url: String) -> Article? { nil }
}
