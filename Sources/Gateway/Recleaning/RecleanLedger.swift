import Articles

/// Takes the place of the store while a source is cleaned again: hands on what was cleaned, once for each article.
actor RecleanLedger: IntakeStore, LineMemory {
    private let store: any ArticleStore
    private let isDryRun: Bool
    private let show: @Sendable (RecleanedArticle) throws -> Void
    /// Articles that are done.
    ///
    /// Documents are replayed from the latest on, so that an older one has nothing to add.
    private(set) var done: Set<String> = []
    /// What became of them.
    private(set) var counts: [Intake.Outcome: Int] = [:]
    /// Links whose page was not archived.
    private(set) var missing: Set<String> = []
    private var links: Set<String> = []
    private var learnt: [String: LearntLines] = [:]

    init(store: any ArticleStore, isDryRun: Bool, show: @escaping @Sendable (RecleanedArticle) throws -> Void) {
        self.store = store
        self.isDryRun = isDryRun
        self.show = show
    }

    func record(_ intake: Intake) async throws -> [Intake.Result] {
        var intake = intake
        intake.cause = .reclean
        intake.settled = done
        let articles = try await store.reclean(intake, dryRun: isDryRun)
        for entry in intake.entries { links.formUnion(Self.names(entry.link)) }
        var results: [Intake.Result] = []
        for article in articles {
            results.append(Intake.Result(outcome: article.outcome, id: article.id))
            guard let id = article.id, done.insert(id).inserted else { continue }
            counts[article.outcome, default: 0] += 1
            try show(article)
        }
        return results
    }

    func standing(of link: ArticleLink, source: String) async throws -> ArticleLink.Standing {
        guard links.isDisjoint(with: Self.names(link)) else { return .known }
        guard let url = link.url else { return .unknown }
        if try await store.latestCapture(of: url, source: source, upTo: .max) != nil { return .unknown }
        missing.insert(url)
        return .known
    }

    func judge(source: String) {}

    /// Everything was counted when it was fetched.
    func learn(_ lines: [String], page: String, source: String) {}

    func learntLines(of source: String) async throws -> LearntLines {
        if let known = learnt[source] { return known }
        let lines = try await (store as? any LineMemory)?.learntLines(of: source) ?? LearntLines(pages: 0, lines: [])
        learnt[source] = lines
        return lines
    }

    func finish(source: String, at moment: String, error: String?, failedDocuments: Int) {}

    /// An address is a name by itself; a guid is one only together with its address, for it may be shared.
    private static func names(_ link: ArticleLink) -> [String] {
        [link.url ?? link.guid].compactMap { $0 }
    }
}
