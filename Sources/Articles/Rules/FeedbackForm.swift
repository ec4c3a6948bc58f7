/// Ends the article where readers are asked for comments or marks.
///
///     Ý kiến bạn đọc
///     Leave a comment
struct FeedbackForm: LineRule {
    func drops(_ line: String, _ place: Place) -> Bool {
        place == .end && PortalVocabulary.feedback.contains(PortalVocabulary.key(line))
    }

    var endsArticle: Bool { true }
}
