/// The parts of a corpus that models are trained, tuned and tested with.
///
/// An article's part depends on its id alone, so that it never moves: not when the corpus grows, not when it is edited.
/// Anyone can compute it: the first eight bytes of SHA-256 of the id, as a big-endian number over 2⁶⁴, against the shares
/// one after the other.
public struct CorpusSplit: Sendable, Equatable {
    /// A part and how many of a hundred thousand articles it gets.
    public struct Part: Sendable, Equatable, Codable {
        /// `train`, `validation`, `test`.
        public var name: String
        /// Of 100,000.
        public var share: Int

        /// A part.
        public init(name: String, share: Int) {
            self.name = name
            self.share = share
        }
    }

    /// The parts in their order; their shares make 100,000.
    public let parts: [Part]

    /// All articles in one part.
    public static let none = CorpusSplit(unchecked: [Part(name: "train", share: 100_000)])
    /// 90 % to train with, 5 % each to tune and to test with.
    public static let standard = CorpusSplit(unchecked: [
        Part(name: "train", share: 90_000), Part(name: "validation", share: 5_000), Part(name: "test", share: 5_000),
    ])

    private init(unchecked parts: [Part]) {
        self.parts = parts
    }

    /// Parts as people write them.
    ///
    /// - Parameter texts: `train=90`, `test=10`: a name of small letters, digits and hyphens, and percents with up to
    ///   three decimals, which must make 100 in all.
    public init?(_ texts: [String]) {
        var parts: [Part] = []
        for text in texts {
            let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2, let percent = Double(halves[1]), percent > 0, percent <= 100,
                halves[0].utf8.count <= 32, !parts.contains(where: { $0.name == halves[0] }),
                halves[0].utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D })
            else { return nil }
            parts.append(Part(name: halves[0], share: Int((percent * 1_000).rounded())))
        }
        guard parts.reduce(0, { $0 + $1.share }) == 100_000 else { return nil }
        self.parts = parts
    }

    /// The part of an article.
    ///
    /// - Parameter digest: SHA-256 of the article's id; at least eight bytes.
    /// - Returns: The index of its part.
    public func part(digest: some Sequence<UInt8>) -> Int {
        let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        // number × 100,000 / 2⁶⁴, without overflow.
        let point = Int(number.multipliedFullWidth(by: 100_000).high)
        var end = 0
        for (index, part) in parts.enumerated() {
            end += part.share
            if point < end { return index }
        }
        return max(0, parts.count - 1)
    }
}
