import Markup

/// Writes a CSS selector for the boxes of a list, for people to read and mend.
struct ListingSelector {
    private let tree: PageTree

    init(_ tree: PageTree) {
        self.tree = tree
    }

    /// The shortest selector that finds the boxes of a cluster and no other element; nil where none of a simple form does.
    func selector(_ cluster: LinkCluster) -> String? {
        guard let box = cluster.boxes.first, let own = Name(tree, box) else { return nil }
        let wanted = Set(cluster.boxes)
        let all = tree.nodes.indices.filter { own.fits(tree, $0) }
        if Set(all) == wanted { return own.text }
        var node = Int(tree.nodes[box].parent)
        for _ in 0..<5 where node >= 0 && tree.nodes[node].tag != .body {
            if let outer = Name(tree, node), Set(all.filter { hasAncestor($0, outer) }) == wanted {
                return outer.text + " " + own.text
            }
            if let outer = Name(tree, node), Set(all.filter { hasParent($0, outer) }) == wanted {
                return outer.text + " > " + own.text
            }
            node = Int(tree.nodes[node].parent)
        }
        return nil
    }

    private func hasParent(_ node: Int, _ name: Name) -> Bool {
        let parent = Int(tree.nodes[node].parent)
        return parent >= 0 && name.fits(tree, parent)
    }

    private func hasAncestor(_ node: Int, _ name: Name) -> Bool {
        var parent = Int(tree.nodes[node].parent)
        while parent >= 0 {
            if name.fits(tree, parent) { return true }
            parent = Int(tree.nodes[parent].parent)
        }
        return false
    }

    /// `#news`, `li.item` or `li`.
    private struct Name {
        let tag: HTMLTag
        var id: String?
        var className: String?

        init?(_ tree: PageTree, _ node: Int) {
            tag = tree.nodes[node].tag
            guard tag != .unknown, tag != .text else { return nil }
            if let id = tree.value(of: .id, at: node), Self.isPlain(id) {
                self.id = id
            } else {
                let classes = (tree.value(of: .class, at: node) ?? "").split(whereSeparator: \.isWhitespace).map(
                    String.init)
                className = classes.first { $0 == PageLinks.className(tree, node) && Self.isPlain($0) }
            }
        }

        var text: String { id.map { "#" + $0 } ?? className.map { "\(tag.name).\($0)" } ?? tag.name }

        func fits(_ tree: PageTree, _ node: Int) -> Bool {
            guard tree.nodes[node].tag == tag else { return false }
            if let id { return tree.value(of: .id, at: node) == id }
            guard let className else { return true }
            return tree.value(of: .class, at: node)?.split(whereSeparator: \.isWhitespace).contains { $0 == className }
                == true
        }

        private static func isPlain(_ name: String) -> Bool {
            name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
        }
    }
}
