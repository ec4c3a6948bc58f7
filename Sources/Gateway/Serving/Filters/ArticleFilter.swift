import Articles

/// Which articles a feed has: RSSHub's `filter…` and `filterout…` parameters.
package struct ArticleFilter: Sendable, Equatable {
    /// What of an article an expression is held against.
    package enum Part: String, Sendable, CaseIterable {
        /// Title, text, author and categories.
        case anything = ""
        case title = "_title"
        case description = "_description"
        case author = "_author"
        case category = "_category"
    }

    /// One expression.
    package struct Test: Sendable, Equatable {
        package var part: Part
        package var pattern: Pattern
        /// Whether what it matches is left out, rather than what it does not.
        package var excludes: Bool

        package init(part: Part, pattern: Pattern, excludes: Bool) {
            self.part = part
            self.pattern = pattern
            self.excludes = excludes
        }
    }

    /// A filter that would take longer than a request may.
    package struct TooSlow: Error {}

    package var tests: [Test] = []
    /// Only what was published in the last so many seconds.
    package var newerThan: Int?
    /// Steps for one request.
    package static let budget = 50_000_000
    /// The most characters of a text that are looked at.
    private static let mostCharacters = 100_000

    package init() {}

    package var isEmpty: Bool { tests.isEmpty && newerThan == nil }

    /// Whether an article passes.
    ///
    /// - Throws: `TooSlow` once the budget is used up.
    package func passes(_ record: ArticleRecord, now: Int, budget: inout Int) throws(TooSlow) -> Bool {
        let article = record.article
        if let newerThan {
            // A day without an hour counts from its end, so that no article is left out for want of precision.
            let published = article.published.flatMap { PublicationTime.seconds($0, endOfDay: true) }
            let moment = published ?? IMFDate.seconds(timestamp: record.firstSeen) ?? now
            guard moment >= now - newerThan else { return false }
        }
        for test in tests {
            let found = texts(article, test.part).contains { text in
                let scalars = Pattern.scalars(
                    of: String(text.prefix(Self.mostCharacters)), ignoringCase: test.pattern.ignoresCase)
                return test.pattern.occurs(in: scalars, budget: &budget)
            }
            guard budget >= 0 else { throw TooSlow() }
            if found == test.excludes { return false }
        }
        return true
    }

    private func texts(_ article: Article, _ part: Part) -> [String] {
        let title = [article.title].compactMap { $0 }
        let description = [article.summary, article.contentText].compactMap { $0 }
        let author = [article.byline?.printed].compactMap { $0 }
        let category = [article.section].compactMap { $0 } + article.tags
        return switch part {
        case .anything: title + description + author + category
        case .title: title
        case .description: description
        case .author: author
        case .category: category
        }
    }
}
