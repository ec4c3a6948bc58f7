/// Durations as people write them in definitions.
enum DurationText {
    /// `90s`, `15m`, `1h`, `2d` or a number of seconds, in seconds; nil for anything else.
    static func seconds(_ text: String) -> Int? {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        guard let last = text.last else { return nil }
        let factor = units[last]
        let digits = factor == nil ? text[...] : text.dropLast()
        guard let number = Int(digits), number >= 0, number <= 1_000_000 else { return nil }
        return number * (factor ?? 1)
    }
}
