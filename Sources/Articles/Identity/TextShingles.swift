/// The runs of three words of a text, as hashes: what two versions of one text have in common.
///
/// Case and punctuation do not count; where a script writes no spaces every character counts as a word.
public struct TextShingles: Sendable, Equatable {
    /// More words than this are not looked at.
    private static let mostWords = 20_000
    private static let length = 3

    /// The hashes, in ascending order, each once.
    let hashes: [UInt64]
    /// The hash of the text's numbers in their order: two bulletins made from one form differ in little else.
    let numbers: UInt64

    /// Takes a text apart.
    ///
    /// - Parameter text: Plain text.
    public init(_ text: String) {
        var words: [UInt64] = []
        var numbers = StableHash.start
        var word = StableHash.start
        var hasWord = false
        func end() {
            if hasWord { words.append(StableHash.mix(word)) }
            word = StableHash.start
            hasWord = false
        }
        for scalar in text.lowercased().unicodeScalars {
            guard words.count < Self.mostWords else { break }
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                // A vowel sign that hangs on a letter is part of its word.
                if scalar.properties.generalCategory != .nonspacingMark { end() }
                continue
            }
            let standsAlone = scalar.properties.isIdeographic || Self.isUnspaced(scalar.value)
            if standsAlone { end() }
            for byte in UTF8.encode(scalar) ?? .init() {
                StableHash.add(byte, to: &word)
                if scalar.properties.numericType != nil { StableHash.add(byte, to: &numbers) }
            }
            hasWord = true
            if standsAlone { end() }
        }
        end()
        self.numbers = StableHash.mix(numbers)
        wordCount = words.count
        guard words.count >= Self.length else {
            hashes = words.isEmpty ? [] : [words.reduce(0) { StableHash.mix($0 ^ $1) }]
            return
        }
        let shingles = (0...(words.count - Self.length)).map { start in
            words[start..<(start + Self.length)].reduce(0) { StableHash.mix($0 &* 31 &+ $1) }
        }
        hashes = Array(Set(shingles)).sorted()
    }

    /// How many words were looked at.
    let wordCount: Int

    /// The part of all shingles that both texts have, 0…1 (Jaccard).
    ///
    /// - Parameter other: The other text.
    /// - Returns: 0 where both are empty.
    public func resemblance(_ other: TextShingles) -> Double {
        let both = common(other)
        let all = hashes.count + other.hashes.count - both
        return all == 0 ? 0 : Double(both) / Double(all)
    }

    /// The part of the shorter text's shingles that the longer one has too, 0…1: 1 where one only goes on.
    ///
    /// - Parameter other: The other text.
    /// - Returns: 0 where one is empty.
    public func containment(_ other: TextShingles) -> Double {
        let least = min(hashes.count, other.hashes.count)
        return least == 0 ? 0 : Double(common(other)) / Double(least)
    }

    private func common(_ other: TextShingles) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < hashes.count, right < other.hashes.count {
            if hashes[left] == other.hashes[right] {
                count += 1
                left += 1
                right += 1
            } else if hashes[left] < other.hashes[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }

    /// Thai, Lao, Myanmar, Khmer and Japanese syllables: written without spaces, and not ideographs.
    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: true
        default: false
        }
    }
}
