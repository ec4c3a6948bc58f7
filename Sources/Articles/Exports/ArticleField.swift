/// What a corpus can say of an article: the keys of JSON Lines, the columns of CSV, the metadata of other formats.
///
/// Names are those of `clean --jsonl`, and trafilatura's where it has the same field.
public enum ArticleField: String, Sendable, CaseIterable {
    case id, source, url, title, text, html, summary, published, modified, author, organisation, byline, section, tags
    case language, captions, image, attachments, method, confidence, rules, revision
    case dateSource = "date_source"
    case datePrecision = "date_precision"
    case firstSeen = "first_seen"
    case fetchedAt = "fetched_at"
    case contentSHA256 = "content_sha256"
    case duplicateOf = "duplicate_of"

    /// What corpora get where nobody says otherwise, in the order in which it is written: all but the HTML.
    public static let standard: [ArticleField] = [
        .id, .source, .url, .title, .text, .published, .datePrecision, .dateSource, .modified, .author, .organisation,
        .byline, .section, .tags, .language, .summary, .captions, .image, .attachments, .firstSeen, .fetchedAt,
        .revision, .method, .confidence, .rules, .contentSHA256, .duplicateOf,
    ]

    /// The field's value, with a null, an empty list or an empty text where the article has none.
    ///
    /// - Parameter record: The article.
    /// - Returns: The value.
    public func value(of record: ArticleRecord) -> ArticleFieldValue {
        let article = record.article
        switch self {
        case .id: return .text(record.id)
        case .source: return .text(record.sourceID)
        case .url: return .text(article.url)
        case .title: return .text(article.title)
        case .text: return .text(article.contentText)
        case .html: return .text(article.contentHTML)
        case .summary: return .text(article.summary)
        case .published: return .text(article.published?.iso8601)
        case .datePrecision: return .text(article.published?.precision.rawValue)
        case .dateSource: return .text(article.published?.source.rawValue)
        case .modified: return .text(article.modified?.iso8601)
        case .author: return .text(article.byline.map { $0.author ?? $0.organisation ?? $0.printed })
        case .organisation: return .text(article.byline?.organisation)
        case .byline: return .text(article.byline?.printed)
        case .section: return .text(article.section)
        case .tags: return .list(article.tags)
        case .language: return .text(article.language)
        case .captions: return .list(article.captions)
        case .image: return .text(article.image)
        case .attachments: return .attachments(article.attachments)
        case .method: return .text(article.extraction.method)
        case .confidence: return .number(article.extraction.confidence)
        case .rules: return .list(article.extraction.rules)
        case .firstSeen: return .text(record.firstSeen)
        case .fetchedAt: return .text(record.fetchedAt)
        case .revision: return .count(record.revision)
        case .contentSHA256: return .text(record.contentSHA256)
        case .duplicateOf: return .text(record.duplicateOf)
        }
    }
}

/// The value of a field.
public enum ArticleFieldValue: Sendable, Equatable {
    /// A text; nil where there is none.
    case text(String?)
    /// A list of texts.
    case list([String])
    /// A number from 0 to 1, written with three decimals.
    case number(Double)
    /// A whole number.
    case count(Int)
    /// Files that the article offers.
    case attachments([Article.Attachment])

    /// Writes the value as JSON.
    ///
    /// - Parameter json: Where to write; a key must stand before.
    public func write(to json: inout JSONText) {
        switch self {
        case .text(let text?): json.value(text)
        case .text(nil): json.null()
        case .list(let texts): json.array { json in for text in texts { json.value(text) } }
        case .number(let number): json.value(number)
        case .count(let count): json.value(count)
        case .attachments(let files):
            json.array { json in
                for file in files {
                    json.object { json in
                        json.member("url", file.url)
                        json.member("mime_type", file.mimeType)
                        json.member("title", file.title)
                        json.key("size_in_bytes")
                        if let size = file.sizeInBytes { json.value(size) } else { json.null() }
                        json.member("text", file.text)
                    }
                }
            }
        }
    }
}
