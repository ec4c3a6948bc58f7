/// A link of a page with what tells a title from a button.
struct PageLink: Sendable {
    /// The index of its element.
    var node: Int
    var url: WebURL
    /// What a reader sees of it; for a box that is one link, its headline.
    var text: String
    /// How much the text looks like a headline, from 0 to 1.
    var titleness: Double
    /// Whether a heading stands around it or in it.
    var isHeading: Bool
    /// Whether it stands in a menu, a footer or a sidebar.
    var isForeign: Bool
    /// The elements around it, by their tags and classes: links of one template have the same.
    var path: String

    /// How much `text` looks like a headline: menus have one to three words, headlines eight to fifteen.
    static func titleness(of text: String) -> Double {
        var ideographs = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x3040 && scalar.value <= 0xD7A3 { ideographs += 1 }
        let words = ideographs > 3 ? Double(ideographs) / 2 : Double(text.split(whereSeparator: \.isWhitespace).count)
        guard text.contains(where: \.isLetter) else { return 0 }
        return min(1, max(0, (words - 2) / 5))
    }
}
