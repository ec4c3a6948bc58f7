/// Drops the path from the front page to the article.
///
///     Trang chủ » Tin tức » Nông nghiệp
///     Home > News
struct Breadcrumb: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        guard place == .aboveHeadline || place == .underHeadline else { return false }
        let key = line.key
        if PortalVocabulary.crumbs.contains(key) { return true }
        let parts = key.unicodeScalars.split(whereSeparator: Self.isSeparator)
        guard parts.count > 1, let first = parts.first else { return false }
        return PortalVocabulary.crumbs.contains(Substring(first).trimmingEnds)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "»", "›", ">", "/", "|", "→": true
        default: false
        }
    }
}
