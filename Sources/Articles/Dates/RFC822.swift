/// Dates as RSS wants them (RFC 822 with a year of four digits): `Wed, 20 Jul 2022 17:49:00 +0700`.
enum RFC822 {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    /// The date in RSS's form; nil where `iso8601` does not begin with a day.
    static func text(iso8601: String) -> String? {
        let parts = Array(RFC3339.text(iso8601: iso8601).utf8)
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= parts.count else { return nil }
            return Int(String(decoding: parts[start..<(start + count)], as: UTF8.self))
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
            let date = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        guard parts.count >= 20 else { return nil }
        let clock = String(decoding: parts[11..<19], as: UTF8.self)
        // Fractions of a second have no place in it.
        let zone = String(
            decoding: parts[19...].drop { $0 == UInt8(ascii: ".") || $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self
        ).replacing(":", with: "")
        let offset = zone == "Z" || zone == "+0000" ? "GMT" : zone
        return "\(days[weekday(date)]), \(two(day)) \(months[month - 1]) \(year) \(clock) \(offset)"
    }

    /// 0 for Sunday (Zeller's congruence).
    static func weekday(_ date: CalendarDay) -> Int {
        let month = date.month < 3 ? date.month + 12 : date.month
        let year = date.month < 3 ? date.year - 1 : date.year
        return (date.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400 + 6) % 7
    }
}
