import Articles

/// The memory of a fetcher that asks no server: nothing is known, and nothing is kept.
struct NoFetchStore: FetchStore {
    func document(_ url: String, source: String) -> KnownDocument? { nil }
    func keep(_ document: KnownDocument, source: String) {}
    func pace(of host: String) -> HostPace? { nil }
    func keep(_ pace: HostPace, host: String) {}
    func robots(of origin: String) -> RobotsRecord? { nil }
    func keep(_ robots: RobotsRecord, origin: String) {}
    func plan(of source: String) -> PollPlan? { nil }
    func keep(_ plan: PollPlan, source: String) {}
    func plans() -> [String: PollPlan] { [:] }
    func article(at url: String) -> Article? { nil }
}
