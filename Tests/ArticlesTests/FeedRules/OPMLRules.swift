import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// OPML 2.0.
enum OPMLRules {
    static func broken(_ root: XMLElement) -> [String] {
        guard root.name == "opml", root.value("version") == "2.0", root.parts.map(\.name) == ["head", "body"] else {
            return ["no opml 2.0 with head and body"]
        }
        var broken: [String] = []
        for name in ["dateCreated", "dateModified"] {
            for date in root.parts[0].texts(name) where !FeedRules.isRFC822(date) { broken.append("\(name) \(date)") }
        }
        if root.parts[1].parts.isEmpty { broken.append("no outline") }
        for outline in root.parts[1].parts {
            if FeedRules.isBlank(outline.value("text") ?? "") { broken.append("an outline without text") }
            guard outline.value("type") == "rss" else { continue }
            if !FeedRules.isAddress(outline.value("xmlUrl") ?? "") {
                broken.append("xmlUrl \(outline.value("xmlUrl") ?? "")")
            }
            if let url = outline.value("htmlUrl"), !FeedRules.isAddress(url) { broken.append("htmlUrl \(url)") }
            if let language = outline.value("language"), !FeedRules.isLanguage(language) { broken.append("language") }
        }
        return broken
    }
}
