import Foundation

/// Recognises the encodings that Vietnamese pages had before Unicode, by reading them.
///
/// A text in TCVN3 (ABC, the `.Vn…` fonts), VISCII or windows-1258 is valid in every one-byte encoding; only in the right
/// one do its words come out as Vietnamese syllables.
enum VietnameseEncoding {
    private static let candidates = ["tcvn3", "viscii", "windows-1258"]

    /// The text in the encoding in which most of its words are Vietnamese; nil where it is not Vietnamese.
    static func guess(_ bytes: [UInt8], declared: String?) -> DecodedText? {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
        let sample = Array(bytes.prefix(200_000))
        var best: (name: String, score: Double)?
        for name in candidates {
            guard let text = Converter.utf8(sample, from: name) else { continue }
            let score = syllables(String(decoding: text.bytes, as: UTF8.self).precomposedStringWithCanonicalMapping)
            if score > (best?.score ?? 0) { best = (name, score) }
        }
        // German and French words with one accent are syllables now and then; Vietnamese ones nearly always.
        guard let best, best.score > 0.8 || (best.name == declared && best.score > 0.5),
            let text = Converter.utf8(bytes, from: best.name)
        else { return nil }
        let composed = String(decoding: text.bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
        return DecodedText(utf8: Array(composed.utf8), encoding: best.name, repaired: text.repaired)
    }

    /// The share of the words with a Vietnamese letter or any other non-ASCII one that are Vietnamese syllables; 0 where there
    /// are fewer than three, or where none has a letter that only Vietnamese has.
    private static func syllables(_ text: String) -> Double {
        var words = 0
        var good = 0
        var special = 0
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where !word.utf8.allSatisfy({ $0 < 0x80 })
        {
            words += 1
            if isSyllable(word) { good += 1 }
            if word.unicodeScalars.contains(where: {
                (0x1EA0...0x1EF9).contains($0.value) || [0x1A1, 0x1B0, 0x111].contains($0.value)
            }) {
                special += 1
            }
        }
        guard words >= 3, special * 4 >= words else { return 0 }
        return Double(good) / Double(words)
    }

    private static let initials: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu", "r", "s",
        "t", "th", "tr", "v", "x",
    ]
    private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

    /// A consonant, one to three vowels, a consonant.
    private static func isSyllable(_ word: Substring) -> Bool {
        let base = word.decomposedStringWithCanonicalMapping.unicodeScalars
        let tones = base.count { [0x300, 0x301, 0x303, 0x309, 0x323].contains($0.value) }
        let letters = base.filter { $0.value < 0x300 || $0.value > 0x36F }.map { Character($0) }
        guard tones <= 1, letters.count <= 7 else { return false }
        let isVowel: (Character) -> Bool = { "aeiouy".contains($0) }
        guard let first = letters.firstIndex(where: isVowel), let last = letters.lastIndex(where: isVowel) else {
            return false
        }
        var start = String(letters[..<first])
        var vowels = letters[first...last]
        if start == "q", vowels.first == "u", vowels.count > 1 {
            start = "qu"
            vowels = vowels.dropFirst()
        }
        let end = String(letters[(last + 1)...])
        return vowels.count <= 3 && vowels.allSatisfy(isVowel) && finals.contains(end) && initials.contains(start)
    }
}
