import Markup

/// A line of text as a browser would lay it out: text that no block element and no `<br>` interrupts.
struct TextBlock {
    /// Byte range in the page's text.
    var start: Int32
    var end: Int32
    /// The nearest block element around it.
    var element: Int32
    /// Its first text node and the node after its last one.
    var firstNode: Int32
    var endNode: Int32
    /// How many `<br>` stand before it in the same element.
    var breaks: Int32
    var traits = TextTraits()
    /// Words that stand in links.
    var linkWords: Int32 = 0
    /// Links that it touches.
    var links: Int32 = 0
}

/// The text blocks of a page, in document order, with sums over any subtree.
struct PageBlocks {
    private(set) var blocks: [TextBlock] = []
    /// For each node, how many blocks began before it: a subtree's blocks are a range.
    private(set) var firstBlock: [Int32] = []
    /// For each node, the nearest block element at or above it.
    private(set) var blockElement: [Int32] = []
    /// The `body` element, or the root where there is none.
    private(set) var body = 0

    /// Splits a page.
    init(_ tree: PageTree) {
        body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
        firstBlock.reserveCapacity(tree.nodes.count + 1)
        blockElement.reserveCapacity(tree.nodes.count)
        blocks.reserveCapacity(tree.nodes.count / 6)
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.text.withUnsafeBufferPointer { text in split(nodes, text) }
        }
    }

    /// The blocks in the subtree of a node.
    func range(_ node: PageTree.Node, at index: Int) -> Range<Int> {
        let end = Int(node.end)
        return Int(firstBlock[index])..<(end < firstBlock.count ? Int(firstBlock[end]) : blocks.count)
    }

    private mutating func split(_ nodes: UnsafeBufferPointer<PageTree.Node>, _ text: UnsafeBufferPointer<UInt8>) {
        var boundary = true
        var breaks: Int32 = 0
        // The link that the current position stands in, by the index after its last node.
        var linkEnd: Int32 = 0
        var linkCounted = true
        for index in 0..<nodes.count {
            let node = nodes[index]
            firstBlock.append(Int32(blocks.count))
            let parentBlock = node.parent < 0 ? 0 : blockElement[Int(node.parent)]
            guard node.tag == .text else {
                switch node.tag {
                case .br:
                    breaks &+= 1
                    boundary = true
                case .a:
                    linkEnd = node.end
                    linkCounted = false
                default:
                    break
                }
                if node.tag.flow == .block {
                    boundary = true
                    breaks = 0
                    blockElement.append(Int32(index))
                } else {
                    blockElement.append(parentBlock)
                }
                continue
            }
            blockElement.append(parentBlock)
            guard index > body else { continue }
            let traits = TextTraits(
                UnsafeBufferPointer(rebasing: text[Int(node.textStart)..<Int(node.textEnd)]))
            if traits.characters == 0 { continue }
            if boundary || blocks.last?.element != parentBlock {
                if blocks.last?.element != parentBlock { breaks = 0 }
                blocks.append(
                    TextBlock(
                        start: node.textStart, end: node.textEnd, element: parentBlock, firstNode: Int32(index),
                        endNode: Int32(index) + 1, breaks: breaks))
                boundary = false
                breaks = 0
            }
            let last = blocks.count - 1
            blocks[last].end = node.textEnd
            blocks[last].endNode = Int32(index) + 1
            blocks[last].traits = blocks[last].traits + traits
            if Int32(index) < linkEnd {
                blocks[last].linkWords &+= traits.words
                if !linkCounted {
                    blocks[last].links &+= 1
                    linkCounted = true
                }
            }
        }
        firstBlock.append(Int32(blocks.count))
    }
}
