/// A text in 128 small numbers: the share of numbers that two sketches have in common is about the share of word
/// five-grams that their texts have in common (one-permutation MinHash with densification, Shrivastava 2017).
///
/// In scripts without spaces between words every character counts as a word.
package struct TextSketch: Sendable, Equatable {
    /// How many numbers a sketch has.
    package static let size = 128
    /// How many words make a shingle.
    private static let shingle = 5

    /// The numbers; none where the text has no words.
    package let values: [UInt32]

    /// The sketch of a text.
    package init(_ text: String) {
        var text = text
        values = text.withUTF8 { Self.values($0) }
    }

    private static func values(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var window = [UInt64](repeating: 0, count: shingle)
        var words = 0
        var least = [UInt32](repeating: .max, count: size)
        var filled = [Bool](repeating: false, count: size)
        func add(_ hash: UInt64) {
            let bin = Int(hash >> 57)
            let value = UInt32(truncatingIfNeeded: hash)
            if !filled[bin] || value < least[bin] { least[bin] = value }
            filled[bin] = true
        }
        WordHashes.each(bytes) { hash in
            window[words % shingle] = hash
            words &+= 1
            guard words >= shingle else { return }
            var sum: UInt64 = 0
            for offset in 0..<shingle { sum = mix(sum ^ window[(words &+ offset) % shingle]) }
            add(sum)
        }
        guard words > 0 else { return [] }
        if words < shingle {
            // Too short for a shingle: the whole text is one.
            add(window.prefix(words).reduce(UInt64(words)) { mix($0 ^ $1) })
        }
        return densified(least, filled)
    }

    /// Every empty bin takes the value of a full one, the same one in every text that has it full.
    private static func densified(_ least: [UInt32], _ filled: [Bool]) -> [UInt32] {
        var result = least
        for bin in 0..<size where !filled[bin] {
            var attempt: UInt64 = 1
            var other = bin
            while !filled[other] {
                other = Int(mix(UInt64(bin) << 32 | attempt) >> 57)
                attempt &+= 1
            }
            result[bin] = least[other]
        }
        return result
    }

    /// The share of numbers that two sketches have in common; 0 where one of them is of an empty text.
    package func similarity(_ other: TextSketch) -> Double {
        guard !values.isEmpty, !other.values.isEmpty else { return 0 }
        return Double(zip(values, other.values).count { $0 == $1 }) / Double(Self.size)
    }

    /// Mixes all bits of a number (the finaliser of MurmurHash3).
    static func mix(_ number: UInt64) -> UInt64 {
        var value = number &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
