/// How long texts are: exact below sixteen, above that within a sixteenth, whatever the number of texts.
public struct LengthHistogram: Sendable, Equatable, Codable {
    /// How many texts each bucket has.
    public private(set) var buckets: [Int: Int] = [:]
    /// How many texts there are.
    public private(set) var count = 0
    /// The sum of all lengths.
    public private(set) var total = 0
    /// The shortest length.
    public private(set) var least: Int?
    /// The greatest length.
    public private(set) var greatest: Int?

    /// No texts.
    public init() {}

    /// Counts a text.
    ///
    /// - Parameter length: Its length, 0 or more.
    public mutating func add(_ length: Int) {
        let length = max(0, length)
        buckets[Self.bucket(length), default: 0] += 1
        count += 1
        total += length
        least = min(least ?? length, length)
        greatest = max(greatest ?? length, length)
    }

    /// The length that a share of all texts does not exceed.
    ///
    /// - Parameter share: 0 to 1; 0.5 for the median.
    /// - Returns: A length within a sixteenth of the true one; nil where there are no texts.
    public func quantile(_ share: Double) -> Int? {
        guard count > 0, let least, let greatest else { return nil }
        let rank = Int((Double(count) * min(1, max(0, share))).rounded(.up))
        var seen = 0
        for (bucket, texts) in buckets.sorted(by: { $0.key < $1.key }) {
            seen += texts
            if seen >= rank { return min(greatest, max(least, Self.lowest(bucket))) }
        }
        return greatest
    }

    /// Sixteen buckets for each doubling.
    private static func bucket(_ length: Int) -> Int {
        guard length >= 16 else { return length }
        let octave = Int.bitWidth - 1 - length.leadingZeroBitCount
        return (octave - 3) * 16 + (length >> (octave - 4)) - 16
    }

    private static func lowest(_ bucket: Int) -> Int {
        guard bucket >= 16 else { return bucket }
        let octave = bucket / 16 + 3
        return octave < Int.bitWidth - 1 ? (16 + bucket % 16) << (octave - 4) : Int.max
    }
}
