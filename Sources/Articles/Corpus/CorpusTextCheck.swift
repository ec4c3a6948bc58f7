/// Tells fast whether `CorpusText` would leave a text as it is.
///
/// It knows the characters that nearly all text is made of, and that are in NFC wherever they stand; at any other it gives
/// up and says no, which costs time and changes nothing.
enum CorpusTextCheck {
    /// Whether UTF-8 text holds nothing but line feeds and characters that stand in every corpus as they are.
    static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { check(bytes, isJSON: false) }

    /// The same of what stands between the quotes of a JSON string; its escapes may only be `\n`, `\"`, `\\` and `\/`.
    static func isClean(json bytes: UnsafeBufferPointer<UInt8>) -> Bool { check(bytes, isJSON: true) }

    @inline(__always)
    private static func check(_ bytes: UnsafeBufferPointer<UInt8>, isJSON: Bool) -> Bool {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
        let count = bytes.count
        var index = 0
        while index < count {
            if index >= 2, index &+ 8 <= count {
                while index &+ 8 <= count, isPlain(base + index, isJSON: isJSON) { index &+= 8 }
                // Such a stretch may end within a character.
                if bytes[index &- 1] >= 0xC0 {
                    index &-= 1
                } else if bytes[index &- 2] >= 0xE0 {
                    index &-= 2
                }
            }
            // Where one of the eight is another character, its neighbours often are: look at each of them.
            let next = min(count, index &+ 8)
            while index < next {
                let byte = bytes[index]
                if byte >= 0x80 {
                    let length = character(bytes, index, count)
                    if length == 0 { return false }
                    index &+= length
                } else if isJSON, byte == UInt8(ascii: "\\") {
                    guard index &+ 1 < count else { return false }
                    switch bytes[index &+ 1] {
                    case UInt8(ascii: "n"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): index &+= 2
                    default: return false
                    }
                } else if byte < 0x20 && byte != 0x0A || byte == 0x7F {
                    return false
                } else {
                    index &+= 1
                }
            }
        }
        return true
    }

    /// Whether eight bytes are printing ASCII, letters of the Latin and Cyrillic alphabets and of Vietnamese, and nothing
    /// else; the two bytes before them say what begins there, so that characters may lie across the border.
    ///
    /// All eight at once in one word, as the high bits of its bytes: measured, Swift's own SIMD masks take ten times as long.
    @inline(__always)
    private static func isPlain(_ place: UnsafeRawPointer, isJSON: Bool) -> Bool {
        let these = place.loadUnaligned(as: UInt64.self)
        let before = (place - 1).loadUnaligned(as: UInt64.self)
        let earlier = (place - 2).loadUnaligned(as: UInt64.self)
        let low = these & ~highs
        let ascii = ~these & highs
        // From U+0020 on, and not U+007F.
        var bad = ascii & (~(low &+ ones &* 0x60) | (low &+ ones))
        if isJSON { bad |= equal(these, 0x5C) }
        let follows = these & ~(these << 1)
        let mustFollow = before & (before << 1) | earlier & (earlier << 1) & (earlier << 2)
        bad |= (follows ^ mustFollow) & highs
        // The first byte of a longer character: C3 to CB, D0, D1, E1.
        let latin = (low &+ ones &* (0x80 - 0x43)) & ~(low &+ ones &* (0x80 - 0x4C))
        let begins = latin | equal(these & ~ones, 0xD0) | equal(these, 0xE1)
        bad |= these & (these << 1) & highs & ~begins
        // U+1E00 to U+1EFF alone of those that begin with E1.
        bad |= equal(before, 0xE1) & ~equal(these & (ones &* 0xFC), 0xB8)
        return bad & highs == 0
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of every byte that is `byte`.
    @inline(__always)
    private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let other = word ^ (ones &* byte)
        return ~(((other & ~highs) &+ ~highs) | other) & highs
    }

    /// The length of the character at `index` if it is one of those that are known to be clean; 0 for any other.
    @inline(__always)
    private static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int) -> Int {
        let first = bytes[index]
        guard index &+ 1 < count else { return 0 }
        let second = bytes[index &+ 1]
        guard second & 0xC0 == 0x80 else { return 0 }
        // Vietnamese first: its letters are these and those of Latin-1 and Latin Extended.
        if first == 0xE1, second >= 0xB8, second <= 0xBB {
            return index &+ 2 < count && bytes[index &+ 2] & 0xC0 == 0x80 ? 3 : 0
        }
        if first < 0xE0 {
            switch first {
            case 0xC3...0xCB, 0xCF, 0xD0, 0xD1: return 2
            // Latin-1's signs, without no-break space and soft hyphen.
            case 0xC2: return second > 0xA0 && second != 0xAD ? 2 : 0
            // Greek, without the middle dot that NFC replaces.
            case 0xCE: return second != 0x87 ? 2 : 0
            default: return 0
            }
        }
        guard index &+ 2 < count, first < 0xF0 else { return 0 }
        let third = bytes[index &+ 2]
        guard third & 0xC0 == 0x80 else { return 0 }
        switch (first, second) {
        // Quotes, dashes, dots; not the spaces and direction marks around them.
        case (0xE2, 0x80): return (0x90...0xA7).contains(third) || third >= 0xB0 ? 3 : 0
        // Superscripts, currencies, arrows, mathematical signs, boxes, shapes, dingbats.
        case (0xE2, 0x82), (0xE2, 0x86...0x8B), (0xE2, 0x94...0x9F): return 3
        // Ideographic full stop and brackets; not the space, not the tone marks.
        case (0xE3, 0x80): return third > 0x80 && third < 0xA0 ? 3 : 0
        // Kana, without the sound marks that combine.
        case (0xE3, 0x81), (0xE3, 0x83): return 3
        case (0xE3, 0x82): return third != 0x99 && third != 0x9A ? 3 : 0
        case (0xE4, 0xB8...0xBF), (0xE5...0xE9, _): return 3
        // Full-width forms.
        case (0xEF, 0xBC), (0xEF, 0xBD): return 3
        default: return 0
        }
    }
}
