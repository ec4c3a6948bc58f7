import Articles

/// What a feed says of when it is to be read; kept while its server answers "unchanged".
package struct PublisherWish: Sendable, Equatable {
    /// Seconds between two polls (`ttl`, `sy:updatePeriod`).
    package var interval: Double?
    /// Bit n: the hour n in GMT is skipped.
    package var skipHours: UInt32 = 0
    /// Bit n: a day of the week is skipped; 0 is Monday.
    package var skipDays: UInt8 = 0

    package init() {}

    private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// The wishes of a feed.
    ///
    /// All hours or all days skipped is a mistake, and not heeded.
    package init(_ hints: FeedHints) {
        interval = hints.interval.map(Double.init)
        for hour in hints.skipHours where (0...24).contains(hour) { skipHours |= 1 << UInt32(hour % 24) }
        for day in hints.skipDays {
            if let index = Self.days.firstIndex(of: day.lowercased()) { skipDays |= 1 << UInt8(index) }
        }
        if skipHours == 0xFF_FFFF { skipHours = 0 }
        if skipDays == 0x7F { skipDays = 0 }
    }

    /// The first moment from `moment` on that is not skipped, in seconds since 1970.
    package func next(from moment: Double) -> Double {
        guard skipHours != 0 || skipDays != 0, moment.isFinite, abs(moment) < 1e14 else { return moment }
        var candidate = moment
        // A week has 168 hours; not all of them are skipped.
        for _ in 0..<200 {
            let hours = Int((candidate / 3_600).rounded(.down))
            let hour = ((hours % 24) + 24) % 24
            let days = Int((Double(hours) / 24).rounded(.down))
            // 1970-01-01 was a Thursday.
            let weekday = ((days + 3) % 7 + 7) % 7
            guard skipHours & 1 << UInt32(hour) != 0 || skipDays & 1 << UInt8(weekday) != 0 else { return candidate }
            candidate = Double(hours + 1) * 3_600
        }
        return candidate
    }
}
