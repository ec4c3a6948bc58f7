/// When two articles are one text, published twice.
package enum NearDuplicate {
    /// Texts of two sources with this much in common are one: an agency's report with another headline, a line cut.
    static let acrossSources = 0.75
    /// Within a source more is asked, and the same numbers: tomorrow's weather is no copy of today's.
    static let withinSource = 0.9

    /// Whether two texts are one.
    ///
    /// - Parameters:
    ///   - one: A text.
    ///   - other: Another.
    ///   - sameSource: Whether one source has both.
    /// - Returns: True where one of them is the other, or nearly so.
    package static func holds(_ one: TextShingles, _ other: TextShingles, sameSource: Bool) -> Bool {
        let resemblance = one.resemblance(other)
        return sameSource
            ? resemblance >= withinSource && one.numbers == other.numbers : resemblance >= acrossSources
    }
}
