/// Finds a date in a short text of a page, in the forms and languages that news sites use.
///
///     20/07/2022 | 17:49            Thứ Hai, ngày 5 tháng 3 năm 2024, 08:15 SA
///     00:00 26/05/2024              2024-05-26T08:00:00+07:00
///     March 5th, 2024 8:15 pm       5. März 2024, 8.15 Uhr          2024年3月5日 08:15
///
/// A day that is in no calendar is no date. Where 03/04/2024 can be read both ways, the day comes first, as in most of the
/// world, unless `monthFirst` says otherwise.
struct PageDateParser {
    /// Whether `03/04/2024` is the fourth of March, as in the United States.
    var monthFirst = false

    /// A date in a text.
    struct Found: Equatable {
        var day: CalendarDay
        var time: DayTime?
        /// Where day and time stand.
        var range: Range<String.Index>
    }

    /// The first date in `text`; nil where there is none.
    func first(in text: String) -> Found? {
        // A date has a digit; looking for one is far cheaper than reading the text.
        guard text.utf8.contains(where: { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0xD9 || $0 == 0xDB }) else { return nil }
        let tokens = DateTokens(text)
        for index in tokens.tokens.indices {
            guard let (day, end) = day(tokens, index) else { continue }
            var first = index
            var last = end
            var time: DayTime?
            if let (found, timeEnd) = timeAfter(tokens, end) {
                time = found
                last = timeEnd
            } else if let (found, start) = timeBefore(tokens, index) {
                time = found
                first = start
            }
            return Found(
                day: day, time: time, range: tokens.ranges[first].lowerBound..<tokens.ranges[last - 1].upperBound)
        }
        return nil
    }

    /// The day that begins at a token, and the token after it.
    private func day(_ tokens: DateTokens, _ index: Int) -> (CalendarDay, Int)? {
        // A number that another one or a point leads into is a piece of a longer figure: 1.20.07.2022.
        if let before = tokens.mark(index - 1), "./-".contains(before), tokens.number(index - 2, digits: 15) != nil,
            tokens.ranges[index - 1].lowerBound == tokens.ranges[index - 2].upperBound
        {
            return nil
        }
        return yearFirst(tokens, index) ?? numeric(tokens, index) ?? dayAndMonthName(tokens, index)
            ?? monthNameAndDay(tokens, index)
    }

    /// `2024-05-26`, `2024/5/26`, `2024.05.26`, `2024年5月26日`.
    private func yearFirst(_ tokens: DateTokens, _ index: Int) -> (CalendarDay, Int)? {
        guard let year = tokens.year(index) else { return nil }
        if let mark = tokens.mark(index + 1), "-/.".contains(mark), tokens.mark(index + 3) == mark,
            let month = tokens.number(index + 2), let day = tokens.number(index + 4),
            let date = CalendarDay(year: year, month: month, day: day)
        {
            return (date, index + 5)
        }
        if let unit = tokens.word(index + 1), unit == "年" || unit == "년", let month = tokens.number(index + 2),
            let unit = tokens.word(index + 3), unit == "月" || unit == "월", let day = tokens.number(index + 4),
            let date = CalendarDay(year: year, month: month, day: day)
        {
            return (date, index + 6 <= tokens.tokens.count ? index + 6 : index + 5)
        }
        return yearAndMonthName(tokens, index, year)
    }

    /// `2023 Jan 7`, `2023-Jan-07`, as the metadata of journals has them.
    private func yearAndMonthName(_ tokens: DateTokens, _ index: Int, _ year: Int) -> (CalendarDay, Int)? {
        var next = index + 1
        if tokens.mark(next) == "-" { next += 1 }
        guard let (month, end) = tokens.month(next) else { return nil }
        next = end
        if tokens.mark(next) == "-" { next += 1 }
        guard let day = tokens.number(next), let date = CalendarDay(year: year, month: month, day: day) else {
            return nil
        }
        // "In 2024 March 5, 2023 …" is another date.
        var after = next + 1
        if tokens.mark(after) == "," { after += 1 }
        return tokens.year(after) == nil ? (date, next + 1) : nil
    }

