import Articles

/// Cleans the pages of one source by its rules, and learns what repeats on them.
struct PageCleaner {
    /// What a page comes to.
    struct Result {
        var article: Article
        /// The address that has the whole article on one page, where a rule of the site finds it.
        var singlePageURL: String?
    }

    let source: SourceDefinition
    /// Keeps what is learnt; nil where nothing is.
    let memory: (any LineMemory)?

    init(_ source: SourceDefinition, store: any Sendable) {
        self.source = source
        memory = source.rules.learns ? store as? any LineMemory : nil
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
        try await result(html, url: url, charset: charset, isSaved: isSaved).article
    }

    /// The article of a page, and where more of it is.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address; for a saved page its name.
    ///   - charset: The charset of the HTTP header, if it had one.
    ///   - isSaved: Whether `url` is no address.
    ///   - listedTitle: The headline as the feed or list has it that led to the page.
    /// - Returns: The article and the address of the whole.
    /// - Throws: `PageError`, or why the store could not be asked.
    func result(
        _ html: [UInt8], url: String, charset: String? = nil, isSaved: Bool = false, listedTitle: String? = nil
    ) async throws -> Result {
        let learnt = try await memory?.learntLines(of: source.id)
        var reader = source.rules.reader(for: url, learnt: learnt)
        reader.listedTitle = listedTitle
        let address = isSaved ? nil : url
        guard memory != nil || reader.rules?.singlePage.isEmpty == false else {
            return Result(article: try reader.article(html: html, url: address, charset: charset))
        }
        let reading = try reader.reading(html: html, url: address, charset: charset)
        // What was dropped as learnt is counted on, or it would be forgotten for having been learnt.
        let lines = reading.explanation.blocks.filter { $0.kept || $0.reason == LearntLines.reason }.map(\.text)
        try await memory?.learn(lines, page: url, source: source.id)
        return Result(article: reading.article, singlePageURL: reading.singlePageURL)
    }
}
