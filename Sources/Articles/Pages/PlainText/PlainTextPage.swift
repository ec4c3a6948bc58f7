import Foundation

/// The article in a plain-text dump of a page: what is left when the text that a browser shows is copied.
struct PlainTextPage {
    private(set) var lines: ArticleLines
    private(set) var title: String?
    private(set) var section: String?
    private(set) var published: ArticleDate?
    private(set) var language: String?

    /// Reads a dump in UTF-8; nil where no line of it has text.
    init?(_ text: [UInt8]) {
        var all = text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { PlainText.line($0) }.filter {
            !$0.isEmpty
        }
        var prefix: (year: Int, month: Int, day: Int?)?
        if let index = all.prefix(8).firstIndex(where: { DatePrefix.prefix(of: $0) != nil }),
            let found = DatePrefix.prefix(of: all[index])
        {
            prefix = (found.year, found.month, found.day)
            all.replaceSubrange(
                index...index, with: found.rest.isEmpty ? [found.printed] : [found.printed, found.rest])
        }
        guard !all.isEmpty else { return nil }
        lines = ArticleLines(all.map { ArticleLines.Line($0, kept: true, reason: "text") })
        language = LanguageGuess.language(of: all)
        let headline = findHeadline()
        for index in lines.lines.indices where index > 0 && ImageName.isImageName(lines.lines[index - 1].text) {
            lines.lines[index].isCaption =
                !lines.lines[index].text.isParagraph && !ImageName.isImageName(lines.lines[index].text)
        }
        lines.place(headlineEnd: headline)
        lines.apply(.standard)
        lines.takeCaptions()
        lines.takeByline()
        published = date(prefix)
    }

    /// Finds the headline and the section beside it, drops both from the text, and returns where they end.
    private mutating func findHeadline() -> Int {
        let texts = lines.lines.map(\.text)
        let firstParagraph = texts.firstIndex { $0.isParagraph } ?? texts.firstIndex { $0.isSentence } ?? texts.count
        let head = (0..<min(firstParagraph, 14)).filter { index in
            BoilerplateRules.standard.rule(dropping: texts[index], at: .aboveHeadline) == nil
                && texts[index].count <= 300
        }
        // A line that is printed twice is the headline, in the page's title and over the text; else the longest one.
        let repeated = head.first { index in head.contains { $0 != index && same(texts[$0], texts[index]) } }
        guard let choice = repeated ?? head.max(by: { texts[$0].count < texts[$1].count }) else { return 0 }
        title = texts[choice]
        var end = choice + 1
        for index in head where same(texts[index], texts[choice]) {
            lines.drop(index, "headline")
            end = max(end, index + 1)
        }
        let others = head.filter { !same(texts[$0], texts[choice]) && $0 < end }
        section = others.last.map { texts[$0] }
        for index in others { lines.drop(index, texts[index] == section ? "section" : "above the headline") }
        return end
    }

    private func same(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }

    private func date(_ prefix: (year: Int, month: Int, day: Int?)?) -> ArticleDate? {
        let zone = language == "vi" ? 7 * 60 : nil
        if let found = lines.publishLine ?? lines.changeLine {
            return ArticleDate(found.day, found.time, zone: zone, source: .page)
        }
        if let prefix, let day = prefix.day, let whole = CalendarDay(year: prefix.year, month: prefix.month, day: day) {
            return ArticleDate(whole, nil, zone: nil, source: .page)
        }
        let texts = lines.kept.map(\.text)
        guard let first = texts.first else { return nil }
        let known = prefix.map { (year: $0.year, month: Int?.some($0.month)) }
        return Dateline(paragraph: first, known: known, body: texts).map {
            ArticleDate($0.day, nil, zone: nil, source: .dateline)
        }
    }
}
