/// A date in whatever form: as feeds write it, as programs do, else as pages print it.
public enum AnyDate {
    /// The longest text that is read: a date and little else.
    private static let longest = 120

    /// Reads a short text.
    ///
    /// A time that is broken (`11:47:32 +zz:00`) makes the whole no date: it would name a wrong moment.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - zone: Minutes east of Greenwich of a time that names no zone; nil for Greenwich itself.
    /// - Returns: The date; nil where there is none, or none that the calendar has.
    public static func parse(_ text: String, zone: Int? = nil) -> ArticleDate? {
        guard text.utf8.count <= longest, !hasBrokenTime(text) else { return nil }
        if let date = NumberedDate.parse(text, zone: zone ?? 0) { return date }
        // The parser of pages tells a time without a zone apart, that of feeds takes it for Greenwich's.
        if zone != nil, let found = PageDateParser().first(in: text), found.time?.offset == nil, !namesZone(text) {
            return ArticleDate(found.day, found.time, zone: zone, source: .feed)
        }
        return FeedDate.parse(text)
            ?? PageDateParser().first(in: text).map { ArticleDate($0.day, $0.time, zone: zone ?? 0, source: .feed) }
    }

    /// Whether the text ends with a zone by its name: `EST`, `Z`, `Europe/Paris`, in brackets or not.
    private static func namesZone(_ text: String) -> Bool {
        let last = text.split { !$0.isLetter && $0 != "/" && $0 != "_" }.last.map { $0.lowercased() } ?? ""
        let ends = text.last.map { $0.isLetter || $0 == ")" } ?? false
        return ends && (last.contains("/") || FeedDateZones.named[last] != nil)
    }

    /// Whether something stands behind a time that cannot: a fourth number, or a zone without numbers.
    private static func hasBrokenTime(_ text: String) -> Bool {
        let tokens = DateTokens(text)
        return tokens.tokens.indices.contains { index in
            guard tokens.number(index) != nil, tokens.mark(index + 1) == ":", tokens.number(index + 2) != nil,
                tokens.mark(index + 3) == ":", tokens.number(index + 4) != nil
            else { return false }
            guard let mark = tokens.mark(index + 5) else { return false }
            if mark == ":" { return true }
            guard mark == "+" || mark == "-" else { return false }
            return tokens.word(index + 6) != nil || (tokens.mark(index + 7) == ":" && tokens.number(index + 8) == nil)
        }
    }
}
