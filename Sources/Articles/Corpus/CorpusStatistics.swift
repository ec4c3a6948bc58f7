/// What a corpus consists of, counted while it is written.
public struct CorpusStatistics: Sendable, Equatable, Codable {
    /// What one source gave.
    public struct SourceTally: Sendable, Equatable, Codable {
        /// Articles.
        public var articles = 0
        /// Words of their texts.
        public var words = 0
        /// Articles of which nobody knows when they were published.
        public var undated = 0
        /// The first and the last day of publication, `2024-05-26`.
        public var firstDay: String?
        /// The last day of publication.
        public var lastDay: String?
    }

    /// Names that are counted apart; what comes when there are so many already counts as `other`.
    private static let mostNames = 10_000

    /// Articles.
    public private(set) var articles = 0
    /// Unicode scalars of all texts.
    public private(set) var characters = 0
    /// Paragraphs of all texts.
    public private(set) var paragraphs = 0
    /// Lengths of the texts in words; a character of a script without spaces is a word.
    public private(set) var words = LengthHistogram()
    /// By the id of the source.
    public private(set) var sources: [String: SourceTally] = [:]
    /// Articles by BCP 47 tag; `und` where the language is not known.
    public private(set) var languages: [String: Int] = [:]
    /// Articles by section.
    public private(set) var sections: [String: Int] = [:]
    /// Articles by month of publication, `2024-05`; `undated` where nobody knows.
    public private(set) var months: [String: Int] = [:]
    /// Articles by the rule that found their date.
    public private(set) var dateSources: [String: Int] = [:]
    /// Articles by the method that found their text.
    public private(set) var methods: [String: Int] = [:]
    /// Articles by confidence in tenths: 0 for less than 0.1, 9 for 0.9 and more.
    public private(set) var confidences: [Int: Int] = [:]
    /// Addresses that were masked.
    public private(set) var masked = 0
    /// When the first of its texts was fetched, ISO 8601 in UTC.
    public private(set) var firstFetched: String?
    /// When the last of its texts was fetched.
    public private(set) var lastFetched: String?

    /// An empty corpus.
    public init() {}

    /// Counts an article.
    ///
    /// - Parameters:
    ///   - record: The article, as it is written.
    ///   - masked: How many addresses were masked in it.
    public mutating func add(_ record: ArticleRecord, masked: Int = 0) {
        let article = record.article
        let length = WordHashes.count(article.contentText)
        articles += 1
        characters += article.contentText.unicodeScalars.count
        paragraphs += Paragraphs.count(article.contentText)
        words.add(length)
        self.masked += masked
        let day = article.published.map { String($0.iso8601.prefix(10)) }
        var tally = sources[record.sourceID] ?? SourceTally()
        tally.articles += 1
        tally.words += length
        if let day {
            tally.firstDay = min(tally.firstDay ?? day, day)
            tally.lastDay = max(tally.lastDay ?? day, day)
        } else {
            tally.undated += 1
        }
        sources[record.sourceID] = tally
        Self.count(article.language ?? "und", in: &languages)
        if let section = article.section { Self.count(section, in: &sections) }
        Self.count(day.map { String($0.prefix(7)) } ?? "undated", in: &months)
        Self.count(article.published?.source.rawValue ?? "first-seen", in: &dateSources)
        Self.count(article.extraction.method, in: &methods)
        let confidence = article.extraction.confidence
        confidences[confidence.isFinite ? min(9, max(0, Int(confidence * 10))) : 0, default: 0] += 1
        if !record.fetchedAt.isEmpty {
            firstFetched = min(firstFetched ?? record.fetchedAt, record.fetchedAt)
            lastFetched = max(lastFetched ?? record.fetchedAt, record.fetchedAt)
        }
    }

    private static func count(_ name: String, in counts: inout [String: Int]) {
        counts[counts[name] != nil || counts.count < mostNames ? name : "other", default: 0] += 1
    }

    /// The first day of publication; nil where no article has one.
    public var firstDay: String? { sources.values.compactMap(\.firstDay).min() }
    /// The last day of publication.
    public var lastDay: String? { sources.values.compactMap(\.lastDay).max() }
    /// Articles without a date of publication.
    public var undated: Int { sources.values.reduce(0) { $0 + $1.undated } }
}