    /// `20/07/2022`, `20-7-2022`, `20.7.2022`, `20/07/22`, and the same with the month first.
    private func numeric(_ tokens: DateTokens, _ index: Int) -> (CalendarDay, Int)? {
        guard let one = tokens.number(index), let mark = tokens.mark(index + 1), "-/.".contains(mark),
            let other = tokens.number(index + 2), tokens.mark(index + 3) == mark
        else { return nil }
        let year: Int
        if let full = tokens.year(index + 4) {
            year = full
        } else if mark != "-", case .number(let short, 2)? = tokens[index + 4], (0...68).contains(short) {
            year = 2000 + short
        } else {
            return nil
        }
        let dayFirst = CalendarDay(year: year, month: other, day: one)
        let monthThenDay = CalendarDay(year: year, month: one, day: other)
        let date = monthFirst && mark == "/" ? monthThenDay ?? dayFirst : dayFirst ?? (mark == "/" ? monthThenDay : nil)
        return date.map { ($0, index + 5) }
    }

    /// `5 March 2024`, `5. März 2024`, `5 de marzo de 2024`, `ngày 5 tháng 3 năm 2024`, `5 tháng 3, 2024`.
    private func dayAndMonthName(_ tokens: DateTokens, _ index: Int) -> (CalendarDay, Int)? {
        guard let day = tokens.number(index) else { return nil }
        var next = index + 1
        while let word = tokens.word(next), ["st", "nd", "rd", "th", "de", "of", "er", "º", "ª"].contains(word) {
            next += 1
        }
        if let mark = tokens.mark(next), ".-/ºª".contains(mark) { next += 1 }
        guard let (month, end) = tokens.month(next) else { return nil }
        next = end
        while let word = tokens.word(next), ["de", "del", "năm", "г"].contains(word) { next += 1 }
        while let mark = tokens.mark(next), ".,-/'’".contains(mark) { next += 1 }
        if tokens.word(next) == "năm" { next += 1 }
        guard let year = tokens.year(next), let date = CalendarDay(year: year, month: month, day: day) else {
            return nil
        }
        return (date, next + 1)
    }

    /// `March 5th, 2024`, `Mar. 5, 2024`, `tháng 3 5, 2024`.
    private func monthNameAndDay(_ tokens: DateTokens, _ index: Int) -> (CalendarDay, Int)? {
        guard let (month, end) = tokens.month(index) else { return nil }
        var next = end
        if let mark = tokens.mark(next), ".-".contains(mark) { next += 1 }
        guard let day = tokens.number(next) else { return nil }
        next += 1
        while let word = tokens.word(next), ["st", "nd", "rd", "th"].contains(word) { next += 1 }
        while let mark = tokens.mark(next), ".,-".contains(mark) { next += 1 }
        guard let year = tokens.year(next), let date = CalendarDay(year: year, month: month, day: day) else {
            return nil
        }
        return (date, next + 1)
    }

    /// A time after the day: `T08:00:00+07:00`, `| 17:49`, `, 08:15 SA`, `lúc 17h49`, `at 8:15 pm`, `8.15 Uhr`.
    private func timeAfter(_ tokens: DateTokens, _ index: Int) -> (DayTime, Int)? {
        for next in index..<min(index + 4, tokens.tokens.count) {
            if let found = time(tokens, next) { return found }
            // Only marks and little words may stand between.
            if let word = tokens.word(next), word.count > 4 && word != "klockan" { return nil }
            if tokens.number(next, digits: 15) != nil { return nil }
        }
        return nil
    }

