/// A class of characters in an expression.
struct ScalarSet: Sendable, Equatable {
    var ranges: [ClosedRange<UInt32>] = []
    /// `\d`, `\w`, `\s` and their opposites.
    var kinds: [Kind] = []
    var isNegated = false

    enum Kind: Sendable, Equatable {
        case digit(Bool), word(Bool), space(Bool)

        func contains(_ value: UInt32) -> Bool {
            switch self {
            case .digit(let wanted): (0x30...0x39).contains(value) == wanted
            case .word(let wanted): ScalarSet.isWord(value) == wanted
            case .space(let wanted): ScalarSet.isSpace(value) == wanted
            }
        }
    }

    func contains(_ value: UInt32) -> Bool {
        (ranges.contains { $0.contains(value) } || kinds.contains { $0.contains(value) }) != isNegated
    }

    /// Letters of all alphabets, not of ASCII alone: the texts are Vietnamese.
    static func isWord(_ value: UInt32) -> Bool {
        if value < 0x80 {
            return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
                || value == 0x5F
        }
        guard let properties = Unicode.Scalar(value)?.properties else { return false }
        return properties.isAlphabetic || properties.numericType != nil
            || properties.canonicalCombiningClass != .notReordered
    }

    static func isSpace(_ value: UInt32) -> Bool {
        value == 0x20 || (0x09...0x0D).contains(value) || Unicode.Scalar(value)?.properties.isWhitespace == true
    }
}
