import Articles

/// Cleans the pages of one source by its rules, and learns what repeats on them.
struct PageCleaner {
    let source: SourceDefinition
    /// Keeps what is learnt; nil where nothing is.
    let memory: (any LearningStore)?

    init(_ source: SourceDefinition, store: any Sendable) {
        self.source = source
        memory = source.rules.learns ? store as? any LearningStore : nil
    }

    /// The article of a page.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address; for a saved page its name.
    ///   - charset: The charset of the HTTP header, if it had one.
    ///   - isSaved: Whether `url` is no address.
    /// - Returns: The article.
    /// - Throws: `PageError`, or why the store could not be asked.
    func article(_ html: [UInt8], url: String, charset: String? = nil, isSaved: Bool = false) async throws -> Article {
        let learnt = try await memory?.learntLines(of: source.id)
        let reader = source.rules.reader(for: url, learnt: learnt)
        let address = isSaved ? nil : url
        guard let memory else { return try reader.article(html: html, url: address, charset: charset) }
        let reading = try reader.reading(html: html, url: address, charset: charset)
        // What was dropped as learnt is counted on, or it would be forgotten for having been learnt.
        let lines = reading.explanation.blocks.filter { $0.kept || $0.reason == LearntLines.reason }.map(\.text)
        try await memory.learn(lines, page: url, source: source.id)
        return reading.article
    }
}
