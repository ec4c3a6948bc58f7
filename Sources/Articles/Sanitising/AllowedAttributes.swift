/// The attributes that published elements may have, and what their values may be.
enum AllowedAttributes {
    /// Text of more bytes than this is no title.
    private static let longestText = 4096

    /// The attributes to write for an element of the source.
    ///
    /// - Parameters:
    ///   - element: The element.
    ///   - source: Its attributes in the source.
    ///   - base: What relative addresses are resolved against.
    /// - Returns: The attributes; nil where the element is worth nothing without one that it lacks.
    static func attributes(_ element: AllowedElement, _ source: [HTMLTokenizer.Attribute], base: WebURL?)
        -> [HTMLTokenizer.Attribute]?
    {
        var result: [HTMLTokenizer.Attribute] = []
        func value(_ name: String) -> String? { source.first { $0.name == name }?.value }
        func add(_ name: String, _ value: String?) {
            if let value { result.append(HTMLTokenizer.Attribute(name: name, value: value)) }
        }
        switch element {
        case .a: add("href", value("href").flatMap { PublishedURL.link($0, base: base) })
        case .img:
            if PublishedImage.isPixel(width: value("width"), height: value("height")) { return nil }
            let image = PublishedImage(base: base, value)
            guard image.src != nil || image.srcset != nil else { return nil }
            add("src", image.src)
            add("srcset", image.srcset)
            add("alt", text(value("alt")) ?? "")
        case .source:
            let src = value("src").flatMap { PublishedURL.resource($0, base: base) }
            let srcset = value("srcset").flatMap { PublishedImage.srcset($0, base: base) }
            guard src != nil || srcset != nil else { return nil }
            add("src", src)
            add("srcset", srcset)
            add("type", value("type").flatMap(mediaType))
        case .audio, .video:
            add("src", value("src").flatMap { PublishedURL.resource($0, base: base) })
            if element == .video { add("poster", value("poster").flatMap { PublishedURL.image($0, base: base) }) }
            add("controls", "")
            add("preload", "none")
        case .blockquote, .q: add("cite", value("cite").flatMap { PublishedURL.resource($0, base: base) })
        case .time: add("datetime", text(value("datetime")))
        case .del, .ins:
            add("cite", value("cite").flatMap { PublishedURL.resource($0, base: base) })
            add("datetime", text(value("datetime")))
        case .ol:
            add("start", value("start").flatMap(integer))
            add("type", value("type").flatMap { ["1", "a", "A", "i", "I"].contains($0) ? $0 : nil })
            add("reversed", value("reversed").map { _ in "" })
        case .li: add("value", value("value").flatMap(integer))
        case .td, .th:
            add("colspan", value("colspan").flatMap(integer))
            add("rowspan", value("rowspan").flatMap(integer))
            if element == .th {
                add("scope", value("scope").flatMap { ["row", "col", "rowgroup", "colgroup"].contains($0) ? $0 : nil })
            }
        case .col, .colgroup: add("span", value("span").flatMap(integer))
        default: break
        }
        if element == .img || element == .video || element == .source {
            add("width", value("width").flatMap(integer))
            add("height", value("height").flatMap(integer))
        }
        add("title", text(value("title")))
        add("lang", value("lang").flatMap(language))
        add("dir", value("dir").flatMap { ["ltr", "rtl", "auto"].contains($0.lowercased()) ? $0.lowercased() : nil })
        return result
    }

    private static func text(_ value: String?) -> String? {
        value.flatMap { $0.utf8.count <= longestText && !$0.isEmpty ? $0 : nil }
    }

    /// A number as attributes have it: digits, perhaps a sign before and a unit after them, which is dropped.
    private static func integer(_ value: String) -> String? {
        let trimmed = value.utf8.drop { $0 == 0x20 }
        let sign = trimmed.first == UInt8(ascii: "-") ? "-" : ""
        let digits = trimmed.dropFirst(sign.utf8.count).prefix(while: \.isASCIIDigit)
        guard (1...6).contains(digits.count), let number = Int(String(Substring(digits))) else { return nil }
        return sign + String(number)
    }

    private static func language(_ value: String) -> String? {
        let isTag =
            (1...35).contains(value.utf8.count)
            && value.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        return isTag ? value : nil
    }

    private static func mediaType(_ value: String) -> String? {
        let name = value.utf8.prefix { $0 != UInt8(ascii: ";") }
        let isType =
            (3...80).contains(name.count)
            && name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "/+-.".utf8.contains($0) }
        return isType ? String(Substring(name)).lowercased() : nil
    }
}
