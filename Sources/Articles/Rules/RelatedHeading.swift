/// Ends the article where other articles are offered.
///
///     Tin liên quan
///     Các tin khác:
struct RelatedHeading: LineRule {
    func drops(_ line: String, _ place: Place) -> Bool {
        place == .end && PortalVocabulary.related.contains(PortalVocabulary.key(line))
    }

    var endsArticle: Bool { true }
}
