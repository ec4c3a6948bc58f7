import Markup

/// The article of an HTML page, step by step: analyse, choose, find the headline, apply the rules.
struct HTMLArticle {
    let analysis: PageAnalysis
    let head: HeadMetadata
    let choice: ContentChoice
    private(set) var title: (text: String, block: Int?)?
    private(set) var lines: ArticleLines
    private(set) var language: String?
    private(set) var section: String?
    private let url: String?
    /// What the rules of its site say, where it has some.
    let ruled: RuledPage?

    /// The article of a page.
    ///
    /// `known` is its headline, where that is known without the rules, `listed` its headline as the page prints it that led to
    /// it.
    init(
        _ tree: PageTree, url: String?, ruled: RuledPage? = nil, learnt: LearntLines? = nil, title known: String? = nil,
        listed: String? = nil
    ) throws(PageError) {
        self.url = url
        self.ruled = ruled
        analysis = PageAnalysis(tree, url: url)
        guard !analysis.page.blocks.isEmpty else { throw .noContent }
        head = HeadMetadata(tree)
        let isBody = ruled?.isBody == true
        let chances = isBody ? analysis.page.blocks.map { _ in 1 } : ContentModel.shipped.chances(analysis)
        choice = ContentChoice(
            chances: chances, words: analysis.page.blocks.map { max(isBody ? 1 : 0, $0.traits.words) })
        title = TitleFinder(analysis, head, start: choice.kept.firstIndex(of: true) ?? 0, listed: listed).title()
        if let known = ruled?.title ?? known { title = (known, title?.text == known ? title?.block : nil) }
        lines = ArticleLines([])
        lines = ArticleLines(draft())
        dropTemplateChrome()
        dropHiddenLabels()
        language = head.htmlLanguage.map(Self.primary) ?? nil
        if language == nil {
            language = LanguageGuess.language(of: lines.kept.map(\.text))
        } else if language == "en", LanguageGuess.isVietnamese(lines.kept.map(\.text)) {
            // Portals leave their CMS's "en" on Vietnamese pages.
            language = "vi"
        }
        placeHeadline()
        if ruled?.isFinal != true { lines.apply(.standard) }
        lines.takeCaptions()
        lines.takeByline()
        if let learnt { dropLearnt(learnt) }
    }

    /// Takes out what stands in boxes that a page's program puts around and into articles.
    private mutating func dropTemplateChrome() {
        let kept = lines.lines.indices.filter { lines.lines[$0].kept }
        let blocks = kept.compactMap { lines.lines[$0].block }
        let chrome = Set(TemplateChrome.blocks(blocks, of: analysis.page, in: analysis.tree))
        for index in kept where lines.lines[index].block.map(chrome.contains) == true {
            lines.drop(index, "template box")
        }
    }

    /// Takes out short texts that the page does not show, such as the labels of its program's fields, unless much of what
    /// is kept is hidden: then a script unfolds it.
    private mutating func dropHiddenLabels() {
        let kept = lines.lines.indices.filter { lines.lines[$0].kept }
        let blocks = analysis.page.blocks
        var all = 0
        var hiddenWords = 0
        var labels: [Int] = []
        for index in kept {
            guard let block = lines.lines[index].block else { continue }
            let words = Int(blocks[block].traits.words)
            all += words
            let parent = Int(analysis.tree.nodes[Int(blocks[block].firstNode)].parent)
            guard analysis.signs[parent].around.contains(.hidden) else { continue }
            hiddenWords += words
            if words < Self.mostWordsOfLabel { labels.append(index) }
        }
        guard Double(hiddenWords) <= Double(all) * Self.mostHidden else { return }
        for index in labels { lines.drop(index, "hidden label") }
    }

    private static let mostWordsOfLabel = 8
    private static let mostHidden = 0.2

    /// Takes out what repeats on the pages of the source.
    private mutating func dropLearnt(_ learnt: LearntLines) {
        let kept = lines.lines.indices.filter { lines.lines[$0].kept }
        let forms = kept.map { lines.lines[$0].block.map(form) ?? "" }
        var words: [String: Int] = [:]
        for (index, form) in zip(kept, forms) { words[form, default: 0] += lines.lines[index].text.wordCount }
        let usual = words.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        for index in learnt.boilerplate(
            in: kept.map { lines.lines[$0].text }, isPlain: forms.map { $0 == usual })
        {
            lines.drop(kept[index], LearntLines.reason)
        }
    }

