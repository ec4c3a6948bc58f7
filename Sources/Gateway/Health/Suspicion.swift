/// A sign that a site was redesigned and is no longer read as it should be.
package enum Suspicion: Sendable, Equatable {
    /// Half of the latest texts are shorter than `now` characters, where it used to be `before`.
    case shorter(before: Int, now: Int)
    /// The latest articles have no date any more.
    case datesLost
    /// The latest articles have no headline any more.
    case titlesLost
    /// This many of the latest articles have a paragraph in common that earlier ones had not.
    case sharedBlock(articles: Int)
}

extension Suspicion: CustomStringConvertible {
    package var description: String {
        switch self {
        case .shorter(let before, let now):
            "its texts have become much shorter (half of them under \(now) characters, once \(before))"
        case .datesLost: "its articles have lost their dates"
        case .titlesLost: "its articles have lost their headlines"
        case .sharedBlock(let count): "its last \(count) articles share a paragraph"
        }
    }
}

extension Suspicion {
    /// So many articles are looked at as the latest, and so many before them; with fewer nothing is said.
    package static let latest = 8
    package static let earlier = 40
    private static let least = 5

    /// What is suspicious about a source's latest articles, compared with those before.
    ///
    /// It is the change that counts, not the state: a source of short dateless notices is as it is.
    ///
    /// - Parameters:
    ///   - latest: The latest articles.
    ///   - earlier: Those before them.
    /// - Returns: Nothing where there are too few to tell.
    package static func found(latest: [PageTraits], earlier: [PageTraits]) -> [Suspicion] {
        guard latest.count >= least, earlier.count >= 2 * least else { return [] }
        var found: [Suspicion] = []
        let (before, now) = (median(earlier.map(\.length)), median(latest.map(\.length)))
        // Among the earlier ones so short a text must be an exception, or the source has always had short days.
        let shortBefore = earlier.count { $0.length <= now }
        if now * 3 < before, shortBefore * 10 <= earlier.count { found.append(.shorter(before: before, now: now)) }
        if isLost(\.hasDate, latest, earlier) { found.append(.datesLost) }
        if isLost(\.hasTitle, latest, earlier) { found.append(.titlesLost) }
        let shared = sharedCount(latest, earlier)
        if shared * 5 >= latest.count * 3 { found.append(.sharedBlock(articles: shared)) }
        return found
    }

    private static func isLost(_ trait: (PageTraits) -> Bool, _ latest: [PageTraits], _ earlier: [PageTraits]) -> Bool {
        latest.count(where: trait) * 5 <= latest.count && earlier.count(where: trait) * 5 >= earlier.count * 4
    }

    /// How many of the latest have the paragraph that most of them have, unless earlier ones had it as often: a signature
    /// or a contact line under every article is the source's own.
    private static func sharedCount(_ latest: [PageTraits], _ earlier: [PageTraits]) -> Int {
        var counts: [UInt64: Int] = [:]
        for article in latest { for paragraph in article.paragraphs { counts[paragraph, default: 0] += 1 } }
        return counts.filter { paragraph, count in
            count > 1 && earlier.count { $0.paragraphs.contains(paragraph) } * 10 <= earlier.count
        }.values.max() ?? 0
    }

    private static func median(_ values: [Int]) -> Int {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }
}