    /// A time before the day: `00:00 26/05/2024`, `17h49 ngày 26/05/2024`.
    private func timeBefore(_ tokens: DateTokens, _ index: Int) -> (DayTime, Int)? {
        for start in stride(from: index - 3, through: max(0, index - 9), by: -1) {
            guard start >= 0 else { return nil }
            guard let (found, end) = time(tokens, start) else { continue }
            // Between time and day stand only marks, the day of the week and "ngày".
            let between = end <= index ? Array(end..<index) : []
            guard end <= index, between.allSatisfy({ tokens.number($0, digits: 15) == nil }), between.count <= 5 else {
                continue
            }
            return (found, start)
        }
        return nil
    }

    /// A time that begins at a token, and the token after it.
    private func time(_ tokens: DateTokens, _ index: Int) -> (DayTime, Int)? {
        guard var hour = tokens.number(index) else { return nil }
        var next = index + 1
        var minute = 0
        var second: Int?
        if tokens.mark(next) == ":" {
            guard case .number(let value, 2)? = tokens[next + 1] else { return nil }
            minute = value
            next += 2
            if tokens.mark(next) == ":", case .number(let value, 2)? = tokens[next + 1] {
                second = value
                next += 2
                if tokens.mark(next) == ".", tokens.number(next + 1, digits: 9) != nil { next += 2 }
            }
        } else if let word = tokens.word(next), ["h", "giờ", "g", "uhr", "时", "時", "시"].contains(word) {
            next += 1
            if case .number(let value, let digits)? = tokens[next], digits == 2 {
                minute = value
                next += 1
                if let word = tokens.word(next), ["phút", "分", "분", "p", "ph"].contains(word) { next += 1 }
            }
        } else if tokens.mark(next) == ".", case .number(let value, 2)? = tokens[next + 1],
            tokens.word(next + 2) == "uhr"
        {
            minute = value
            next += 3
        } else {
            return nil
        }
        if let word = tokens.word(next) {
            if ["pm", "ch", "chiều", "tối"].contains(word), hour <= 12 {
                hour = hour == 12 ? 12 : hour + 12
                next += 1
            } else if ["am", "sa", "sáng"].contains(word), hour <= 12 {
                hour = hour == 12 ? 0 : hour
                next += 1
            } else if let letter = ["p": 12, "a": 0][word], tokens.mark(next + 1) == ".", tokens.word(next + 2) == "m",
                hour <= 12
            {
                hour = hour % 12 + letter
                next += tokens.mark(next + 3) == "." ? 4 : 3
            }
        }
        let zone = offset(tokens, &next)
        return DayTime(hour: hour, minute: minute, second: second, offset: zone).map { ($0, next) }
    }

    /// `Z`, `+07:00`, `+0700`, `GMT+7`, `(GMT+7)`, `UTC`.
    private func offset(_ tokens: DateTokens, _ next: inout Int) -> Int? {
        var index = next
        if tokens.mark(index) == "(" { index += 1 }
        var zone: Int?
        if let word = tokens.word(index), let known = Self.zones[word] {
            zone = known
            index += 1
        }
        if let sign = tokens.mark(index), sign == "+" || sign == "-" || sign == "−",
            case .number(let value, let digits)? = tokens[index + 1], zone != nil || digits >= 2
        {
            let factor = sign == "+" ? 1 : -1
            if digits == 4 {
                zone = factor * (value / 100 * 60 + value % 100)
                index += 2
            } else if digits <= 2 {
                zone = factor * value * 60
                index += 2
                if tokens.mark(index) == ":", case .number(let minutes, 2)? = tokens[index + 1] {
                    zone = factor * (value * 60 + minutes)
                    index += 2
                }
            }
        }
        guard let zone, abs(zone) <= 14 * 60 else { return nil }
        if tokens.mark(index) == ")" { index += 1 }
        next = index
        return zone
    }

    private static let zones = [
        "z": 0, "gmt": 0, "utc": 0, "ict": 420, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
        "mdt": -360,
        "pst": -480, "pdt": -420, "et": -300, "cet": 60, "cest": 120, "bst": 60, "ist": 330, "jst": 540, "kst": 540,
    ]
}
