import Articles

/// What cleaning an article again made of it.
package struct RecleanedArticle: Sendable, Equatable {
    package var outcome: Intake.Outcome
    /// The article's id; nil where it was deleted.
    package var id: String?
    /// As it is stored; nil where it is new.
    package var old: Article?
    /// As it was cleaned now.
    package var new: Article
}
