import Markup

/// What a page says about itself outside of its text: `<meta>`, `<link>`, `<title>`, `lang`, JSON-LD.
struct HeadMetadata {
    private var metas: [String: String] = [:]
    private(set) var canonical: String?
    private(set) var next: String?
    private(set) var htmlTitle: String?
    private(set) var htmlLanguage: String?
    let schema: SchemaData

    init(_ tree: PageTree) {
        schema = SchemaData(tree)
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .meta: readMeta(tree, index)
            case .link: readLink(tree, index)
            case .title where htmlTitle == nil:
                htmlTitle = PlainText.line(tree.text[tree.textRange(at: index)]).nonEmpty
            case .html where htmlLanguage == nil:
                htmlLanguage = (tree.value(of: .lang, at: index) ?? tree.value(of: .xmlLang, at: index))?.nonEmpty
            case .a where next == nil:
                if tree.value(of: .rel, at: index) == "next" { next = tree.value(of: .href, at: index) }
            default: break
            }
        }
    }

    /// The first value of the first of these names that the page has; names are in lower case.
    func first(_ names: String...) -> String? { first(names) }

    /// The first value of the first of these names that the page has.
    func first(_ names: [String]) -> String? {
        for name in names { if let value = metas[name] { return value } }
        return nil
    }

    private mutating func readMeta(_ tree: PageTree, _ index: Int) {
        guard let content = tree.value(of: .content, at: index) ?? tree.value(of: .datetime, at: index) else { return }
        let value = PlainText.line(content)
        guard !value.isEmpty else { return }
        for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv, .pubdate] {
            guard let name = tree.value(of: attribute, at: index)?.lowercased(), metas[name] == nil else { continue }
            metas[name] = value
        }
    }

    private mutating func readLink(_ tree: PageTree, _ index: Int) {
        guard let rel = tree.value(of: .rel, at: index)?.lowercased() else { return }
        if rel == "canonical", canonical == nil { canonical = tree.value(of: .href, at: index)?.nonEmpty }
        if rel == "next", next == nil { next = tree.value(of: .href, at: index)?.nonEmpty }
    }
}

extension String {
    /// Nil where there is nothing but white space.
    var nonEmpty: String? { contains { !$0.isWhitespace } ? self : nil }
}
