/// The words of a text as numbers: letters and digits count, ASCII capitals as small letters, marks do not.
enum WordHashes {
    /// Hands over the hash of each word (FNV-1a), in order; a character of a script without spaces is a word.
    @inline(__always)
    static func each(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        let seed: UInt64 = 0xCBF2_9CE4_8422_2325
        let prime: UInt64 = 0x0000_0100_0000_01B3
        var hash = seed
        var index = 0
        let count = bytes.count
        func end() {
            if hash != seed { body(hash) }
            hash = seed
        }
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                let small = byte | 0x20
                if small >= 0x61 && small <= 0x7A || byte >= 0x30 && byte <= 0x39 {
                    hash = (hash ^ UInt64(byte >= 0x41 ? small : byte)) &* prime
                } else {
                    end()
                }
                index &+= 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let character = index..<min(count, index &+ length)
            index = character.upperBound
            switch kind(bytes, character) {
            case .mark: end()
            case .letter: for byte in bytes[character] { hash = (hash ^ UInt64(byte)) &* prime }
            case .word:
                end()
                for byte in bytes[character] { hash = (hash ^ UInt64(byte)) &* prime }
                end()
            }
        }
        end()
    }

    /// How many words a text has.
    static func count(_ text: String) -> Int {
        var text = text
        var words = 0
        text.withUTF8 { each($0) { _ in words &+= 1 } }
        return words
    }

    private enum Kind {
        case letter, mark, word
    }

    @inline(__always)
    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ character: Range<Int>) -> Kind {
        let first = bytes[character.lowerBound]
        guard character.count > 1 else { return .mark }
        let second = bytes[character.lowerBound &+ 1]
        switch first {
        // Latin-1's signs, but for ª, µ and º.
        case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? .letter : .mark
        case 0xC3: return second == 0x97 || second == 0xB7 ? .mark : .letter
        // Thai, Lao, Myanmar and Khmer put no spaces between words.
        case 0xE0: return second >= 0xB8 && second <= 0xBB ? .word : .letter
        case 0xE1: return second == 0x80 || second == 0x81 || second == 0x9E || second == 0x9F ? .word : .letter
        // General punctuation, signs, CJK punctuation, full-width punctuation.
        case 0xE2: return .mark
        case 0xE3: return second == 0x80 ? .mark : .word
        case 0xE4...0xE9: return .word
        case 0xEF: return second >= 0xBC ? .mark : .letter
        case 0xF0: return second == 0xA0 || second == 0xAA ? .word : second == 0x9F ? .mark : .letter
        default: return .letter
        }
    }
}
