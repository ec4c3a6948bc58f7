import Foundation

/// Reads a date of any form: what is a time is found first, then its zone, then the day in what is left.
struct FeedDateReader {
    private var tokens: DateTokens
    private let text: String
    private var used: Set<Int> = []

    /// Begins to read a text.
    init(_ text: String) {
        self.text = text
        tokens = DateTokens(text)
    }

    /// The date; nil where there is none.
    var date: ArticleDate? {
        var copy = self
        return copy.read()
    }

    private mutating func read() -> ArticleDate? {
        if let compact = compact() { return compact }
        dropWeekday()
        guard let time = time() else {
            // What looks like a time and is none spoils the date as well.
            if tokens.tokens.indices.contains(where: {
                tokens.mark($0) == ":" && number($0 - 1) != nil && number($0 + 1) != nil
            }) {
                return nil
            }
            return day().map { ArticleDate($0, nil, zone: nil, source: .feed) }
        }
        let offset = zone(after: time.end)
        guard let day = day() else { return nil }
        return FeedDate.make(
            day, hour: time.hour, minute: time.minute, second: time.second,
            offset: offset ?? (text.contains("년") ? 540 : 0))
    }

    private func number(_ index: Int, digits: Int = 4) -> Int? {
        used.contains(index) ? nil : tokens.number(index, digits: digits)
    }

    private func word(_ index: Int) -> String? { used.contains(index) ? nil : tokens.word(index) }

    /// `thứ 6`, `T6`: a number that is a day of the week.
    private mutating func dropWeekday() {
        for index in tokens.tokens.indices {
            guard let word = tokens.word(index), ["thứ", "t"].contains(word), let number = tokens.number(index + 1),
                (2...7).contains(number), index == 0
            else { continue }
            used.insert(index)
            used.insert(index + 1)
        }
    }

    // MARK: Forms without marks

    /// `20251121T031500Z`, `20251121`, `031231`, `2003`, `-0312`.
    private func compact() -> ArticleDate? {
        let letters = text.filter { !$0.isWhitespace }
        let digits = letters.prefix { $0.isASCII && $0.isNumber }
        if digits.count == 8, let day = Self.day(of: digits) {
            let rest = letters.dropFirst(8)
            if rest.isEmpty { return ArticleDate(day, nil, zone: nil, source: .feed) }
            guard rest.first == "T" || rest.first == "t" else { return nil }
            let clock = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard clock.count == 4 || clock.count == 6, let hour = Int(clock.prefix(2)),
                let minute = Int(clock.dropFirst(2).prefix(2))
            else { return nil }
            let second = clock.count == 6 ? Int(clock.suffix(2)) : nil
            let zone = FeedDateZones.offset(String(rest.dropFirst(1 + clock.count)))
            return FeedDate.make(day, hour: hour, minute: minute, second: second, offset: zone ?? 0)
        }
        guard digits.count == letters.count || letters.first == "-" else { return nil }
        if digits.count == 4, let year = Int(digits) { return Self.dayDate(year, 1, 1) }
        if digits.count == 6, let year = Int(digits.prefix(2)), let month = Int(digits.dropFirst(2).prefix(2)),
            let day = Int(digits.suffix(2))
        {
            return Self.dayDate(Self.fullYear(year), month, day)
        }
        let short = letters.dropFirst().filter { $0 != "-" }
        if letters.first == "-", short.count == 4, let year = Int(short.prefix(2)), let month = Int(short.suffix(2)) {
            return Self.dayDate(Self.fullYear(year), month, 1)
        }
        return nil
    }

