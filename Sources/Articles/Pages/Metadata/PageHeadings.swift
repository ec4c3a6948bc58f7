import Markup

/// What a page prints as headings, in its order.
struct PageHeadings {
    struct Heading {
        let text: String
        /// 1 for `<h1>`; 7 for a block that only its class calls a title.
        let level: Int
        let block: Int
        /// Whether it is a link to the front page, as the site's own name is.
        let isMasthead: Bool
    }

    /// So many are asked: a headline is near the top of what a page prints.
    private static let most = 80
    /// So many blocks above an article its headline may stand, with what is printed under it in between.
    private static let reach = 12
    private static let titleMeaning = ClassVocabulary.bit("title")
    private static let otherMeanings =
        ClassVocabulary.bit("related") | ClassVocabulary.bit("sidebar") | ClassVocabulary.bit("navigation")
        | ClassVocabulary.bit("footer") | ClassVocabulary.bit("ranking")

    /// `<h1>` to `<h6>`.
    private(set) var headings: [Heading] = []
    /// Blocks near the article's beginning that their classes call titles.
    private(set) var titleBlocks: [Heading] = []

    /// `start` is the first block of the article.
    init(_ analysis: PageAnalysis, start: Int) {
        let tree = analysis.tree
        var last = -1
        for (index, block) in analysis.page.blocks.enumerated() {
            if let element = Self.heading(around: block, tree) {
                // A heading of several lines is one.
                guard element != last, headings.count < Self.most else { continue }
                last = element
                let text = Self.text(of: element, analysis)
                guard let level = tree.nodes[element].tag.headingLevel, !text.isEmpty else { continue }
                headings.append(
                    Heading(text: text, level: level, block: index, isMasthead: Self.isMasthead(tree, element)))
            } else if index >= start - Self.reach, index <= start, Self.isTitle(block, analysis) {
                let text = PlainText.line(tree.text[Int(block.start)..<Int(block.end)])
                titleBlocks.append(Heading(text: text, level: 7, block: index, isMasthead: false))
            }
        }
    }

    /// What stands as a heading over the block where the article begins, the nearest to it.
    func over(_ start: Int) -> Heading? {
        let near = (headings + titleBlocks).filter {
            !$0.isMasthead && $0.block >= start - Self.reach && $0.text.wordCount >= 3
        }
        // A heading with which the text begins is the headline, unless it is the lead; of several the fullest.
        var first: [Heading] = []
        for heading in near where heading.block == start + first.count && heading.text.wordCount <= 25 {
            first.append(heading)
        }
        return first.max { $0.text.wordCount < $1.text.wordCount }
            ?? near.filter { $0.block < start }.max { $0.block < $1.block }
    }

    /// The heading that a block stands in, or in whose inner boxes it stands.
    private static func heading(around block: TextBlock, _ tree: PageTree) -> Int? {
        var element = Int(block.element)
        for _ in 0..<4 where element >= 0 {
            if tree.nodes[element].tag.headingLevel != nil { return element }
            element = Int(tree.nodes[element].parent)
        }
        return nil
    }

    /// The lines of a heading in one.
    private static func text(of heading: Int, _ analysis: PageAnalysis) -> String {
        var result = ""
        for block in analysis.page.blocks[analysis.page.range(analysis.tree.nodes[heading], at: heading)] {
            let line = PlainText.line(analysis.tree.text[Int(block.start)..<Int(block.end)])
            if !result.isEmpty, let first = line.first, !":,;.!?".contains(first) { result += " " }
            result += line
        }
        return result
    }

    private static func isTitle(_ block: TextBlock, _ analysis: PageAnalysis) -> Bool {
        guard (4...40).contains(block.traits.words), block.linkShare < 0.5 else { return false }
        let own = analysis.signs[Int(analysis.tree.nodes[Int(block.firstNode)].parent)]
        let around = analysis.signs[Int(block.element)]
        return (own.own | around.own) & titleMeaning != 0 && around.far & otherMeanings == 0
            && around.around.isDisjoint(with: [.navigation, .aside, .footer, .hidden])
    }

    /// Whether all its text is a link to the root of a site.
    private static func isMasthead(_ tree: PageTree, _ heading: Int) -> Bool {
        let text = tree.textRange(at: heading)
        let own = PlainText.line(tree.text[text])
        for index in heading..<Int(tree.nodes[heading].end) where tree.nodes[index].tag == .a {
            guard let link = tree.value(of: .href, at: index),
                PlainText.line(tree.text[tree.textRange(at: index)]) == own
            else { continue }
            let path = link.firstRange(of: "://").map { link[$0.upperBound...].drop { $0 != "/" } } ?? link[...]
            return path.isEmpty || path == "/"
        }
        return false
    }
}
