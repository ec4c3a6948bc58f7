/// The day that a news text names in its first words.
///
///     Chiều ngày 23/6/2022, tại hội trường …      Sáng ngày 26.7, đồng chí …
///     Ngày 8-6, đồng chí …                         Chiều 19/7, Thường trực …
///     (Lạng Sơn) – Sáng 5/7, …                     Hà Nội, ngày 5 tháng 7 năm 2024 – …
///
/// Where the year is missing it comes from a date that the page gives elsewhere, else from the text itself; without one
/// there is no date.
struct Dateline {
    private static let partsOfDay = ["sáng", "trưa", "chiều", "tối", "đêm", "rạng"]

    let day: CalendarDay

    /// Reads the first words of `paragraph`.
    ///
    /// - Parameters:
    ///   - paragraph: The first paragraph.
    ///   - known: The year, and the month if known, that the page gives elsewhere.
    ///   - body: The whole text, in which a missing year is looked for.
    init?(paragraph: String, known: (year: Int, month: Int?)?, body: @autoclosure () -> [String]) {
        let tokens = DateTokens(String(Self.behindPlace(paragraph)))
        var index = 0
        while let word = tokens.word(index),
            Self.partsOfDay.contains(word) || word == "sớm" || word == "qua" || word == "nay"
                || word == "hôm" || word == "vào" || word == "trong"
        {
            index += 1
        }
        let hasPart = index > 0
        if let mark = tokens.mark(index), mark == "(" || mark == "," { index += 1 }
        let saysDay = tokens.word(index) == "ngày"
        if saysDay { index += 1 }
        guard hasPart || saysDay, let day = tokens.number(index) else { return nil }
        var month: Int?
        var next = index + 1
        if let mark = tokens.mark(next), "/.-".contains(mark) {
            month = tokens.number(next + 1)
            next += 2
            if tokens.mark(next) == mark, let year = tokens.year(next + 1), let month,
                let found = CalendarDay(year: year, month: month, day: day)
            {
                self.day = found
                return
            }
        } else if tokens.word(next) == "tháng" {
            month = tokens.number(next + 1)
            next += 2
            if tokens.word(next) == "năm" { next += 1 }
            if let year = tokens.year(next), let month, let found = CalendarDay(year: year, month: month, day: day) {
                self.day = found
                return
            }
        }
        guard let month else { return nil }
        if let known, known.month == nil || known.month == month,
            let found = CalendarDay(year: known.year, month: month, day: day)
        {
            self.day = found
            return
        }
        guard let year = Self.year(of: body()), let found = CalendarDay(year: year, month: month, day: day) else {
            return nil
        }
        self.day = found
    }

    /// What follows the place or the agency that a text begins with: `BHG - `, `(Baonghean.vn) – `, `Hà Nội (TTXVN) - `,
    /// `Lạng Sơn, `.
    private static func behindPlace(_ paragraph: String) -> Substring {
        let start = paragraph.prefix(60 + longestPlace).drop { $0.isWhitespace }
        let head = start.prefix(longestPlace)
        guard let end = head.firstIndex(where: { "-–—,".contains($0) }), start.startIndex < end else {
            return start.prefix(60)
        }
        let place = start[..<end]
        let isPlace =
            start[end] == ","
            ? Provinces.unit(String(place)) != nil
            : place.split { " ()[]".contains($0) }.allSatisfy { $0.first?.isUppercase == true }
        return (isPlace ? start[start.index(after: end)...] : start).prefix(60)
    }

    private static let longestPlace = 40

    /// The year that a text speaks of most.
    ///
    /// A term of office (2020-2025) and a year aimed at ("vào năm 2025", "đến năm
    /// 2025") say nothing of today.
    static func year(of paragraphs: [String]) -> Int? {
        var counts: [Int: Int] = [:]
        var order: [Int] = []
        for paragraph in paragraphs {
            let tokens = DateTokens(paragraph)
            for index in tokens.tokens.indices {
                guard let year = tokens.year(index), (1990...2100).contains(year) else { continue }
                let inTerm =
                    (dash(tokens, index + 1) && tokens.year(index + 2) != nil)
                    || (dash(tokens, index - 1) && tokens.year(index - 2) != nil)
                let aim =
                    tokens.word(index - 1) == "năm"
                    && ["vào", "đến", "tới", "trước"].contains(tokens.word(index - 2) ?? "")
                guard !inTerm, !aim else { continue }
                if counts[year] == nil { order.append(year) }
                counts[year, default: 0] += 1
            }
        }
        guard let most = counts.values.max() else { return nil }
        return order.first { counts[$0] == most }
    }

    private static func dash(_ tokens: DateTokens, _ index: Int) -> Bool {
        tokens.mark(index).map { "-–—/".contains($0) } ?? false
    }
}
