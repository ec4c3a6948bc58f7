import Articles

/// An export as its file in `exports/` defines it: which articles go where, in which formats.
package struct ExportProfile: Sendable, Equatable {
    /// How files are compressed.
    package enum Compression: String, Sendable, CaseIterable {
        case none, gzip
    }

    /// When the files are brought up to date.
    package enum Refresh: String, Sendable, CaseIterable {
        /// By every poll, and by `feedgate export`.
        case poll
        /// Only by `feedgate export`.
        case manual
    }

    /// The name of its file: `feeds`.
    package var id: String
    /// What people read over the feed.
    package var title: String
    package var formats: [ExportFormat]
    package var selection = ExportSelection()
    package var split = ExportSplit()
    /// The most articles that a file of all articles, or each source's file, has, the newest first; nil for all.
    package var limit: Int?
    package var compression = Compression.none
    /// The fields of each article; nil for those that the format has as a rule.
    package var fields: [ArticleField]?
    package var style = CorpusStyle()
    package var release = ReleaseOptions()
    package var refresh = Refresh.poll
    /// Where it was defined, for messages.
    package var file: String

    package init(id: String, title: String, formats: [ExportFormat], file: String) {
        self.id = id
        self.title = title
        self.formats = formats
        self.file = file
    }

    /// Whether `text` is a day: `2024-05-26`.
    package static func isDay(_ text: String) -> Bool { CalendarDay(iso8601: text) != nil }
}

/// Which articles an export has.
package struct ExportSelection: Sendable, Equatable {
    /// The ids of its sources; empty for all of them.
    package var sources: [String] = []
    /// BCP 47 tags, where `vi` stands for `vi-VN` too; empty for all.
    package var languages: [String] = []
    /// Sections, as the articles name them; empty for all.
    package var sections: [String] = []
    /// Only articles published on this day or later: `2024-05-26`.
    package var since: String?
    /// Only articles published on this day or earlier.
    package var until: String?
    /// Only texts that are trusted this far, 0…1.
    package var minConfidence: Double?
    /// Only texts of this many characters or more.
    package var minLength: Int?
    /// Whether articles whose text another article had first are there too.
    package var withDuplicates = true

    package init() {}

    /// The query for some of these articles.
    ///
    /// - Parameters:
    ///   - sources: The ids of sources, of which there is one at least.
    ///   - days: The first and the last day.
    /// - Returns: The query, newest first.
    func query(sources: [String], days: ClosedRange<String>? = nil) -> ArticleQuery {
        var query = ArticleQuery(sources: sources, since: since)
        query.languages = languages
        query.sections = sections
        query.until = until
        if let days {
            query.since = max(days.lowerBound, since ?? "")
            query.until = min(days.upperBound, until ?? days.upperBound)
        }
        query.minConfidence = minConfidence
        query.minLength = minLength
        query.duplicates = withDuplicates ? .keep : .leaveOut
        return query
    }

    /// The same in words, for manifests.
    var options: [String: String] {
        var result: [String: String] = [:]
        if !sources.isEmpty { result["sources"] = sources.sorted().joined(separator: ", ") }
        if !languages.isEmpty { result["languages"] = languages.joined(separator: ", ") }
        if !sections.isEmpty { result["sections"] = sections.joined(separator: ", ") }
        result["since"] = since
        result["until"] = until
        result["min_confidence"] = minConfidence.map { "\($0)" }
        result["min_length"] = minLength.map { "\($0)" }
        if !withDuplicates { result["duplicates"] = "drop" }
        return result
    }
}

/// How an export is parted into files.
package struct ExportSplit: Sendable, Equatable {
    package enum Period: String, Sendable, CaseIterable {
        case day, month
    }

    /// Whether each source has files of its own.
    package var bySource = true
    /// Whether each day or month has.
    package var period: Period?
    /// Whether each article has, in folders of years, months and days.
    package var byArticle = false
    /// A file that has so many bytes before compression is followed by another one.
    package var maxBytes: Int?

    package init() {}

    /// A split as people write it: any of `source`, `day`, `month`, `article` and a size, or `none`.
    ///
    /// - Returns: Nil where a word is none of these, or where two of them exclude each other.
    package init?(_ words: [String]) {
        bySource = false
        for word in words where word != "none" {
            switch word {
            case "source": bySource = true
            case "article": byArticle = true
            case "day", "month":
                guard period == nil else { return nil }
                period = Period(rawValue: word)
            default:
                guard maxBytes == nil, let bytes = ByteCount.bytes(word), bytes >= 1_000 else { return nil }
                maxBytes = bytes
            }
        }
        if byArticle, period != nil || maxBytes != nil { return nil }
        if words.contains("none"), words.count > 1 { return nil }
    }

    /// What the words may be, for messages.
    package static let advice =
        "`split` takes `source`, `day`, `month`, `article`, a size such as 256MB, several of them as a list, or `none`"
}

/// What a corpus release has besides its articles.
package struct ReleaseOptions: Sendable, Equatable {
    /// From this similarity on, 0…1, articles are nearly alike and all but the first are left out; nil keeps them.
    package var nearDuplicates: Double? = 0.8
    /// Whether articles with the same text are left out, but for the first.
    package var exactDuplicates = true
    package var parts = CorpusSplit.standard
    /// The size of a file before compression.
    package var shardBytes = 256_000_000

    package init() {}

    /// The size of a file as people write it, such as `256MB`; nil for less than 1,000 bytes and for anything else.
    package static func bytes(_ text: String) -> Int? { ByteCount.bytes(text).flatMap { $0 >= 1_000 ? $0 : nil } }
}
