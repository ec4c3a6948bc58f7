extension FeedDocument {
    /// JSON Feed 1.1.
    static func json(_ feed: Feed) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title(feed))
            json.optional("home_page_url", feed.homePageURL)
            json.optional("feed_url", feed.hints.selfURL)
            json.optional("description", feed.description.map(plain))
            json.optional("next_url", feed.nextURL)
            json.optional("icon", feed.icon ?? feed.image?.url)
            json.optional("favicon", feed.favicon)
            people(feed.authors, to: &json)
            json.optional("language", feed.language)
            if feed.hints.isComplete { json.optional("expired", true) }
            FeedJSON.hubs(of: feed, to: &json)
            json.key("items")
            json.array { json in
                for (item, id) in zip(feed.items, identities(feed)) { jsonItem(item, id, to: &json) }
            }
        }
        json.newline()
        return json.bytes
    }

    private static func jsonItem(_ item: FeedItem, _ id: String, to json: inout JSONText) {
        json.object { json in
            json.member("id", id)
            json.optional("url", item.url)
            json.optional("external_url", item.externalURL)
            json.optional("title", item.title)
            json.optional("content_html", item.contentHTML)
            json.optional("content_text", item.contentText)
            // One of the two is demanded.
            if (item.contentHTML ?? "").isEmpty, (item.contentText ?? "").isEmpty {
                json.member(item.summary == nil ? "content_text" : "content_html", item.summary ?? item.title ?? "")
            }
            json.optional("summary", item.summary)
            json.optional("image", item.image)
            json.optional("banner_image", item.bannerImage)
            json.optional("date_published", item.published.map(RFC3339.text))
            json.optional("date_modified", item.modified.map(RFC3339.text))
            people(item.authors, to: &json)
            json.optional("tags", item.tags)
            json.optional("language", item.language)
            attachments(item.attachments, to: &json)
        }
    }

    private static func people(_ people: [FeedPerson], to json: inout JSONText) {
        let known = people.filter { $0.name != nil || $0.url != nil || $0.avatar != nil || $0.email != nil }
        guard !known.isEmpty else { return }
        json.key("authors")
        json.array { json in
            for person in known {
                json.object { json in
                    json.optional("name", person.name ?? (person.url == nil ? person.email : nil))
                    json.optional("url", person.url ?? person.email.map { "mailto:" + $0 })
                    json.optional("avatar", person.avatar)
                }
            }
        }
    }

    private static func attachments(_ attachments: [FeedAttachment], to json: inout JSONText) {
        guard !attachments.isEmpty else { return }
        json.key("attachments")
        json.array { json in
            for file in attachments {
                json.object { json in
                    json.member("url", file.url)
                    json.member("mime_type", mediaType(file.mimeType))
                    json.optional("title", file.title)
                    json.optional("size_in_bytes", file.sizeInBytes)
                    json.optional("duration_in_seconds", file.durationInSeconds)
                }
            }
        }
    }
}
