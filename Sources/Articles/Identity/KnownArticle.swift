/// An article that is stored, or was and is remembered, as one that a sighting may be.
package struct KnownArticle: Sendable {
    package var number: Int64
    /// Whether it had the sighting's guid at any time; nil where one of the two has none.
    package var sameGUID: Bool?
    /// Whether it had the sighting's address at any time; nil where one of the two has none.
    package var sameURL: Bool?
    package var title: UInt64?
    package var content: UInt64
    package var published: String?
    /// Nil where the article was deleted.
    package var text: String?
    /// Whether the same document has shown it already.
    package var isTaken: Bool

    package init(
        number: Int64, sameGUID: Bool?, sameURL: Bool?, title: UInt64?, content: UInt64, published: String?,
        text: String?, isTaken: Bool = false
    ) {
        self.number = number
        self.sameGUID = sameGUID
        self.sameURL = sameURL
        self.title = title
        self.content = content
        self.published = published
        self.text = text
        self.isTaken = isTaken
    }
}
