import Articles

extension Page {
    /// An article beside its original: what was left out of it, and why.
    func original(_ id: String) async throws -> WebResponse {
        guard let record = try await context.store.article(id: id) else { throw Problem.notFound }
        let reading = try await OriginalReading.of(record, context, mayFetch: shell.isSignedIn)
        return shell.page("\(say(.beside)): \(title(record.article))") { html in
            html.element(.p) { $0.element(.a, [.href(Link(path: ArticleAddress.path(id)))], "← " + say(.back)) }
            html.element(.h1) { $0.element(.bdi, title(record.article)) }
            guard let reading else {
                html.element(.div, [.class("card")]) { html in
                    html.element(.strong, say(.noOriginal))
                    html.element(.p, say(.noOriginalHint))
                }
                return
            }
            let blocks = reading.explanation.blocks
            let kept = blocks.count(where: \.kept)
            html.element(
                .p, [.class("lead")],
                "\(say(.kept)): \(language.number(kept)) · \(say(.removed)): \(language.number(blocks.count - kept))")
            html.element(.div, [.class("compare")]) { html in
                html.element(.section) { html in
                    html.element(.h2, say(.articles))
                    content(record.article, &html)
                }
                html.element(.section) { html in
                    html.element(.h2, say(.original))
                    html.element(.ol, [.class("blocks")]) { html in
                        for block in blocks.prefix(5_000) { self.block(block, &html) }
                    }
                }
            }
        }
    }

    private func block(_ block: Explanation.Block, _ html: inout PageHTML) {
        html.element(.li, [.class(block.kept ? "stays" : "goes")]) { html in
            if block.kept { html.element(.span, block.text) } else { html.element(.del, block.text) }
            html.element(.small, (block.kept ? say(.kept) : say(.removed)) + ": " + block.reason)
        }
    }
}

/// The page of an article, read again.
enum OriginalReading {
    /// Reads it from the archive, else from the web.
    ///
    /// - Parameters:
    ///   - record: The article.
    ///   - context: The site.
    ///   - mayFetch: Whether its publisher may be asked for it now; strangers cannot have us ask.
    /// - Returns: Nil where the page is not at hand, or is no page any more.
    /// - Throws: What the archive says.
    static func of(_ record: ArticleRecord, _ context: SiteContext, mayFetch: Bool) async throws -> PageReader.Reading?
    {
        guard let page = try await page(record, context, mayFetch: mayFetch) else { return nil }
        return page.isText
            ? try? PageReader().reading(text: page.bytes, url: page.url, charset: page.charset)
            : try? PageReader().reading(html: page.bytes, url: page.url, charset: page.charset)
    }

    private static func page(_ record: ArticleRecord, _ context: SiteContext, mayFetch: Bool) async throws
        -> OriginalPage?
    {
        if let page = try await context.original(record) { return page }
        guard mayFetch, let url = record.article.url, Link(web: url) != nil,
            let response = try? await context.look(url),
            let body = response.body
        else { return nil }
        return OriginalPage(bytes: body, url: response.url, charset: ContentType.charset(response.contentType))
    }
}
