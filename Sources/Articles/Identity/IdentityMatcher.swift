/// Decides which known article a sighting is, if any.
///
/// No sign decides alone: guids are shared, addresses change, headlines are rewritten. Each speaks for or against, with
/// the weight that its source has earned; a wrong merge hides an article, so that doubt keeps two apart.
package struct IdentityMatcher: Sendable {
    private let traits: IdentityTraits
    /// From here on two are one.
    private static let enough = 3

    package init(traits: IdentityTraits) {
        self.traits = traits
    }

    /// The most likely of `candidates`; nil where the sighting is none of them.
    package func match(_ sighting: ArticleSighting, _ candidates: [KnownArticle]) -> KnownArticle? {
        var shingles: TextShingles?
        var best: (article: KnownArticle, score: Int)?
        for candidate in candidates {
            let likeness = likeness(sighting, candidate, &shingles)
            guard isSame(sighting, candidate, likeness) else { continue }
            let score = score(sighting, candidate, likeness)
            if score > best?.score ?? Int.min { best = (candidate, score) }
        }
        return best?.article
    }

    /// How much two texts have in common.
    private enum Likeness {
        case equal, near, different
        /// One of them is gone or too short to tell.
        case unknown
    }

    private func likeness(_ sighting: ArticleSighting, _ candidate: KnownArticle, _ shingles: inout TextShingles?)
        -> Likeness
    {
        if sighting.content == candidate.content { return sighting.text.isEmpty ? .unknown : .equal }
        guard let text = candidate.text else { return .unknown }
        let own = shingles ?? TextShingles(sighting.text)
        shingles = own
        let other = TextShingles(text)
        guard own.wordCount >= 8, other.wordCount >= 8 else { return .unknown }
        // An article that is only carried on contains what it was.
        return own.resemblance(other) >= 0.5 || own.containment(other) >= 0.7 ? .near : .different
    }

    private func isSame(_ sighting: ArticleSighting, _ candidate: KnownArticle, _ likeness: Likeness) -> Bool {
        let isOneSign =
            candidate.sameGUID == true && candidate.sameURL == nil && !traits.guid.isShared
            || candidate.sameURL == true && candidate.sameGUID == nil && !traits.url.isShared
        // The only sign there is: the page of an address may be rewritten altogether. Not so where every other trace
        // says that another article has moved in.
        if isOneSign, !candidate.isTaken {
            return
                !(likeness == .different && !isSameTitle(sighting, candidate)
                && dates(sighting, candidate) == .different)
        }
        // Neither has anything that could tell them apart, even where both stand in one document.
        if candidate.sameGUID == nil, candidate.sameURL == nil, likeness == .equal, isSameTitle(sighting, candidate),
            dates(sighting, candidate) != .different
        {
            return true
        }
        return score(sighting, candidate, likeness) >= Self.enough
    }

    private func score(_ sighting: ArticleSighting, _ candidate: KnownArticle, _ likeness: Likeness) -> Int {
        var score = traits.guid.weight(candidate.sameGUID) + traits.url.weight(candidate.sameURL)
        if let one = sighting.title, let other = candidate.title { score += one == other ? 1 : -1 }
        let hasNoSign = candidate.sameGUID == nil && candidate.sameURL == nil
        switch likeness {
        case .equal: score += 4
        case .near: score += candidate.sameGUID == true || candidate.sameURL == true || hasNoSign ? 3 : 1
        case .different: score -= 2
        case .unknown: break
        }
        switch dates(sighting, candidate) {
        case .equal: score += 2
        case .different: score -= 1
        case .near, .unknown: break
        }
        // A document shows an article once; what stands beside it is most likely another one.
        return candidate.isTaken ? score - 3 : score
    }

    private func isSameTitle(_ sighting: ArticleSighting, _ candidate: KnownArticle) -> Bool {
        sighting.title == candidate.title
    }

    private func dates(_ sighting: ArticleSighting, _ candidate: KnownArticle) -> Likeness {
        guard let one = sighting.published, let other = candidate.published else { return .unknown }
        guard one.prefix(10) == other.prefix(10) else { return .different }
        // A day without an hour is the same for everything that was published on it.
        return one == other && one.utf8.count > 10 ? .equal : .unknown
    }
}
