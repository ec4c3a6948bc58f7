/// An article as one JSON object.
public enum ArticleJSON {
    /// Writes the members of the batch contract of `clean --jsonl` into an object that is open.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - json: Where to write.
    public static func writeRecord(_ article: Article, to json: inout JSONText) {
        json.member("title", article.title)
        json.member("text", article.contentText)
        json.member("published", article.published?.iso8601)
        json.member("modified", article.modified?.iso8601)
        json.member("author", article.byline.map { $0.author ?? $0.organisation ?? $0.printed })
        json.member("language", article.language)
        json.member("section", article.section)
        json.optional("byline", article.byline?.printed)
        json.optional("organisation", article.byline?.organisation)
        json.optional("date_source", article.published?.source.rawValue)
        json.optional("summary", article.summary)
        json.optional("image", article.image)
        json.optional("tags", article.tags)
        json.optional("captions", article.captions)
        json.optional("next_page", article.nextPageURL)
        json.key("confidence")
        json.value(article.extraction.confidence)
        json.optional("rules", article.extraction.rules)
    }

    /// Writes an article as a JSON Feed 1.1 item; what the format has no name for stands in `_feedgate`.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - record: What the store knows of it; nil for an article that is not stored.
    ///   - json: Where to write.
    public static func writeItem(_ article: Article, record: ArticleRecord?, to json: inout JSONText) {
        json.object { json in
            json.member("id", record?.id ?? article.url ?? "")
            json.optional("url", article.url)
            json.optional("title", article.title)
            json.member("content_html", article.contentHTML)
            json.member("content_text", article.contentText)
            json.optional("summary", article.summary)
            json.optional("image", article.image)
            json.optional("date_published", article.published.map(RFC3339.text))
            json.optional("date_modified", article.modified.map(RFC3339.text))
            if let author = article.byline.map({ $0.author ?? $0.organisation ?? $0.printed }) {
                json.key("authors")
                json.array { $0.object { $0.member("name", author) } }
            }
            json.optional("tags", article.tags)
            json.optional("language", article.language)
            writeAttachments(article.attachments, to: &json)
            json.key("_feedgate")
            json.object { writeExtension(article, record: record, to: &$0) }
        }
    }

    private static func writeAttachments(_ attachments: [Article.Attachment], to json: inout JSONText) {
        guard !attachments.isEmpty else { return }
        json.key("attachments")
        json.array { json in
            for attachment in attachments {
                json.object { json in
                    json.member("url", attachment.url)
                    json.member("mime_type", attachment.mimeType ?? "application/octet-stream")
                    json.optional("title", attachment.title)
                    if let size = attachment.sizeInBytes {
                        json.key("size_in_bytes")
                        json.value(size)
                    }
                    json.optional("_text", attachment.text)
                }
            }
        }
    }

    private static func writeExtension(_ article: Article, record: ArticleRecord?, to json: inout JSONText) {
        json.optional("source", record?.sourceID)
        json.optional("section", article.section)
        json.optional("byline", article.byline?.printed)
        json.optional("organisation", article.byline?.organisation)
        json.optional("captions", article.captions)
        json.optional("first_seen", record?.firstSeen)
        json.optional("fetched_at", record?.fetchedAt)
        json.optional("published", article.published?.iso8601)
        json.optional("date_precision", article.published?.precision.rawValue)
        json.optional("date_source", article.published?.source.rawValue ?? (record == nil ? nil : "first-seen"))
        json.key("extraction")
        json.object { json in
            json.member("method", article.extraction.method)
            json.optional("rules", article.extraction.rules)
            json.key("confidence")
            json.value(article.extraction.confidence)
        }
        json.optional("content_sha256", record?.contentSHA256)
        if let record {
            json.key("revision")
            json.value(record.revision)
        }
        json.optional("duplicate_of", record?.duplicateOf)
    }
}
