/// Finds the name that was probably meant.
package enum Spelling {
    /// The nearest of `names`, if at most a third of the letters differ.
    package static func nearest(_ word: String, _ names: [String]) -> String? {
        let best = names.map { ($0, distance(Array(word.lowercased()), Array($0.lowercased()))) }.min { $0.1 < $1.1 }
        return best.flatMap { $0.1 <= max(1, word.count / 3) ? $0.0 : nil }
    }

    /// How many letters must be changed, added, taken out or swapped with the next one (optimal string alignment).
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var above = Array(0...other.count)
        var twoAbove = above
        for (i, a) in one.prefix(64).enumerated() {
            var row = [i + 1]
            for (j, b) in other.enumerated() {
                var best = min(above[j] + (a == b ? 0 : 1), above[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a == other[j - 1], one[i - 1] == b { best = min(best, twoAbove[j - 1] + 1) }
                row.append(best)
            }
            twoAbove = above
            above = row
        }
        return above[other.count]
    }
}
