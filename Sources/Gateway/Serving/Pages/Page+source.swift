import Articles
import HTTPTypes

extension Page {
    /// One source: how it is, and its articles.
    func source(_ id: String) async throws -> WebResponse {
        guard let source = context.definitions.source(id) else { throw Problem.notFound }
        guard
            let report = try await SourceReport.all([source], context.store, now: Double(context.now())).first
        else { throw Problem.notFound }
        let state = report.state
        var query = ArticleQuery(sources: [id])
        query.limit = 25
        if let after = request.query["after"] {
            guard let position = ArticleAddress.position(after) else { throw Problem.notFound }
            query.after = position
        }
        let page = try await context.store.page(query)
        var shell = shell
        shell.feed = (source.name, id)
        // A source that was added a moment ago is being polled for the first time.
        if state == nil, source.enabled, request.query["added"] != nil { shell.reload = 3 }
        return shell.page(source.name, .sources) { html in
            html.element(.h1) { $0.element(.bdi, source.name) }
            if shell.reload != nil {
                html.element(.p, [.class("card"), .plain(.role, "status")], say(.saved) + " " + say(.waiting))
            }
            facts(report, &html)
            html.element(.h2, say(.articles))
            if page.articles.isEmpty {
                html.element(.p, [.class("dim")], say(.nothingFound))
            } else {
                articleList(page.articles, namesSource: false, &html)
            }
            pages(page.next, "/sources/" + PercentEncoding.encode(id), FormValues([]), &html)
        }
    }

    private func facts(_ report: SourceReport, _ html: inout PageHTML) {
        let (source, state) = (report.source, report.state)
        if let error = state?.error ?? state?.suspicion {
            html.element(.div, [.class("card error")]) { html in
                html.element(.strong, say(.problem) + ": ")
                html.text(error)
            }
        }
        html.element(.dl, [.class("facts card")]) { html in
            fact(say(.health), &html) { health(report, &$0) }
            fact(say(.articles), &html) { $0.text(language.number(state?.articles ?? 0)) }
            if let polled = state?.polledAt { fact(say(.lastPolled), &html) { $0.text(language.moment(polled)) } }
            if let newest = state?.newest { fact(say(.newest), &html) { time(newest, &$0) } }
            if case .web(let addresses) = source.location {
                fact(say(.address), &html) { html in
                    for address in addresses.prefix(5) {
                        html.element(.div) { html in
                            if let link = Link(web: address) {
                                html.element(.a, [.href(link), .plain(.rel, "noopener noreferrer")], address)
                            } else {
                                html.text(address)
                            }
                        }
                    }
                }
            }
            fact(say(.feeds), &html) { feeds(source.id, source.name, &$0) }
            fact(say(.charts), &html) { html in
                html.element(
                    .a, [.href(Link(path: "/charts?source=" + PercentEncoding.encode(source.id)))], say(.charts))
            }
        }
    }

    func fact(_ name: String, _ html: inout PageHTML, _ body: (inout PageHTML) -> Void) {
        html.element(.dt, name)
        html.element(.dd) { body(&$0) }
    }

    /// Links to the first page and the next one.
    func pages(_ next: ArticleQuery.Position?, _ path: String, _ query: FormValues, _ html: inout PageHTML) {
        let isFirst = request.query["after"] == nil
        guard next != nil || !isFirst else { return }
        html.element(.nav, [.class("pages"), .plain(.ariaLabel, say(.older))]) { html in
            if !isFirst {
                html.element(.a, [.href(Link(path: path + "?" + query.encoded))], "← " + say(.newer))
            }
            if let next {
                let more = query.setting("after", to: ArticleAddress.text(next)).encoded
                html.element(.a, [.href(Link(path: path + "?" + more)), .plain(.rel, "next")], say(.older) + " →")
            }
        }
    }
}
