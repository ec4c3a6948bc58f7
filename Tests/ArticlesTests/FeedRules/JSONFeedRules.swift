import Foundation

/// JSON Feed 1.1.
enum JSONFeedRules {
    static func broken(_ bytes: [UInt8]) -> [String] {
        guard let feed = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            return ["no JSON"]
        }
        var broken: [String] = []
        if feed["version"] as? String != "https://jsonfeed.org/version/1.1" { broken.append("version") }
        if FeedRules.isBlank(feed["title"] as? String ?? "") { broken.append("title") }
        guard let items = feed["items"] as? [[String: Any]] else { return broken + ["items"] }
        broken += addresses(feed, ["home_page_url", "feed_url", "next_url", "icon", "favicon"])
        broken += people(feed)
        var ids: Set<String> = []
        for item in items {
            guard let id = item["id"] as? String, !id.isEmpty else {
                broken.append("an item without id")
                continue
            }
            if !ids.insert(id).inserted { broken.append("id \(id) twice") }
            if item["content_html"] as? String == nil, item["content_text"] as? String == nil {
                broken.append("an item without content")
            }
            broken += addresses(item, ["url", "external_url", "image", "banner_image"]) + people(item)
            broken += FeedRules.relative(in: item["content_html"] as? String ?? "").map {
                "the address \($0) is relative"
            }
            for name in ["date_published", "date_modified"] {
                if let value = item[name], !FeedRules.isRFC3339(value as? String ?? "") {
                    broken.append("\(name) \(value)")
                }
            }
            if let tags = item["tags"], tags as? [String] == nil { broken.append("tags") }
            for file in item["attachments"] as? [[String: Any]] ?? [] {
                broken += addresses(file, ["url"])
                if !FeedRules.isMediaType(file["mime_type"] as? String ?? "") { broken.append("mime_type") }
                for name in ["size_in_bytes", "duration_in_seconds"] {
                    if let value = file[name], (value as? Int).map({ $0 < 0 }) ?? true { broken.append(name) }
                }
            }
        }
        return broken
    }

    private static func addresses(_ object: [String: Any], _ names: [String]) -> [String] {
        names.filter { name in object[name].map { !FeedRules.isAddress($0 as? String ?? "") } ?? false }
            .map { "\($0) \(object[$0] ?? "")" }
    }

    private static func people(_ object: [String: Any]) -> [String] {
        guard let value = object["authors"] else { return [] }
        guard let people = value as? [[String: Any]] else { return ["authors"] }
        return people.flatMap { person in
            addresses(person, ["url", "avatar"]) + (person.isEmpty ? ["an author of whom nothing is said"] : [])
        }
    }
}
