/// Finds texts that are nearly alike among very many.
///
/// Texts that share one of sixteen bands of their sketches are compared (locality-sensitive hashing: two texts that are
/// 80 % alike meet with 95 % probability), by two bits of each of the 128 numbers. That takes 100 bytes of memory a text.
package struct NearDuplicates: Sendable {
    private static let bands = 16
    private static let rows = TextSketch.size / bands

    /// From this similarity on, 0…1, two texts are nearly alike.
    package let threshold: Double
    /// One key a band and text, band by band within a text.
    private var keys: [UInt32] = []
    /// Two bits of each number: four words a text.
    private var bits: [UInt64] = []
    private var isEmpty: [Bool] = []

    /// - Parameter threshold: How much alike two texts must be, 0…1.
    package init(threshold: Double) {
        self.threshold = threshold
    }

    /// How many texts it has.
    package var count: Int { isEmpty.count }

    /// Takes in the next text.
    package mutating func add(_ sketch: TextSketch) {
        isEmpty.append(sketch.values.isEmpty)
        guard !sketch.values.isEmpty else {
            keys.append(contentsOf: repeatElement(0, count: Self.bands))
            bits.append(contentsOf: repeatElement(0, count: 4))
            return
        }
        for band in 0..<Self.bands {
            var key: UInt64 = 0
            for row in 0..<Self.rows { key = TextSketch.mix(key ^ UInt64(sketch.values[band * Self.rows + row])) }
            keys.append(UInt32(truncatingIfNeeded: key >> 32))
        }
        for word in 0..<4 {
            var packed: UInt64 = 0
            // The low bits of the least of many numbers are as good as random.
            for index in 0..<32 { packed = packed << 2 | UInt64(sketch.values[word * 32 + index] & 3) }
            bits.append(packed)
        }
    }

    /// How much alike two texts are, 0…1, with a standard error of about 0.04.
    func similarity(_ one: Int, _ other: Int) -> Double {
        var same = 0
        for word in 0..<4 {
            let difference = bits[one * 4 + word] ^ bits[other * 4 + word]
            same += 32 - ((difference | difference >> 1) & 0x5555_5555_5555_5555).nonzeroBitCount
        }
        // A quarter of unlike numbers agree in two bits by chance.
        return max(0, (4 * Double(same) / Double(TextSketch.size) - 1) / 3)
    }

    /// A text that is left out for another one.
    package struct Match: Sendable, Equatable {
        /// The text that is left out.
        package var index: Int
        /// The text that is kept.
        package var original: Int
        /// How much alike they are, 0…1.
        package var similarity: Double

        package init(index: Int, original: Int, similarity: Double) {
            self.index = index
            self.original = original
            self.similarity = similarity
        }
    }

    /// Decides which texts to leave out.
    ///
    /// - Parameter isPreferred: Texts that are kept whatever comes, such as those that were handed out before; all
    ///   others give way to those that were added earlier.
    /// - Returns: The texts left out, in the order in which they were added. A text is only left out for one that is kept.
    package func matches(isPreferred: (Int) -> Bool = { _ in false }) -> [Match] {
        let pairs = pairs()
        var result: [Int: Match] = [:]
        for (index, others) in pairs.sorted(by: { $0.key < $1.key }) where !isPreferred(index) {
            let kept = others.filter { other in
                (other < index || isPreferred(other)) && result[other] == nil
            }
            guard let best = kept.max(by: { (similarity(index, $0), $1) < (similarity(index, $1), $0) }) else {
                continue
            }
            result[index] = Match(index: index, original: best, similarity: similarity(index, best))
        }
        return result.values.sorted { $0.index < $1.index }
    }

    /// For each text those that are nearly like it.
    private func pairs() -> [Int: Set<Int>] {
        var result: [Int: Set<Int>] = [:]
        var order = (0..<count).filter { !isEmpty[$0] }.map(UInt32.init)
        for band in 0..<Self.bands {
            func key(_ index: UInt32) -> UInt32 { keys[Int(index) * Self.bands + band] }
            order.sort { (key($0), $0) < (key($1), $1) }
            var start = 0
            while start < order.count {
                var end = start + 1
                while end < order.count, key(order[end]) == key(order[start]) { end += 1 }
                if end - start > 1 { compare(order[start..<end], &result) }
                start = end
            }
        }
        return result
    }

    /// Compares the texts that share a band: each with those before it that are like none before them, 64 at most, so
    /// that a thousand copies of a form letter cost a thousand comparisons and not a million.
    private func compare(_ group: ArraySlice<UInt32>, _ result: inout [Int: Set<Int>]) {
        var leaders: [Int] = []
        for index in group.map(Int.init) {
            var isNew = true
            for leader in leaders where similarity(leader, index) >= threshold {
                result[index, default: []].insert(leader)
                result[leader, default: []].insert(index)
                isNew = false
            }
            if isNew, leaders.count < 64 { leaders.append(index) }
        }
    }
}
