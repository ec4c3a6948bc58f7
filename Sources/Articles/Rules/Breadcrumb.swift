/// Drops the path from the front page to the article.
///
///     Trang chủ » Tin tức » Nông nghiệp
///     Home > News
struct Breadcrumb: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        guard place == .aboveHeadline || place == .underHeadline else { return false }
        let key = line.key
        if PortalVocabulary.crumbs.contains(key) { return true }
        guard key.contains(where: { "»›>/|→".contains($0) }) else { return false }
        let parts = key.split { "»›>/|→".contains($0) }.map { $0.trimmingEnds }
        return parts.count > 1 && parts.first.map { PortalVocabulary.crumbs.contains($0) } == true
    }
}
