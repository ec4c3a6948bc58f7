/// What is known of a source.
package struct SourceState: Sendable, Equatable {
    package var id: String
    /// When it was last polled, ISO 8601 in UTC.
    package var polledAt: String
    /// Why the last poll failed; nil where it did not.
    package var error: String?
    /// How many polls in a row have failed.
    package var failures: Int
    /// How many documents of the last poll could not be read.
    package var failedDocuments: Int
    package var articles: Int
    /// The newest publication date.
    package var newest: String?
    /// What is suspicious about its latest articles, in words; nil where nothing is.
    package var suspicion: String?
    /// Since when it fails or is suspicious, ISO 8601 in UTC; nil where it does not or is not.
    package var failingSince: String?
    package var suspiciousSince: String?
}
