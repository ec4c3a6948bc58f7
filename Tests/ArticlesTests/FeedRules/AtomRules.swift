import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Atom 1.0 (RFC 4287).
enum AtomRules {
    private static let repeated: Set<String> = [
        "entry", "link", "author", "contributor", "category", "media:content", "media:thumbnail", "media:credit",
    ]
    private static let relations: Set<String> = [
        "alternate", "self", "hub", "next", "enclosure", "related", "replies", "via", "license", "payment", "search",
        "up",
    ]

    static func broken(_ root: XMLElement) -> [String] {
        guard root.name == "feed" else { return ["no feed"] }
        var broken = common(root)
        var ids: Set<String> = []
        let hasAuthor = root.parts.contains { $0.name == "author" }
        for entry in root.parts where entry.name == "entry" {
            broken += common(entry)
            for id in entry.texts("id") where !ids.insert(id).inserted { broken.append("id \(id) twice") }
            if !hasAuthor, !entry.parts.contains(where: { $0.name == "author" }) {
                broken.append("an entry without author")
            }
            let content = entry.texts("content") + entry.texts("summary")
            if content.allSatisfy(FeedRules.isBlank) { broken.append("an entry without content and summary") }
            let alternates = entry.parts.filter { $0.name == "link" && $0.value("rel") == "alternate" }
            if alternates.count > 1 { broken.append("two alternates") }
            broken += content.flatMap(FeedRules.relative).map { "the address \($0) is relative" }
        }
        return broken
    }

    private static func common(_ element: XMLElement) -> [String] {
        var broken: [String] = []
        for name in ["id", "title", "updated"] {
            let texts = element.texts(name)
            if texts.count != 1 || FeedRules.isBlank(texts[0]) {
                broken.append("\(element.name ?? "") without \(name)")
            }
        }
        if let language = element.value("xml:lang"), !FeedRules.isLanguage(language) {
            broken.append("xml:lang \(language)")
        }
        var seen: Set<String> = []
        for part in element.parts {
            let name = part.name ?? ""
            let text = part.stringValue ?? ""
            if !seen.insert(name).inserted, !repeated.contains(name) { broken.append("\(name) twice") }
            switch name {
            case "id", "icon", "logo": if !FeedRules.isAddress(text) { broken.append("\(name) \(text)") }
            case "published", "updated", "dcterms:created":
                if !FeedRules.isRFC3339(text) { broken.append("\(name) \(text)") }
            case "link": broken += link(part)
            case "author", "contributor": broken += person(part, prefix: "")
            case "category":
                if FeedRules.isBlank(part.value("term") ?? "") { broken.append("category without term") }
                if let scheme = part.value("scheme"), !FeedRules.isAddress(scheme) { broken.append("scheme \(scheme)") }
            case "media:content", "media:thumbnail":
                if !FeedRules.isAddress(part.value("url") ?? "") { broken.append("\(name) \(part.value("url") ?? "")") }
            case "thr:in-reply-to":
                if !FeedRules.isAddress(part.value("ref") ?? "") { broken.append("thr:in-reply-to") }
            default: break
            }
        }
        return broken
    }

    static func link(_ link: XMLElement) -> [String] {
        var broken: [String] = []
        if !FeedRules.isAddress(link.value("href") ?? "") { broken.append("link to \(link.value("href") ?? "")") }
        if !relations.contains(link.value("rel") ?? "") { broken.append("relation \(link.value("rel") ?? "")") }
        if let type = link.value("type"), !FeedRules.isMediaType(type) { broken.append("type \(type)") }
        if let title = link.value("title"), FeedRules.isBlank(title) { broken.append("blank title of a link") }
        if let length = link.value("length"), Int(length).map({ $0 < 0 }) ?? true { broken.append("length \(length)") }
        return broken
    }

    static func person(_ person: XMLElement, prefix: String) -> [String] {
        var broken: [String] = []
        if person.texts(prefix + "name").allSatisfy(FeedRules.isBlank) { broken.append("a person without name") }
        for email in person.texts(prefix + "email") where !email.contains("@") { broken.append("email \(email)") }
        for uri in person.texts(prefix + "uri") where !FeedRules.isAddress(uri) { broken.append("uri \(uri)") }
        return broken
    }
}
