/// Guesses the encoding of a document that does not say, as browsers do: from what a reader would see of it.
enum EncodingGuess {
    /// The encoding's name; nil where there is nothing to go by.
    static func encoding(of visible: [UInt8]) -> String? {
        if let name = stateful(visible) { return name }
        guard visible.contains(where: { $0 >= 0x80 }) else { return nil }
        return eastAsian(visible) ?? OneByteGuess.encoding(of: visible[...])
    }

    /// ISO-2022-JP, by its escape sequences.
    static func stateful(_ bytes: [UInt8]) -> String? {
        var position = 0
        while let escape = bytes[position...].firstIndex(of: 0x1B) {
            let next = bytes[(escape + 1)...].prefix(2)
            if next.elementsEqual([0x24, 0x42]) || next.elementsEqual([0x24, 0x40]) || next.elementsEqual([0x28, 0x4A])
            {
                return "iso-2022-jp"
            }
            position = escape + 1
        }
        return nil
    }

    /// The encoding of two bytes a character in which the text has the characters that its language must have.
    private static func eastAsian(_ bytes: [UInt8]) -> String? {
        var best: (name: String, share: Double)?
        for (name, least, isCommon) in candidates {
            guard let text = Converter.utf8(bytes, from: name) else { continue }
            var total = 0
            var common = 0
            var wrong = 0
            // "ä" and the letter behind it make a character as well, but never two in a row.
            var alone = 0
            var run = 0
            for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
                if scalar.isASCII || isPunctuation(scalar) {
                    if run == 1 { alone += 1 }
                    run = 0
                    continue
                }
                run += 1
                // The end of the sample may cut a character in two.
                if scalar == "\u{FFFD}" || (0xE000...0xF8FF).contains(scalar.value) { wrong += 1 }
                total += 1
                if isCommon(scalar) { common += 1 }
            }
            guard total > 1, wrong <= 1 + total / 50, alone * 3 <= total else { continue }
            let share = Double(common - 2 * wrong) / Double(total)
            if share >= least, share > best?.share ?? 0 { best = (name, share) }
        }
        return best?.name
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x100 || (0x2000...0x206F).contains(scalar.value) || (0x3000...0x303F).contains(scalar.value)
            || (0xFF01...0xFF65).contains(scalar.value)
    }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x30FF).contains(scalar.value) }

    /// An encoding, the least share of characters that its language must have, and which those are.
    private static let candidates: [(name: String, least: Double, isCommon: @Sendable (Unicode.Scalar) -> Bool)] = [
        ("gbk", 0.3, { CommonCharacters.simplified.contains($0) }),
        ("big5", 0.3, { CommonCharacters.traditional.contains($0) }),
        ("euc-kr", 0.3, { CommonCharacters.hangul.contains($0) }),
        ("shift_jis", 0.2, { isKana($0) || CommonCharacters.traditional.contains($0) }),
        ("euc-jp", 0.2, { isKana($0) || CommonCharacters.traditional.contains($0) }),
    ]
}
