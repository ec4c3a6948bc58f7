/// Dates as feeds write them: RFC 822 and ISO 8601, whole and in part, and what publishers take for these.
///
///     Wed, 20 Jul 2022 17:49:00 +0700      2022-07-20T17:49:00.25Z      Sun Jan  4 16:29:06 2004
///     Thứ Sáu, 21/11/2025 10:15 (GMT+7)    jeu., 02 avril 2020          20251121T031500Z
///
/// Without a zone a time is taken for UTC, as every reader takes it; one in Korean for Korea's. A day or a time that does not
/// exist is no date.
enum FeedDate {
    /// The date in `text`; nil where there is none.
    static func parse(_ text: String) -> ArticleDate? {
        var copy = text
        let fast = copy.withUTF8 { bytes -> ArticleDate? in FeedDateForms.rfc822(bytes) ?? FeedDateForms.iso8601(bytes)
        }
        if let fast { return fast }
        guard text.utf8.count <= 120, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return FeedDateReader(text).date
    }

    /// A date whose time stands at `clock`, brought to the next day where that says 24:00.
    static func make(_ day: CalendarDay, hour: Int, minute: Int, second: Int?, offset: Int) -> ArticleDate? {
        if hour == 24, minute == 0, (second ?? 0) == 0 {
            guard let next = day.next, let time = DayTime(hour: 0, minute: 0, second: second, offset: offset) else {
                return nil
            }
            return ArticleDate(next, time, zone: nil, source: .feed)
        }
        guard abs(offset) < 24 * 60, (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0)
        else { return nil }
        return ArticleDate(
            iso8601: text(day, hour, minute, min(59, second ?? 0), offset),
            precision: second == nil ? .minute : .second,
            source: .feed)
    }

    /// `2022-07-20T17:49:00+07:00`, written byte by byte: every item of every feed has one.
    private static func text(_ day: CalendarDay, _ hour: Int, _ minute: Int, _ second: Int, _ offset: Int) -> String {
        String(unsafeUninitializedCapacity: 25) { buffer in
            func two(_ value: Int, at index: Int) {
                buffer[index] = UInt8(0x30 + value / 10 % 10)
                buffer[index + 1] = UInt8(0x30 + value % 10)
            }
            two(day.year / 100, at: 0)
            two(day.year % 100, at: 2)
            two(day.month, at: 5)
            two(day.day, at: 8)
            two(hour, at: 11)
            two(minute, at: 14)
            two(second, at: 17)
            two(abs(offset) / 60, at: 20)
            two(abs(offset) % 60, at: 23)
            buffer[4] = 0x2D
            buffer[7] = 0x2D
            buffer[10] = 0x54
            buffer[13] = 0x3A
            buffer[16] = 0x3A
            buffer[19] = offset < 0 ? 0x2D : 0x2B
            buffer[22] = 0x3A
            return 25
        }
    }
}

extension CalendarDay {
    /// The day after; nil at the end of the calendar.
    fileprivate var next: CalendarDay? {
        CalendarDay(year: year, month: month, day: day + 1) ?? CalendarDay(year: year, month: month + 1, day: 1)
            ?? CalendarDay(year: year + 1, month: 1, day: 1)
    }
}
