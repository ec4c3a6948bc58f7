import Articles
import Foundation
import HTTPTypes

extension API {
    func sources() async throws -> WebResponse {
        try allow()
        let reports = try await SourceReport.all(
            context.definitions.current.sources, context.store, now: Double(context.now()))
        return answer { json in
            json.key("sources")
            json.array { json in
                for report in reports { write(report, to: &json) }
            }
        }
    }

    func source(_ id: String) async throws -> WebResponse {
        try allow()
        guard let source = context.definitions.source(id) else { throw Problem.notFound }
        guard
            let report = try await SourceReport.all([source], context.store, now: Double(context.now())).first
        else { throw Problem.notFound }
        var json = JSONText()
        write(report, to: &json)
        return WebResponse(
            type: "application/json", fields: [.cacheControl: "no-cache", .accessControlAllowOrigin: "*"],
            body: json.bytes)
    }

    private func write(_ report: SourceReport, to json: inout JSONText) {
        let (source, state) = (report.source, report.state)
        json.object { json in
            json.member("id", source.id)
            json.member("name", source.name)
            json.member("kind", source.kind.rawValue)
            json.key("urls")
            json.array { json in
                if case .web(let addresses) = source.location { for address in addresses { json.value(address) } }
            }
            json.key("enabled")
            json.value(source.enabled)
            json.member("language", source.language)
            json.member("section", source.section)
            json.member("health", report.condition.rawValue)
            json.member("polled_at", state?.polledAt)
            json.member("error", state?.error)
            json.member("suspicion", state?.suspicion)
            json.member("moved_to", report.moves.first.map { Redaction.url($0.url) })
            let counts = [
                ("interval_seconds", source.interval), ("failures", state?.failures ?? 0),
                ("failed_documents", state?.failedDocuments ?? 0), ("articles", state?.articles ?? 0),
            ]
            for (name, count) in counts {
                json.key(name)
                json.value(count)
            }
            json.member("newest", state?.newest)
            json.key("feeds")
            json.object { json in
                for format in FeedFormat.allCases {
                    json.key(format.rawValue)
                    json.value(context.base + FeedAddress(name: source.id, format: format).target())
                }
            }
        }
    }

    func addSource() async throws -> WebResponse {
        try allow()
        let input = try JSONInput(request, required: ["url"], optional: ["id", "name", "kind", "interval"])
        let url = input["url"] ?? ""
        var kind: ProposedSource.Kind?
        if let text = input["kind"] {
            kind = ProposedSource.Kind(rawValue: text)
            if kind == nil {
                let known = ProposedSource.Kind.allCases.map(\.rawValue).joined(separator: " or ")
                throw Problem(.unprocessableContent, "`kind` is \(known)", parameter: "kind")
            }
        }
        guard let parsed = URL(string: url), ["http", "https"].contains(parsed.scheme ?? ""), let host = parsed.host(),
            !host.isEmpty
        else { throw Problem(.unprocessableContent, "`url` takes an http or https address", parameter: "url") }
        let taken = Set(context.definitions.current.sources.map(\.id))
        let name = input["name"] ?? host
        var draft = ProposedSource(
            id: input["id"] ?? ProposedSource.id(named: name, taken: taken), name: name, url: url, kind: kind ?? .feed)
        draft.interval = input["interval"]
        let source = try Self.save(draft, context)
        var json = JSONText()
        write(SourceReport(source: source, condition: .neverPolled, state: nil, plan: nil, moves: []), to: &json)
        return WebResponse(
            .created, type: "application/json",
            fields: [.location: "/api/v1/sources/" + source.id, .cacheControl: "no-store"], body: json.bytes)
    }

    /// Saves a source and has it polled.
    static func save(_ draft: ProposedSource, _ context: SiteContext) throws -> SourceDefinition {
        do {
            let source = try context.definitions.save(draft)
            _ = context.errand(.poll(source))
            return source
        } catch DefinitionsBook.Refusal.taken(let id) {
            throw Problem(.conflict, "there is a source `\(id)` already; choose another id", parameter: "id")
        } catch DefinitionsBook.Refusal.wrong(let reason) {
            throw Problem(.unprocessableContent, reason)
        }
    }

    func removeSource(_ id: String) throws -> WebResponse {
        try allow()
        guard try context.definitions.remove(id) else { throw Problem.notFound }
        return WebResponse(.noContent, fields: [.cacheControl: "no-store"])
    }

    func poll(_ id: String) throws -> WebResponse {
        try allow()
        guard let source = context.definitions.source(id) else { throw Problem.notFound }
        guard context.errand(.poll(source)) else { throw Problem.busy }
        return answer(.accepted, fields: [.cacheControl: "no-store"]) { $0.member("source", id) }
    }

    func preview() async throws -> WebResponse {
        try allow()
        let input = try JSONInput(request, required: ["url"], optional: [])
        let proposal: Proposal
        do {
            proposal = try await Proposal.at(input["url"] ?? "", context)
        } catch let failure as Proposal.Failure {
            throw Problem(
                failure.isElsewhere ? .notFound : .unprocessableContent, failure.description, parameter: "url")
        }
        return answer(fields: [.cacheControl: "no-store"]) { json in
            json.member("id", proposal.draft.id)
            json.member("name", proposal.draft.name)
            json.member("url", proposal.draft.url)
            json.member("kind", proposal.draft.kind.rawValue)
            json.key("items")
            json.array { json in
                for item in proposal.items {
                    json.object { json in
                        json.member("title", item.title)
                        json.member("url", item.url)
                        json.member("date", item.date)
                    }
                }
            }
            if let sample = proposal.sample {
                json.key("sample")
                ArticleJSON.writeItem(sample, record: nil, to: &json)
            }
        }
    }
}
