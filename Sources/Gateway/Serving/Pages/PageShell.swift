import HTTPTypes

/// What all pages have around them.
struct PageShell {
    let language: PageLanguage
    /// Whether whoever reads it has signed in.
    let isSignedIn: Bool
    /// The page's own target, to come back to.
    let target: String
    /// A feed that readers find by themselves when they are given this page's address.
    var feed: (title: String, name: String)?
    /// Seconds after which the page loads itself again.
    var reload: Int?

    enum Place { case sources, search, charts, addSource, other }

    /// A whole page.
    func page(
        _ title: String, _ place: Place = .other, status: HTTPResponse.Status = .ok, main: (inout PageHTML) -> Void
    ) -> WebResponse {
        var html = PageHTML()
        html.doctype()
        html.element(.html, [.plain(.lang, language.rawValue)]) { html in
            html.element(.head) { head(title, &$0) }
            html.element(.body) { html in
                html.element(.a, [.class("skip"), .href(.within("main"))], Phrase.skip.text(language))
                html.element(.header) { header(place, &$0) }
                html.element(.main, [.id("main"), .plain(.tabindex, -1)]) { main(&$0) }
                html.element(.footer) { footer(&$0) }
            }
        }
        let fields: HTTPFields = [
            .cacheControl: "private, no-cache", .vary: "Accept-Language, Cookie", .contentLanguage: language.rawValue,
        ]
        return WebResponse(status, type: "text/html; charset=utf-8", fields: fields, body: html.bytes)
    }

    private func head(_ title: String, _ html: inout PageHTML) {
        html.element(.meta, [.plain(.charset, "utf-8")])
        html.element(.meta, [.plain(.name, "viewport"), .plain(.content, "width=device-width, initial-scale=1")])
        html.element(.meta, [.plain(.name, "color-scheme"), .plain(.content, "light dark")])
        if let reload { html.element(.meta, [.plain(.httpEquiv, "refresh"), .plain(.content, reload)]) }
        html.element(.title, "\(title) · Feedgate")
        html.element(.link, [.plain(.rel, "stylesheet"), .href(Link(path: StyleSheet.path))])
        html.element(.link, [.plain(.rel, "icon"), .plain(.type, "image/svg+xml"), .href(Link(path: SiteIcon.path))])
        guard let feed else { return }
        for format in FeedFormat.allCases {
            let path = FeedAddress(name: feed.name, format: format).target()
            html.element(
                .link,
                [
                    .plain(.rel, "alternate"), .plain(.type, format.mediaType),
                    .plain(.title, "\(feed.title) (\(format.name))"),
                    .href(Link(path: path)),
                ])
        }
    }

    private func header(_ place: Place, _ html: inout PageHTML) {
        html.element(.a, [.class("brand"), .href(Link(path: "/"))]) { html in
            SiteIcon.draw(&html)
            html.element(.span, "Feedgate")
        }
        html.element(.nav, [.plain(.ariaLabel, "Feedgate")]) { html in
            let places: [(Place, Phrase, String)] = [
                (.sources, .sources, "/"), (.search, .search, "/search"), (.charts, .charts, "/charts"),
                (.addSource, .addSource, "/try"),
            ]
            html.element(.ul) { html in
                for (where_, phrase, path) in places {
                    html.element(.li) { html in
                        let here: [PageHTML.Attribute] = where_ == place ? [.plain(.ariaCurrent, "page")] : []
                        html.element(.a, [.href(Link(path: path))] + here, phrase.text(language))
                    }
                }
            }
        }
        html.element(.div, [.class("tools")]) { html in
            for other in PageLanguage.allCases where other != language {
                let path = "/language?to=\(other.rawValue)&back=\(PercentEncoding.encode(target))"
                html.element(
                    .a, [.href(Link(path: path)), .plain(.lang, other.rawValue), .plain(.hreflang, other.rawValue)],
                    other.name)
            }
            if isSignedIn {
                html.element(.form, [.plain(.method, "post"), .action(Link(path: "/signout"))]) { html in
                    html.element(.button, [.class("quiet")], Phrase.signOut.text(language))
                }
            } else {
                let path = "/signin?back=\(PercentEncoding.encode(target))"
                html.element(.a, [.href(Link(path: path))], Phrase.signIn.text(language))
            }
        }
    }

    private func footer(_ html: inout PageHTML) {
        let links: [(String, String)] = [
            (Phrase.opml.text(language), "/feeds.opml"), (Phrase.apiDocs.text(language), "/api/v1/openapi.json"),
        ]
        html.element(.p) { html in
            html.text("Feedgate \(ServerVersion.text) · ")
            for (index, link) in links.enumerated() {
                if index > 0 { html.text(" · ") }
                html.element(.a, [.href(Link(path: link.1))], link.0)
            }
        }
    }
}
