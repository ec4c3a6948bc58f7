import Articles
import HTTPTypes

extension API {
    func articles() async throws -> WebResponse {
        try allow("source", "limit", "after", "since", "until", "language")
        var query = ArticleQuery(sources: try chosenSources(), since: try day("since"))
        query.until = try day("until")
        query.limit = try number("limit", 1...200, usually: 50)
        if let language = request.query["language"] {
            guard (1...35).contains(language.utf8.count),
                language.utf8.allSatisfy({
                    $0 == UInt8(ascii: "-") || Unicode.Scalar($0).properties.isAlphabetic || (0x30...0x39).contains($0)
                }),
                language.utf8.allSatisfy({ $0 < 0x80 })
            else { throw Problem(.badRequest, "`language` takes a BCP 47 tag such as vi", parameter: "language") }
            query.languages = [language]
        }
        if let after = request.query["after"] {
            guard let position = ArticleAddress.position(after) else {
                throw Problem(
                    .badRequest, "`after` is no place in the list; follow `next` of the page before", parameter: "after"
                )
            }
            query.after = position
        }
        let page = try await context.store.page(query)
        let next = page.next.map { position in
            context.base + "/api/v1/articles?"
                + request.query.setting("after", to: ArticleAddress.text(position)).encoded
        }
        return list(page.articles, next: next)
    }

    func search() async throws -> WebResponse {
        try allow("q", "source", "limit", "offset")
        guard let words = request.query["q"], !words.isEmpty else {
            throw Problem(.badRequest, "`q` takes the words to search for", parameter: "q")
        }
        guard words.unicodeScalars.count <= 200 else {
            throw Problem(.badRequest, "`q` has more than 200 characters", parameter: "q")
        }
        var query = ArticleQuery(sources: try chosenSources())
        query.text = words
        query.order = .relevance
        let limit = try number("limit", 1...200, usually: 50)
        query.offset = try number("offset", 0...10_000, usually: 0)
        query.limit = limit + 1
        let found = try await context.store.page(query).articles
        var next: String?
        if found.count > limit {
            next =
                context.base + "/api/v1/search?"
                + request.query.setting("offset", to: "\(query.offset + limit)").encoded
        }
        return list(Array(found.prefix(limit)), next: next)
    }

    private func list(_ records: [ArticleRecord], next: String?) -> WebResponse {
        var fields: HTTPFields = [:]
        if let next { fields[.link] = "<\(next)>; rel=\"next\"" }
        return answer(fields: fields) { json in
            json.key("articles")
            json.array { json in
                for record in records {
                    ArticleJSON.writeItem(record.article.sanitized.withoutFileTexts, record: record, to: &json)
                }
            }
            json.member("next", next)
        }
    }

    func article(_ id: String) async throws -> WebResponse {
        try allow()
        let record = try await record(id)
        var json = JSONText()
        ArticleJSON.writeItem(record.article.sanitized, record: record, to: &json)
        return WebResponse(
            type: "application/json", fields: [.cacheControl: "no-cache", .accessControlAllowOrigin: "*"],
            body: json.bytes)
    }

    func revisions(_ id: String) async throws -> WebResponse {
        try allow()
        let record = try await record(id)
        let revisions = try await context.store.revisions(of: id)
        return answer { json in
            json.key("current")
            json.value(record.revision)
            json.key("revisions")
            json.array { json in
                for revision in revisions {
                    json.object { json in
                        json.key("revision")
                        json.value(revision.revision)
                        json.member("fetched_at", revision.fetchedAt)
                        json.member("replaced_by", revision.cause.rawValue)
                        json.member("content_sha256", revision.contentSHA256)
                        json.member("title", revision.article.title)
                        json.member("content_html", revision.article.sanitized.contentHTML)
                        json.member("content_text", revision.article.contentText)
                    }
                }
            }
        }
    }

    func explanation(_ id: String) async throws -> WebResponse {
        try allow()
        let mayFetch = context.access.grant(request, now: context.now()) != .none
        guard let reading = try await OriginalReading.of(try await record(id), context, mayFetch: mayFetch) else {
            throw Problem(.notFound, "the page of this article is not at hand, or the article came whole with its feed")
        }
        return answer { json in
            json.key("blocks")
            json.array { json in
                for block in reading.explanation.blocks {
                    json.object { json in
                        json.member("text", block.text)
                        json.key("kept")
                        json.value(block.kept)
                        json.member("reason", block.reason)
                    }
                }
            }
        }
    }

    func statistics() async throws -> WebResponse {
        try allow("days", "source")
        let source = try chosenSources()
        guard source.count <= 1 else { throw Problem(.badRequest, "`source` may be given once", parameter: "source") }
        let days = try await Statistics.read(
            context, days: try number("days", 1...366, usually: 90), source: source.first)
        return answer { json in
            json.key("days")
            json.array { json in
                for day in days {
                    json.object { json in
                        json.member("day", day.day)
                        for (name, count) in [
                            ("articles", day.articles), ("bytes", day.bytes), ("polls", day.polls),
                            ("failures", day.failures),
                        ] {
                            json.key(name)
                            json.value(count)
                        }
                    }
                }
            }
        }
    }

    private func record(_ id: String) async throws -> ArticleRecord {
        guard ArticleAddress.isID(id), let record = try await context.store.article(id: id) else {
            throw Problem.notFound
        }
        return record
    }
}
