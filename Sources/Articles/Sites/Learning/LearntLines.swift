/// The lines that repeat on the pages of one source: newsletters, appeals, imprints that no rule knows.
///
/// What is dropped depends on these counts alone, so that the same store gives the same text.
package struct LearntLines: Sendable, Equatable {
    /// A line that was seen on more than one page.
    package struct Line: Sendable, Equatable {
        /// `LineKey` of its text.
        package var key: UInt64
        /// The text, as it was seen first.
        package var text: String
        /// On how many different pages it stood.
        package var pages: Int
        /// Whether a person said that it is no boilerplate.
        package var isKept: Bool

        package init(key: UInt64, text: String, pages: Int, isKept: Bool = false) {
            self.key = key
            self.text = text
            self.pages = pages
            self.isKept = isKept
        }
    }

    /// How many different pages of the source were read.
    package let pages: Int
    private let lines: [UInt64: Line]
    /// Why a line is not in the text, in explanations.
    package static let reason = "repeats on this source's pages"
    /// So many pages are read before anything is dropped: what four of five products of a shop have in common may still
    /// be their description.
    private static let fewestRead = 12
    /// A line stands on this many pages before it means anything.
    private static let fewestPages = 4
    /// A line that looks like the text itself stands on this share of all pages before it means anything.
    private static let plainShare = 0.4
    /// No more than this share of a page's text is ever dropped.
    private static let mostOfText = 0.3

    package init(pages: Int, lines: [Line]) {
        self.pages = pages
        self.lines = Dictionary(lines.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// Every line that was seen on several pages, the widest spread first.
    package var all: [Line] { lines.values.sorted { ($1.pages, $0.text) < ($0.pages, $1.text) } }

    /// The lines that are dropped where they stand, the widest spread first.
    package var boilerplate: [Line] {
        all.filter { strength(of: $0) != .none }
    }

    /// How sure it is that a line is boilerplate.
    private enum Strength {
        case none
        /// At the text's beginning or end, beside other boilerplate: "Print", "By our reporter".
        case atEdges
        /// Anywhere: nobody writes the same long sentence in four articles.
        case anywhere
    }

    private func strength(of line: Line) -> Strength {
        guard !line.isKept, pages >= Self.fewestRead, line.pages >= Self.fewestPages, Self.isLearnable(line.text) else {
            return .none
        }
        // The clauses of decrees and the steps of recipes repeat as well: what stands between paragraphs must be spread wide.
        if line.text.wordCount >= 8 {
            if line.pages >= 2 * Self.fewestPages, line.pages * 6 >= pages, !Self.isListed(line.text) {
                return .anywhere
            }
            return line.pages * 10 >= min(pages, 400) ? .atEdges : .none
        }
        // "Results" may stand in every tenth report: a short line must be on every other page.
        return line.pages * 2 >= pages && !line.text.hasSuffix(":") ? .atEdges : .none
    }

    /// Whether a line says anything: a number or a mark by itself may be a cell of a table.
    package static func isLearnable(_ text: String) -> Bool {
        text.count(where: \.isLetter) >= 6 && text.utf8.count <= 1_000
    }

    /// `17. …`, `a) …`, `Điều 3. …`: part of a text that has a form.
    private static func isListed(_ text: String) -> Bool {
        let head = text.prefix(12)
        guard let mark = head.firstIndex(where: { $0 == "." || $0 == ")" || $0 == "/" }) else {
            return head.first?.isNumber == true
        }
        return head[..<mark].contains(where: \.isNumber) || head[..<mark].count <= 2
    }

    /// Which lines of a text are boilerplate.
    ///
    /// - Parameters:
    ///   - texts: The lines of an article's text, in order.
    ///   - isPlain: Whether each stands in the page as most of the text does: such a line may be the author's own, as a
    ///     decree's last clause is. It goes at the text's ends alone, and only where it is widely spread. Empty where the
    ///     page does not say.
    /// - Returns: Their indices; none where hardly any text would be left.
    package func boilerplate(in texts: [String], isPlain: [Bool] = []) -> [Int] {
        let strengths = texts.indices.map { index -> Strength in
            guard let line = lines[LineKey.of(texts[index])] else { return .none }
            let strength = strength(of: line)
            guard strength != .none, isPlain.count == texts.count, isPlain[index] else { return strength }
            return Double(line.pages) >= Double(pages) * Self.plainShare ? .atEdges : .none
        }
        guard strengths.contains(where: { $0 != .none }) else { return [] }
        let first = strengths.firstIndex { $0 == .none } ?? texts.count
        let last = strengths.lastIndex { $0 == .none } ?? -1
        let dropped = texts.indices.filter { index in
            switch strengths[index] {
            case .none: false
            case .anywhere: true
            case .atEdges: index < first || index > last
            }
        }
        let all = texts.reduce(0) { $0 + $1.count }
        let gone = dropped.reduce(0) { $0 + texts[$1].count }
        return Double(gone) <= Double(all) * Self.mostOfText ? dropped : []
    }
}
