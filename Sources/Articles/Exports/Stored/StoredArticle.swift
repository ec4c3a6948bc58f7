/// An article as a store keeps it: what it knows of it, and the article's JSON, decoded only where something asks for it.
package struct StoredArticle: Sendable, Equatable {
    /// As in `ArticleRecord`.
    package var id: String
    package var sourceID: String
    /// The day of publication by the publisher's calendar, else of the first sight: `2024-05-26`.
    package var day: String
    package var firstSeen: String
    package var fetchedAt: String
    package var revision: Int
    package var contentSHA256: String
    package var duplicateOf: String?
    /// An `Article` as `JSONEncoder` writes it.
    package var json: [UInt8]
    /// Its HTML, where the JSON does not hold it.
    package var html: String?

    package init(
        id: String, sourceID: String, day: String, firstSeen: String, fetchedAt: String, revision: Int,
        contentSHA256: String, duplicateOf: String?, json: [UInt8], html: String? = nil
    ) {
        self.id = id
        self.sourceID = sourceID
        self.day = day
        self.firstSeen = firstSeen
        self.fetchedAt = fetchedAt
        self.revision = revision
        self.contentSHA256 = contentSHA256
        self.duplicateOf = duplicateOf
        self.json = json
        self.html = html
    }

    /// The article, decoded.
    ///
    /// - Throws: `DecodingError` where the JSON is no article.
    package func record() throws -> ArticleRecord {
        var article = try ArticleDecoder.article(json)
        if let html { article.contentHTML = html }
        return ArticleRecord(
            id: id, sourceID: sourceID, article: article, firstSeen: firstSeen,
            fetchedAt: fetchedAt, revision: revision, contentSHA256: contentSHA256, duplicateOf: duplicateOf)
    }
}
