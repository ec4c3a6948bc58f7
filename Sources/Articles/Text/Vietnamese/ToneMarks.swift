/// Where the tone stands in `oa`, `oe` and `uy`, on which two schools of Vietnamese spelling differ.
public enum ToneMarks: String, Sendable, CaseIterable, Codable {
    /// On the first vowel: hòa, khỏe, thủy.
    case old
    /// On the vowel that carries the sound: hoà, khoẻ, thuỷ.
    case new

    /// A text with its tones where this school has them; all else stays as it is.
    ///
    /// - Parameter text: Any text; in NFC.
    /// - Returns: The text.
    public func applied(to text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            guard VietnameseLetter.of(scalars[start]) != nil else {
                start += 1
                continue
            }
            let end = scalars[start...].firstIndex { VietnameseLetter.of($0) == nil } ?? scalars.count
            move(&scalars, start..<end)
            start = end
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private func move(_ scalars: inout [Unicode.Scalar], _ word: Range<Int>) {
        // An open syllable of two vowels, behind anything but the q of "quý".
        guard word.count >= 2, word.count <= 6, let one = VietnameseLetter.of(scalars[word.upperBound - 2]),
            let two = VietnameseLetter.of(scalars[word.upperBound - 1]),
            [["o", "a"], ["o", "e"], ["u", "y"]].contains([one.base, two.base]),
            one.tone == .level || two.tone == .level, one.tone != two.tone
        else { return }
        if word.count > 2, let before = VietnameseLetter.of(scalars[word.upperBound - 3]),
            before.base == "q" || before.isVowel
        {
            return
        }
        switch VietnameseSyllable.kind(scalars[word]) {
        case .common, .sound: break
        case .odd, .none: return
        }
        let tone = one.tone == .level ? two.tone : one.tone
        let tones = self == .old ? (tone, .level) : (VietnameseLetter.Tone.level, tone)
        guard let first = VietnameseLetter.scalar(base: one.base, tone: tones.0, isUpper: one.isUpper),
            let second = VietnameseLetter.scalar(base: two.base, tone: tones.1, isUpper: two.isUpper)
        else { return }
        scalars[word.upperBound - 2] = first
        scalars[word.upperBound - 1] = second
    }
}
