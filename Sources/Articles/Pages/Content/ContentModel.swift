import Foundation

/// Judges how likely each block of a page is content, by trees that were trained on pages with known text.
struct ContentModel: Sendable {
    /// The model that ships, trained by `Benchmarks/train/train.py`.
    static let shipped = ContentModel(trees: BoostedTrees(base64: trainedTrees))

    private let trees: BoostedTrees

    private init(trees: BoostedTrees) { self.trees = trees }

    /// Whether the trees were trained with the features of this build, in their order.
    static var matchesFeatures: Bool {
        CRC32.of(Array(BlockFeatures.names.joined(separator: "\n").utf8)) == trainedNames
            && shipped.trees.rowLength <= BlockFeatures.names.count
    }

    /// The probability of each block of a page that it is content.
    func chances(_ analysis: PageAnalysis) -> [Float] {
        let length = BlockFeatures.names.count
        guard trees.rowLength <= length else { return analysis.page.blocks.map { _ in 0 } }
        var features = BlockFeatures(analysis)
        var result: [Float] = []
        result.reserveCapacity(analysis.page.blocks.count)
        while features.advance(2_048) {
            result += features.values.withUnsafeBufferPointer { trees.probabilities($0, length: length) }
        }
        return result
    }
}
