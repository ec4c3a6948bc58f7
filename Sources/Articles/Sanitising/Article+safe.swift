extension Article {
    /// Makes every field safe to publish beside the content: texts plain, addresses such that nothing runs.
    mutating func makeFieldsSafe() {
        title = title.map(PlainField.line)
        section = section.map(PlainField.line)
        summary = summary.map(PlainField.line)
        tags = tags.map(PlainField.line)
        captions = captions.map(PlainField.line)
        byline = byline.map { byline in
            Byline(
                printed: PlainField.line(byline.printed), author: byline.author.map(PlainField.line),
                organisation: byline.organisation.map(PlainField.line))
        }
        if let own = url, let parsed = WebURL(own), PublishedURL.link(own, base: nil) == nil, parsed.scheme != "file" {
            url = nil
        }
        image = image.flatMap { PublishedURL.resource($0, base: nil) }
        nextPageURL = nextPageURL.flatMap { PublishedURL.resource($0, base: nil) }
        attachments = attachments.filter { PublishedURL.resource($0.url, base: nil) != nil }
        for index in attachments.indices { attachments[index].title = attachments[index].title.map(PlainField.line) }
    }
}
