import Articles

/// Which of the selected articles a release has: all but those that repeat another one.
///
/// It sees every article twice, in the same order: first to compare them all, then to be asked about each. Exact copies
/// take 24 bytes of memory an article, near ones 130.
struct ReleaseChoice {
    /// What becomes of an article.
    enum Verdict: Equatable {
        case keep
        /// It repeats the article with this id.
        case exact(of: String)
        case near(of: String, similarity: Double)
        /// It was not there when the articles were compared.
        case late
    }

    private var exact: [UInt64: UInt32] = [:]
    private var exactCopies: [UInt32: UInt32] = [:]
    private var near: NearDuplicates?
    private var nearCopies: [UInt32: NearDuplicates.Match] = [:]
    private var places: [UInt64: UInt32] = [:]
    private var released: Set<UInt32> = []
    private var originals: [UInt32: String] = [:]
    /// Places of texts in `near`, which has no exact copies.
    private var nearPlaces: [UInt32] = []
    private let isExact: Bool

    init(_ options: ReleaseOptions) {
        isExact = options.exactDuplicates
        near = options.nearDuplicates.map(NearDuplicates.init)
    }

    /// Whether it has to see the articles before it can be asked.
    var mustCompare: Bool { isExact || near != nil }

    /// Takes in an article, the earlier ones first.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - text: Its text.
    ///   - isReleased: Whether it is in the release already, so that nothing takes its place.
    mutating func add(_ id: String, text: String, isReleased: Bool) {
        let place = UInt32(truncatingIfNeeded: places.count)
        guard places.updateValue(place, forKey: StableHash.fnv1a(id)) == nil else { return }
        if isReleased { released.insert(place) }
        if isExact, let key = TextKey.key(text) {
            if let other = exact[key] {
                if isReleased, !released.contains(other) {
                    exactCopies[other] = place
                    exact[key] = place
                } else if !isReleased {
                    exactCopies[place] = other
                    return
                }
            } else {
                exact[key] = place
            }
        }
        if near != nil {
            near?.add(TextSketch(text))
            nearPlaces.append(place)
        }
    }

    /// Compares the articles; from now on it can be asked.
    mutating func decide() {
        exact = [:]
        guard let texts = near else { return }
        let matches = texts.matches { released.contains(nearPlaces[$0]) }
        for match in matches where exactCopies[nearPlaces[match.index]] == nil {
            // What a released article took the place of is not kept itself.
            let original = nearPlaces[match.original]
            nearCopies[nearPlaces[match.index]] = NearDuplicates.Match(
                index: Int(nearPlaces[match.index]), original: Int(exactCopies[original] ?? original),
                similarity: match.similarity)
        }
        near = nil
        let wanted = Set(exactCopies.values).union(nearCopies.values.map { UInt32($0.original) })
        for place in wanted { originals[place] = "" }
    }

    /// Notes the id of an article that others may repeat; it must go by here before they are asked about.
    mutating func name(_ id: String) {
        guard let place = places[StableHash.fnv1a(id)], originals[place] != nil else { return }
        originals[place] = id
    }

    /// Whether an article repeats a later one, so that all have to go by `name` before any is asked about.
    var mustName: Bool {
        exactCopies.contains { $0.value > $0.key } || nearCopies.contains { UInt32($0.value.original) > $0.key }
    }

    /// What becomes of an article.
    func verdict(_ id: String) -> Verdict {
        guard mustCompare else { return .keep }
        guard let place = places[StableHash.fnv1a(id)] else { return .late }
        if let original = exactCopies[place] { return .exact(of: originals[original] ?? "") }
        if let match = nearCopies[place] {
            return .near(of: originals[UInt32(match.original)] ?? "", similarity: match.similarity)
        }
        return .keep
    }
}
