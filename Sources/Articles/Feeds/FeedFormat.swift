/// The names of feed formats, and of what stands in them.
enum FeedFormat {
    /// `rss2.0` and the like, by the `version` of `<rss>`.
    static func rss(_ version: String) -> String {
        switch version {
        case "0.90", "0.9": "rss0.90"
        case "0.91", "0.92", "0.93", "0.94": "rss" + version
        case "1.0": "rss1.0"
        case _ where version.hasPrefix("2"): "rss2.0"
        default: "rss"
        }
    }

    /// RSS 0.90 or 1.0, which only the default namespace tells apart.
    static func rdf(defaultNamespace: String) -> String {
        defaultNamespace.contains("netscape.com/rdf/simple/0.9") ? "rss0.90" : "rss1.0"
    }

    /// `atom1.0` and the like, by the namespace and `version` of `<feed>`.
    static func atom(_ uri: String, _ version: String) -> String {
        if uri.hasPrefix("http://www.w3.org/2005/Atom") || uri.hasPrefix("https://www.w3.org/2005/Atom") {
            return "atom1.0"
        }
        switch version {
        case "0.1", "0.2", "0.3", "1.0": return "atom" + version
        default: return uri.contains("purl.org/atom/ns") ? "atom0.3" : "atom"
        }
    }

    /// A `<channel>` that stands alone: RSS 1.1, or Microsoft's CDF.
    static func channel(_ uri: String, _ name: String) -> String {
        uri.contains("rss1.1") ? "rss1.1" : name == "channel" || name == "CHANNEL" ? "cdf" : "rss"
    }

    /// A relation, without the address that the registry of them is at.
    static func relation(_ text: String) -> String {
        guard !text.isEmpty else { return "alternate" }
        let registry = "http://www.iana.org/assignments/relation/"
        let word = text.hasPrefix(registry) ? String(text.dropFirst(registry.count)) : text
        return word.contains(":") ? word : word.lowercased()
    }

    /// The media type that OPML's `type` means.
    static func mediaType(_ type: String?) -> String? {
        switch type?.lowercased() {
        case "rss": "application/rss+xml"
        case "atom": "application/atom+xml"
        case "json": "application/feed+json"
        default: nil
        }
    }
}

extension String {
    /// Without `prefix`, where it begins so.
    func droppingPrefix(_ prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}
