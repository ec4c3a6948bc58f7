import Articles

extension Page {
    /// The place to try an address.
    func tryForm(_ address: String = "", error: String? = nil) -> WebResponse {
        shell.page(say(.tryTitle), .addSource, status: error == nil ? .ok : .unprocessableContent) { html in
            html.element(.div, [.class("narrow")]) { html in
                html.element(.h1, say(.tryTitle))
                html.element(.p, [.class("lead")], say(.tryHint))
                if let error { html.element(.p, [.class("card error"), .plain(.role, "alert")], error) }
                guard mayWrite(&html) else { return }
                addressForm(address, &html)
            }
        }
    }

    private func addressForm(_ address: String, _ html: inout PageHTML) {
        html.element(.form, [.class("row"), .plain(.method, "post"), .action(Link(path: "/try"))]) { html in
            key(&html)
            html.element(.div) { html in
                html.element(.label, [.plain(.for, "url")], say(.address))
                html.element(
                    .input,
                    [
                        .id("url"), .plain(.name, "url"), .plain(.inputmode, "url"), .plain(.value, address),
                        .plain(.placeholder, "https://"), .plain(.maxlength, 2_048), .flag(.required),
                    ] + (address.isEmpty ? [.flag(.autofocus)] : []))
            }
            html.element(.button, say(.look))
        }
    }

    /// What an address turned out to be, and the form that saves it.
    func tried(_ proposal: Proposal, error: String? = nil) -> WebResponse {
        let draft = proposal.draft
        return shell.page(say(.tryTitle), .addSource, status: error == nil ? .ok : .unprocessableContent) { html in
            html.element(.h1, say(.tryTitle))
            addressForm(draft.url, &html)
            html.element(.p, [.class("lead"), .plain(.role, "status")]) { html in
                html.text("\(say(.found)): \(say(Self.phrase(draft.kind)))")
                if draft.kind != .pages { html.text(", \(language.number(proposal.count)) \(say(.items))") }
            }
            html.element(.div, [.class("compare")]) { html in
                html.element(.section, [.class("card")]) { html in
                    html.element(.h2, say(.save))
                    if let error { html.element(.p, [.class("card error"), .plain(.role, "alert")], error) }
                    saveForm(draft, &html)
                }
                html.element(.section) { preview(proposal, &$0) }
            }
        }
    }

    private func saveForm(_ draft: ProposedSource, _ html: inout PageHTML) {
        html.element(.form, [.class("stack"), .plain(.method, "post"), .action(Link(path: "/try/save"))]) { html in
            key(&html)
            for case let (name, value?) in [
                ("url", draft.url), ("kind", draft.kind.rawValue), ("language", draft.language), ("items", draft.items),
            ] {
                html.element(.input, [.plain(.type, "hidden"), .plain(.name, name), .plain(.value, value)])
            }
            html.element(.label, [.plain(.for, "name")], say(.name))
            html.element(
                .input,
                [
                    .id("name"), .plain(.name, "name"), .plain(.value, draft.name), .plain(.maxlength, 200),
                    .flag(.required),
                ])
            html.element(.label, [.plain(.for, "id")], "\(say(.identity)) (\(say(.identityHint)))")
            html.element(
                .input,
                [
                    .id("id"), .plain(.name, "id"), .plain(.value, draft.id), .plain(.pattern, "[a-z0-9][a-z0-9\\-]*"),
                    .plain(.maxlength, 64), .flag(.required),
                ])
            html.element(.label, [.plain(.for, "interval")], say(.interval))
            html.element(.select, [.id("interval"), .plain(.name, "interval")]) { html in
                for (value, label) in Self.intervals(language) {
                    html.element(.option, [.plain(.value, value)] + (value == "1h" ? [.flag(.selected)] : []), label)
                }
            }
            html.element(.p) { $0.element(.button, say(.savePoll)) }
        }
    }

    private static func phrase(_ kind: ProposedSource.Kind) -> Phrase {
        switch kind {
        case .feed: .feed
        case .listing: .listing
        case .pages: .page
        }
    }

    private static func intervals(_ language: PageLanguage) -> [(String, String)] {
        language == .vi
            ? [("30m", "30 phút"), ("1h", "1 giờ"), ("6h", "6 giờ"), ("1d", "1 ngày")]
            : [("30m", "30 minutes"), ("1h", "1 hour"), ("6h", "6 hours"), ("1d", "1 day")]
    }

    private func preview(_ proposal: Proposal, _ html: inout PageHTML) {
        html.element(.h2, say(.preview))
        html.element(.ul, [.class("list card")]) { html in
            for item in proposal.items {
                html.element(.li) { html in
                    html.element(.bdi, item.title)
                    if let date = item.date {
                        html.text(" ")
                        html.element(.small) { time(date, &$0) }
                    }
                }
            }
        }
        guard let sample = proposal.sample else { return }
        html.element(.article, [.class("card")]) { html in
            html.element(.h3) { $0.element(.bdi, title(sample)) }
            content(sample, &html)
        }
    }

    /// Whether whoever asks may write; if not, says what to do.
    private func mayWrite(_ html: inout PageHTML) -> Bool {
        guard !shell.isSignedIn else { return true }
        html.element(.p, [.class("card")]) { html in
            if context.access.token == nil {
                html.text(say(.tokenNone))
            } else {
                html.text(say(.mustSignIn) + " ")
                let path = "/signin?back=" + PercentEncoding.encode("/try")
                html.element(.a, [.href(Link(path: path))], say(.signIn))
            }
        }
        return false
    }

    /// The form for the token.
    func signIn(back: String, wrong: Bool = false) -> WebResponse {
        shell.page(say(.signIn), status: wrong ? .forbidden : .ok) { html in
            html.element(.div, [.class("narrow")]) { html in
                html.element(.h1, say(.signIn))
                guard context.access.token != nil else {
                    html.element(.p, [.class("card")], say(.tokenNone))
                    return
                }
                if wrong { html.element(.p, [.class("card error"), .plain(.role, "alert")], say(.tokenWrong)) }
                html.element(.form, [.class("row"), .plain(.method, "post"), .action(Link(path: "/signin"))]) { html in
                    html.element(.input, [.plain(.type, "hidden"), .plain(.name, "back"), .plain(.value, back)])
                    html.element(.div) { html in
                        html.element(.label, [.plain(.for, "token")], say(.token))
                        html.element(
                            .input,
                            [
                                .id("token"), .plain(.name, "token"), .plain(.type, "password"),
                                .plain(.autocomplete, "current-password"), .flag(.required), .flag(.autofocus),
                            ])
                    }
                    html.element(.button, say(.signIn))
                }
                html.element(.p, [.class("dim")], say(.tokenHint))
            }
        }
    }
}
