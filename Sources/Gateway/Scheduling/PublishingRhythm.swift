/// How often a source really publishes, learnt from what its polls bring.
package struct PublishingRhythm: Sendable, Equatable {
    /// When a poll last brought something new, in seconds since 1970.
    package var lastNews: Double?
    /// The usual time between two articles, in seconds; nil until it is known.
    package var gap: Double?

    package init() {}

    /// Never sooner than this, however much is published.
    private static let shortest = 900.0
    /// Never later than this, however little is.
    private static let longest = 86_400.0
    /// The weight of what was seen last.
    private static let weight = 0.3

    /// Notes how many new articles a poll brought.
    package mutating func note(news: Int, at now: Double) {
        guard news > 0 else { return }
        if let lastNews, now > lastNews {
            let seen = (now - lastNews) / Double(news)
            gap = gap.map { $0 + (seen - $0) * Self.weight } ?? seen
        }
        lastNews = now
    }

    /// How long to wait by this alone: half the usual gap, or `usual` seconds while it is not known.
    package func wait(at now: Double, usual: Double) -> Double {
        guard let gap, let lastNews else { return usual }
        // Silence that lasts longer than usual is news about the rhythm too.
        return min(max(max(gap, now - lastNews) / 2, Self.shortest), Self.longest)
    }
}
