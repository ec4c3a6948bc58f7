/// What every page needs to be written: the site, the question, and the language of the answer.
struct Page {
    let context: SiteContext
    let request: WebRequest
    let language: PageLanguage
    let shell: PageShell

    init(_ context: SiteContext, _ request: WebRequest) {
        self.context = context
        self.request = request
        language = PageLanguage(request)
        shell = PageShell(
            language: language, isSignedIn: context.access.grant(request, now: context.now()) != .none,
            target: request.target)
    }

    func say(_ phrase: Phrase) -> String { phrase.text(language) }

    /// The name of a source, or its id where it is defined no longer.
    func name(_ id: String) -> String { context.definitions.source(id)?.name ?? id }

    /// The hidden field that proves that a form is our own.
    func key(_ html: inout PageHTML) {
        html.element(
            .input, [.plain(.type, "hidden"), .plain(.name, "form"), .plain(.value, context.access.formKey(request))])
    }

    /// A page that says what is wrong.
    func problem(_ problem: Problem) -> WebResponse {
        let title =
            switch problem.status.code {
            case 404: say(.notFound)
            case 429: say(.tooMany)
            default: say(.error)
            }
        var response = shell.page(title, status: problem.status) { html in
            html.element(.h1, title)
            html.element(.p, [.class("lead")], problem.status.code == 404 ? say(.notFoundHint) : problem.detail)
            html.element(.p) { $0.element(.a, [.href(Link(path: "/"))], say(.home)) }
        }
        for field in problem.fields { response.fields.append(field) }
        return response
    }

    /// Links to the feeds of a name.
    func feeds(_ name: String, _ title: String, _ html: inout PageHTML) {
        html.element(.span, [.class("feeds")]) { html in
            for format in FeedFormat.allCases {
                let path = FeedAddress(name: name, format: format).target()
                html.element(
                    .a, [.href(Link(path: path)), .plain(.ariaLabel, "\(title): \(format.name)")],
                    format == .json ? "JSON" : format.name)
            }
        }
    }

    /// A moment or a day, for people and for programs.
    func time(_ iso: String, _ html: inout PageHTML) {
        html.element(.time, [.plain(.datetime, iso)], language.day(iso))
    }
}
