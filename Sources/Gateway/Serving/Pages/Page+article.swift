import Articles
import HTTPTypes

extension Page {
    /// One article, as it stands now.
    func article(_ id: String) async throws -> WebResponse {
        guard let record = try await context.store.article(id: id) else { throw Problem.notFound }
        let revisions = try await context.store.revisions(of: id)
        return shell.page(title(record.article)) { html in
            html.element(.article, record.article.language.map { [.plain(.lang, $0)] } ?? []) { html in
                html.element(.h1) { $0.element(.bdi, title(record.article)) }
                html.element(.ul, [.class("meta"), .plain(.lang, language.rawValue)]) { meta(record, &$0) }
                content(record.article, &html)
            }
            attachments(record.article, &html)
            if !revisions.isEmpty { list(revisions, record, &html) }
        }
    }

    private func meta(_ record: ArticleRecord, _ html: inout PageHTML) {
        let article = record.article
        html.element(.li) { html in
            html.element(.a, [.href(Link(path: "/sources/" + PercentEncoding.encode(record.sourceID)))]) { html in
                html.element(.bdi, name(record.sourceID))
            }
        }
        html.element(.li) { html in
            html.text(say(article.published == nil ? .firstSeen : .published) + " ")
            time(article.published?.iso8601 ?? record.firstSeen, &html)
        }
        if let byline = article.byline?.printed { html.element(.li) { $0.element(.bdi, byline) } }
        if let section = article.section { html.element(.li) { $0.element(.bdi, section) } }
        if let link = Link(web: article.url) {
            html.element(.li) { html in
                html.element(.a, [.href(link), .plain(.rel, "noopener noreferrer")], say(.original))
            }
        }
        html.element(.li) { html in
            html.element(.a, [.href(Link(path: ArticleAddress.path(record.id) + "/original"))], say(.beside))
        }
        html.element(.li) { html in
            html.element(.a, [.href(Link(path: "/api/v1" + ArticleAddress.path(record.id)))], "JSON")
        }
        if let twin = record.duplicateOf {
            html.element(.li) { html in
                html.text(say(.duplicate) + " ")
                html.element(.a, [.href(Link(path: ArticleAddress.path(twin)))], String(twin.prefix(8)))
            }
        }
        if article.extraction.confidence < 1 {
            html.element(.li, "\(say(.confidence)) \(Int((article.extraction.confidence * 100).rounded())) %")
        }
    }

    /// The article's HTML, written anew whatever has happened to the store since it was cleaned; without any, its text.
    func content(_ article: Article, _ html: inout PageHTML) {
        html.element(.div, [.class("prose")]) { html in
            if article.contentHTML.isEmpty {
                for paragraph in article.contentText.split(separator: "\n") { html.element(.p, String(paragraph)) }
            } else {
                html.cleaned(SanitizedHTML(article.contentHTML, base: article.url.flatMap { WebURL($0) }))
            }
        }
    }

    private func attachments(_ article: Article, _ html: inout PageHTML) {
        let files = article.attachments.compactMap { file in Link(web: file.url).map { (file, $0) } }
        guard !files.isEmpty else { return }
        html.element(.h2, say(.attachments))
        html.element(.ul) { html in
            for (file, link) in files {
                html.element(.li) { html in
                    html.element(.a, [.href(link), .plain(.rel, "noopener noreferrer")]) { html in
                        html.element(.bdi, file.title ?? file.url)
                    }
                    if let text = file.text { fileText(text, &html) }
                }
            }
        }
    }

    private func fileText(_ text: String, _ html: inout PageHTML) {
        html.element(.details) { html in
            html.element(.summary, say(.fileText))
            html.element(.div, [.class("prose")]) { html in
                for paragraph in text.split(separator: "\n") { html.element(.p, String(paragraph)) }
            }
        }
    }

    private func list(_ revisions: [ArticleRevision], _ record: ArticleRecord, _ html: inout PageHTML) {
        html.element(.h2, say(.revisions))
        html.element(.ul) { html in
            html.element(
                .li, "\(say(.revision)) \(record.revision), \(language.moment(record.fetchedAt)) (\(say(.current)))")
            for revision in revisions.reversed() {
                html.element(.li) { html in
                    let path = ArticleAddress.path(record.id) + "/revisions/\(revision.revision)"
                    html.element(
                        .a, [.href(Link(path: path))],
                        "\(say(.revision)) \(revision.revision), \(language.moment(revision.fetchedAt))")
                    html.text(" · " + say(revision.cause == .reclean ? .recleaned : .edited))
                }
            }
        }
    }

    /// A text that an article had before, and what the next one changed.
    func revision(_ id: String, _ number: Int) async throws -> WebResponse {
        guard let record = try await context.store.article(id: id) else { throw Problem.notFound }
        let path = ArticleAddress.path(id)
        if number == record.revision { return WebResponse.seeOther(path) }
        let revisions = try await context.store.revisions(of: id)
        guard let index = revisions.firstIndex(where: { $0.revision == number }) else { throw Problem.notFound }
        let old = revisions[index]
        let next = index + 1 < revisions.count ? revisions[index + 1].article : record.article
        return shell.page("\(say(.revision)) \(number): \(title(old.article))") { html in
            html.element(.p) { $0.element(.a, [.href(Link(path: path))], "← " + say(.back)) }
            html.element(.h1) { $0.element(.bdi, title(old.article)) }
            html.element(.p, [.class("lead")], "\(say(.revision)) \(number), \(language.moment(old.fetchedAt))")
            html.element(.div, [.class("compare")]) { html in
                html.element(.section) { html in
                    html.element(.h2, "\(say(.revision)) \(number)")
                    content(old.article, &html)
                }
                html.element(.section) { html in
                    html.element(.h2, say(.changes))
                    changes(old.article, next, &html)
                }
            }
        }
    }

    private func changes(_ old: Article, _ next: Article, _ html: inout PageHTML) {
        html.element(.div, [.class("diff prose")]) { html in
            let texts = [old, next].map { article in (article.title.map { $0 + "\n" } ?? "") + article.contentText }
            for change in TextChanges.between(texts[0], texts[1]) {
                switch change {
                case .same(let text): html.element(.p, text)
                case .removed(let text): html.element(.del, text)
                case .added(let text): html.element(.ins, text)
                }
            }
        }
    }
}
