/// A fragment of HTML from outside, written anew so that it can be published in anybody's page.
///
/// Safe by construction: nothing is copied from the source but text, which is escaped, and values that were checked; every
/// element and attribute in the result is one that `AllowedElement` and `AllowedAttributes` name. All text that readers
/// would see stays; elements that are not allowed leave their content.
public struct SanitizedHTML: Sendable, Equatable {
    /// The fragment: well-formed, every element closed.
    public let html: String

    /// Writes a fragment anew.
    ///
    /// - Parameters:
    ///   - source: The fragment.
    ///   - base: What relative addresses are resolved against; without it they are dropped.
    public init(_ source: String, base: WebURL? = nil) {
        var writer = HTMLWriter()
        var tokens = HTMLTokenizer(Array(source.utf8))
        while let token = tokens.next() {
            switch token {
            case .text(let text): writer.text(text)
            case .end(let name): if let element = AllowedElement(sourceName: name) { writer.end(element) }
            case .start(let name, let attributes):
                if let content = SpecialContent(rawValue: name) {
                    Self.write(content, attributes, &tokens, &writer, base)
                } else if let element = AllowedElement(sourceName: name),
                    let attributes = AllowedAttributes.attributes(element, attributes, base: base)
                {
                    writer.start(element, attributes)
                }
            }
        }
        html = writer.finish()
    }

    /// Elements whose content browsers do not read as markup.
    private enum SpecialContent: String {
        case iframe, listing, noembed, noframes, plaintext, script, style, template, textarea, title, xmp
    }

    private static func write(
        _ content: SpecialContent, _ attributes: [HTMLTokenizer.Attribute], _ tokens: inout HTMLTokenizer,
        _ writer: inout HTMLWriter, _ base: WebURL?
    ) {
        switch content {
        case .plaintext: writer.text(Array(tokens.rest()))
        case .listing: writer.start(.pre, [])
        case .xmp:
            writer.start(.pre, [])
            writer.text(Array(tokens.rawText(until: content.rawValue)))
            writer.end(.pre)
        case .textarea:
            var text: [UInt8] = []
            CharacterReference.decode(tokens.rawText(until: content.rawValue), .text, to: &text)
            writer.text(text)
        case .iframe:
            _ = tokens.rawText(until: content.rawValue)
            // What it would show cannot be published; where it is can.
            let source = attributes.first { $0.name == "src" }?.value
            guard let href = source.flatMap({ PublishedURL.resource($0, base: base) }) else { break }
            writer.start(.a, [HTMLTokenizer.Attribute(name: "href", value: href)])
            writer.text(Array(href.utf8))
            writer.end(.a)
        case .template: skipTemplate(&tokens)
        case .noembed, .noframes, .script, .style, .title: _ = tokens.rawText(until: content.rawValue)
        }
    }

    /// Reads past a template and those in it: nothing of them is shown.
    private static func skipTemplate(_ tokens: inout HTMLTokenizer) {
        var depth = 1
        while depth > 0, let token = tokens.next() {
            switch token {
            case .start("template", _): depth += 1
            case .end("template"): depth -= 1
            case .start(let name, _):
                let isRaw = SpecialContent(rawValue: name) != nil && name != "listing" && name != "plaintext"
                if isRaw { _ = tokens.rawText(until: name) }
            default: break
            }
        }
    }
}
