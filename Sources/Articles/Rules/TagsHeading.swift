/// Drops the label before a page's key words, and the line of key words that carries the label itself.
///
///     Tag:
///     Từ khóa: nông thôn mới, OCOP
///
/// Seen in `seeds/bac-kan-cho-moi`.
struct TagsHeading: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        guard place != .body else { return false }
        if PortalVocabulary.tags.contains(line.key) { return true }
        guard place == .end, let colon = line.text.firstIndex(of: ":") else { return false }
        let label = PortalVocabulary.key(String(line.text[..<colon]))
        // Key words are no sentence: no full stop ends them.
        return PortalVocabulary.tags.contains(label) && label != "chủ đề" && !line.text.hasSuffix(".")
    }
}
