/// A short stand-in for a text's shingles: texts that have much in common have bands in common, so that a store finds
/// them without comparing every two (Broder, "On the resemblance and containment of documents", 1997).
public struct MinHash: Sendable, Equatable {
    /// 6 bands of 4: texts with 9 in 10 shingles in common are found 999 times in 1,000, with 8 in 10 95 times in 100,
    /// with 3 in 10 5 times in 100.
    private static let bandCount = 6
    private static let rows = 4

    /// Equal bands of two texts make them candidates, to be compared shingle by shingle.
    public let bands: [UInt64]

    /// Nil for a text of fewer than 24 words, too short to be near another one: it is the same or it is not.
    ///
    /// - Parameter shingles: The text's shingles.
    public init?(_ shingles: TextShingles) {
        guard shingles.wordCount >= 24 else { return nil }
        let hashes = shingles.hashes
        bands = (0..<Self.bandCount).map { band in
            (0..<Self.rows).reduce(0) { sum, row in
                let index = UInt64(band * Self.rows + row)
                // Odd factors permute the 64-bit numbers; the hashes are well mixed already.
                let factor = StableHash.mix(index &* 2 &+ 1) | 1
                let offset = StableHash.mix(index &+ 0x9E37)
                var least = UInt64.max
                for hash in hashes { least = min(least, hash &* factor &+ offset) }
                return StableHash.mix(sum ^ least)
            }
        }
    }
}
