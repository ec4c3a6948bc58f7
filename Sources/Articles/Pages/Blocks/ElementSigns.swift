import Markup

/// What an element's name, attributes and ancestors say about the text in it.
struct ElementSigns {
    /// What the elements around a text are, a bit each.
    struct Around: OptionSet, Sendable {
        let rawValue: UInt32
        static let names = [
            "article", "main", "navigation", "aside", "footer", "header", "form", "table", "list", "figure", "section",
            "quote", "heading", "paragraph", "button", "address", "details", "hidden", "articleBody", "preformatted",
            "definitions", "caption", "link", "emphasis", "listItem", "cell", "noScript",
        ]
        static let article = Around(rawValue: 1 << 0)
        static let main = Around(rawValue: 1 << 1)
        static let navigation = Around(rawValue: 1 << 2)
        static let aside = Around(rawValue: 1 << 3)
        static let footer = Around(rawValue: 1 << 4)
        static let header = Around(rawValue: 1 << 5)
        static let form = Around(rawValue: 1 << 6)
        static let table = Around(rawValue: 1 << 7)
        static let list = Around(rawValue: 1 << 8)
        static let figure = Around(rawValue: 1 << 9)
        static let section = Around(rawValue: 1 << 10)
        static let quote = Around(rawValue: 1 << 11)
        static let heading = Around(rawValue: 1 << 12)
        static let paragraph = Around(rawValue: 1 << 13)
        static let button = Around(rawValue: 1 << 14)
        static let address = Around(rawValue: 1 << 15)
        static let details = Around(rawValue: 1 << 16)
        static let hidden = Around(rawValue: 1 << 17)
        static let articleBody = Around(rawValue: 1 << 18)
        static let preformatted = Around(rawValue: 1 << 19)
        static let definitions = Around(rawValue: 1 << 20)
        static let caption = Around(rawValue: 1 << 21)
        static let link = Around(rawValue: 1 << 22)
        static let emphasis = Around(rawValue: 1 << 23)
        static let listItem = Around(rawValue: 1 << 24)
        static let cell = Around(rawValue: 1 << 25)
        static let noScript = Around(rawValue: 1 << 26)
    }

    /// The element and all that stand around it.
    var around: Around = []
    /// Meanings of its own `class` and `id` (`ClassVocabulary`).
    var own: UInt32 = 0
    /// Meanings of its own and its two nearest ancestors' `class` and `id`.
    var near: UInt32 = 0
    /// Meanings of all ancestors that hold no more than nine tenths of the page.
    var far: UInt32 = 0
    /// The same for elements that a template prints alike.
    var kind: UInt64 = 0
    /// `kind` with that of its two nearest ancestors.
    var path: UInt64 = 0

    /// The signs of every element of a page; those of a text are its parent's.
    static func all(_ tree: PageTree, _ blocks: PageBlocks, _ words: BlockSums) -> [ElementSigns] {
        var result: [ElementSigns] = []
        result.reserveCapacity(tree.nodes.count)
        let most = words.total.words - words.total.words / 10
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.values.withUnsafeBufferPointer { values in
                for index in 0..<nodes.count {
                    let node = nodes[index]
                    let parent = node.parent < 0 ? ElementSigns() : result[Int(node.parent)]
                    guard node.tag != .text else {
                        result.append(parent)
                        continue
                    }
                    var signs = ElementSigns()
                    var classHash: UInt64 = 0
                    let last = Int(node.firstAttribute) + Int(node.attributeCount)
                    var extra: Around = []
                    for position in Int(node.firstAttribute)..<last {
                        let attribute = tree.attributes[position]
                        let value = UnsafeBufferPointer(rebasing: values[Int(attribute.start)..<Int(attribute.end)])
                        switch attribute.name {
                        case .class:
                            signs.own |= ClassVocabulary.mask(of: value)
                            classHash = hash(value)
                        case .id:
                            signs.own |= ClassVocabulary.mask(of: value)
                        default:
                            extra.formUnion(Self.around(attribute.name, value))
                        }
                    }
                    let covers = words.words(blocks.range(node, at: index)) >= most
                    signs.around = parent.around.union(extra)
                    if !(node.tag == .form && covers) { signs.around.formUnion(Self.around(node.tag)) }
                    let grandparent = node.parent < 0 ? -1 : nodes[Int(node.parent)].parent
                    signs.near = signs.own | parent.own | (grandparent < 0 ? 0 : result[Int(grandparent)].own)
                    signs.far = covers ? 0 : parent.far | signs.own
                    signs.kind = mix(UInt64(node.tag.rawValue), classHash)
                    signs.path = mix(signs.kind, mix(parent.kind, grandparent < 0 ? 0 : result[Int(grandparent)].kind))
                    result.append(signs)
                }
            }
        }
        return result
    }

    private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        var value = (one ^ (other &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        value ^= value >> 29
        return value
    }

    /// A hash that leaves out digits: templates number their blocks (`post-123`).
    private static func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var result: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in value where byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
            result = (result ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return result
    }

    private static func around(_ tag: HTMLTag) -> Around {
        switch tag {
        case .article: .article
        case .main: .main
        case .nav, .menu: .navigation
        case .aside: .aside
        case .footer: .footer
        case .header: .header
        case .form: .form
        case .table: .table
        case .td, .th: .cell
        case .ul, .ol: .list
        case .li: .listItem
        case .figure: .figure
        case .figcaption, .caption: .caption
        case .section: .section
        case .blockquote, .q: .quote
        case .h1, .h2, .h3, .h4, .h5, .h6: .heading
        case .p: .paragraph
        case .button, .label, .legend, .option: .button
        case .address: .address
        case .details, .dialog: .details
        case .pre, .code: .preformatted
        case .noscript: .noScript
        case .dl: .definitions
        case .a: .link
        case .b, .strong, .em, .i: .emphasis
        default: []
        }
    }

    /// Whether a `style` value has `display: none`, in any spacing.
    private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        let name = StaticBytes.display
        guard style.count >= 12 else { return false }
        var matched = 0
        for byte in style where byte > 0x20 {
            let letter = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            matched = letter == name[matched] ? matched + 1 : letter == name[0] ? 1 : 0
            if matched == name.count { return true }
        }
        return false
    }

    private enum StaticBytes {
        static let display = Array("display:none".utf8)
    }

    private static func around(_ name: HTMLAttribute, _ value: UnsafeBufferPointer<UInt8>) -> Around {
        switch name {
        case .hidden:
            return .hidden
        case .ariaHidden:
            return value.elementsEqual("true".utf8) ? .hidden : []
        case .style:
            return hides(value) ? .hidden : []
        case .itemprop:
            return value.elementsEqual("articleBody".utf8) || value.elementsEqual("reviewBody".utf8) ? .articleBody : []
        case .role:
            switch String(decoding: value, as: UTF8.self) {
            case "main": return .main
            case "navigation", "menu", "menubar", "tablist", "toolbar": return .navigation
            case "complementary": return .aside
            case "contentinfo": return .footer
            case "banner": return .header
            case "search", "form": return .form
            case "article": return .article
            case "dialog", "alertdialog", "tooltip": return .details
            case "button", "tab": return .button
            default: return []
            }
        default:
            return []
        }
    }
}
