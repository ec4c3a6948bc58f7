/// Ends the article where readers are asked for comments or marks.
///
///     Ý kiến bạn đọc
///     Leave a comment
struct FeedbackForm: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        place == .end && PortalVocabulary.feedback.contains(line.key)
    }

    var endsArticle: Bool { true }
}
