/// A day that exists in the Gregorian calendar.
package struct CalendarDay: Equatable, Comparable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil where there is no such day.
    init?(year: Int, month: Int, day: Int) {
        guard (1900...2100).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= days[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day of `2022-07-20`; nil for any other text.
    package init?(iso8601 text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2022-07-20`.
    var iso8601: String { "\(year)-\(two(month))-\(two(day))" }

    package static func < (one: CalendarDay, other: CalendarDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

/// A time of day as a page prints it.
struct DayTime: Equatable {
    var hour: Int
    var minute: Int
    var second: Int?
    /// Minutes east of Greenwich, where the text says so.
    var offset: Int?

    /// Nil where a clock shows no such time.
    init?(hour: Int, minute: Int, second: Int? = nil, offset: Int? = nil) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0) else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.offset = offset
    }
}

/// Two digits.
func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

extension ArticleDate {
    /// A day, with a time where there is one.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - time: The time of day; without it the date has day precision.
    ///   - zone: Minutes east of Greenwich where the text names no zone; nil leaves a time without zone out, for it would
    ///     name a wrong moment.
    ///   - source: Which rule found it.
    init(_ day: CalendarDay, _ time: DayTime?, zone: Int?, source: Source) {
        guard let time, let offset = time.offset ?? zone else {
            self.init(iso8601: day.iso8601, precision: .day, source: source)
            return
        }
        let clock = "\(two(time.hour)):\(two(time.minute)):\(two(min(59, time.second ?? 0)))"
        let sign = offset < 0 ? "-" : "+"
        let suffix = "\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
        self.init(
            iso8601: "\(day.iso8601)T\(clock)\(suffix)", precision: time.second == nil ? .minute : .second,
            source: source)
    }
}
