import Articles
import HTTPTypes

/// Why a request is not answered as it was meant: with the status, in words, for programs as RFC 9457 has it.
struct Problem: Error, Equatable {
    var status: HTTPResponse.Status
    /// What is wrong and what to do, in one sentence.
    var detail: String
    /// The parameter or field that is wrong.
    var parameter: String?
    var fields: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ detail: String, parameter: String? = nil, fields: HTTPFields = [:]) {
        self.status = status
        self.detail = detail
        self.parameter = parameter
        self.fields = fields
    }

    static let notFound = Problem(.notFound, "there is nothing at this address; begin at / or at /api/v1/openapi.json")
    static let tooSlow = Problem(
        .unprocessableContent,
        "the filter takes too long; make its expression simpler, or ask for fewer articles with `limit`",
        parameter: "filter")
    static let unauthorised = Problem(
        .unauthorized, "this needs the token: send `Authorization: Bearer …`, or the token as the password of Basic",
        fields: [.wwwAuthenticate: "Basic realm=\"Feedgate\", charset=\"UTF-8\""])
    static let busy = Problem(
        .serviceUnavailable, "the server has too much to do; try again in a few seconds", fields: [.retryAfter: "5"])
    static let inside = Problem(.internalServerError, "the server could not do this; its log says why")

    static func tooOften(_ seconds: Int) -> Problem {
        Problem(
            .tooManyRequests, "too many requests; try again in \(seconds) seconds", fields: [.retryAfter: "\(seconds)"])
    }

    static func method(_ allowed: [HTTPRequest.Method]) -> Problem {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        return Problem(.methodNotAllowed, "this address answers \(names) only", fields: [.allow: names])
    }

    init(_ problem: FeedParameters.Problem) {
        self.init(.badRequest, problem.description, parameter: problem.parameter)
    }

    /// As `application/problem+json`.
    var json: WebResponse {
        var json = JSONText()
        json.object { json in
            json.member("type", "about:blank")
            json.member("title", status.reasonPhrase)
            json.key("status")
            json.value(status.code)
            json.member("detail", detail)
            json.optional("parameter", parameter)
        }
        var all = fields
        all[.cacheControl] = "no-store"
        return WebResponse(status, type: "application/problem+json", fields: all, body: json.bytes)
    }

    /// As a line of text, for feed readers and hubs.
    var text: WebResponse {
        var all = fields
        all[.cacheControl] = "no-store"
        return WebResponse(status, type: "text/plain; charset=utf-8", fields: all, body: Array((detail + "\n").utf8))
    }
}
