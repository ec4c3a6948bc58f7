import Foundation

/// Dates of HTTP header fields (RFC 9110, section 5.6.7), in the three forms that are in use.
enum HTTPDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    ///
    /// - Parameters:
    ///   - text: The field's value.
    ///   - now: The time, from which a year of two digits is told.
    /// - Returns: Seconds since 1970; nil for anything else.
    static func seconds(_ text: String, now: Double) -> Double? {
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }
        guard words.count >= 5 else { return nil }
        let isAsctime = months.contains(String(words[1]))
        guard words.count == 5 ? isAsctime : words.count == 6 && words[5] == "gmt" && !isAsctime else { return nil }
        let (day, month, year, clock) =
            isAsctime ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
        let time = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard let day = number(day, 1...31), let month = months.firstIndex(of: String(month)), time.count == 3,
            let hour = number(time[0], 0...23), let minute = number(time[1], 0...59),
            let second = number(time[2], 0...60), var fullYear = number(year, 0...9_999)
        else { return nil }
        let days = { (year: Int) in Double(daysSince1970(year, month + 1, day)) }
        if year.count == 2 {
            fullYear += 1_900
            // The last year with these digits that is not more than fifty years ahead.
            while days(fullYear + 100) * 86_400 <= now + 50 * 31_557_600 { fullYear += 100 }
        } else if year.count != 4 {
            return nil
        }
        return days(fullYear) * 86_400 + Double(hour * 3_600 + minute * 60 + second)
    }

    private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), text.utf8.count <= 4,
            let value = Int(text), range.contains(value)
        else { return nil }
        return value
    }

    /// Days from 1970-01-01 in the Gregorian calendar.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
