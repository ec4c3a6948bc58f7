import Foundation

/// Dates that programs write without words and marks.
///
///     20240520103000      20240520      2024141 and 24141 (day of the year)      2024-141
///     /Date(1716175800000)/ and /Date(1716175800000+0700)/ (milliseconds since 1970, as .NET writes them)
enum NumberedDate {
    /// Reads a text that is such a date and nothing else.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - zone: Minutes east of Greenwich of a time of day.
    /// - Returns: The date; nil for any other text.
    static func parse(_ text: String, zone: Int) -> ArticleDate? {
        let bytes = text.utf8.filter { $0 > 0x20 }
        if bytes.starts(with: "/Date(".utf8) { return milliseconds(bytes.dropFirst(6)) }
        let hasHyphen = (bytes.count == 8 && bytes[4] == 0x2D) || (bytes.count == 6 && bytes[2] == 0x2D)
        let digits = hasHyphen ? bytes.filter { $0 != 0x2D } : bytes
        guard digits.allSatisfy(\.isASCIIDigit), bytes.count - digits.count == (hasHyphen ? 1 : 0) else { return nil }
        func number(_ start: Int, _ count: Int) -> Int {
            digits[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        switch digits.count {
        case 5: return ofYear(2000 + number(0, 2), day: number(2, 3))
        case 7: return ofYear(number(0, 4), day: number(4, 3))
        case 8, 12, 14:
            guard !hasHyphen, let day = CalendarDay(year: number(0, 4), month: number(4, 2), day: number(6, 2)) else {
                return nil
            }
            if digits.count == 8 { return ArticleDate(day, nil, zone: nil, source: .feed) }
            let second = digits.count == 14 ? number(12, 2) : nil
            guard let time = DayTime(hour: number(8, 2), minute: number(10, 2), second: second) else { return nil }
            return ArticleDate(day, time, zone: zone, source: .feed)
        default: return nil
        }
    }

    private static func ofYear(_ year: Int, day: Int) -> ArticleDate? {
        var rest = day
        for month in 1...12 {
            let length = (28...31).last { CalendarDay(year: year, month: month, day: $0) != nil } ?? 0
            if rest <= length {
                return CalendarDay(year: year, month: month, day: rest)
                    .map { ArticleDate($0, nil, zone: nil, source: .feed) }
            }
            rest -= length
        }
        return nil
    }

    private static func milliseconds(_ bytes: ArraySlice<UInt8>) -> ArticleDate? {
        let digits = bytes.prefix(while: \.isASCIIDigit)
        guard (1...14).contains(digits.count), bytes.last == UInt8(ascii: "/"),
            let milliseconds = Double(String(decoding: digits, as: UTF8.self))
        else { return nil }
        let moment = Date(timeIntervalSince1970: (milliseconds / 1000).rounded(.down))
        return ArticleDate(iso8601: moment.formatted(.iso8601), precision: .second, source: .feed)
    }
}
