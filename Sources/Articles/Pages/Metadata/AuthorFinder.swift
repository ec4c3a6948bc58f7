import Markup

/// Finds who wrote a page by what its markup says.
struct AuthorFinder {
    let analysis: PageAnalysis
    let head: HeadMetadata

    private static let names = [
        "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author",
        "sailthru.author",
        "byl", "citation_author", "twitter:data1", "cxenseparse:author", "article:author_name",
    ]

    /// The byline, from JSON-LD, `<meta>`, or an element marked as the author.
    func byline() -> Byline? {
        for claim in [head.schema.author, head.first(Self.names)] {
            if let claim, let name = Self.clean(claim) {
                return Byline(printed: claim, author: name, organisation: nil)
            }
        }
        let tree = analysis.tree
        for (index, node) in tree.nodes.enumerated() where node.tag != .text {
            let marked =
                tree.value(of: .itemprop, at: index) == "author"
                || (node.tag == .a && tree.value(of: .rel, at: index)?.split(separator: " ").contains("author") == true)
            guard marked else { continue }
            let text = PlainText.line(tree.text[tree.textRange(at: index)])
            if let name = Self.clean(text) { return Byline(printed: text, author: name, organisation: nil) }
        }
        return nil
    }

    /// A name without "By" before it; nil for an address, a number or a text too long for a name.
    private static func clean(_ text: String) -> String? {
        var name = PlainText.line(text)
        for label in ["By ", "by ", "BY ", "Von ", "von ", "Par ", "Por "] where name.hasPrefix(label) {
            name = String(name.dropFirst(label.count))
        }
        guard !name.isEmpty, name.count <= 100, !name.contains("://"), !name.hasPrefix("@"),
            name.contains(where: \.isLetter),
            !name.contains("/")
        else { return nil }
        return name
    }
}
