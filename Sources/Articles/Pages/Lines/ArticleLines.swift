/// The lines of a page around and in its article, and what each of them is.
///
/// Both kinds of page come to this: the blocks of an HTML page that a model has judged, and the lines of a plain-text dump.
/// The same rules then take out boilerplate, captions and the byline.
struct ArticleLines {
    /// One line.
    struct Line {
        /// White space folded, NFC.
        var text: String
        /// Whether it is to be in the article's text.
        var kept: Bool
        /// The rule or score that decided.
        var reason: String
        /// Whether it stands in the page's markup as a caption, or under the name of an image.
        var isCaption = false
        /// Where it stands; known once the headline and the paragraphs are.
        var place = Place.body
        /// The block it was made from; nil for plain text.
        var block: Int?

        init(_ text: String, kept: Bool, reason: String, block: Int? = nil) {
            self.text = text
            self.kept = kept
            self.reason = reason
            self.block = block
        }
    }

    /// Dates, counters, tools and bylines take a few lines; more than this are something else.
    private static let mostLinesUnderHeadline = 60

    var lines: [Line]
    /// The last sentence, or the headline where there is none: behind it, a heading over other articles ends the article.
    private var textEnd = 0
    var captions: [String] = []
    var images: [String] = []
    var byline: Byline?
    /// The rules that dropped something, each once.
    private(set) var rules: [String] = []
    /// The date of a line that says when the page was published.
    private(set) var publishLine: PageDateParser.Found?
    /// The date of a line that says when the page was changed.
    private(set) var changeLine: PageDateParser.Found?

    init(_ lines: [Line]) {
        self.lines = lines
    }

    /// Drops a line for a reason.
    mutating func drop(_ index: Int, _ reason: String) {
        lines[index].kept = false
        lines[index].reason = reason
    }

    /// Says of every line where it stands, once `headline` is known: the index after the last line of the headline.
    mutating func place(headlineEnd: Int) {
        let paragraphs = lines.indices.filter { $0 >= headlineEnd && lines[$0].kept && lines[$0].text.isParagraph }
        let sentences =
            paragraphs.isEmpty
            ? lines.indices.filter { $0 >= headlineEnd && lines[$0].kept && lines[$0].text.isSentence } : paragraphs
        let first = sentences.first ?? lines.count
        let last = sentences.last ?? (headlineEnd - 1)
        textEnd = max(last, lines.indices.first { $0 >= headlineEnd && lines[$0].kept } ?? last)
        for index in lines.indices {
            // Boilerplate is near the headline: a long list without a paragraph is content.
            let isNear = index < headlineEnd + Self.mostLinesUnderHeadline
            lines[index].place =
                index < headlineEnd
                ? .aboveHeadline
                : index < first && isNear ? .underHeadline : index <= max(first - 1, last) ? .body : .end
        }
    }

    /// Asks the rules about every kept line.
    mutating func apply(_ boilerplate: BoilerplateRules) {
        var ended: String?
        for index in lines.indices {
            let line = lines[index]
            if publishLine == nil, line.place == .underHeadline || line.place == .aboveHeadline || line.place == .end,
                line.text.mayHoldDate, let found = PublishLine.date(in: line.text)
            {
                if PrintedDate.tellsOfChange(line.text) {
                    changeLine = changeLine ?? found
                } else {
                    publishLine = found
                }
            }
            if ImageName.isImageName(line.text) { images.append(line.text) }
            if ended == nil, index > textEnd, let rule = boilerplate.rule(dropping: line.text, at: .end),
                rule.endsArticle
            {
                ended = rule.name
                if !rules.contains(rule.name) { rules.append(rule.name) }
                if line.kept { drop(index, "rule \(rule.name)") }
                continue
            }
            guard line.kept else { continue }
            if let ended {
                drop(index, "rule \(ended) above")
                continue
            }
            guard let rule = boilerplate.rule(dropping: line.text, at: line.place), !answersWhen(index) else {
                continue
            }
            drop(index, "rule \(rule.name)")
            if !rules.contains(rule.name) { rules.append(rule.name) }
        }
    }

    /// Whether the line before asks when an event is.
    private func answersWhen(_ index: Int) -> Bool {
        guard let before = lines[..<index].last(where: \.kept), before.text.utf8.count <= 24 else { return false }
        return PortalVocabulary.eventTimes.contains(PortalVocabulary.key(before.text))
    }

    /// Moves captions out of the text.
    mutating func takeCaptions() {
        let paragraphs = lines.indices.filter { lines[$0].kept && lines[$0].text.isParagraph }
        guard let first = paragraphs.first, let last = paragraphs.last else { return }
        for index in lines.indices where !lines[index].text.isEmpty {
            let line = lines[index]
            // Within the article a caption is one, whether the model wanted to keep it or not.
            let marked = line.isCaption && line.place != .aboveHeadline && (line.kept || index < last)
            let reads =
                line.kept && index > first && index < last
                && (CaptionSentence.reads(line.text)
                    || (index == first + 1 && lines[index + 1].kept && lines[index + 1].text.isParagraph
                        && CaptionSentence.namesSubject(line.text)))
            guard marked || reads, line.text.utf8.count <= 600, line.reason != "headline" else { continue }
            captions.append(line.text)
            drop(index, "caption")
        }
    }

    /// Finds the byline under the headline or after the last paragraph, and takes it out of the text.
    mutating func takeByline() {
        let end = lines.indices.filter { lines[$0].place == .end && !lines[$0].reason.hasPrefix("rule") }
        for index in end.prefix(4) where lines[index].text.utf8.count <= 160 {
            guard let found = BylineParser.byline(in: lines[index].text) else { continue }
            if BylineParser.isNameAlone(found), !mayBeByline(index) { continue }
            byline = found
            drop(index, "byline")
            return
        }
        let under = lines.indices.filter { lines[$0].place == .underHeadline && lines[$0].reason != "headline" }
        for index in under.prefix(8) where lines[index].text.utf8.count <= 160 {
            guard let found = BylineParser.byline(in: lines[index].text), !BylineParser.isNameAlone(found) else {
                continue
            }
            byline = found
            drop(index, "byline")
            return
        }
    }

    /// Whether a name alone may be who wrote the article: it ends it, and is no entry of a list of the like.
    private func mayBeByline(_ index: Int) -> Bool {
        guard lines[index].kept, lines[(index + 1)...].count(where: \.kept) <= 1 else { return false }
        let before = lines[..<index].last(where: \.kept)
        return before.map { !BylineParser.isPerson($0.text) } ?? true
    }

    /// The texts that stay.
    var kept: [Line] { lines.filter(\.kept) }
}

extension String {
    /// Whether it is short and has enough digits for a day and a year.
    var mayHoldDate: Bool { utf8.count <= 160 && utf8.count { $0 >= 0x30 && $0 <= 0x39 } >= 3 }

    /// Whether it is long enough to be nothing but running text: 25 words and the end of a sentence, or twice as many.
    var isParagraph: Bool {
        let words = wordCount
        return words >= 25 && (endsSentence || words >= 50 || contains(". "))
    }

    /// Whether it reads as a sentence of six words or more.
    var isSentence: Bool { wordCount >= 6 && endsSentence }

    /// Words between spaces; characters of scripts without spaces count by twos.
    var wordCount: Int {
        var text = self
        return text.withUTF8 { Int(TextTraits($0).words) }
    }

    private var endsSentence: Bool { last.map { ".!?…。！？”\"」:;)".contains($0) } ?? false }
}
