import Markup

/// A page with everything that is known of its blocks before a model judges them.
struct PageAnalysis {
    let tree: PageTree
    let page: PageBlocks
    let sums: BlockSums
    let signs: [ElementSigns]
    let pageSigns: PageSigns
    /// The subtree that holds the most running text with the least else.
    let core: Core

    /// A subtree.
    struct Core {
        var element: Int
        var blocks: Range<Int>
    }

    init(_ tree: PageTree, url: String?) {
        self.tree = tree
        page = PageBlocks(tree)
        sums = BlockSums(page.blocks)
        signs = ElementSigns.all(tree, page, sums)
        pageSigns = PageSigns(tree, url: url)
        core = Self.core(tree, page)
    }

    /// The block elements around a block, nearest first, up to `count`.
    func elements(around block: TextBlock, count: Int) -> [Int] {
        var result: [Int] = []
        var element = Int(block.element)
        while result.count < count {
            result.append(element)
            let parent = Int(tree.nodes[element].parent)
            if parent < 0 { break }
            element = Int(page.blockElement[parent])
        }
        return result
    }

    /// The subtree with the greatest sum of what its blocks are worth: running text counts for it, the rest against it.
    private static func core(_ tree: PageTree, _ page: PageBlocks) -> Core {
        var before: [Float] = [0]
        before.reserveCapacity(page.blocks.count + 1)
        for block in page.blocks {
            let words = Float(block.traits.words)
            let worth = block.isSentence ? words * (1 - block.linkShare) : -4 - words * block.linkShare
            before.append(before[before.count - 1] + worth)
        }
        var best = Core(element: page.body, blocks: 0..<page.blocks.count)
        var most = -Float.infinity
        for index in page.body..<tree.nodes.count where tree.nodes[index].tag.flow == .block {
            let range = page.range(tree.nodes[index], at: index)
            guard !range.isEmpty else { continue }
            let worth = before[range.upperBound] - before[range.lowerBound]
            // A subtree as good as the one around it is the better answer.
            if worth > most || (worth == most && range.count <= best.blocks.count) {
                most = worth
                best = Core(element: index, blocks: range)
            }
        }
        return best
    }
}
