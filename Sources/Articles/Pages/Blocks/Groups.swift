/// Blocks that a template prints alike: the same tags and classes around them.
struct Groups {
    /// What such blocks have together.
    struct Group {
        var count: Int32 = 0
        var words: Int32 = 0
        var linkWords: Int32 = 0
        var stops: Int32 = 0
        /// Elements of this kind, with or without text of their own.
        var elements: Int32 = 0
    }

    private var byPath: [UInt64: Group] = [:]

    init(_ analysis: PageAnalysis) {
        byPath.reserveCapacity(analysis.tree.nodes.count / 4)
        for (index, node) in analysis.tree.nodes.enumerated() where node.tag.flow == .block {
            byPath[analysis.signs[index].path, default: Group()].elements += 1
        }
        for block in analysis.page.blocks {
            let path = analysis.signs[Int(block.element)].path
            byPath[path, default: Group()].count += 1
            byPath[path]?.words &+= block.traits.words
            byPath[path]?.linkWords &+= block.linkWords
            byPath[path]?.stops &+= block.traits.stops
        }
    }

    /// The group of blocks whose element has `path`.
    func of(_ path: UInt64) -> Group { byPath[path] ?? Group() }
}
