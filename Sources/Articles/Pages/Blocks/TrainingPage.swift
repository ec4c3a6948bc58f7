import Markup

/// What the training script learns from: a page's blocks as the extractor sees them.
package struct TrainingPage {
    /// The names of a row's values.
    package static var featureNames: [String] { BlockFeatures.names }
    /// The text of each block.
    package let texts: [String]
    /// One row a block.
    package let rows: [Float]

    /// Analyses a page in UTF-8.
    package init(html: [UInt8], url: String?) throws(MarkupError) {
        let tree = try PageTree(html)
        let analysis = PageAnalysis(tree, url: url)
        texts = analysis.page.blocks.map {
            String(decoding: tree.text[Int($0.start)..<Int($0.end)], as: UTF8.self)
        }
        var features = BlockFeatures(analysis)
        rows = features.advance(.max / 2) ? features.values : []
    }
}
