/// A fragment of HTML that is to be made safe.
///
/// This is the half of the proof that needs no browser: `Benchmarks/sanitising.py` does the other in Chromium.
struct SanitizerCase: JudgedCase {
    var id: String
    var input: String

    func judge(_ score: inout CaseScore) {
        score.count(id, expected: nil, actual: Self.fault(SanitizedHTML(input).html))
    }

    /// The first thing in the result that is not allowed there.
    private static func fault(_ html: String) -> String? {
        if let scalar = html.unicodeScalars.first(where: { !XMLCharacters.allows($0) }) { return "U+\(scalar.value)" }
        var tokens = HTMLTokenizer(Array(html.utf8))
        var open: [String] = []
        while let token = tokens.next() {
            switch token {
            case .text: break
            case .end(let name): if open.popLast() != name { return "</\(name)>" }
            case .start(let name, let attributes):
                guard let element = AllowedElement(rawValue: name) else { return "<\(name)>" }
                if !element.isVoid { open.append(name) }
                if let attribute = attributes.first(where: { !isSafe($0) }) { return "\(name) \(attribute.name)" }
            }
        }
        return open.last.map { "<\($0)> without end" }
    }

    private static func isSafe(_ attribute: HTMLTokenizer.Attribute) -> Bool {
        switch attribute.name {
        case "href": PublishedURL.link(attribute.value, base: nil) == attribute.value
        case "src", "poster", "cite": PublishedURL.image(attribute.value, base: nil) == attribute.value
        case "srcset": PublishedImage.srcset(attribute.value, base: nil) == attribute.value
        case "alt", "colspan", "controls", "datetime", "dir", "height", "lang", "preload", "reversed", "rowspan",
            "scope",
            "span", "start", "title", "type", "value", "width":
            true
        default: false
        }
    }
}