    /// The elements around a block's text, by their tags and classes: running text has the same all the way down.
    private func form(_ block: Int) -> String {
        var form = ""
        var node = Int(analysis.tree.nodes[Int(analysis.page.blocks[block].firstNode)].parent)
        for _ in 0..<3 where node >= 0 {
            form += analysis.tree.nodes[node].tag.name + "." + PageLinks.className(analysis.tree, node) + " "
            node = Int(analysis.tree.nodes[node].parent)
        }
        return form
    }

    /// A piece of HTML that is all content, such as the full text in a feed.
    init(fragment tree: PageTree, url: String?) throws(PageError) {
        self.url = url
        ruled = nil
        analysis = PageAnalysis(tree, url: url)
        guard !analysis.page.blocks.isEmpty else { throw .noContent }
        head = HeadMetadata(tree)
        let blocks = analysis.page.blocks
        choice = ContentChoice(chances: blocks.map { _ in 1 }, words: blocks.map { max(1, $0.traits.words) })
        lines = ArticleLines([])
        lines = ArticleLines(draft())
        language = LanguageGuess.language(of: lines.kept.map(\.text))
        lines.place(headlineEnd: 0)
        lines.apply(.standard)
        lines.takeCaptions()
        lines.takeByline()
    }

    /// `vi` for `vi-VN`.
    private static func primary(_ tag: String) -> String? {
        let primary = tag.split { "-_".contains($0) }.first.map { $0.lowercased() }
        return primary.flatMap { (2...3).contains($0.count) ? $0 : nil }
    }

    /// One line a block, from a little before the headline or the first kept block to a little after the last one.
    private func draft() -> [ArticleLines.Line] {
        let blocks = analysis.page.blocks
        let firstKept = choice.kept.firstIndex(of: true) ?? 0
        let lastKept = choice.kept.lastIndex(of: true) ?? (blocks.count - 1)
        let start = max(0, min(firstKept, title?.block ?? firstKept) - 8)
        let end = min(blocks.count, lastKept + 9)
        return (start..<end).map { index in
            let block = blocks[index]
            let text = PlainText.line(analysis.tree.text[Int(block.start)..<Int(block.end)])
            var line = ArticleLines.Line(
                text, kept: choice.kept[index] && !text.isEmpty, reason: "score \(percent(choice.chances[index]))",
                block: index)
            line.isCaption = isCaption(index)
            return line
        }
    }

    /// Whether the markup sets a block apart as a caption: by its element, by its class, or as the emphasised line that
    /// follows an image.
    private func isCaption(_ index: Int) -> Bool {
        let block = analysis.page.blocks[index]
        let signs = analysis.signs[Int(analysis.tree.nodes[Int(block.firstNode)].parent)]
        if signs.around.contains(.caption), !signs.around.contains(.cell) { return true }
        guard block.traits.words <= 40, followsImage(index) else { return false }
        return signs.own & ClassVocabulary.bit("figure") != 0
            || analysis.signs[Int(block.element)].own & ClassVocabulary.bit("figure") != 0
            || (signs.around.contains(.emphasis) && block.traits.words >= 3)
    }

    /// Whether nothing but an image stands between a block and the one before it.
    private func followsImage(_ index: Int) -> Bool {
        let blocks = analysis.page.blocks
        let start = index > 0 ? Int(blocks[index - 1].endNode) : 0
        let end = Int(blocks[index].firstNode)
        return start < end && analysis.tree.nodes[start..<end].contains { $0.tag == .img || $0.tag == .picture }
    }

    private func percent(_ chance: Float) -> String {
        let hundredths = Int((chance * 100).rounded())
        return hundredths >= 100 ? "1.00" : "0.\(two(hundredths))"
    }

    /// Takes the headline and the section out of the text.
    private mutating func placeHeadline() {
        var end = 0
        if let title {
            let key = title.text.lowercased()
            var known = false
            // Another case takes a few bytes more or less at most.
            let size = title.text.utf8.count
            for index in lines.lines.indices
            where abs(lines.lines[index].text.utf8.count - size) <= 8 && lines.lines[index].text.lowercased() == key {
                // A heading far down that repeats the headline is a heading.
                guard !known || index - end < 6 else { break }
                lines.drop(index, "headline")
                end = index + 1
                known = true
            }
            if !known, let block = title.block, let index = lines.lines.firstIndex(where: { ($0.block ?? -1) >= block })
            {
                end = lines.lines[index].block == block ? index + 1 : index
            }
        }
        findSection(headlineEnd: end)
        lines.place(headlineEnd: end)
    }