    private static func day(of digits: Substring) -> CalendarDay? {
        guard let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
            let day = Int(digits.suffix(2))
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    private static func dayDate(_ year: Int, _ month: Int, _ day: Int) -> ArticleDate? {
        CalendarDay(year: year, month: month, day: day).map { ArticleDate($0, nil, zone: nil, source: .feed) }
    }

    /// A year of two digits (RFC 2822, section 4.3).
    private static func fullYear(_ year: Int) -> Int { year < 50 ? 2000 + year : year < 100 ? 1900 + year : year }

    // MARK: Time

    /// `17:49:00`, `5:49 p.m.`; the tokens it is made of are used up.
    private mutating func time() -> (hour: Int, minute: Int, second: Int?, end: Int)? {
        for index in tokens.tokens.indices {
            guard var hour = number(index, digits: 2), tokens.mark(index + 1) == ":",
                let minute = number(index + 2, digits: 2)
            else { continue }
            var end = index + 3
            var second: Int?
            if tokens.mark(end) == ":" {
                guard let value = number(end + 1, digits: 2) else { return nil }
                second = value
                end += 2
                if tokens.mark(end) == "." || tokens.mark(end) == ",", tokens.number(end + 1, digits: 12) != nil {
                    end += 2
                }
            }
            if let half = half(end) {
                guard hour <= 12 || half.isAfternoon == (hour >= 12) else { return nil }
                if half.isAfternoon, hour < 12 { hour += 12 }
                if !half.isAfternoon, hour == 12 { hour = 0 }
                end = half.end
            }
            guard minute < 60, (second ?? 0) <= 60, hour <= 24 else { return nil }
            used.formUnion(index..<end)
            return (hour, minute, second, end)
        }
        return nil
    }

    /// `AM`, `p.m.`, `SA`, `CH`.
    private func half(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
        guard let word = word(index) else { return nil }
        switch word {
        case "am", "sa": return (false, index + 1)
        case "pm", "ch": return (true, index + 1)
        case "a", "p":
            guard tokens.mark(index + 1) == ".", self.word(index + 2) == "m" else { return nil }
            return (word == "p", tokens.mark(index + 3) == "." ? index + 4 : index + 3)
        default: return nil
        }
    }

    // MARK: Zone

    /// Minutes east of Greenwich; nil where the text names no zone that is known.
    private mutating func zone(after start: Int) -> Int? {
        var index = start
        if tokens.mark(index) == "(" { index += 1 }
        var name: Int?
        if let word = word(index), MonthNames.month(word) == nil {
            if tokens.mark(index + 1) == "/", let place = self.word(index + 2) {
                return region(index, word, place)
            }
            name = FeedDateZones.named[word]
            used.insert(index)
            index += 1
            guard name == 0 else { return name }
        }
        guard let mark = tokens.mark(index), mark == "+" || mark == "-" || mark == "−" else { return name }
        let sign = mark == "+" ? 1 : -1
        guard case .number(let value, let digits)? = tokens[index + 1] else { return name }
        if digits == 4, value % 100 < 60 {
            used.formUnion(index...(index + 1))
            return sign * (value / 100 * 60 + value % 100)
        }
        guard digits <= 2, value <= 15 else { return name }
        if tokens.mark(index + 2) == ":", let minutes = tokens.number(index + 3), minutes < 60 {
            used.formUnion(index...(index + 3))
            return sign * (value * 60 + minutes)
        }
        used.formUnion(index...(index + 1))
        return sign * value * 60
    }

    /// `Europe/Brussels`, `America/Los_Angeles`: the offset on the day that the rest of the text names.
    private mutating func region(_ index: Int, _ area: String, _ place: String) -> Int? {
        var end = index + 3
        while tokens.mark(end) == "_" || tokens.mark(end) == "/", word(end + 1) != nil { end += 2 }
        let range = tokens.ranges[index].lowerBound..<tokens.ranges[end - 1].upperBound
        used.formUnion(index..<end)
        guard let zone = TimeZone(identifier: String(text[range])), let day = day() else { return nil }
        let seconds = CalendarDay.daysSince1970(day) * 86_400 + 43_200
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) / 60
    }

    // MARK: Day

    private func day() -> CalendarDay? {
        for index in tokens.tokens.indices {
            if let found = yearFirst(index) ?? named(index) ?? numeric(index) { return found }
        }
        for index in tokens.tokens.indices {
            // `Nov. 2020`, `2003-12`.
            if let month = month(index).map(\.month), let year = year(next(index)), number(index - 1, digits: 15) == nil
            {
                return CalendarDay(year: year, month: month, day: 1)
            }
            if let year = year(index), tokens.mark(index + 1) == "-", let month = number(index + 2, digits: 2),
                tokens.mark(index + 3) == nil
            {
                // `2010-` and more is a date that was cut off.
                return CalendarDay(year: year, month: month, day: 1)
            }
        }
        return nil
    }

    private func year(_ index: Int) -> Int? { used.contains(index) ? nil : tokens.year(index) }

    /// The token after `index`, past a point or comma.
    private func next(_ index: Int) -> Int {
        var result = index + 1
        while let mark = tokens.mark(result), ".,".contains(mark) { result += 1 }
        return result
    }

