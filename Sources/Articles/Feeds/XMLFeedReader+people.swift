/// Authors, contributors and publishers.
extension XMLFeedReader {
    mutating func personPart(_ frame: Frame) {
        switch frame.element {
        case .name: person.name = plain(frame)
        case .email: person.email = line(frame).map { $0.droppingPrefix("mailto:") }
        case .personURL, .url: person.url = address(frame)
        default: break
        }
    }

    mutating func finishPerson(_ frame: Frame, _ outer: Scope) {
        var found = person
        person = FeedPerson()
        if frame.element == .itunesAuthor { found = FeedPerson() }
        if found.name == nil, found.email == nil, let text = word(frame) {
            let parsed = FeedPersonText.parse(text)
            found.name = parsed.name
            found.email = parsed.email
        } else if let name = found.name, found.email == nil, name.contains("@") {
            let parsed = FeedPersonText.parse(name)
            found.name = parsed.name ?? name
            found.email = parsed.email
        }
        if found.name == found.email { found.name = nil }
        guard !found.isEmpty else { return }
        switch (frame.element, outer) {
        case (.author, .item): addAuthor(found, native: true)
        case (.creator, .item): addAuthor(found, native: false)
        case (.itunesAuthor, .item):
            var podcast = item.podcast ?? FeedPodcast()
            podcast.author = line(frame)
            item.podcast = podcast
            if item.authors.isEmpty { item.authors.append(found) }
        case (.editor, .item): addAuthor(found, native: false)
        case (.contributor, .item): item.contributors.append(found)
        case (.publisher, .item), (.webMaster, .item): item.publisher = found
        case (.author, .source), (.creator, .source): source.authors.append(found)
        case (.contributor, .source): source.contributors.append(found)
        case (.author, .feed), (.creator, .feed), (.editor, .feed):
            feed.authors.appendNew(found)
        case (.itunesAuthor, .feed):
            var podcast = feed.podcast ?? FeedPodcast()
            podcast.author = line(frame)
            feed.podcast = podcast
            if feed.authors.isEmpty { feed.authors.append(found) }
        case (.contributor, .feed): feed.contributors.append(found)
        case (.publisher, .feed), (.webMaster, .feed): feed.publisher = feed.publisher ?? found
        case (.itunesOwner, .feed), (.owner, .feed):
            var podcast = feed.podcast ?? FeedPodcast()
            podcast.ownerName = found.name
            podcast.ownerEmail = found.email
            feed.podcast = podcast
            feed.publisher = feed.publisher ?? found
        default: break
        }
    }

    /// A format's own element goes before those of other vocabularies.
    private mutating func addAuthor(_ found: FeedPerson, native: Bool) {
        let count = item.authors.count
        guard count < FeedLimits.compared else {
            if count < FeedLimits.listed { item.authors.append(found) }
            return
        }
        guard !item.authors.contains(found) else { return }
        // One person by name and by address is one person.
        if let index = item.authors.firstIndex(where: { $0.name == found.name && $0.name != nil }) {
            item.authors[index].email = item.authors[index].email ?? found.email
            return
        }
        item.authors.insert(found, at: native ? min(nativeAuthors, count) : count)
        if native { nativeAuthors += 1 }
    }
}

/// `Jane Roe (jane@example.org)`, `jane@example.org (Jane Roe)`, `Jane Roe <jane@example.org>`.
enum FeedPersonText {
    static func parse(_ text: String) -> (name: String?, email: String?) {
        guard text.utf8.contains(0x40), text.utf8.count <= 1_000 else { return (text.nonEmpty, nil) }
        let words = text.split(whereSeparator: { $0.isWhitespace || "()<>[],;".contains($0) })
        guard let email = words.first(where: { isEmail($0.droppingMailto) }) else { return (text.nonEmpty, nil) }
        let rest = text.replacing(email, with: "")
        let marks: Set<Character> = ["(", ")", "<", ">", "[", "]", ",", ";", "-", ":", "\"", " "]
        var name = Substring(rest)
        while let first = name.first, marks.contains(first) { name = name.dropFirst() }
        while let last = name.last, marks.contains(last) { name = name.dropLast() }
        return (String(name).nonEmpty, String(email.droppingMailto))
    }

    private static func isEmail(_ word: Substring) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && !parts[1].contains("/")
    }
}

extension Substring {
    fileprivate var droppingMailto: Substring { lowercased().hasPrefix("mailto:") ? dropFirst(7) : self }
}
