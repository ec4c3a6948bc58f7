/// What can be counted in a run of text without understanding its language.
struct TextTraits {
    var bytes: Int32 = 0
    /// Characters, counted by their first bytes, white space left out.
    var characters: Int32 = 0
    /// Words between spaces; two Chinese or Japanese characters count as one word, for they use no spaces.
    var words: Int32 { spaced &+ (ideographs &+ 1) / 2 }
    var spaced: Int32 = 0
    var ideographs: Int32 = 0
    var digits: Int32 = 0
    var capitals: Int32 = 0
    var commas: Int32 = 0
    /// `.`, `!`, `?`, `…` and their wide forms, where a space or the end follows.
    var stops: Int32 = 0
    /// `|`, `»`, `›`, `·`, `•`, `/`, which part the items of bars and breadcrumbs.
    var separators: Int32 = 0
    var quotes: Int32 = 0

    static func + (one: TextTraits, other: TextTraits) -> TextTraits {
        TextTraits(
            bytes: one.bytes &+ other.bytes, characters: one.characters &+ other.characters,
            spaced: one.spaced &+ other.spaced, ideographs: one.ideographs &+ other.ideographs,
            digits: one.digits &+ other.digits, capitals: one.capitals &+ other.capitals,
            commas: one.commas &+ other.commas, stops: one.stops &+ other.stops,
            separators: one.separators &+ other.separators, quotes: one.quotes &+ other.quotes)
    }
}

extension TextTraits {
    private enum Kind: UInt8 {
        case letter, space, digit, capital, comma, stop, separator, quote, lead2, lead3, lead4, tail, other
    }

    private static let kinds: [Kind] = (0..<256).map { value in
        switch UInt8(value) {
        case 0...0x20, 0x7F: .space
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
        case UInt8(ascii: ","), UInt8(ascii: ";"): .comma
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
        case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"): .separator
        case UInt8(ascii: "\""): .quote
        case 0x80...0xBF: .tail
        case 0xC0...0xDF: .lead2
        case 0xE0...0xEF: .lead3
        case 0xF0...0xFF: .lead4
        default: .other
        }
    }

    /// Counts one run of UTF-8.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        bytes = Int32(clamping: text.count)
        var inWord = false
        var position = 0
        let count = text.count
        Self.kinds.withUnsafeBufferPointer { kinds in
            while position < count {
                let byte = text[position]
                position &+= 1
                switch kinds[Int(byte)] {
                case .space:
                    inWord = false
                    continue
                case .tail:
                    continue
                case .letter, .other:
                    break
                case .digit:
                    digits &+= 1
                case .capital:
                    capitals &+= 1
                case .comma:
                    commas &+= 1
                case .stop:
                    if position == count || text[position] <= 0x20 || text[position] == UInt8(ascii: "\"") {
                        stops &+= 1
                    }
                case .separator:
                    separators &+= 1
                case .quote:
                    quotes &+= 1
                case .lead2:
                    if byte == 0xC2, position < count {
                        if text[position] == 0xA0 {
                            inWord = false
                            continue
                        }
                        if text[position] == 0xB7 || text[position] == 0xBB { separators &+= 1 }
                    }
                case .lead3:
                    if position &+ 1 < count, wide(byte, text[position], text[position &+ 1]) {
                        inWord = false
                        characters &+= 1
                        continue
                    }
                case .lead4:
                    break
                }
                characters &+= 1
                if !inWord {
                    inWord = true
                    spaced &+= 1
                }
            }
        }
    }

    /// Counts a character of three bytes; true where it is a word or a mark by itself.
    private mutating func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        case 0xE3 where second == 0x80:
            if third == 0x82 { stops &+= 1 } else if third == 0x81 { commas &+= 1 }
            return true
        case 0xE3...0xE9:
            ideographs &+= 1
            return true
        case 0xEF where second == 0xBC:
            if third == 0x8C || third == 0x9B { commas &+= 1 } else if third == 0x81 || third == 0x9F { stops &+= 1 }
            return true
        case 0xE2 where second == 0x80:
            if third == 0xA6 { stops &+= 1 }
            if third == 0xA2 || third == 0xBA { separators &+= 1 }
            if third == 0x9C || third == 0x9D { quotes &+= 1 }
            return false
        default:
            return false
        }
    }
}
