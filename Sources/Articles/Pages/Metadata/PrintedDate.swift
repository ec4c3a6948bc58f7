import Markup

/// Finds the date that a page prints for its readers: near the headline, under the last paragraph, or behind a label.
struct PrintedDate {
    let analysis: PageAnalysis
    let parser: PageDateParser
    let zone: Int?

    /// More text than this beside the date is a sentence that mentions one.
    private static let mostRest = 48

    private static let published = Phrases([
        "publish", "posted", "veröffentlicht", "erstellt", "publié", "publicado", "publicada", "pubblicato",
        "opublikowano", "gepubliceerd", "publicerad", "опубликовано", "ngày đăng", "đăng lúc", "đăng ngày", "ngày tạo",
        "xuất bản", "发布", "发表", "发稿", "時間", "时间", "日期", "公開", "掲載", "投稿", "입력", "등록",
    ])
    private static let modified = Phrases([
        "updated", "update", "modified", "last", "edited", "aktualisiert", "stand:", "mis à jour",
        "actualizado", "aggiornato", "bijgewerkt", "cập nhật", "обновлено", "更新", "修改", "수정", "copyright", "©",
    ])

    /// Whether a line says when something was changed, not when it came out.
    static func tellsOfChange(_ line: String) -> Bool {
        let line = line.lowercased()
        return modified.occur(in: line) && !published.occur(in: line)
    }

    /// The date of the likeliest block, else the one that all dated blocks agree on.
    ///
    /// - Parameter headline: The block of the headline.
    /// - Returns: The date; nil where no block has enough to say for itself.
    func find(headline: Int?) -> ArticleDate? {
        var best: (score: Int, date: ArticleDate)?
        for index in candidates(headline) {
            let block = analysis.page.blocks[index]
            guard block.traits.digits >= 3, block.traits.words <= 40 else { continue }
            let text = PlainText.line(analysis.tree.text[Int(block.start)..<Int(block.end)])
            guard text.utf8.count <= 400, let found = parser.first(in: text) else { continue }
            let score = score(index, text, found, headline)
            if score >= 2, score > (best?.score ?? 0) {
                best = (score, ArticleDate(found.day, found.time, zone: zone, source: .page))
            }
        }
        return best?.date ?? agreed()
    }

    /// The one date that all dated or labelled blocks of the page give; nil where they give several, as lists do.
    private func agreed() -> ArticleDate? {
        var found: ArticleDate?
        for (index, block) in analysis.page.blocks.enumerated()
        where block.traits.digits >= 3 && block.traits.words <= 16 {
            let text = PlainText.line(analysis.tree.text[Int(block.start)..<Int(block.end)])
            guard text.utf8.count <= 160 else { continue }
            let parent = analysis.signs[Int(analysis.tree.nodes[Int(block.firstNode)].parent)]
            guard parent.around.isDisjoint(with: [.aside, .navigation, .footer]) else { continue }
            let isDated = parent.near & ClassVocabulary.bit("date") != 0
            guard isDated || Self.isLabelled(text) || Self.isLabelled(line(index - 1)),
                let date = parser.first(in: text)
            else { continue }
            if let found, !found.iso8601.hasPrefix(date.day.iso8601) { return nil }
            found = found ?? ArticleDate(date.day, date.time, zone: zone, source: .page)
        }
        return found
    }

    private static func isLabelled(_ line: String) -> Bool {
        let line = line.lowercased()
        return line.utf8.count <= 160 && (published.occur(in: line) || modified.occur(in: line))
    }

    private func line(_ index: Int) -> String {
        guard analysis.page.blocks.indices.contains(index) else { return "" }
        let block = analysis.page.blocks[index]
        return PlainText.line(analysis.tree.text[Int(block.start)..<min(Int(block.end), Int(block.start) + 160)])
    }

    /// Blocks from a little above the headline to well under it, then those around the end of the text.
    private func candidates(_ headline: Int?) -> [Int] {
        let count = analysis.page.blocks.count
        let core = analysis.core.blocks
        let start = headline ?? core.lowerBound
        let near = Array(start..<min(count, start + 16)) + Array(max(0, start - 10)..<start).reversed()
        let end = core.upperBound
        return near + (max(start + 16, end - 6)..<max(start + 16, min(count, end + 10))).filter { $0 < count }
    }

    private func score(_ index: Int, _ text: String, _ found: PageDateParser.Found, _ headline: Int?) -> Int {
        let block = analysis.page.blocks[index]
        let signs = analysis.signs[Int(analysis.tree.nodes[Int(block.firstNode)].parent)]
        var rest = text
        rest.removeSubrange(found.range)
        rest = rest.lowercased()
        guard signs.around.isDisjoint(with: [.aside, .navigation, .footer]) else { return 0 }
        let isPublished = Self.published.occur(in: rest)
        let isModified = Self.modified.occur(in: rest)
        let isDated = signs.near & ClassVocabulary.bit("date") != 0
        guard rest.count <= Self.mostRest || (isPublished && rest.count <= 3 * Self.mostRest) || isDated else {
            return 0
        }
        var score = 0
        if isDated { score += 3 }
        if isPublished { score += 3 }
        if isModified { score -= 1 }
        if found.time != nil { score += 1 }
        if block.linkShare > 0.5 { score -= 3 }
        let start = headline ?? analysis.core.blocks.lowerBound
        if (start - 6...start + 14).contains(index) { score += rest.count <= Self.mostRest ? 2 : 1 }
        if (start...start + 5).contains(index) { score += 1 }
        return score
    }
}
