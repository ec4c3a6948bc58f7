/// How the condenser treats an element; most are copied as they are.
enum HTMLElementKind: Sendable {
    /// Left out; its text is kept where it is JSON-LD.
    case script
    /// Left out with its text, which is no markup.
    case hiddenText
    /// Kept without its text, which is no markup.
    case frame
    /// Kept; its text holds character references, but no elements.
    case title
    /// `svg`: left out with all that is in it.
    case drawing
    /// Its white space counts.
    case preformatted
    /// libxml2 ends it without an end tag: void elements, and those that the next of their kind ends.
    case selfEnding

    static let byName = NameTable<HTMLElementKind>(
        [
            ("script", .script), ("title", .title), ("svg", .drawing), ("iframe", .frame), ("pre", .preformatted),
            ("listing", .preformatted), ("style", .hiddenText), ("noembed", .hiddenText), ("noframes", .hiddenText),
            ("textarea", .hiddenText),
        ]
            + [
                "p", "li", "td", "th", "tr", "dt", "dd", "option", "a", "br", "hr", "img", "input", "meta", "link",
                "base", "area", "col", "embed", "param", "source", "track", "wbr", "tbody", "thead", "tfoot",
            ].map { ($0, .selfEnding) })
}
