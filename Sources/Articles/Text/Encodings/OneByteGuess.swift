import Glibc

/// Guesses the one-byte encoding of a text from its letters and where they stand.
enum OneByteGuess {
    /// The encoding in which `text` is most likely to be one of the languages that we know; nil where none fits.
    static func encoding(of text: ArraySlice<UInt8>) -> String? {
        let places = Places(text)
        guard places.count > 0 else { return nil }
        var best: (name: String, score: Double)?
        for language in languages {
            for (rank, encoding) in language.encodings.enumerated() {
                // Of two that read alike the commoner one is meant.
                let score = places.score(language, rank) - Double(rank) * 0.002 + (encoding == "windows-1252" ? 0.3 : 0)
                if score > best?.score ?? -5 { best = (encoding, score) }
            }
        }
        return best?.name
    }

    /// A language with what each byte is worth in each of its encodings.
    private struct Language: Sendable {
        var encodings: [String] = []
        var isLatin: Bool
        /// For every encoding what the 128 bytes are worth, as logarithms of probabilities, and what they are.
        var worth: [[Double]] = []
        var kinds: [[Kind]] = []
    }

    private enum Kind: UInt8, Sendable {
        case lower, upper, mark, none
    }

    private static let languages: [Language] = LanguageLetters.all.map { language in
        var result = Language(isLatin: language.isLatin)
        // Zipf's law: the second letter is half as frequent as the first.
        let total = (0..<language.letters.count).reduce(0) { $0 + 1 / (Double($1) + 2) }
        var ranks: [Unicode.Scalar: Double] = [:]
        for (index, letter) in language.letters.enumerated() {
            let worth = log(1 / (Double(index) + 2) / total)
            ranks[letter] = worth
            if let upper = letter.properties.uppercaseMapping.unicodeScalars.first, upper != letter, ranks[upper] == nil
            {
                ranks[upper] = worth - 2.5
            }
        }
        for name in language.encodings {
            guard let table = OneByteTable.upper(name) else { continue }
            result.encodings.append(name)
            result.worth.append(
                table.map { scalar in
                    guard let scalar else { return -12 }
                    if let worth = ranks[scalar] { return worth }
                    if punctuation.contains(scalar) { return -3 }
                    if scalar.value < 0xA0 { return -12 }
                    return scalar.properties.isAlphabetic ? -7 : -8
                })
            result.kinds.append(
                table.map { scalar in
                    guard let scalar, scalar.properties.isAlphabetic || scalar.properties.isDiacritic else {
                        return scalar.map { punctuation.contains($0) } == true ? .mark : .none
                    }
                    return scalar.properties.isUppercase ? .upper : .lower
                })
        }
        return result
    }

    private static let punctuation = Set("“”‘’‚„–—…«»‹›•·\u{A0}°§©®™€№¿¡£¥¢".unicodeScalars)

    /// The bytes above ASCII of a text, with what stands before and behind them.
    private struct Places {
        private struct Place: Hashable {
            var byte: UInt8
            /// 0 none, 1 an ASCII small letter, 2 a capital, 3 and more: a byte above ASCII.
            var before: UInt8
            var twoBefore: Bool
            var isBehindLetter: Bool
        }

        private var counts: [Place: Int] = [:]
        private(set) var count = 0

        init(_ text: ArraySlice<UInt8>) {
            var one: UInt8 = 0
            var two: UInt8 = 0
            for (index, byte) in zip(text.indices, text) {
                defer {
                    two = one
                    one = byte
                }
                guard byte >= 0x80 else { continue }
                let next = index + 1 < text.endIndex ? text[index + 1] : 0
                let before: UInt8 = one >= 0x80 ? one : isLetter(one) ? (one & 0x20 == 0 ? 2 : 1) : 0
                counts[
                    Place(
                        byte: byte, before: before, twoBefore: one >= 0x80 && two >= 0x80,
                        isBehindLetter: isLetter(next)),
                    default: 0] += 1
                count += 1
            }
        }

        /// The average worth of a byte.
        func score(_ language: Language, _ encoding: Int) -> Double {
            guard encoding < language.worth.count else { return -100 }
            let worth = language.worth[encoding]
            let kinds = language.kinds[encoding]
            var sum = 0.0
            for (place, count) in counts {
                let index = Int(place.byte & 0x7F)
                var value = worth[index]
                if kinds[index] == .lower || kinds[index] == .upper {
                    let touchesASCII = place.before == 1 || place.before == 2 || place.isBehindLetter
                    let previous = place.before >= 0x80 ? kinds[Int(place.before & 0x7F)] : .none
                    if language.isLatin {
                        if previous == .lower || previous == .upper { value -= place.twoBefore ? 4 : 1.5 }
                    } else if touchesASCII {
                        value -= 5
                    }
                    // A capital after a small letter.
                    if kinds[index] == .upper, previous == .lower || place.before == 1 { value -= 5 }
                }
                sum += value * Double(count)
            }
            return sum / Double(count)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
