/// An element that published HTML may hold; there is no other way into it than a case of this type.
///
/// None of them runs anything, loads a document, takes input or has content that is not ordinary markup: text that was
/// escaped for one of them is read as text in all of them.
enum AllowedElement: String, CaseIterable {
    case address, article, aside, blockquote, dd, details, div, dl, dt, figcaption, figure, footer, header, hgroup, hr
    case h1, h2, h3, h4, h5, h6, li, main, nav, ol, p, pre, section, summary, ul
    case table, caption, col, colgroup, tbody, td, tfoot, th, thead, tr
    case a, abbr, acronym, b, bdi, bdo, big, br, cite, code, data, del, dfn, em, i, ins, kbd, mark, q, rp, rt, ruby, s
    case samp, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr
    case audio, img, picture, source, video

    /// The element that stands for one of the source; nil where only its content is kept.
    init?(sourceName name: String) {
        if let element = AllowedElement(rawValue: name) {
            self = element
        } else if let other = Self.replacements[name] {
            self = other
        } else {
            return nil
        }
    }

    /// Elements that begin a line as those of the list do, and are not in it.
    private static let replacements: [String: AllowedElement] = [
        "center": .div, "dialog": .div, "fieldset": .div, "form": .div, "legend": .div, "marquee": .div,
        "optgroup": .div, "search": .div, "dir": .ul, "menu": .ul, "image": .img, "option": .br,
    ]

    /// Whether the element has no content and no end tag.
    var isVoid: Bool {
        switch self {
        case .br, .col, .hr, .img, .source, .wbr: true
        default: false
        }
    }

    /// Whether the element is text in a line, and may be split where blocks cut through it.
    var isFormatting: Bool {
        switch self {
        case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .i, .ins, .kbd, .mark, .q,
            .s, .samp, .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var:
            true
        default: false
        }
    }

    /// Whether an open paragraph ends where this begins.
    var endsParagraph: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .dd, .details, .div, .dl, .dt, .figcaption, .figure, .footer,
            .header, .hgroup, .hr, .h1, .h2, .h3, .h4, .h5, .h6, .li, .main, .nav, .ol, .p, .pre, .section, .summary,
            .ul, .table:
            true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }
}
