/// Finds many words in one pass over a text (Aho and Corasick, 1975), ASCII case ignored.
struct WordAutomaton: Sendable {
    /// 26 letters, `-` (also for `_`), and everything else.
    private static let symbols = 28
    private var next: [UInt16]
    /// The bits of the words that end at a state, wherever they stand.
    private var anywhere: [UInt32]
    /// The words that end at a state and must stand alone: their lengths and bits.
    private var alone: [[(length: Int, bits: UInt32)]]

    /// Compiles words of lower-case letters and `-`, each with its bits.
    init(_ words: [(bytes: [UInt8], alone: Bool, bits: UInt32)]) {
        next = Array(repeating: 0, count: Self.symbols)
        anywhere = [0]
        alone = [[]]
        for word in words {
            var state = 0
            for byte in word.bytes {
                let slot = state * Self.symbols + Self.symbol[Int(byte)]
                if next[slot] == 0 {
                    next[slot] = UInt16(anywhere.count)
                    next += Array(repeating: 0, count: Self.symbols)
                    anywhere.append(0)
                    alone.append([])
                }
                state = Int(next[slot])
            }
            if word.alone { alone[state].append((word.bytes.count, word.bits)) } else { anywhere[state] |= word.bits }
        }
        linkFailures()
    }

    /// Turns the tree of words into an automaton: where a word breaks off, the longest other beginning goes on.
    private mutating func linkFailures() {
        var failure = Array(repeating: 0, count: anywhere.count)
        var queue = (0..<Self.symbols).map { Int(next[$0]) }.filter { $0 != 0 }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            anywhere[state] |= anywhere[failure[state]]
            alone[state] += alone[failure[state]]
            for symbol in 0..<Self.symbols {
                let slot = state * Self.symbols + symbol
                let fallback = next[failure[state] * Self.symbols + symbol]
                if next[slot] == 0 {
                    next[slot] = fallback
                } else {
                    failure[Int(next[slot])] = Int(fallback)
                    queue.append(Int(next[slot]))
                }
            }
        }
    }

    private static let symbol: [Int] = (0..<256).map { value in
        switch UInt8(value) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): value - Int(UInt8(ascii: "a"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): value - Int(UInt8(ascii: "A"))
        case UInt8(ascii: "-"), UInt8(ascii: "_"): 26
        default: 27
        }
    }

    /// The bits of all words found.
    func mask(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var found: UInt32 = 0
        var state = 0
        next.withUnsafeBufferPointer { next in
            Self.symbol.withUnsafeBufferPointer { symbol in
                for position in 0..<text.count {
                    state = Int(next[state &* Self.symbols &+ symbol[Int(text[position])]])
                    guard state != 0 else { continue }
                    found |= anywhere[state]
                    guard !alone[state].isEmpty else { continue }
                    for word in alone[state] where Self.standsAlone(text, position &+ 1 &- word.length, position &+ 1) {
                        found |= word.bits
                    }
                }
            }
        }
        return found
    }

    /// Whether no letter touches the word, or only a capital letter that begins the next one, as in `navBar`.
    private static func standsAlone(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let before =
            start == 0 || !isLetter(text[start &- 1]) || (isCapital(text[start]) && !isCapital(text[start &- 1]))
        let after = end == text.count || !isLetter(text[end]) || (isCapital(text[end]) && !isCapital(text[end &- 1]))
        return before && after
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }
}
