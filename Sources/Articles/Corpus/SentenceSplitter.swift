/// Parts paragraphs into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark or dots, with the quotes and brackets that close after
/// it, where a capital, a digit or an opening quote follows; not after initials, known abbreviations and list numbers.
public enum SentenceSplitter {
    /// The sentences of one paragraph.
    ///
    /// - Parameter paragraph: Text without line ends.
    /// - Returns: Its sentences, without the spaces between them; joined by spaces they are the paragraph, but for
    ///   scripts that put none.
    public static func sentences(of paragraph: String) -> [String] {
        let scalars = Array(paragraph.unicodeScalars)
        var result: [String] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            let mark = scalars[index]
            guard isEnd(mark) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < scalars.count, isEnd(scalars[end]) || closes(scalars[end]) { end += 1 }
            if breaks(scalars, mark: index, end: end, start: start) {
                append(scalars[start..<end], to: &result)
                start = end
            }
            index = end
        }
        append(scalars[start...], to: &result)
        return result
    }

    /// The sentences of a text, one a line; paragraphs stay parted by a blank line.
    ///
    /// - Parameter text: Paragraphs with a blank line between them.
    /// - Returns: The text with a line for each sentence.
    public static func lines(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : sentences(of: String($0)).joined(separator: "\n") }
            .joined(separator: "\n")
    }

    private static func append(_ scalars: ArraySlice<Unicode.Scalar>, to result: inout [String]) {
        let trimmed = scalars.drop { $0 == " " }
        guard !trimmed.isEmpty else { return }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: trimmed)
        while view.last == " " { view.removeLast() }
        if !view.isEmpty { result.append(String(view)) }
    }

    private static func breaks(_ scalars: [Unicode.Scalar], mark: Int, end: Int, start: Int) -> Bool {
        if isWide(scalars[mark]) { return true }
        guard end < scalars.count, scalars[end] == " ",
            let next = scalars[end...].first(where: { $0 != " " }), canBegin(next)
        else { return false }
        // Only a single full stop can belong to what stands before it.
        guard scalars[mark] == ".", end == mark + 1 else { return true }
        let head = scalars[start..<mark]
        let word = head.suffix(while: { $0 != " " })
        let bare = word.drop { opens($0) || closes($0) }
        if bare.allSatisfy({ $0.properties.numericType != nil }) {
            // `1. ` counts a list where it begins the sentence.
            return bare.count > 3 || bare.startIndex != firstWord(head)
        }
        if isInitial(bare) { return false }
        if bare.contains(".") {
            let parts = bare.split(separator: ".")
            if parts.allSatisfy({ $0.count <= 2 }) { return false }
        }
        return !abbreviations.contains(String(String.UnicodeScalarView(bare)).lowercased())
    }

    /// `V` in `V. A`, and the beginnings without a vowel that Vietnamese names have: `Ng`, `Th`, `Tr`.
    private static func isInitial(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first, first.properties.isUppercase else { return false }
        return word.count == 1
            || word.count == 2 && word.dropFirst().allSatisfy { "bcdghklmnprstvx".unicodeScalars.contains($0) }
    }

    private static func firstWord(_ head: ArraySlice<Unicode.Scalar>) -> Int {
        head.firstIndex { $0 != " " } ?? head.startIndex
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", "…": true
        default: isWide(scalar)
        }
    }

    /// Marks of scripts that put no space after them.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "｡": true
        default: false
        }
    }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "”", "’", "»", ")", "]", "」", "』", "）": true
        default: false
        }
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "“", "‘", "«", "(", "[", "「", "『", "（", "-", "–", "—", "¿", "¡": true
        default: false
        }
    }

    /// Letters without case, as in Arabic or Devanagari, begin sentences like capitals.
    private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
        opens(scalar) || scalar.properties.numericType != nil || !scalar.properties.isLowercase
    }

    /// Abbreviations after which a sentence goes on with a capital, as a rule: titles before names, and the like.
    private static let abbreviations: Set<String> = [
        "tp", "tx", "tt", "q", "p", "kp", "ts", "ths", "gs", "pgs", "bs", "cn", "ks", "nsnd", "nsưt", "đ/c", "đc",
        "ubnd",
        "hđnd", "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gen", "col", "lt", "capt", "sgt", "gov", "sen",
        "rep",
        "rev", "hon", "no", "vs", "etc", "fig", "inc", "ltd", "co", "corp", "bros", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e", "cf", "al", "hr", "fr", "bzw", "usw", "ca",
        "vgl",
        "nr", "abs", "art", "mme", "mlle", "sra", "dra", "ing", "núm", "pág", "av", "ul",
    ]
}

extension ArraySlice {
    /// The longest end whose elements all satisfy `condition`.
    fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice {
        self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}
