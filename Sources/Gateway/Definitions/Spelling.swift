/// Finds the name that was probably meant.
package enum Spelling {
    /// The nearest of `names`, if at most a third of the letters differ.
    package static func nearest(_ word: String, _ names: [String]) -> String? {
        let best = names.map { ($0, distance(Array(word.lowercased()), Array($0.lowercased()))) }.min { $0.1 < $1.1 }
        return best.flatMap { $0.1 <= max(1, word.count / 3) ? $0.0 : nil }
    }

    /// How many letters must be changed, added or taken out (Levenshtein).
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (i, a) in one.prefix(64).enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, b) in other.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(corner + (a == b ? 0 : 1), above + 1, row[j] + 1)
                corner = above
            }
        }
        return row[other.count]
    }
}
