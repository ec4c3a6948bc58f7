import Foundation

/// The `style` attribute: only properties that shape a text, only values that name nothing outside.
enum FeedHTMLStyle {
    private static let properties: Set<String> = Set(
        """
        azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color
        border-top-color border-radius clear color cursor direction display elevation float font font-family font-size
        font-style font-variant font-weight height letter-spacing line-height max-height max-width min-height min-width
        opacity overflow pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral
        speak-punctuation speech-rate stress text-align text-decoration text-indent text-transform unicode-bidi
        vertical-align voice-family volume white-space width word-spacing list-style list-style-type page-break-after
        page-break-before
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let families: Set<String> = ["background", "border", "margin", "padding"]

    /// The words that may stand in shorthand properties.
    private static let words: Set<String> = Set(
        """
        auto aqua black block blue bold both bottom brown center collapse dashed dotted double fuchsia gray green groove
        inherit initial inset italic left lime maroon medium navy none normal nowrap olive outset pointer purple red
        ridge right silver solid teal thick thin top transparent underline white yellow ! !important
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// The harmless declarations of a style; nil where there is none.
    static func clean(_ raw: String) -> String? {
        let text = HTMLEntities.decoded(raw)
        guard text.utf8.count <= 4_096, !text.contains("\\"), !text.contains("/*"), !text.contains("<") else {
            return nil
        }
        let kept = text.split(separator: ";").compactMap(declaration)
        return kept.isEmpty ? nil : kept.joined(separator: " ").replacing("&", with: "&amp;")
    }

    private static func declaration(_ text: Substring) -> String? {
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingEnds }
        guard parts.count == 2 else { return nil }
        let (name, value) = (parts[0].lowercased(), parts[1])
        guard !value.isEmpty, isHarmless(value) else { return nil }
        if properties.contains(name) { return "\(parts[0]): \(value);" }
        guard let family = name.split(separator: "-").first, families.contains(String(family)),
            value.split(whereSeparator: { $0.isWhitespace || $0 == "," }).allSatisfy({ isPlain($0.lowercased()) })
        else { return nil }
        return "\(parts[0]): \(value);"
    }

    /// No address, no expression: only the letters, figures and marks of plain values.
    private static func isHarmless(_ value: String) -> Bool {
        let lower = value.lowercased().filter { !$0.isWhitespace }
        return value.unicodeScalars.allSatisfy { scalar in
            (scalar.value >= 0x30 && scalar.value <= 0x39)
                || (scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A)
                || " \t\n\r-_.,%#'\"!()+/".unicodeScalars.contains(scalar) || scalar.value >= 0xA0
        } && !["url(", "expression", "@import", "behavior", "behaviour", "javascript"].contains { lower.contains($0) }
            && (!lower.contains("(") || lower.contains("rgb"))
    }

    /// A known word, a colour, or a length of at most two digits before and after the point, or three.
    private static func isPlain(_ word: String) -> Bool {
        if words.contains(word) { return true }
        if word.hasPrefix("#") { return word.count <= 9 && word.dropFirst().allSatisfy(\.isHexDigit) }
        let inner = word.hasPrefix("rgb(") ? String(word.dropFirst(4)) : word
        let number = inner.trimmingCharacters(in: CharacterSet(charactersIn: "()-+"))
        let digits = number.prefix { $0.isASCII && $0.isNumber }
        let rest = number.dropFirst(digits.count)
        guard digits.count <= 4 else { return false }
        let unit: Substring
        if rest.first == "." {
            unit = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
        } else {
            guard !digits.isEmpty else { return false }
            unit = rest
        }
        return ["", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", "rem", "vh", "vw"].contains(String(unit))
    }
}
