/// How much of one thing a feed may hold, so that a small feed costs little, whatever it says.
enum FeedLimits {
    /// The most bytes of one text; of a longer one the beginning is kept.
    static let textBytes = 4 << 20
    /// The most bytes of one value of JSON that is read whole: an item, as a rule.
    static let jsonBytes = 8 << 20
    /// The most links, key words, people or files that an item or a feed may have of each kind; what follows is left out.
    static let listed = 100_000
    /// As many people or key words are compared with a new one, lest it be there already; from then on each is taken.
    static let compared = 200
    /// The most authors that every item takes over from its feed.
    static let inheritedAuthors = 20
    /// The most hubs that a feed may name.
    static let hubs = 20
}

extension Array where Element: Equatable {
    /// Appends an element that is not there yet, comparing it with the first `FeedLimits.compared` only.
    mutating func appendNew(_ element: Element) {
        if count >= FeedLimits.compared || !contains(element) { append(element) }
    }
}
