import Articles
import Foundation
import HTTPTypes

/// The forms of the pages: signing in and out, trying an address, saving it as a source.
struct Desk {
    let context: SiteContext
    let request: WebRequest
    let page: Page

    func respond(_ route: Route) async throws -> WebResponse {
        switch (route, request.method) {
        case (.language, _): return language()
        case (.signIn, .post): return signIn()
        case (.signIn, _): return signInForm()
        case (.signOut, _):
            return sent("/", cookie: Access.signedOut)
        case (.tryAddress, .post): return try await look()
        case (.trySave, .post): return try await save()
        default: return page.tryForm(String((request.query["url"] ?? "").prefix(2_048)))
        }
    }

    /// A place on this server to come back to; never another server.
    private func back(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.hasPrefix("/\\"), text.utf8.count <= 2_048,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return text
    }

    private func sent(_ path: String, cookie: String) -> WebResponse {
        var response = WebResponse.seeOther(path)
        response.fields.append(HTTPField(name: .setCookie, value: cookie))
        response.fields[.cacheControl] = "no-store"
        return response
    }

    private func language() -> WebResponse {
        let chosen = request.query["to"].flatMap(PageLanguage.init) ?? .en
        return sent(
            back(request.query["back"]),
            cookie: "lang=\(chosen.rawValue); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
    }

    private func session(_ path: String) -> WebResponse {
        sent(path, cookie: context.access.session(now: context.now(), secure: context.base.hasPrefix("https:")))
    }

    /// The form, or, for the link that `feedgate serve` prints, the way in.
    private func signInForm() -> WebResponse {
        let target = back(request.query["back"])
        if let token = request.query["token"], context.access.isToken(token) { return session(target) }
        return page.signIn(back: target)
    }

    private func signIn() -> WebResponse {
        let target = back(request.form?["back"])
        guard let token = request.form?["token"], context.access.isToken(token.filter { !$0.isWhitespace }) else {
            return page.signIn(back: target, wrong: true)
        }
        return session(target)
    }

    private func form() throws -> FormValues {
        guard let form = request.form else {
            throw Problem(.badRequest, "the form came in another shape than the page sends it")
        }
        guard context.access.mayWrite(request, form: form, now: context.now()) else {
            throw Problem(.forbidden, page.say(.mustSignIn))
        }
        return form
    }

    private func look() async throws -> WebResponse {
        let address = try form()["url"] ?? ""
        do {
            return page.tried(try await Proposal.at(address, context))
        } catch let failure as Proposal.Failure {
            return page.tryForm(address, error: failure.description)
        }
    }

    private func save() async throws -> WebResponse {
        let form = try form()
        let url = form["url"] ?? ""
        guard Link(web: url) != nil, url.utf8.count <= 2_048, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return page.tryForm(url, error: "'\(url.prefix(200))' is no web address")
        }
        let name = (form["name"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        var draft = ProposedSource(
            id: form["id"] ?? "", name: name.isEmpty ? url : String(name.prefix(200)), url: url,
            kind: form["kind"].flatMap(ProposedSource.Kind.init) ?? .feed)
        draft.interval = form["interval"]
        draft.language = form["language"]
        draft.items = form["items"]
        do {
            let source = try API.save(draft, context)
            return WebResponse.seeOther("/sources/\(source.id)?added=1")
        } catch let problem as Problem {
            let proposal = Proposal(draft: draft)
            return page.tried(proposal, error: problem.status == .conflict ? page.say(.alreadyThere) : problem.detail)
        }
    }
}
