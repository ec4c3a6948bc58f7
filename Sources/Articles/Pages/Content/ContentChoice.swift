/// Which blocks of a page are its content.
struct ContentChoice: Sendable {
    /// One answer a block.
    var kept: [Bool]
    /// The model's probability of each block.
    let chances: [Float]
    /// The F1 score that the choice is expected to have, 0…1.
    let confidence: Double

    /// Keeps the most likely blocks, down to the probability at which the expected F1 score is greatest.
    ///
    /// With p the probability and w the words of a block, keeping a set K is expected to score
    /// 2 Σ_K pw / (Σ_K w + Σ pw). A page that the model is sure of is cut at about one half, a doubtful one lower.
    init(chances: [Float], words: [Int32]) {
        self.chances = chances
        let order = chances.indices.sorted { chances[$0] > chances[$1] || (chances[$0] == chances[$1] && $0 < $1) }
        let expected = zip(chances, words).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        var likely = 0.0
        var keptWords = 0.0
        var best = (score: 0.0, threshold: Float.infinity)
        for index in order {
            likely += Double(chances[index]) * Double(words[index])
            keptWords += Double(words[index])
            let score = 2 * likely / max(1e-9, keptWords + expected)
            if score > best.score { best = (score, chances[index]) }
        }
        kept = chances.map { $0 >= best.threshold }
        confidence = min(1, best.score)
    }
}
