/// JSON Feed 1.1; what the format has no name for stands in `_feedgate`.
public struct JSONFeedExporter: Exporter {
    /// `application/feed+json`.
    public let mediaType = "application/feed+json"
    /// `json`.
    public let fileExtension = "json"

    /// An exporter.
    public init() {}

    /// Writes a document.
    ///
    /// - Parameters:
    ///   - records: The articles.
    ///   - channel: What the feed says of itself.
    /// - Returns: The whole document.
    public func document(of records: [ArticleRecord], channel: FeedChannel) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", channel.title)
            json.optional("home_page_url", channel.homePageURL)
            json.optional("feed_url", channel.feedURL)
            json.optional("description", channel.description)
            json.optional("language", channel.language)
            json.key("items")
            json.array { json in
                for record in records { ArticleJSON.writeItem(record.article, record: record, to: &json) }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
