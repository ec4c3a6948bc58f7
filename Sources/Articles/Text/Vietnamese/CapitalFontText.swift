/// Brings back the capitals of words that were typed in small letters and shown in a font of capitals.
///
///     CéNG HOµ → CộNG HOà → CỘNG HOÀ
///
/// Only where the rest of the word, or both the word's beginning and the word beside it, are capitals: the first letter of a
/// sentence stays as it was typed.
enum CapitalFontText {
    private struct Word {
        var range: Range<Int>
        /// Capitals, and small letters without and with marks.
        var upper = 0
        var plain = 0
        var marked = 0

        var isCapitals: Bool { upper >= 2 && plain == 0 }
        var mayBeCapitals: Bool { upper == 1 && plain == 0 && marked > 0 }
    }

    static func restored(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var scalars = Array(text)
        let words = words(scalars)
        guard words.contains(where: \.isCapitals) else { return text }
        for (index, word) in words.enumerated() where word.marked > 0 {
            let neighbours = [index - 1, index + 1].filter { words.indices.contains($0) }.map { words[$0] }
            guard
                word.isCapitals
                    || (word.mayBeCapitals
                        && neighbours.contains { $0.isCapitals && isEvidence($0, scalars) && isNear(word, $0) })
            else { continue }
            for position in word.range {
                if let upper = scalars[position].properties.uppercaseMapping.unicodeScalars.first {
                    scalars[position] = upper
                }
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return result
    }

    /// "NéI" and "NAM" are words in capitals; "UBND" is an abbreviation, beside which any word may stand.
    private static func isEvidence(_ word: Word, _ scalars: [Unicode.Scalar]) -> Bool {
        if word.marked > 0 { return true }
        switch VietnameseSyllable.kind(scalars[word.range]) {
        case .common, .sound: return true
        case .odd, .none: return false
        }
    }

    private static func isNear(_ one: Word, _ other: Word) -> Bool {
        max(one.range.lowerBound, other.range.lowerBound) - min(one.range.upperBound, other.range.upperBound) <= 2
    }

    private static func words(_ scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var open = false
        for (index, scalar) in scalars.enumerated() {
            let properties = scalar.properties
            guard properties.isAlphabetic || (0x300...0x323).contains(scalar.value) else {
                open = false
                continue
            }
            if !open { words.append(Word(range: index..<index)) }
            open = true
            let last = words.count - 1
            words[last].range = words[last].range.lowerBound..<(index + 1)
            if properties.isUppercase {
                words[last].upper += 1
            } else if scalar.isASCII {
                words[last].plain += 1
            } else {
                words[last].marked += 1
            }
        }
        return words
    }
}
