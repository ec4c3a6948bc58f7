import Articles

/// The formats that feeds are published in.
package enum FeedFormat: String, Sendable, CaseIterable {
    case rss, atom, json

    /// What `Accept` may ask for, and what it gets.
    static let offers: [(type: String, format: FeedFormat)] = [
        ("application/rss+xml", .rss), ("application/atom+xml", .atom), ("application/feed+json", .json),
        ("application/json", .json), ("application/xml", .rss), ("text/xml", .rss),
    ]

    var exporter: any Exporter {
        switch self {
        case .rss: RSSExporter()
        case .atom: AtomExporter()
        case .json: JSONFeedExporter()
        }
    }

    var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }

    /// What people call it.
    var name: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON Feed"
        }
    }
}
