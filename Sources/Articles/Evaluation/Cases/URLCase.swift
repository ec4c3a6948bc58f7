/// A text that is to be parsed as a URL, and what must come of it.
struct URLCase: JudgedCase {
    var id: String
    var input: String
    var base: String?
    var href: String?
    var failure: Bool
    var host: String?

    func judge(_ score: inout CaseScore) {
        let parsed = base.map { base in WebURL(base).flatMap { WebURL(input, base: $0) } } ?? WebURL(input)
        score.count(id, expected: failure ? nil : href, actual: parsed?.href)
        if let parsed, let host, parsed.href == href {
            score.count(id + " host", expected: host, actual: parsed.host ?? "")
        }
    }
}