    /// A month's name at `index`, or `Th11`, `tháng 11`; and its last token.
    private func month(_ index: Int) -> (month: Int, last: Int)? {
        guard let word = word(index) else { return nil }
        if ["th", "thg", "tháng"].contains(word), let number = number(index + 1, digits: 2), (1...12).contains(number) {
            return (number, index + 1)
        }
        return (MonthNames.month(word) ?? FeedDateZones.month(word)).map { ($0, index) }
    }

    /// `2020/1/10`, `2020-01-10`, `03-12-31`, `2004년 05월 28일`.
    private func yearFirst(_ index: Int) -> CalendarDay? {
        if let year = year(index), let unit = word(index + 1), "年년".contains(unit), let month = number(index + 2),
            let day = number(index + 4)
        {
            return CalendarDay(year: year, month: month, day: day)
        }
        guard let mark = tokens.mark(index + 1), "-/.".contains(mark), let month = number(index + 2, digits: 3),
            let other = tokens.mark(index + 3), "-/.".contains(other), let day = number(index + 4, digits: 2)
        else { return nil }
        if let year = year(index) { return CalendarDay(year: year, month: month, day: day) }
        guard mark == "-", other == "-", index == 0, let year = number(index, digits: 2), month <= 12 else {
            return nil
        }
        return CalendarDay(year: Self.fullYear(year), month: month, day: day)
    }

    /// `20 Jul 2022`, `23rd Jun 2023`, `16. Novembre 2020`, `June 22, 2023`, `Jan 4 16:29:06 2004`.
    private func named(_ index: Int) -> CalendarDay? {
        guard let (month, last) = month(index) else { return nil }
        var before = index - 1
        while before >= 0 {
            if let mark = tokens.mark(before), ".-,".contains(mark) {
                before -= 1
            } else if let suffix = word(before), ["st", "nd", "rd", "th", "de", "ngày"].contains(suffix) {
                before -= 1
            } else {
                break
            }
        }
        var after = last + 1
        while let mark = tokens.mark(after), ".-,".contains(mark) { after += 1 }
        if word(after) == "de" { after += 1 }
        if before >= 0, let day = number(before, digits: 2) {
            guard let year = year(after) ?? number(after, digits: 2).map(Self.fullYear) ?? lastYear(behind: after)
            else {
                return nil
            }
            return CalendarDay(year: year, month: month, day: day)
        }
        guard let day = number(after, digits: 2) else { return nil }
        var rest = after + 1
        if let suffix = word(rest), ["st", "nd", "rd", "th"].contains(suffix) { rest += 1 }
        while let mark = tokens.mark(rest), ".,-".contains(mark) { rest += 1 }
        guard let year = year(rest) ?? lastYear(behind: rest) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// A year behind the time, as in `Sun Jan 4 16:29:06 2004`.
    private func lastYear(behind index: Int) -> Int? {
        guard index <= tokens.tokens.count else { return nil }
        return (index..<tokens.tokens.count).lazy.compactMap { year($0) }.first
    }

    /// `26/06/2020`, `09/15/2014`, `11 04 2020`: the day of the week decides where both readings are days, else the day
    /// comes first.
    private func numeric(_ index: Int) -> CalendarDay? {
        guard let one = number(index, digits: 2) else { return nil }
        var place = index + 1
        let hasMark = tokens.mark(place).map { "/.-".contains($0) } ?? false
        if hasMark { place += 1 }
        guard let other = number(place, digits: 2) else { return nil }
        place += 1
        if hasMark {
            guard let mark = tokens.mark(place), "/.-".contains(mark) else { return nil }
            place += 1
        }
        guard let year = year(place) else { return nil }
        let dayFirst = CalendarDay(year: year, month: other, day: one)
        let monthFirst = CalendarDay(year: year, month: one, day: other)
        guard let dayFirst else { return monthFirst }
        guard let monthFirst, let weekday = FeedDateZones.weekday(in: text) else { return dayFirst }
        return RFC822.weekday(monthFirst) == weekday && RFC822.weekday(dayFirst) != weekday ? monthFirst : dayFirst
    }
}

extension CalendarDay {
    /// Days from 1 January 1970 (Fliegel and Van Flandern).
    static func daysSince1970(_ date: CalendarDay) -> Int {
        let shift = (date.month - 14) / 12
        return 1461 * (date.year + 4800 + shift) / 4 + 367 * (date.month - 2 - 12 * shift) / 12
            - 3 * ((date.year + 4900 + shift) / 100) / 4 + date.day - 32_075 - 2_440_588
    }
}
