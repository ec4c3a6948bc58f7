/// Drops the machine's date before a title: `date 2021-06`.
///
/// Seen in `seeds/nam-dinh-truc-ninh`, on the line of the title itself; `prefix(of:)` finds it there.
struct DatePrefix: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        place == .aboveHeadline && Self.prefix(of: line.text).map { $0.rest.isEmpty } == true
    }

    /// The year, the month and the day if it has one, and what follows them on the line.
    static func prefix(of line: String) -> (year: Int, month: Int, day: Int?, printed: String, rest: String)? {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, ["date", "ngày", "date:", "ngày:"].contains(words[0].lowercased()) else { return nil }
        let numbers = words[1].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2 || numbers.count == 3, words[1].prefix(5).hasSuffix("-"), let year = numbers[0],
            let month = numbers[1], let day = numbers.count == 3 ? numbers[2] : 1,
            CalendarDay(year: year, month: month, day: day) != nil
        else { return nil }
        return (
            year, month, numbers.count == 3 ? day : nil, "\(words[0]) \(words[1])",
            words.count > 2 ? String(words[2]) : ""
        )
    }
}
