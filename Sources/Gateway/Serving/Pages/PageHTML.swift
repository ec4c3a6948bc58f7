import Articles

/// Writes HTML in which nothing but the names in this file is ever markup: every text and every value is escaped on its
/// way in, addresses are checked, and HTML from outside comes in through `SanitizedHTML` alone.
struct PageHTML {
    private(set) var bytes: [UInt8] = []

    /// An element, by name; those that have no end tag are told apart.
    enum Tag: String {
        case a, article, aside, bdi, blockquote, body, button, caption, code, dd, del, details, div, dl, dt, em, footer,
            form, h1, h2,
            h3, head, header, html, ins, label, li, main, mark, nav, ol, option, p, section, select, small, span,
            strong, sub,
            summary, table, tbody, td, textarea, th, thead, time, title, tr, ul
        case svg, rect, path, desc, g, text, line
        case input, link, meta, br, hr

        var isVoid: Bool {
            switch self {
            case .input, .link, .meta, .br, .hr: true
            default: false
            }
        }
    }

    /// An attribute; there is none that could hold a script or a style.
    struct Attribute {
        fileprivate let name: StaticString
        fileprivate let value: String?

        private init(_ name: StaticString, _ value: String?) {
            self.name = name
            self.value = value
        }

        /// A name that needs no check of its value.
        static func plain(_ name: PlainName, _ value: String) -> Attribute { Attribute(name.text, value) }
        static func plain(_ name: PlainName, _ value: Int) -> Attribute { Attribute(name.text, "\(value)") }
        static func flag(_ name: Flag) -> Attribute { Attribute(name.text, nil) }
        static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
        static func id(_ value: String) -> Attribute { Attribute("id", value) }
        static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
        static func action(_ link: Link) -> Attribute { Attribute("action", link.text) }

        enum PlainName {
            case alt, ariaCurrent, ariaHidden, ariaLabel, ariaLabelledby, autocomplete, charset, content, d, datetime,
                dataLabel, x, y,
                x1, x2, y1, y2, width, height, viewBox, preserveAspectRatio, role, `for`, hreflang, inputmode, lang,
                max, maxlength,
                method, min, name, pattern, placeholder, rel, scope, title, type, value, rows, httpEquiv, tabindex,
                textAnchor

            fileprivate var text: StaticString {
                switch self {
                case .alt: "alt"
                case .ariaCurrent: "aria-current"
                case .ariaHidden: "aria-hidden"
                case .ariaLabel: "aria-label"
                case .ariaLabelledby: "aria-labelledby"
                case .autocomplete: "autocomplete"
                case .charset: "charset"
                case .content: "content"
                case .d: "d"
                case .datetime: "datetime"
                case .dataLabel: "data-label"
                case .x: "x"
                case .y: "y"
                case .x1: "x1"
                case .x2: "x2"
                case .y1: "y1"
                case .y2: "y2"
                case .width: "width"
                case .height: "height"
                case .viewBox: "viewBox"
                case .preserveAspectRatio: "preserveAspectRatio"
                case .role: "role"
                case .for: "for"
                case .hreflang: "hreflang"
                case .inputmode: "inputmode"
                case .lang: "lang"
                case .max: "max"
                case .maxlength: "maxlength"
                case .method: "method"
                case .min: "min"
                case .name: "name"
                case .pattern: "pattern"
                case .placeholder: "placeholder"
                case .rel: "rel"
                case .scope: "scope"
                case .title: "title"
                case .type: "type"
                case .value: "value"
                case .rows: "rows"
                case .httpEquiv: "http-equiv"
                case .tabindex: "tabindex"
                case .textAnchor: "text-anchor"
                }
            }
        }

        enum Flag {
            case required, selected, checked, autofocus, open

            fileprivate var text: StaticString {
                switch self {
                case .required: "required"
                case .selected: "selected"
                case .checked: "checked"
                case .autofocus: "autofocus"
                case .open: "open"
                }
            }
        }
    }

    /// The beginning of a document.
    mutating func doctype() { bytes.append(contentsOf: "<!doctype html>\n".utf8) }

    /// Writes an element with what `body` writes in it.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ body: (inout PageHTML) -> Void) {
        begin(tag, attributes)
        body(&self)
        if !tag.isVoid { bytes.append(contentsOf: "</\(tag.rawValue)>".utf8) }
    }

    /// Writes an element with a text.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ text: String) {
        element(tag, attributes) { $0.text(text) }
    }

    /// Writes an element without attributes.
    mutating func element(_ tag: Tag, _ text: String) { element(tag, []) { $0.text(text) } }

    /// Writes an element without content.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = []) { element(tag, attributes) { _ in } }

    /// Writes a text.
    mutating func text(_ text: String) { Self.escape(text, into: &bytes) }

    /// Writes HTML that has been written anew.
    mutating func cleaned(_ html: SanitizedHTML) { bytes.append(contentsOf: html.html.utf8) }

    private mutating func begin(_ tag: Tag, _ attributes: [Attribute]) {
        bytes.append(contentsOf: "<\(tag.rawValue)".utf8)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            attribute.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            guard let value = attribute.value else { continue }
            bytes.append(contentsOf: "=\"".utf8)
            Self.escape(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            case 0...8, 11, 12, 14...31, 127: break
            default: bytes.append(byte)
            }
        }
    }
}
