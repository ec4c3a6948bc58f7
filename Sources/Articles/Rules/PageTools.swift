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
        guard key.utf8.count <= 100 else { return false }
        let parts = key.unicodeScalars.split(whereSeparator: Self.isSeparator)
        guard parts.count > 1 else { return false }
        let labels = parts.map { Substring($0).trimmingEnds }.filter { !$0.isEmpty }
        return labels.count > 1 && labels.allSatisfy { PortalVocabulary.tools.contains($0) }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "•", "·", ":", "/", ",": true
        default: false
        }
    }
}
