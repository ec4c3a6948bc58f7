import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// RSS 2.0 by the feed validator's rules.
enum RSSRules {
    private static let inChannel: Set<String> = [
        "title", "link", "description", "language", "copyright", "webMaster", "pubDate", "lastBuildDate", "category",
        "generator", "docs", "ttl", "image", "skipHours", "skipDays", "item", "atom:link", "atom:id", "atom:icon",
        "atom:author", "atom:contributor", "dc:creator", "dc:publisher", "sy:updatePeriod", "sy:updateFrequency",
        "creativeCommons:license", "dcterms:created", "georss:point", "georss:line", "georss:polygon", "georss:box",
        "itunes:author", "itunes:subtitle", "itunes:summary", "itunes:keywords", "itunes:image", "itunes:explicit",
        "itunes:block", "itunes:type", "itunes:owner",
    ]
    private static let inItem: Set<String> = [
        "title", "link", "guid", "description", "content:encoded", "category", "pubDate", "comments", "source",
        "enclosure", "atom:author", "atom:contributor", "atom:updated", "atom:link", "dc:creator", "dc:contributor",
        "dc:publisher", "dc:rights", "dc:language", "slash:comments", "wfw:commentRss", "creativeCommons:license",
        "dcterms:created", "dcterms:valid", "thr:in-reply-to", "georss:point", "georss:line", "georss:polygon",
        "georss:box", "media:content", "media:thumbnail", "media:title", "media:description", "media:credit",
        "media:rating", "media:keywords", "itunes:title", "itunes:author", "itunes:subtitle", "itunes:summary",
        "itunes:keywords", "itunes:image", "itunes:explicit", "itunes:block", "itunes:duration", "itunes:episode",
        "itunes:season", "itunes:episodeType",
    ]
    private static let repeated: Set<String> = [
        "item", "category", "atom:link", "atom:contributor", "dc:creator", "dc:contributor", "media:content",
        "media:thumbnail", "media:credit",
    ]

    static func broken(_ root: XMLElement) -> [String] {
        guard root.name == "rss", root.value("version") == "2.0", root.parts.count == 1, let channel = root.parts.first
        else { return ["no rss 2.0 with one channel"] }
        var broken = common(channel, inChannel, more: ["atom:author"])
        for name in ["title", "link", "description"] {
            if channel.texts(name).allSatisfy(FeedRules.isBlank) { broken.append("channel without \(name)") }
        }
        if let first = channel.parts.firstIndex(where: { $0.name == "item" }),
            channel.parts[first...].contains(where: { $0.name != "item" })
        {
            broken.append("an item before what the channel says of itself")
        }
        for hour in channel.parts.filter({ $0.name == "skipHours" }).flatMap(\.parts) {
            if !(0...23).contains(Int(hour.stringValue ?? "") ?? -1) { broken.append("hour") }
        }
        for ttl in channel.texts("ttl") where Int(ttl).map({ $0 < 0 }) ?? true { broken.append("ttl \(ttl)") }
        for image in channel.parts where image.name == "image" {
            if !["url", "title", "link"].allSatisfy({ !image.texts($0).allSatisfy(FeedRules.isBlank) }) {
                broken.append("image without url, title or link")
            }
        }
        var ids: Set<String> = []
        for item in channel.parts where item.name == "item" {
            broken += self.item(item)
            for id in item.texts("guid") where !ids.insert(id).inserted { broken.append("guid \(id) twice") }
        }
        return broken
    }

    private static func item(_ item: XMLElement) -> [String] {
        var broken = common(item, inItem, more: [])
        if (item.texts("title") + item.texts("description")).allSatisfy(FeedRules.isBlank) {
            broken.append("an item without title and description")
        }
        for part in item.parts {
            let text = part.stringValue ?? ""
            switch part.name {
            case "title", "category", "guid": if FeedRules.isBlank(text) { broken.append("a blank \(part.name ?? "")") }
            default: break
            }
            if part.name == "guid" {
                let isLink = part.value("isPermaLink")
                if isLink != "true", isLink != "false" { broken.append("isPermaLink \(isLink ?? "")") }
                if isLink == "true", !FeedRules.isWeb(text) { broken.append("guid \(text) is no address") }
            }
            if part.name == "enclosure" {
                if !FeedRules.isWeb(part.value("url") ?? "") {
                    broken.append("enclosure url \(part.value("url") ?? "")")
                }
                if Int(part.value("length") ?? "").map({ $0 < 0 }) ?? true { broken.append("enclosure length") }
                if !FeedRules.isMediaType(part.value("type") ?? "") { broken.append("enclosure type") }
            }
            if part.name == "description" || part.name == "content:encoded" {
                broken += FeedRules.relative(in: text).map { "the address \($0) is relative" }
            }
        }
        return broken
    }

    /// What holds of channels and items alike.
    private static func common(_ element: XMLElement, _ known: Set<String>, more: Set<String>) -> [String] {
        var broken: [String] = []
        var seen: Set<String> = []
        for part in element.parts {
            let name = part.name ?? ""
            let text = part.stringValue ?? ""
            if !known.contains(name) { broken.append("\(name) does not belong here") }
            if !seen.insert(name).inserted, !repeated.contains(name), !more.contains(name) {
                broken.append("\(name) twice")
            }
            switch name {
            case "pubDate", "lastBuildDate": if !FeedRules.isRFC822(text) { broken.append("\(name) \(text)") }
            case "atom:updated", "dcterms:created": if !FeedRules.isRFC3339(text) { broken.append("\(name) \(text)") }
            case "link", "comments", "wfw:commentRss", "atom:id", "atom:icon", "creativeCommons:license", "docs":
                if !FeedRules.isAddress(text) { broken.append("\(name) \(text)") }
            case "language", "dc:language": if !FeedRules.isLanguage(text) { broken.append("\(name) \(text)") }
            case "webMaster": if !text.contains("@") { broken.append("webMaster \(text)") }
            case "atom:link": broken += AtomRules.link(part)
            case "atom:author", "atom:contributor": broken += AtomRules.person(part, prefix: "atom:")
            case "media:content", "media:thumbnail", "source":
                if !FeedRules.isAddress(part.value("url") ?? "") { broken.append("\(name) \(part.value("url") ?? "")") }
            default: break
            }
        }
        return broken
    }
}
