/// The two forms that nearly all feeds have, read without a detour.
enum FeedDateForms {
    /// `Wed, 20 Jul 2022 17:49:00 +0700`, with or without the day of the week and the seconds.
    static func rfc822(_ text: UnsafeBufferPointer<UInt8>) -> ArticleDate? {
        var place = Cursor(text)
        place.skipBlanks()
        if place.letters(3) != nil {
            guard place.take(0x2C) else { return nil }
            place.skipBlanks()
        }
        guard let day = place.number(1...2) else { return nil }
        place.skipBlanks()
        guard let name = place.letters(3), let month = month(name) else { return nil }
        place.skipBlanks()
        guard let year = place.number(4...4) else { return nil }
        place.skipBlanks()
        guard let hour = place.number(1...2), place.take(0x3A), let minute = place.number(2...2) else { return nil }
        var second: Int?
        if place.take(0x3A) {
            guard let value = place.number(2...2) else { return nil }
            second = value
        }
        place.skipBlanks()
        guard let offset = place.zone(), place.isAtEnd else { return nil }
        guard let date = CalendarDay(year: year, month: month, day: day) else {
            return remote(year, month, day, hour: hour, minute: minute, second: second, offset: offset)
        }
        return FeedDate.make(date, hour: hour, minute: minute, second: second, offset: offset)
    }

    /// `2022-07-20T17:49:00.25+07:00`, with `T` or a space, with or without fractions.
    static func iso8601(_ text: UnsafeBufferPointer<UInt8>) -> ArticleDate? {
        var place = Cursor(text)
        place.skipBlanks()
        guard let year = place.number(4...4), place.take(0x2D), let month = place.number(2...2), place.take(0x2D),
            let day = place.number(2...2), place.take(0x54) || place.take(0x20), let hour = place.number(2...2),
            place.take(0x3A), let minute = place.number(2...2)
        else { return nil }
        var second: Int?
        if place.take(0x3A) {
            guard let value = place.number(2...2) else { return nil }
            second = value
            if place.take(0x2E) { guard place.number(1...9) != nil else { return nil } }
        }
        place.skipBlanks()
        guard let offset = place.zone(), place.isAtEnd else { return nil }
        guard let date = CalendarDay(year: year, month: month, day: day) else {
            return remote(year, month, day, hour: hour, minute: minute, second: second, offset: offset)
        }
        return FeedDate.make(date, hour: hour, minute: minute, second: second, offset: offset)
    }

    /// A moment outside of the years that articles have: RFC 3339 allows it, and programs write `0001-01-01T00:00:00Z`.
    private static func remote(
        _ year: Int, _ month: Int, _ day: Int, hour: Int, minute: Int, second: Int?, offset: Int
    ) -> ArticleDate? {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        guard year >= 1, hour < 24, let alike = CalendarDay(year: isLeap ? 2000 : 2001, month: month, day: day),
            let date = FeedDate.make(alike, hour: hour, minute: minute, second: second, offset: offset)
        else { return nil }
        let digits = String(year)
        return ArticleDate(
            iso8601: String(repeating: "0", count: 4 - digits.count) + digits + date.iso8601.dropFirst(4),
            precision: date.precision, source: .feed)
    }

    private static func month(_ name: UInt32) -> Int? {
        switch name {
        case 0x6A_616E: 1
        case 0x66_6562: 2
        case 0x6D_6172: 3
        case 0x61_7072: 4
        case 0x6D_6179: 5
        case 0x6A_756E: 6
        case 0x6A_756C: 7
        case 0x61_7567: 8
        case 0x73_6570: 9
        case 0x6F_6374: 10
        case 0x6E_6F76: 11
        case 0x64_6563: 12
        default: nil
        }
    }

    /// A place in a text.
    private struct Cursor {
        let text: UnsafeBufferPointer<UInt8>
        var index = 0

        init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

        var next: UInt8 { index < text.count ? text[index] : 0 }

        var isAtEnd: Bool {
            mutating get {
                skipBlanks()
                return index == text.count
            }
        }

        mutating func skipBlanks() { while index < text.count, text[index] <= 0x20 { index += 1 } }

        mutating func take(_ byte: UInt8) -> Bool {
            guard next == byte else { return false }
            index += 1
            return true
        }

        mutating func number(_ digits: ClosedRange<Int>) -> Int? {
            var value = 0
            var count = 0
            while next >= 0x30, next <= 0x39, count < digits.upperBound {
                value = value * 10 + Int(next) - 0x30
                count += 1
                index += 1
            }
            return count >= digits.lowerBound && !(next >= 0x30 && next <= 0x39) ? value : nil
        }

        /// Exactly `count` letters, in lower case, as one number.
        mutating func letters(_ count: Int) -> UInt32? {
            var value: UInt32 = 0
            let start = index
            while next | 0x20 >= 0x61, next | 0x20 <= 0x7A, index - start <= count {
                value = value << 8 | UInt32(next | 0x20)
                index += 1
            }
            guard index - start == count else {
                index = start
                return nil
            }
            return value
        }

        /// Minutes east of Greenwich: `Z`, `GMT`, `UTC`, `+0700`, `-07:00`.
        mutating func zone() -> Int? {
            if take(0x5A) || take(0x7A) { return 0 }
            let sign = next == 0x2D ? -1 : 1
            if take(0x2B) || take(0x2D) {
                let start = index
                if let both = number(4...4) { return both % 100 < 60 ? sign * (both / 100 * 60 + both % 100) : nil }
                index = start
                guard let hours = number(2...2), take(0x3A), let minutes = number(2...2), minutes < 60 else {
                    return nil
                }
                return sign * (hours * 60 + minutes)
            }
            guard let name = letters(3) else { return nil }
            return name == 0x676D74 || name == 0x757463 ? 0 : nil
        }
    }
}
