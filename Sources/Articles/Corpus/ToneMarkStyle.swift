/// Where Vietnamese writes the tone of open syllables with `oa`, `oe` and `uy`.
///
/// Both are in use, so a corpus has every such word twice unless one of them is chosen. Closed syllables (`hoàng`), three
/// vowels (`ngoài`) and `qu` (`quý`) are written alike in both.
public enum ToneMarkStyle: String, Sendable, CaseIterable {
    /// `hòa`, `khỏe`, `thúy`: the older way, which most newspapers keep.
    case old
    /// `hoà`, `khoẻ`, `thuý`: the way of schoolbooks since 1984.
    case new

    /// Writes every open syllable of a Vietnamese text in this way.
    ///
    /// - Parameter text: A text in NFC.
    /// - Returns: The text; words that cannot be Vietnamese syllables are left alone.
    public func apply(to text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var changed = false
        var start = 0
        while start < scalars.count {
            guard Self.isLetter(scalars[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < scalars.count, Self.isLetter(scalars[end]) { end += 1 }
            if move(&scalars, start, end) { changed = true }
            start = end
        }
        guard changed else { return text }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    /// Moves the tone of the word at `start..<end`; false where it has none to move.
    private func move(_ word: inout [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 2, end - start <= 7, let first = Self.vowels[word[end - 2]],
            let second = Self.vowels[word[end - 1]], Self.pairs.contains([first.base, second.base]),
            (first.tone == 0) != (second.tone == 0)
        else { return false }
        let onset = String(
            String.UnicodeScalarView(word[start..<(end - 2)].map { Self.lowercase($0) }))
        guard Self.onsets.contains(onset) else { return false }
        let tone = max(first.tone, second.tone)
        let tones = self == .old ? (tone, 0) : (0, tone)
        guard first.tone != tones.0, let one = Self.letter(first.base, tones.0, first.isUpper),
            let other = Self.letter(second.base, tones.1, second.isUpper)
        else { return false }
        word[end - 2] = one
        word[end - 1] = other
        return true
    }

    private struct Vowel {
        var base: Unicode.Scalar
        var tone: Int
        var isUpper: Bool
    }

    /// The letters without tone, and with grave, acute, hook, tilde and dot.
    private static let rows: [[Unicode.Scalar]] = ["oòóỏõọ", "aàáảãạ", "eèéẻẽẹ", "uùúủũụ", "yỳýỷỹỵ"]
        .map { Array($0.unicodeScalars) }
    private static let pairs: Set<[Unicode.Scalar]> = [["o", "a"], ["o", "e"], ["u", "y"]]
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r",
        "s", "t", "th", "tr", "v", "x",
    ]
    private static let vowels: [Unicode.Scalar: Vowel] = {
        var result: [Unicode.Scalar: Vowel] = [:]
        for row in rows {
            for (tone, letter) in row.enumerated() {
                result[letter] = Vowel(base: row[0], tone: tone, isUpper: false)
                result[uppercase(letter)] = Vowel(base: row[0], tone: tone, isUpper: true)
            }
        }
        return result
    }()

    private static func letter(_ base: Unicode.Scalar, _ tone: Int, _ isUpper: Bool) -> Unicode.Scalar? {
        guard let row = rows.first(where: { $0[0] == base }), tone < row.count else { return nil }
        return isUpper ? uppercase(row[tone]) : row[tone]
    }

    private static func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A : scalar.properties.isAlphabetic
    }
}
