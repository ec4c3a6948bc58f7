/// Parameters of a source's addresses that change while the article stays: a session, a random number.
package enum VolatileParameter {
    /// So many different articles must have shown it.
    ///
    /// Where the parameter is the article's identity nothing but it tells
    /// the articles apart, and what is left of their addresses without it is the same: that counts once.
    package static let enough = 3

    /// What an article's two addresses say about their parameters.
    ///
    /// - Parameters:
    ///   - one: An address of an article.
    ///   - other: Another address of the same article.
    /// - Returns: The only parameter in whose value they differ, and the hash of the rest; nil where they differ in more,
    ///   or in anything else.
    package static func between(_ one: String, _ other: String) -> (name: String, rest: UInt64)? {
        guard let one = CanonicalURL(one), let other = CanonicalURL(other), one.place == other.place,
            one.parameters.map(\.name) == other.parameters.map(\.name)
        else { return nil }
        let changed = zip(one.parameters, other.parameters).filter { $0.value != $1.value }.map(\.0.name)
        guard changed.count == 1, one.key(without: changed[0]) == other.key(without: changed[0]) else { return nil }
        return (changed[0], StableHash.of(one.key(without: changed[0])))
    }
}
