import CLibXML2

/// Collects libxml2's SAX events into a `PageTree`.
///
/// The events already carry libxml2's repairs (implied end tags, `html` and `body`); what it gets wrong for today's pages
/// is mended here: hidden elements leave no text, and nesting beyond `deepest` is flattened.
///
/// A value on the stack of the parse: its callbacks reach it by its address, without counting references.
struct PageTreeBuilder {
    /// Browsers stop nesting at 512 elements (Blink, WebKit).
    private static let deepest = 512
    /// Elements and texts of one page: thirty times what the longest articles have, and 100 MB with all that is found out
    /// about them.
    static let mostNodes = 400_000
    /// Bytes of text of one page: twice what the longest novels have.
    static let mostText = 6_000_000

    private(set) var tree = PageTree()
    /// Whether the page has more nodes or more text than is kept.
    var isTooLarge: Bool { tree.nodes.count >= Self.mostNodes || tree.text.count >= Self.mostText }
    private var open: [Int32] = []
    /// Elements that were opened beyond `deepest`, or inside a hidden one: they are counted and make no node.
    private var hidden = 0
    private var flattened = 0
    private var tags = PointerTable<HTMLTag>()
    private var attributeNames = PointerTable<HTMLAttribute?>()

    init(capacity: Int) {
        tree.nodes.reserveCapacity(capacity / 12)
        tree.text.reserveCapacity(capacity / 2)
        tree.values.reserveCapacity(capacity / 2)
        tree.attributes.reserveCapacity(capacity / 24)
        open.reserveCapacity(64)
    }

    mutating func startElement(_ name: UnsafePointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        if hidden > 0 {
            hidden += 1
            return
        }
        let tag = tags.value(at: name) { HTMLTag.byName[$0] ?? .unknown }
        if open.count >= Self.deepest || isTooLarge {
            flattened += 1
            return
        }
        let index = Int32(tree.nodes.count)
        let firstAttribute = Int32(tree.attributes.count)
        if let list { addAttributes(list) }
        let here = Int32(tree.text.count)
        tree.nodes.append(
            PageTree.Node(
                tag: tag, attributeCount: UInt8(clamping: Int32(tree.attributes.count) - firstAttribute),
                depth: UInt16(open.count), parent: open.last ?? -1, end: index + 1, textStart: here, textEnd: here,
                firstAttribute: firstAttribute))
        if tag.flow == .hidden { hidden = 1 }
        open.append(index)
    }

    mutating func endElement() {
        if flattened > 0 {
            flattened -= 1
            return
        }
        if hidden > 1 {
            hidden -= 1
            return
        }
        hidden = 0
        guard let index = open.popLast() else { return }
        tree.nodes[Int(index)].end = Int32(tree.nodes.count)
        tree.nodes[Int(index)].textEnd = Int32(tree.text.count)
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if hidden > 0 || isTooLarge { return }
        let start = Int32(tree.text.count)
        tree.text.append(contentsOf: bytes)
        let end = Int32(tree.text.count)
        if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text, tree.nodes[last].textEnd == start,
            tree.nodes[last].parent == open.last ?? -1
        {
            tree.nodes[last].textEnd = end
            return
        }
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            PageTree.Node(
                tag: .text, attributeCount: 0, depth: UInt16(open.count), parent: open.last ?? -1, end: index + 1,
                textStart: start, textEnd: end, firstAttribute: 0))
    }

    /// Closes what the page left open, and adds its JSON-LD.
    mutating func finish(scripts: [Slice<UnsafeBufferPointer<UInt8>>]) -> PageTree {
        flattened = 0
        while !open.isEmpty { endElement() }
        for script in scripts {
            let start = tree.values.count
            tree.values.append(contentsOf: script)
            tree.jsonLD.append(start..<tree.values.count)
        }
        return tree
    }

    private mutating func addAttributes(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        var pair = list
        var count = 0
        while let name = pair[0], count < 255 {
            if let attribute = attributeNames.value(at: name, { HTMLAttribute.byName[$0] }) {
                let start = Int32(tree.values.count)
                if let value = pair[1] {
                    tree.values.append(contentsOf: UnsafeBufferPointer(start: value, count: length(of: value)))
                }
                tree.attributes.append(
                    PageTree.Attribute(name: attribute, start: start, end: Int32(tree.values.count)))
                count += 1
            }
            pair += 2
        }
    }
}

/// The number of bytes before the NUL.
func length(of text: UnsafePointer<UInt8>) -> Int {
    Int(xmlStrlen(text))
}
