import Foundation

/// Long times in which a source that used to publish has nothing, which are more likely gaps than silence.
enum Silence {
    /// The shortest that is named, in days.
    private static let shortest = 30
    /// Of each source only the longest is named, and of all sources so many.
    private static let most = 100

    /// The gaps, in words.
    ///
    /// - Parameter counts: Articles by source and day.
    /// - Returns: A sentence for each source that has a gap of 30 days or more, ten times as long as its usual one.
    static func gaps(_ counts: [DayCount]) -> [String] {
        var days: [String: [Int]] = [:]
        for count in counts { if let day = number(count.day) { days[count.source, default: []].append(day) } }
        var result: [String] = []
        for (source, days) in days.sorted(by: { $0.key < $1.key }) where days.count >= 10 {
            let sorted = days.sorted()
            let steps = zip(sorted.dropFirst(), sorted).map { ($0 - $1, $1) }
            let usual = steps.map(\.0).sorted()[steps.count / 2]
            guard let longest = steps.max(by: { ($0.0, $1.1) < ($1.0, $0.1) }), longest.0 >= shortest,
                longest.0 >= 10 * max(1, usual)
            else { continue }
            result.append(
                "\(source) has nothing from \(text(longest.1 + 1)) to \(text(longest.1 + longest.0 - 1)) (\(longest.0 - 1) days)."
            )
        }
        return Array(result.prefix(most))
    }

    /// Days since 1970.
    private static func number(_ day: String) -> Int? {
        guard ExportProfile.isDay(day), let date = try? Date("\(day)T00:00:00Z", strategy: .iso8601) else { return nil }
        return Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    private static func text(_ number: Int) -> String {
        String(Timestamp.text(Date(timeIntervalSince1970: Double(number) * 86_400)).prefix(10))
    }
}
