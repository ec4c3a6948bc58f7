/// A feed as normalised JSON: JSON Feed 1.1's names wherever it has one, everything else under `_feed` and `_item`.
///
/// What is not known has no key. The items come first, so that a feed of any length is written while it is read.
public enum FeedJSON {
    /// Writes an item as an element of an array that is open.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - json: Where to write.
    public static func write(_ item: FeedItem, to json: inout JSONText) {
        json.object { json in
            json.optional("id", item.id)
            json.optional("url", item.url)
            json.optional("external_url", item.externalURL)
            json.optional("title", item.title)
            json.optional("content_html", item.contentHTML)
            json.optional("content_text", item.contentText)
            json.optional("summary", item.summary)
            json.optional("image", item.image)
            json.optional("banner_image", item.bannerImage)
            json.optional("date_published", item.published.map(RFC3339.text))
            json.optional("date_modified", item.modified.map(RFC3339.text))
            people("authors", item.authors, to: &json)
            json.optional("tags", item.tags)
            json.optional("language", item.language)
            attachments(item.attachments, to: &json)
            json.key("_item")
            json.object { details(of: item, to: &$0) }
        }
    }

    private static func details(of item: FeedItem, to json: inout JSONText) {
        json.optional("created", item.created.map(RFC3339.text))
        json.optional("expired", item.expired.map(RFC3339.text))
        json.optional("comments_url", item.commentsURL)
        json.optional("comment_count", item.commentCount)
        json.optional("comments_feed_url", item.commentsFeedURL)
        json.optional("guid_is_permalink", item.idIsPermalink)
        json.optional("rights", item.rights)
        json.optional("license", item.license)
        people("contributors", item.contributors, to: &json)
        if let publisher = item.publisher {
            json.key("publisher")
            person(publisher, to: &json)
        }
        categories(item.categories, to: &json)
        links(item.links, to: &json)
        if let source = item.source { write(source, to: &json) }
        podcast(item.podcast, to: &json)
        if let media = item.media { write(media, to: &json) }
        place(item.place, to: &json)
        if let thread = item.thread {
            json.key("thread")
            json.object { json in
                json.optional("ref", thread.ref)
                json.optional("href", thread.href)
            }
        }
        json.optional("content_src", item.contentURL)
    }

    /// Writes what a feed says of itself into an object that is open; the items are left to `write(_:to:)` above.
    ///
    /// - Parameters:
    ///   - feed: The feed.
    ///   - json: Where to write.
    public static func writeMembers(of feed: Feed, to json: inout JSONText) {
        json.optional("title", feed.title)
        json.optional("home_page_url", feed.homePageURL)
        json.optional("feed_url", feed.hints.selfURL)
        json.optional("description", feed.description)
        json.optional("language", feed.language)
        json.optional("icon", feed.icon ?? feed.image?.url ?? feed.podcast?.image)
        json.optional("favicon", feed.favicon)
        json.optional("next_url", feed.nextURL)
        if feed.format.hasPrefix("json"), feed.hints.isComplete { json.optional("expired", true) }
        people("authors", feed.authors, to: &json)
        hubs(of: feed, to: &json)
        json.key("_feed")
        json.object { details(of: feed, to: &$0) }
    }

    /// The hubs that push a feed, as JSON Feed 1.1 lists them; nothing where it has none.
    static func hubs(of feed: Feed, to json: inout JSONText) {
        guard !feed.hints.hubs.isEmpty else { return }
        json.key("hubs")
        json.array { json in
            for hub in feed.hints.hubs {
                json.object { json in
                    json.member("type", "WebSub")
                    json.member("url", hub)
                }
            }
        }
    }

    private static func details(of feed: Feed, to json: inout JSONText) {
        json.member("format", feed.format)
        json.member("encoding", feed.encoding)
        json.optional("well_formed", feed.damage == nil)
        json.optional("damage", feed.damage)
        json.optional("truncated", feed.truncation)
        json.optional("id", feed.id)
        json.optional("published", feed.published.map(RFC3339.text))
        json.optional("updated", feed.updated.map(RFC3339.text))
        json.optional("created", feed.created.map(RFC3339.text))
        json.optional("rights", feed.rights)
        json.optional("license", feed.license)
        json.optional("info", feed.info)
        json.optional("ttl", feed.hints.ttl)
        json.optional("docs", feed.docs)
        json.optional("rating", feed.rating)
        if let publisher = feed.publisher {
            json.key("publisher")
            person(publisher, to: &json)
        }
        people("contributors", feed.contributors, to: &json)
        categories(feed.categories, to: &json)
        links(feed.links, to: &json)
        generator(feed.generator, to: &json)
        if let image = feed.image ?? (feed.podcast?.image).map({ FeedImage(url: $0) }) {
            json.key("image")
            json.object { json in
                json.optional("url", image.url)
                json.optional("title", image.title)
                json.optional("link", image.link)
                json.optional("width", image.width)
                json.optional("height", image.height)
                json.optional("description", image.description)
            }
        }
        if let cloud = feed.cloud {
            json.key("cloud")
            json.object { json in
                json.optional("domain", cloud.domain)
                json.optional("port", cloud.port)
                json.optional("path", cloud.path)
                json.optional("register_procedure", cloud.registerProcedure)
                json.optional("protocol", cloud.protocol)
            }
        }
        if let input = feed.textInput {
            json.key("textinput")
            json.object { json in
                json.optional("title", input.title)
                json.optional("description", input.description)
                json.optional("name", input.name)
                json.optional("link", input.link)
            }
        }
        podcast(feed.podcast, to: &json)
        place(feed.place, to: &json)
        hints(feed.hints, to: &json)
    }

