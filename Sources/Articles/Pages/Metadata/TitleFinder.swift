/// Finds the headline: what the page prints over its article, not what it prints in the window's frame.
struct TitleFinder {
    private let head: HeadMetadata
    private let page: PageHeadings
    private let site: SiteName
    private let start: Int
    private let listed: ListedTitle?
    private let analysis: PageAnalysis

    /// - Parameters:
    ///   - analysis: The page.
    ///   - head: What it says of itself.
    ///   - start: The first block of the article.
    ///   - listed: The headline as the page prints it that led to this one.
    init(_ analysis: PageAnalysis, _ head: HeadMetadata, start: Int, listed: String? = nil) {
        self.analysis = analysis
        self.head = head
        self.start = start
        self.listed = listed.flatMap(ListedTitle.init)
        page = PageHeadings(analysis, start: start)
        site = SiteName(head)
    }

    /// The headline, and the block in which the page prints it, where it does.
    func title() -> (text: String, block: Int?)? {
        if let listed, let (text, block) = printed(listed) { return (text, block) }
        let social = (head.first("og:title", "twitter:title", "dc.title", "title") ?? head.schema.headline)
        let window = head.htmlTitle
        let own = [head.schema.headline, social].compactMap { $0.map(HeadlineWords.folded) }
        let claims = own + [window].compactMap { $0.map(HeadlineWords.folded) }
        // What the window says comes last: it has the section's name as well, which may be a heading too.
        if let (heading, text) = headline(own, of: claims, window) ?? headline(claims, of: claims, window) {
            return (refined(text), heading.block)
        }
        let first = page.headings.filter { $0.level == 1 && !$0.isMasthead }
        if first.count == 1, let only = first.first, only.text.count >= 8, claims.isEmpty || only.text.wordCount >= 3 {
            return (refined(only.text), only.block)
        }
        if let social { return (site.removed(from: social), nil) }
        // A window's title that no heading repeats may be the site's alone.
        if let printed = page.over(start), printed.level > 6 || window.map(SiteName.isInstitution) ?? true {
            return (printed.text, printed.block)
        }
        if let window { return (site.removed(from: window), nil) }
        return ranked.first.map { ($0.text, $0.block) }
    }

    /// Where the page prints the headline that led to it: as a heading, or as a line near its text.
    private func printed(_ listed: ListedTitle) -> (String, Int)? {
        for heading in ranked + page.titleBlocks where !heading.isMasthead && listed.isThis(heading.text) {
            return (refined(heading.text), heading.block)
        }
        let blocks = analysis.page.blocks
        for index in max(0, start - Self.reach)..<min(blocks.count, start + 2) where blocks[index].traits.words <= 40 {
            let text = PlainText.line(analysis.tree.text[Int(blocks[index].start)..<Int(blocks[index].end)])
            if listed.isThis(text) { return (text, index) }
        }
        return nil
    }

    private static let reach = 12

    /// The headings, the highest first.
    private var ranked: [PageHeadings.Heading] {
        page.headings.filter { $0.level <= 3 }.sorted {
            $0.level == $1.level ? $0.block < $1.block : $0.level < $1.level
        }
    }

    /// The first heading that one of `wanted`, the page's own names for itself, repeats; its text without the site's name.
    private func headline(
        _ wanted: [String], of claims: [String], _ window: String?
    ) -> (PageHeadings.Heading, String)? {
        for heading in ranked + page.titleBlocks where heading.text.count >= 4 {
            let folded = HeadlineWords.folded(heading.text)
            guard !heading.isMasthead, !site.folded.contains(folded) || claims.allSatisfy({ $0 == folded }),
                wanted.contains(where: { Self.says($0, folded) })
            else { continue }
            return (heading, heading.text == window ? site.removed(from: heading.text) : heading.text)
        }
        return nil
    }

    /// A heading without the kicker before it or the date behind it that its element holds too, where the page's own
    /// names for itself know it without.
    private func refined(_ heading: String) -> String {
        let folded = HeadlineWords.folded(heading)
        let names = [head.first("og:title"), head.schema.headline, head.first("twitter:title")].compactMap { $0 }
        let window = head.htmlTitle.map(site.removed)
        if let other = (names + [window].compactMap { $0 }).first(where: { HeadlineWords.folded($0) == folded }),
            !heading.contains(where: \.isLowercase), other.contains(where: \.isLowercase)
        {
            return other
        }
        // A dash within a headline is no separator where the page's name for itself has the same words.
        if let social = head.first("og:title", "twitter:title"), HeadlineWords.folded(social) == folded {
            return heading
        }
        for name in names.map(site.removed) + [window].compactMap({ $0 }) where name.wordCount >= 3 {
            let short = HeadlineWords.folded(name)
            guard short != folded, short.utf8.count * 5 >= folded.utf8.count * 2 else { continue }
            if HeadlineWords.head(of: heading, before: name) != nil { return name }
            guard let tail = HeadlineWords.tail(of: heading, after: name) else { continue }
            let agree = names.count { HeadlineWords.folded(site.removed(from: $0)) == short }
            if agree >= 2 || String(tail).mayHoldDate { return name }
        }
        return kicked(heading)
    }

    /// A heading with the kicker that all of the page's names for itself put before it.
    private func kicked(_ heading: String) -> String {
        guard let social = head.first("og:title"), let headline = head.schema.headline, let window = head.htmlTitle,
            HeadlineWords.head(of: social, before: heading)?.isEmpty == false
        else { return heading }
        let whole = HeadlineWords.folded(social)
        guard HeadlineWords.folded(headline) == whole, HeadlineWords.folded(window).hasPrefix(whole) else {
            return heading
        }
        return social
    }

    /// Whether a claim begins with, ends with or is the heading; both folded.
    private static func says(_ one: String, _ other: String) -> Bool {
        guard !other.isEmpty else { return false }
        if one == other { return true }
        // Under half of the claim it is the site's name, or a section's.
        guard other.utf8.count * 5 >= one.utf8.count * 2 else { return false }
        return one.hasPrefix(other) || one.hasSuffix(other)
    }
}
