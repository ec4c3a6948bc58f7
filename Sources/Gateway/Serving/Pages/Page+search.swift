import Articles

extension Page {
    private static var perPage: Int { 20 }

    /// Search over all articles.
    func search() async throws -> WebResponse {
        let words = String((request.query["q"] ?? "").prefix(200))
        let source = request.query["source"].flatMap { context.definitions.source($0)?.id }
        let number = min(500, max(1, request.query["page"].flatMap { Int($0) } ?? 1))
        var found: [ArticleRecord] = []
        if words.contains(where: { $0.isLetter || $0.isNumber }) {
            var query = ArticleQuery(sources: source.map { [$0] } ?? [])
            query.text = words
            query.order = .relevance
            query.offset = (number - 1) * Self.perPage
            query.limit = Self.perPage + 1
            found = try await context.store.page(query).articles
        }
        return shell.page(words.isEmpty ? say(.search) : "\(words) · \(say(.search))", .search) { html in
            html.element(.h1, say(.search))
            form(words, source, &html)
            guard !words.isEmpty else { return }
            html.element(.h2, say(.results))
            if found.isEmpty {
                html.element(.p, [.plain(.role, "status")], say(.nothingFound))
            } else {
                articleList(Array(found.prefix(Self.perPage)), namesSource: true, words: words, &html)
            }
            turn(number, hasMore: found.count > Self.perPage, &html)
        }
    }

    private func form(_ words: String, _ source: String?, _ html: inout PageHTML) {
        html.element(
            .form, [.class("row"), .plain(.method, "get"), .action(Link(path: "/search")), .plain(.role, "search")]
        ) { html in
            html.element(.div) { html in
                html.element(.label, [.plain(.for, "q")], say(.searchLabel))
                html.element(
                    .input,
                    [
                        .id("q"), .plain(.name, "q"), .plain(.type, "search"), .plain(.value, words),
                        .plain(.maxlength, 200),
                    ] + (words.isEmpty ? [.flag(.autofocus)] : []))
            }
            html.element(.div) { html in
                html.element(.label, [.plain(.for, "source")], say(.source))
                sourceChoice(source, &html)
            }
            html.element(.button, say(.search))
        }
        html.element(.p, [.class("dim")], say(.searchHint))
    }

    /// A list to choose one source from, or all.
    func sourceChoice(_ chosen: String?, _ html: inout PageHTML) {
        html.element(.select, [.id("source"), .plain(.name, "source")]) { html in
            html.element(.option, [.plain(.value, "")], say(.allSources))
            for other in context.definitions.current.sources {
                html.element(
                    .option, [.plain(.value, other.id)] + (other.id == chosen ? [.flag(.selected)] : []), other.name)
            }
        }
    }

    private func turn(_ number: Int, hasMore: Bool, _ html: inout PageHTML) {
        guard number > 1 || hasMore else { return }
        html.element(.nav, [.class("pages"), .plain(.ariaLabel, say(.results))]) { html in
            for (label, page) in [("←", number - 1), ("→", number + 1)] where page >= 1 && (page < number || hasMore) {
                let query = request.query.setting("page", to: "\(page)").encoded
                html.element(
                    .a, [.href(Link(path: "/search?" + query)), .plain(.ariaLabel, "\(say(.results)) \(page)")],
                    page < number ? "\(label) \(page)" : "\(page) \(label)")
            }
        }
    }
}
