/// A headline as a list prints it, by which the page behind it is known to have the same.
struct ListedTitle {
    private let folded: String
    /// Whether the list has cut it: `Lễ khai giảng năm học…`.
    private let isCut: Bool

    /// Nil for what is too short to be told from a section's name.
    init?(_ text: String) {
        let text = text.trimmingEnds
        guard text.wordCount >= 3 else { return nil }
        isCut = text.hasSuffix("…") || text.hasSuffix("...")
        folded = HeadlineWords.folded(text)
        guard folded.utf8.count >= 10 else { return nil }
    }

    /// Whether a line of the page is this headline.
    func isThis(_ line: String) -> Bool {
        let line = HeadlineWords.folded(line)
        // The last word of a title that was cut may be half a word.
        return line == folded || (isCut && line.hasPrefix(folded) && folded.utf8.count >= 20)
    }
}
