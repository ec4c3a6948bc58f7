/// JSON Feed 1.1; what the format has no name for stands in `_feedgate`.
public struct JSONFeedExporter: Exporter {
    /// `application/feed+json`.
    public let mediaType = "application/feed+json"
    /// `json`.
    public let fileExtension = "json"

    /// An exporter.
    public init() {}

    /// Writes the feed's members, and begins its list of items.
    ///
    /// - Parameters:
    ///   - channel: What the feed says of itself.
    ///   - output: Where to append.
    public func appendHeader(_ channel: FeedChannel, to output: inout [UInt8]) {
        var json = JSONText()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", channel.title)
            json.optional("home_page_url", channel.homePageURL)
            json.optional("feed_url", channel.feedURL)
            json.optional("description", channel.description)
            json.optional("language", channel.language)
            json.optional("next_url", channel.nextURL)
            if let hub = channel.hubURL {
                json.key("hubs")
                json.array { json in
                    json.object { json in
                        json.member("type", "WebSub")
                        json.member("url", hub)
                    }
                }
            }
        }
        output += json.bytes.dropLast()
        output += Array(#","items":["#.utf8)
    }

    /// Writes an item.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - index: How many items stand before it.
    ///   - output: Where to append.
    public func append(_ record: ArticleRecord, index: Int, to output: inout [UInt8]) {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        var json = JSONText()
        ArticleJSON.writeItem(record.article, record: record, to: &json)
        output += json.bytes
    }

    /// Ends the list and the feed.
    ///
    /// - Parameters:
    ///   - count: Not used.
    ///   - output: Where to append.
    public func appendFooter(count: Int, to output: inout [UInt8]) { output += Array("]}\n".utf8) }
}
