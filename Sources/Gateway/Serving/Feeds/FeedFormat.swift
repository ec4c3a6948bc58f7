import Articles

/// The formats that feeds are published in.
package enum FeedFormat: String, Sendable, CaseIterable {
    case rss, json

    /// What `Accept` may ask for, and what it gets.
    static let offers: [(type: String, format: FeedFormat)] = [
        ("application/rss+xml", .rss), ("application/feed+json", .json),
        ("application/json", .json), ("application/xml", .rss), ("text/xml", .rss),
    ]

    var exporter: any Exporter {
        switch self {
        case .rss: RSSExporter()
        case .json: JSONFeedExporter()
        }
    }

    var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .json: "application/feed+json"
        }
    }

    /// What people call it.
    var name: String {
        switch self {
        case .rss: "RSS"
        case .json: "JSON Feed"
        }
    }
}
