import Articles

/// HTML of an article, checked once more on its way out: nothing in it but the elements and attributes that the cleaner
/// writes, all of them closed in their order.
///
/// The cleaner wrote it so; the check holds whatever has happened to the store since.
struct CleanedHTML {
    let text: String

    private static let elements: Set<String> = [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details",
        "div", "dl", "dt",
        "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
        "ol", "p",
        "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table",
        "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
    ]
    private static let void: Set<String> = ["br", "col", "hr", "img"]
    private static let attributes: Set<String> = [
        "alt", "cite", "colspan", "datetime", "dir", "height", "href", "lang", "reversed", "rowspan", "scope", "span",
        "src", "srcset",
        "start", "title", "type", "value", "width",
    ]

    /// Nil where there is anything that the cleaner does not write.
    init?(checking html: String) {
        var open: [Substring] = []
        var rest = html.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            guard !rest[..<start].contains(UInt8(ascii: ">")) else { return nil }
            rest = rest[rest.index(after: start)...]
            guard let end = Self.end(of: rest) else { return nil }
            let tag = Substring(rest[..<end])
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return nil }
            } else {
                guard let name = Self.check(tag) else { return nil }
                if !Self.void.contains(String(name)) { open.append(name) }
                guard open.count <= 1_000 else { return nil }
            }
        }
        guard open.isEmpty, !rest.contains(UInt8(ascii: ">")) else { return nil }
        text = html
    }

    /// The `>` that ends a tag, quoted values passed over.
    private static func end(of tag: Substring.UTF8View) -> Substring.UTF8View.Index? {
        var isQuoted = false
        for index in tag.indices {
            switch tag[index] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ">") where !isQuoted: return index
            case UInt8(ascii: "<") where !isQuoted: return nil
            default: break
            }
        }
        return nil
    }

    /// The name of a start tag all of whose parts are allowed.
    private static func check(_ tag: Substring) -> Substring? {
        let name = tag.prefix { $0 != " " && $0 != "/" }
        guard elements.contains(String(name)) else { return nil }
        var rest = tag.dropFirst(name.count)
        while let first = rest.first {
            if first == " " || (first == "/" && rest.count == 1) {
                rest = rest.dropFirst()
                continue
            }
            let key = rest.prefix { $0 != "=" && $0 != " " }
            guard attributes.contains(String(key)) else { return nil }
            rest = rest.dropFirst(key.count)
            guard rest.hasPrefix("=\"") else { continue }
            rest = rest.dropFirst(2)
            guard let quote = rest.firstIndex(of: "\"") else { return nil }
            guard !["href", "src", "cite"].contains(key) || isAddress(rest[..<quote]) else { return nil }
            rest = rest[rest.index(after: quote)...]
        }
        return name
    }

    private static func isAddress(_ text: Substring) -> Bool {
        let head = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
        guard head.contains(":") || head.contains("&") else { return true }
        return ["http:", "https:", "mailto:", "tel:"].contains { head.hasPrefix($0) }
    }
}
