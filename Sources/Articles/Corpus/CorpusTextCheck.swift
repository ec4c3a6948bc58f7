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
            if index >= 2, index &+ 16 <= count {
                while index &+ 16 <= count, isPlain(base + index, isJSON: isJSON) { index &+= 16 }
                // Such a stretch may end within a character.
                if bytes[index &- 1] >= 0xC0 {
                    index &-= 1
                } else if bytes[index &- 2] >= 0xE0 {
                    index &-= 2
                }
            }
            // Where one of the sixteen is another character, its neighbours often are: look at each of them.
            let next = min(count, index &+ 16)
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

    /// Whether sixteen bytes are printing ASCII, letters of the Latin and Cyrillic alphabets and of Vietnamese, and nothing
    /// else; the two bytes before them say what begins there, so that characters may lie across the border.
    @inline(__always)
    private static func isPlain(_ place: UnsafeRawPointer, isJSON: Bool) -> Bool {
        typealias Bytes = SIMD16<UInt8>
        let these = place.loadUnaligned(as: Bytes.self)
        let before = (place - 1).loadUnaligned(as: Bytes.self)
        let earlier = (place - 2).loadUnaligned(as: Bytes.self)
        let follows = (these & 0xC0) .== 0x80
        let mustFollow = (before .>= 0xC0) .| (earlier .>= 0xE0)
        let begins = ((these .>= 0xC3) .& (these .<= 0xCB)) .| (these .== 0xD0) .| (these .== 0xD1) .| (these .== 0xE1)
        var bad = (these .< 0x20) .| (these .== 0x7F) .| (follows .^ mustFollow)
        bad = bad .| ((these .>= 0xC0) .& .!begins)
        bad = bad .| ((before .== 0xE1) .& ((these .< 0xB8) .| (these .> 0xBB)))
        if isJSON { bad = bad .| (these .== UInt8(ascii: "\\")) }
        let words = unsafeBitCast(bad, to: SIMD2<UInt64>.self)
        return words[0] | words[1] == 0
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
