import Articles

/// What tells of a cleaned article whether its site was read as it used to be.
package struct PageTraits: Sendable, Equatable {
    /// Characters of the text.
    package var length: Int
    package var hasDate: Bool
    package var hasTitle: Bool
    /// The paragraphs, hashed.
    package var paragraphs: Set<UInt64>

    package init(length: Int, hasDate: Bool, hasTitle: Bool = true, paragraphs: Set<UInt64> = []) {
        self.length = length
        self.hasDate = hasDate
        self.hasTitle = hasTitle
        self.paragraphs = paragraphs
    }

    package init(_ article: Article) {
        length = article.contentText.unicodeScalars.count
        hasDate = article.published.map { $0.source != .firstSeen } ?? false
        hasTitle = article.title != nil
        paragraphs = Set(
            article.contentText.split(separator: "\n").filter { $0.utf8.count >= 20 }.map { StableHash.of($0) })
    }
}
