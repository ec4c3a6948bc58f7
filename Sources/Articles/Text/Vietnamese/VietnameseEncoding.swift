/// Recognises the encodings that Vietnamese pages had before Unicode, by reading them.
///
/// A text in one of them is valid in every one-byte encoding; only in the right one do its words come out as syllables.
enum VietnameseEncoding {
    /// How well a text reads in one encoding.
    struct Reading: Sendable {
        var charset: VietnameseCharset
        /// Words with a character beyond ASCII.
        var words = 0
        /// Those of them that are syllables.
        var good = 0
        /// Those with a letter that no other Latin alphabet has.
        var special = 0
        /// Points for every syllable, more for the common ones, and against what is none.
        var score = 0.0
        /// Words of ASCII letters alone, how many of them were looked at, and which of these could be Vietnamese.
        var plain = 0
        var plainRead = 0
        var plainGood = 0

        /// Whether more of the text may prove it Vietnamese; a page's chrome may be in another language.
        var mayBeVietnamese: Bool { words < 10 || (special > 0 && good * 4 >= words) }

        /// Whether it is Vietnamese beyond doubt.
        var isVietnamese: Bool {
            guard words > 0, special > 0 else { return false }
            // A few words among foreign ones prove nothing; in Vietnamese every other word has a mark.
            let foreign = Double(plain) * (1 - Double(plainGood) / Double(max(1, plainRead)))
            if Double(words + plainGood) < 2 * foreign, words * 4 < plain || words < 3 { return false }
            return good * 4 >= words * 3 && special * 8 >= words && score > 0
        }
    }

    /// Reads `bytes` in every encoding.
    ///
    /// - Parameters:
    ///   - bytes: The text; of a page what a reader sees is enough.
    ///   - declared: What the document says of itself, which decides where two read alike.
    /// - Returns: The encoding in which it is Vietnamese; nil where it is not.
    static func guess(_ bytes: ArraySlice<UInt8>, declared: String?) -> VietnameseCharset? {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        // Chinese, Russian and French pages come by here as well: a look at the beginning of their text is enough.
        let beginning = bytes[max(bytes.startIndex, first - 64)...].prefix(glance)
        let likely = VietnameseCharset.allCases.filter { reading(beginning, $0).mayBeVietnamese }
        var best: Reading?
        for charset in likely {
            var reading = reading(bytes, charset)
            if charset.rawValue == declared { reading.score *= reading.score > 0 ? 1.1 : 0.9 }
            if reading.isVietnamese, reading.score > best?.score ?? 0 { best = reading }
        }
        return best?.charset
    }

    /// How many bytes are enough to tell that a text is in another language.
    private static let glance = 1_200

    /// How well `bytes` reads in `charset`.
    static func reading(_ bytes: ArraySlice<UInt8>, _ charset: VietnameseCharset) -> Reading {
        var reading = Reading(charset: charset)
        let text = String(charset.scalars(bytes)).precomposed.unicodeScalars
        for word in text.split(whereSeparator: { !isWordScalar($0) }) { reading.count(word) }
        if charset == .vni { reading.score -= Double(VNIText.strays(bytes)) * 3 }
        return reading
    }

    /// Letters, marks, and the symbols that letters turn into in a wrong encoding.
    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A }
        return !punctuation.contains(scalar)
    }

    private static let punctuation = Set("“”‘’‚„–—…«»‹›•·\u{A0}°§©®™€₫\u{AD}".unicodeScalars)
}

extension VietnameseEncoding.Reading {
    /// Takes one word into account.
    fileprivate mutating func count(_ word: Substring.UnicodeScalarView) {
        guard word.contains(where: { !$0.isASCII }) else {
            guard word.count > 1 else { return }
            plain += 1
            guard plainRead < 40 else { return }
            plainRead += 1
            if [.common, .sound].contains(VietnameseSyllable.kind(word)) { plainGood += 1 }
            return
        }
        let kind = VietnameseSyllable.kind(word)
        // "â)" in a list.
        if kind == .none, word.count == 1, word.first.flatMap(VietnameseLetter.of) != nil { return }
        words += 1
        if word.contains(where: {
            (0x1EA0...0x1EF9).contains($0.value)
                || [
                    0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0,
                    0x1A1, 0x1AF, 0x1B0,
                ].contains($0.value)
        }) {
            special += 1
        }
        switch kind {
        case .common:
            good += 1
            score += 2
        case .sound:
            good += 1
            score += 1
        case .odd: score -= 0.5
        case .none: score -= 3
        }
    }
}
