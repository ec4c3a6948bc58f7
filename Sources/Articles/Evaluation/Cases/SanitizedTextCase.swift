/// A fragment of HTML that is no attack and whose text must stay whole; what is written must read as the same again.
struct SanitizedTextCase: JudgedCase {
    var id: String
    var input: String
    var attack: Bool

    func judge(_ score: inout CaseScore) {
        guard !attack else { return }
        let html = SanitizedHTML(input).html
        score.count(id, expected: Self.text(input), actual: Self.text(html))
        score.count(id + " again", expected: html, actual: SanitizedHTML(html).html)
    }

    /// The text between the tags, without that of elements that show none.
    private static func text(_ html: String) -> String {
        var tokens = HTMLTokenizer(Array(html.utf8))
        var text: [UInt8] = []
        while let token = tokens.next() {
            switch token {
            case .text(let bytes): text += bytes
            case .start(let name, _):
                if ["script", "style", "title", "iframe", "noembed", "noframes", "template"].contains(name) {
                    _ = tokens.rawText(until: name)
                } else if name == "textarea" || name == "xmp" {
                    CharacterReference.decode(tokens.rawText(until: name), .text, to: &text)
                }
            case .end: break
            }
        }
        return PlainText.line(text[...])
    }
}
