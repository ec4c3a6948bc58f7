/// The numbers, words and marks of a short text, for finding dates in it.
struct DateTokens {
    /// A piece of text.
    enum Token: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case mark(Character)
    }

    private(set) var tokens: [Token] = []
    /// Where each token stands in the text.
    private(set) var ranges: [Range<String.Index>] = []

    /// Splits a text; spaces part tokens and are no tokens themselves.
    init(_ text: String) {
        let scalars = text.unicodeScalars
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            let scalar = scalars[index]
            index = scalars.index(after: index)
            if let digit = scalar.digit {
                var value = digit
                var digits = 1
                while index < text.endIndex, let next = scalars[index].digit {
                    if digits < 15 { value = value * 10 + next }
                    digits += 1
                    index = scalars.index(after: index)
                }
                append(.number(value, digits: digits), start..<index)
            } else if Self.isUnit(scalar) {
                append(.word(String(Character(scalar))), start..<index)
            } else if scalar.isLetter {
                while index < text.endIndex, scalars[index].isLetter, !Self.isUnit(scalars[index]) {
                    index = scalars.index(after: index)
                }
                append(.word(text[start..<index].lowercased()), start..<index)
            } else if !scalar.isSpace {
                append(.mark(Character(scalar)), start..<index)
            }
        }
    }

    private mutating func append(_ token: Token, _ range: Range<String.Index>) {
        tokens.append(token)
        ranges.append(range)
    }

    /// Words by themselves, which Chinese, Japanese and Korean write without spaces.
    private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x2E80 && "年月日号號时時分秒년월일시분".unicodeScalars.contains(scalar)
    }

    /// The token at `index`; nil beyond the end.
    subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

    /// The number at `index`, if it has at most `digits` digits.
    func number(_ index: Int, digits: Int = 2) -> Int? {
        guard case .number(let value, let count)? = self[index], count <= digits else { return nil }
        return value
    }

    /// A year of four digits between 1900 and 2100.
    func year(_ index: Int) -> Int? {
        guard case .number(let value, 4)? = self[index], (1900...2100).contains(value) else { return nil }
        return value
    }

    /// The word at `index`.
    func word(_ index: Int) -> String? {
        guard case .word(let word)? = self[index] else { return nil }
        return word
    }

    /// The mark at `index`.
    func mark(_ index: Int) -> Character? {
        guard case .mark(let mark)? = self[index] else { return nil }
        return mark
    }
}