    /// What the page says it is filed under: in its metadata, its breadcrumb, or the line above or within its headline.
    private mutating func findSection(headlineEnd: Int) {
        section = head.first("article:section", "og:article:section", "section") ?? head.schema.section
        let breadcrumb = ClassVocabulary.bit("breadcrumb")
        let navigation = ClassVocabulary.bit("navigation")
        let headings = lines.lines.indices.filter { lines.lines[$0].reason == "headline" }
        guard let first = headings.first, let last = headings.last else { return }
        for index in stride(from: last - 1, through: max(0, first - 4), by: -1) where !headings.contains(index) {
            let line = lines.lines[index]
            guard line.text.count <= 120, line.text.wordCount <= 14, PublishLine.date(in: line.text) == nil,
                BoilerplateRules.standard.rule(dropping: line.text, at: .aboveHeadline) == nil, let block = line.block
            else { continue }
            let signs = analysis.signs[Int(analysis.tree.nodes[Int(analysis.page.blocks[block].firstNode)].parent)]
            let isTrail = signs.far & breadcrumb != 0
            // The last entry of a menu stands above the headline as well.
            let isMenu =
                !signs.around.isDisjoint(with: [.navigation, .header, .listItem]) || signs.far & navigation != 0
            guard isTrail || (index >= first - 2 && !isMenu) else { continue }
            if section == nil, line.text.lowercased() != title?.text.lowercased() { section = line.text }
            if index > first || isTrail { lines.drop(index, "section") }
            break
        }
    }

    /// The publication date, with the dateline as the last resort.
    var published: ArticleDate? {
        if let text = ruled?.date, let found = PageDateParser().first(in: text) {
            return ArticleDate(found.day, found.time, zone: language == "vi" ? 420 : nil, source: .markup)
        }
        let finder = DateFinder(analysis: analysis, head: head, language: language, url: url)
        if let found = finder.published(headline: title?.block, line: lines.publishLine, change: lines.changeLine) {
            return found
        }
        let texts = lines.kept.map(\.text)
        guard language == "vi", let first = texts.first(where: \.isParagraph) ?? texts.first else { return nil }
        return Dateline(paragraph: first, known: nil, body: texts).map {
            ArticleDate($0.day, nil, zone: nil, source: .dateline)
        }
    }

    /// When the page says it was last changed.
    var modified: ArticleDate? {
        DateFinder(analysis: analysis, head: head, language: language, url: url).modified()
    }

    /// The byline in the text where there is one, else what the markup says.
    var byline: Byline? {
        if let author = ruled?.author {
            return BylineParser.byline(in: author) ?? Byline(printed: author, author: author, organisation: nil)
        }
        return lines.byline ?? AuthorFinder(analysis: analysis, head: head).byline()
    }

    /// Which blocks are in the text now that the rules have been asked.
    var keptBlocks: [Int] { lines.kept.compactMap(\.block) }

    /// The body as plain text.
    var text: String {
        var result = ""
        for line in lines.kept {
            guard let block = line.block else { continue }
            if !result.isEmpty {
                result += analysis.page.blocks[block].breaks == 1 ? "\n" : "\n\n"
            }
            let signs = analysis.signs[Int(analysis.page.blocks[block].element)]
            if signs.around.contains(.preformatted), !signs.around.contains(.paragraph) {
                let range = Int(analysis.page.blocks[block].start)..<Int(analysis.page.blocks[block].end)
                result += PlainText.lines(analysis.tree.text[range])
            } else {
                result += line.text
            }
        }
        return result
    }

    /// Why every block was kept or dropped.
    var explanation: Explanation {
        var reasons: [Int: (Bool, String)] = [:]
        for line in lines.lines { if let block = line.block { reasons[block] = (line.kept, line.reason) } }
        return Explanation(
            blocks: analysis.page.blocks.indices.map { index in
                let block = analysis.page.blocks[index]
                let (kept, reason) = reasons[index] ?? (false, "score \(percent(choice.chances[index]))")
                return Explanation.Block(
                    text: PlainText.line(analysis.tree.text[Int(block.start)..<Int(block.end)]), kept: kept,
                    reason: reason)
            })
    }
}
