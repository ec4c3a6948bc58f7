import Articles
import HTTPTypes

/// The JSON interface: `/api/v1`, as its OpenAPI document says.
struct API {
    let context: SiteContext
    let request: WebRequest

    func respond(_ route: APIRoute) async throws -> WebResponse {
        if ![.get, .head].contains(request.method) {
            guard context.access.mayWrite(request, form: nil, now: context.now()) else { throw Problem.unauthorised }
        }
        switch route {
        case .openAPI: return openAPI()
        case .sources: return try await request.method == .post ? addSource() : sources()
        case .source(let id): return try await request.method == .delete ? removeSource(id) : source(id)
        case .poll(let id): return try poll(id)
        case .articles: return try await articles()
        case .article(let id): return try await article(id)
        case .revisions(let id): return try await revisions(id)
        case .explanation(let id): return try await explanation(id)
        case .search: return try await search()
        case .statistics: return try await statistics()
        case .preview: return try await preview()
        }
    }

    /// A JSON answer.
    func answer(_ status: HTTPResponse.Status = .ok, fields: HTTPFields = [:], _ body: (inout JSONText) -> Void)
        -> WebResponse
    {
        var json = JSONText()
        json.object(body)
        var all = fields
        all[.cacheControl] = all[.cacheControl] ?? "no-cache"
        all[.accessControlAllowOrigin] = "*"
        return WebResponse(status, type: "application/json", fields: all, body: json.bytes)
    }

    /// Refuses parameters that this operation does not have: a misspelt one must not be passed over in silence.
    func allow(_ names: String...) throws {
        for (name, _) in request.query.pairs where !names.contains(name) {
            let known = names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"
            throw Problem(
                .badRequest, "this operation has no parameter `\(name.prefix(50))`; \(known)",
                parameter: String(name.prefix(50)))
        }
        for name in names where name != "source" && request.query.all(name).count > 1 {
            throw Problem(.badRequest, "`\(name)` may be given once", parameter: name)
        }
    }

    func number(_ name: String, _ range: ClosedRange<Int>, usually: Int) throws -> Int {
        guard let value = request.query[name] else { return usually }
        do throws(FeedParameters.Problem) {
            return try FeedParameters.number(name, value, range)
        } catch {
            throw Problem(error)
        }
    }

    func day(_ name: String) throws -> String? {
        guard let value = request.query[name] else { return nil }
        guard ExportProfile.isDay(value) else {
            throw Problem(.badRequest, "`\(name)` takes a day such as 2024-05-26", parameter: name)
        }
        return value
    }

    /// The sources asked for, each of them known.
    func chosenSources() throws -> [String] {
        let ids = request.query.all("source")
        guard ids.count <= 50 else {
            throw Problem(.badRequest, "`source` is given more than 50 times", parameter: "source")
        }
        for id in ids {
            guard ProposedSource.isID(id) else {
                throw Problem(.badRequest, "`\(id.prefix(64))` is no source's id", parameter: "source")
            }
            guard context.definitions.source(id) != nil else {
                throw Problem(
                    .notFound, "there is no source `\(id)`; GET /api/v1/sources lists them", parameter: "source")
            }
        }
        return ids
    }

    private func openAPI() -> WebResponse {
        var fields: HTTPFields = [:]
        fields[.cacheControl] = "public, max-age=3600"
        fields[.accessControlAllowOrigin] = "*"
        return WebResponse(type: "application/json", fields: fields, body: Array(OpenAPIDocument.text.utf8))
    }
}
