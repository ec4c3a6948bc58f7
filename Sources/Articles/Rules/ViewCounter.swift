/// Drops lines that count readers.
///
///     Lượt xem: 1.234
///     View count: 555
///     Đã xem 27 lần
///
/// The whole line must be a label and a number; "Buổi lễ có 1.234 lượt xem" stays.
struct ViewCounter: LineRule {
    private static let labels = [
        "số lượt xem bài viết", "số lượt xem", "tổng số lượt xem", "lượt xem", "lượt đọc", "số lần xem", "số lần đọc",
        "đã xem",
        "view count", "views count", "page views", "views", "view", "read count", "hits", "lượt truy cập",
        "số lượt truy cập",
        "số người xem", "aufrufe", "visitas", "lectures", "阅读", "浏览次数", "阅读量", "点击数", "浏览量", "조회수",
    ]
    private static let units = ["lượt xem", "lượt đọc", "lần", "lượt", "views", "view", "reads", "người xem"]

    func drops(_ line: RuleLine, _ place: Place) -> Bool { Self.isCounter(line.text) }

    /// Whether a line or a part of one is a label and a number, in either order.
    static func isCounter(_ line: some StringProtocol) -> Bool {
        guard line.utf8.count <= 80, line.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        let text = line.lowercased().trimmingEnds
        for label in labels where text.hasPrefix(label) {
            let rest = text.dropFirst(label.count).drop { " :.-–|".contains($0) }
            if isNumber(rest) { return true }
            for unit in units where rest.hasSuffix(unit) {
                if isNumber(String(rest.dropLast(unit.count)).trimmingEnds) { return true }
            }
        }
        return units.contains { unit in
            unit != "lần" && unit != "lượt" && text.hasSuffix(unit)
                && isNumber(String(text.dropLast(unit.count)).trimmingEnds)
        }
    }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        text.contains(where: \.isNumber) && text.utf8.count <= 14
            && text.allSatisfy { $0.isNumber || ".,  k+".contains($0) }
    }
}
