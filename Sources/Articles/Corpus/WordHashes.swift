/// The words of a text as numbers: letters and digits count, capitals as small letters, marks do not.
enum WordHashes {
    /// Hands over the hash of each word (FNV-1a over its letters), in order; a character of a script without spaces is a
    /// word.
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
                if small >= 0x61 && small <= 0x7A {
                    hash = (hash ^ UInt64(small)) &* prime
                } else if byte >= 0x30 && byte <= 0x39 {
                    hash = (hash ^ UInt64(byte)) &* prime
                } else {
                    end()
                }
                index &+= 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            var scalar = UInt32(byte) & (0x7F >> UInt32(length))
            for offset in 1..<length where index &+ offset < count {
                scalar = scalar << 6 | UInt32(bytes[index &+ offset] & 0x3F)
            }
            index &+= length
            switch kind(scalar) {
            case .mark: end()
            case .letter: hash = (hash ^ UInt64(folded(scalar))) &* prime
            case .word:
                end()
                hash = (hash ^ UInt64(scalar)) &* prime
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
    private static func kind(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: .mark
        // Thai and Lao, Myanmar, Khmer put no spaces between words; nor do Han and Kana.
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x9FFF, 0x20000...0x3FFFF: .word
        // General punctuation and all signs, CJK punctuation, full-width forms, emoji.
        case 0x2000...0x2BFF, 0x3000...0x3040, 0xFE00...0xFFFF, 0x1F000...0x1FAFF: .mark
        default: .letter
        }
    }

    /// The small letter of a Latin, Greek or Cyrillic capital.
    @inline(__always)
    private static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar &+ 0x20
        case 0x400...0x40F: scalar &+ 0x50
        // Capitals and small letters take turns.
        case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A5, 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar | 1
        case 0x139...0x148, 0x179...0x17E, 0x1AF...0x1B0: scalar &+ (scalar & 1)
        default: scalar
        }
    }
}