    private static func hints(_ hints: FeedHints, to json: inout JSONText) {
        json.optional("update_period", hints.updatePeriod?.rawValue)
        json.optional("update_frequency", hints.updateFrequency)
        if !hints.skipHours.isEmpty {
            json.key("skip_hours")
            json.array { json in for hour in hints.skipHours { json.value(hour) } }
        }
        json.optional("skip_days", hints.skipDays)
        json.optional("new_url", hints.newURL)
        if hints.isComplete { json.optional("complete", true) }
    }
}

extension FeedJSON {
    static func people(_ key: String, _ people: [FeedPerson], to json: inout JSONText) {
        guard !people.isEmpty else { return }
        json.key(key)
        json.array { json in for somebody in people { person(somebody, to: &json) } }
    }

    static func person(_ person: FeedPerson, to json: inout JSONText) {
        json.object { json in
            json.optional("name", person.name)
            json.optional("url", person.url)
            json.optional("avatar", person.avatar)
            json.optional("_email", person.email)
        }
    }

    static func attachments(_ attachments: [FeedAttachment], to json: inout JSONText) {
        guard !attachments.isEmpty else { return }
        json.key("attachments")
        json.array { json in
            for file in attachments {
                json.object { json in
                    json.member("url", file.url)
                    json.optional("mime_type", file.mimeType)
                    json.optional("title", file.title)
                    json.optional("size_in_bytes", file.sizeInBytes)
                    json.optional("duration_in_seconds", file.durationInSeconds)
                }
            }
        }
    }

    static func categories(_ categories: [FeedCategory], to json: inout JSONText) {
        guard !categories.isEmpty else { return }
        json.key("categories")
        json.array { json in
            for category in categories {
                json.object { json in
                    json.member("term", category.term)
                    json.optional("scheme", category.scheme)
                    json.optional("label", category.label)
                }
            }
        }
    }

    static func links(_ links: [FeedLink], to json: inout JSONText) {
        guard !links.isEmpty else { return }
        json.key("links")
        json.array { json in
            for link in links {
                json.object { json in
                    json.member("href", link.href)
                    json.member("rel", link.rel)
                    json.optional("type", link.type)
                    json.optional("title", link.title)
                    json.optional("hreflang", link.hreflang)
                    json.optional("length", link.length)
                }
            }
        }
    }

    static func generator(_ generator: FeedGenerator?, to json: inout JSONText) {
        guard let generator else { return }
        json.key("generator")
        json.object { json in
            json.optional("name", generator.name)
            json.optional("url", generator.url)
            json.optional("version", generator.version)
        }
    }

    static func write(_ source: FeedSource, to json: inout JSONText) {
        json.key("source")
        json.object { json in
            json.optional("id", source.id)
            json.optional("title", source.title)
            json.optional("url", source.url)
            json.optional("subtitle", source.subtitle)
            json.optional("rights", source.rights)
            json.optional("updated", source.updated.map(RFC3339.text))
            people("authors", source.authors, to: &json)
            people("contributors", source.contributors, to: &json)
            categories(source.categories, to: &json)
            generator(source.generator, to: &json)
            json.optional("icon", source.icon)
            json.optional("logo", source.logo)
            links(source.links, to: &json)
        }
    }

    static func podcast(_ podcast: FeedPodcast?, to json: inout JSONText) {
        guard let podcast else { return }
        json.key("itunes")
        json.object { json in
            json.optional("author", podcast.author)
            json.optional("block", podcast.block)
            json.optional("explicit", podcast.explicit)
            json.optional("keywords", podcast.keywords)
            json.optional("title", podcast.title)
            json.optional("subtitle", podcast.subtitle)
            json.optional("summary", podcast.summary)
            json.optional("type", podcast.type)
            json.optional("image", podcast.image)
            json.optional("owner_name", podcast.ownerName)
            json.optional("owner_email", podcast.ownerEmail)
            json.optional("duration", podcast.duration)
            json.optional("episode", podcast.episode)
            json.optional("season", podcast.season)
        }
    }

    static func write(_ media: FeedMedia, to json: inout JSONText) {
        json.key("media")
        json.object { json in
            contents("content", media.contents, to: &json)
            contents("thumbnail", media.thumbnails, to: &json)
            json.optional("credit", media.credits)
            json.optional("title", media.title)
            json.optional("description", media.description)
            json.optional("rating", media.rating)
            json.optional("keywords", media.keywords)
        }
    }

    private static func contents(_ key: String, _ contents: [FeedMedia.Content], to json: inout JSONText) {
        guard !contents.isEmpty else { return }
        json.key(key)
        json.array { json in
            for content in contents {
                json.object { json in
                    json.optional("url", content.url)
                    json.optional("type", content.type)
                    json.optional("medium", content.medium)
                    json.optional("width", content.width)
                    json.optional("height", content.height)
                    json.optional("file_size", content.fileSize)
                    json.optional("duration", content.duration)
                }
            }
        }
    }

    /// GeoJSON's order: longitude first.
    static func place(_ place: FeedPlace?, to json: inout JSONText) {
        guard let place else { return }
        json.key("geo")
        json.object { json in
            json.member("type", place.kind.rawValue)
            json.key("coordinates")
            switch place.kind {
            case .point: if let point = place.points.first { pair(point, to: &json) }
            case .line, .box: json.array { json in for point in place.points { pair(point, to: &json) } }
            case .polygon: json.array { $0.array { json in for point in place.points { pair(point, to: &json) } } }
            }
        }
    }

    private static func pair(_ point: FeedPlace.Point, to json: inout JSONText) {
        json.array { json in
            json.number(point.longitude)
            json.number(point.latitude)
        }
    }
}
