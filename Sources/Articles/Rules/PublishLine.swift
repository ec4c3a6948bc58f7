/// Drops the line that says when a page was published, and nothing else of note.
///
///     Publish date 20/07/2022 | 17:49  | View count: 555
///     Thứ Hai, ngày 5 tháng 3 năm 2024, 08:15 SA
///     Ngày đăng: 26/05/2024 - Lượt xem: 12
///
/// What is left of the line without its date, time, counter and labels must be nothing: "Ngày 8-6, đồng chí …" stays.
/// Seen in `seeds/ha-noi-gia-lam` and `seeds/bac-kan-cho-moi`.
struct PublishLine: LineRule {
    private static let labels: Set<String> = [
        "publish", "published", "date", "posted", "post", "on", "at", "updated", "update", "last", "modified",
        "created", "time",
        "first", "by", "admin", "ngày", "giờ", "lúc", "đăng", "đã", "cập", "nhật", "cuối", "lần", "xuất", "bản", "tạo",
        "viết",
        "gửi", "phát", "hành", "thời", "gian", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy", "chủ", "cn",
        "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat",
        "sun",
        "gmt", "utc", "ict", "sa", "ch", "am", "pm", "vào", "hồi", "tin", "uhr", "stand", "montag", "dienstag",
        "mittwoch",
        "donnerstag", "freitag", "samstag", "sonntag", "veröffentlicht", "aktualisiert", "publié", "le", "à", "mis",
        "jour",
        "publicado", "el", "actualizado", "发布", "时间", "日期", "发布时间", "发布日期", "opublikowano", "tháng", "phút",
    ]

    func drops(_ line: RuleLine, _ place: Place) -> Bool {
        place != .body && line.text.mayHoldDate && Self.date(in: line.text) != nil
    }

    /// The date of a line that holds nothing else; nil for any other line.
    static func date(in line: String) -> PageDateParser.Found? {
        guard let found = PageDateParser().first(in: line) else { return nil }
        var rest = line
        rest.removeSubrange(found.range)
        let parts = rest.replacing(" - ", with: "|").unicodeScalars.split(whereSeparator: Self.isSeparator)
            .map { Substring($0) }
        for part in parts where !ViewCounter.isCounter(part) {
            let words = part.lowercased().split { !$0.isLetter && !$0.isNumber }
            for word in words where !labels.contains(String(word)) {
                // A second date or time ("Updated …") is all numbers.
                guard word.allSatisfy(\.isNumber), word.count <= 4 else { return nil }
            }
        }
        return found
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "|", "–", "•", "·": true
        default: false
        }
    }
}
