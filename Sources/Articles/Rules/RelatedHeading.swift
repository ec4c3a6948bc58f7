/// Ends the article where other articles are offered.
///
///     Tin liên quan
///     Các tin khác:
struct RelatedHeading: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        place == .end && PortalVocabulary.related.contains(line.key)
    }

    var endsArticle: Bool { true }
}
