/// A web page as flat arrays: every element and text in document order, no allocation a node.
///
/// Nodes stand in pre-order, so that a subtree is a range of indices, and all text stands in one array in the same order,
/// so that the text of a subtree is a range of bytes.
package struct PageTree: Sendable {
    /// An element or a text.
    package struct Node: Sendable {
        /// `.text` for a text.
        package var tag: HTMLTag
        /// How many attributes are kept, from `firstAttribute` on.
        package var attributeCount: UInt8
        /// How many elements stand around it.
        package var depth: UInt16
        /// Index of the element around it; -1 for the root.
        package var parent: Int32
        /// The index after the last node in it.
        package var end: Int32
        /// Where its text begins in `text`.
        package var textStart: Int32
        /// Where its text ends in `text`.
        package var textEnd: Int32
        /// Index of its first attribute in `attributes`.
        package var firstAttribute: Int32
    }

    /// A kept attribute: its value is a range of `values`.
    package struct Attribute: Sendable {
        package var name: HTMLAttribute
        package var start: Int32
        package var end: Int32
    }

    /// All nodes in document order; the first one is the root.
    package internal(set) var nodes: [Node] = []
    /// The text of the whole page in UTF-8, entities decoded.
    package internal(set) var text: [UInt8] = []
    /// The kept attributes of all elements.
    package internal(set) var attributes: [Attribute] = []
    /// The values of all kept attributes in UTF-8, entities decoded.
    package internal(set) var values: [UInt8] = []
    /// The JSON-LD scripts, as ranges of `values`.
    package internal(set) var jsonLD: [Range<Int>] = []

    /// Whether an element asks for a font whose letters are not those of Unicode, such as `.VnTime` or `VNI-Times`.
    package internal(set) var namesLegacyFont = false

    /// The value of an attribute of the node at `index`, as a range of `values`; nil where it has none.
    package func range(of name: HTMLAttribute, at index: Int) -> Range<Int>? {
        let node = nodes[index]
        var position = Int(node.firstAttribute)
        let last = position + Int(node.attributeCount)
        while position < last {
            let attribute = attributes[position]
            if attribute.name == name { return Int(attribute.start)..<Int(attribute.end) }
            position += 1
        }
        return nil
    }

    /// The value of an attribute of the node at `index` as text; nil where it has none.
    package func value(of name: HTMLAttribute, at index: Int) -> String? {
        range(of: name, at: index).map { String(decoding: values[$0], as: UTF8.self) }
    }

    /// The text of the subtree at `index`, as a range of `text`.
    package func textRange(at index: Int) -> Range<Int> {
        Int(nodes[index].textStart)..<Int(nodes[index].textEnd)
    }
}
