/// Drops the labels of buttons around an article: print, share, font size, back.
///
///     Bản in
///     Cỡ chữ  A-  A  A+
///     Chia sẻ: Facebook | Zalo
struct PageTools: LineRule {
    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        guard place != .body else { return false }
        let key = line.key
        if PortalVocabulary.tools.contains(key) { return true }
        guard key.utf8.count <= 100, key.contains(where: { "|•·:/,".contains($0) }) else { return false }
        let parts = key.split { "|•·:/,".contains($0) }.map { $0.trimmingEnds }.filter { !$0.isEmpty }
        return parts.count > 1 && parts.allSatisfy { PortalVocabulary.tools.contains($0) }
    }
}
