/// Tells a caption that stands among paragraphs as one more line, as it is left where a page's text is copied.
///
///     Đồng chí Nguyễn Văn A, Chủ tịch UBND xã phát biểu tại hội nghị.
///     Quang cảnh hội nghị.
///
/// Such a line is one short sentence that names who or what is seen, and one of the few things people do in such pictures.
/// It says no date, quotes nobody and gives no figures; else it may be a paragraph, and stays.
enum CaptionSentence {
    private static let scenes = [
        "quang cảnh", "toàn cảnh", "ảnh:", "ảnh minh họa", "ảnh minh hoạ", "hình ảnh", "một góc", "các đại biểu dự",
        "các đại biểu tham dự", "các đại biểu chụp ảnh", "đại biểu dự", "đại biểu tham dự", "ảnh tư liệu",
        "hình minh họa",
    ]
    private static let subjects = [
        "đồng chí", "đ/c", "ông", "bà", "các đại biểu", "đại biểu", "lãnh đạo", "các đồng chí", "đại diện", "đoàn",
        "chủ tịch",
        "phó chủ tịch", "bí thư", "phó bí thư", "cán bộ", "nhân dân", "người dân", "bà con", "học sinh", "các em",
        "chị", "anh",
        "tiết mục", "thường trực", "ban tổ chức",
    ]
    private static let acts = [
        "phát biểu", "chủ trì", "điều hành", "kết luận", "trao", "tặng", "thăm", "kiểm tra", "chụp ảnh", "dâng hương",
        "cắt băng",
        "khai mạc", "bế mạc", "trình bày", "thảo luận", "tham quan", "tham gia", "ký kết", "biểu diễn", "thu hoạch",
        "động viên",
        "bốc thăm", "tiếp xúc", "báo cáo", "công bố", "chúc mừng", "trồng cây", "khảo sát", "làm việc với",
    ]

    /// Whether `line` reads as a caption.
    static func reads(_ line: String) -> Bool {
        guard line.utf8.count <= 400, isVietnamese(line) else { return false }
        let text = line.lowercased()
        guard line.count <= 200, line.split(separator: " ").count <= 30, isOneSentence(line) else { return false }
        if scenes.contains(where: { text.hasPrefix($0) }) { return true }
        guard subjects.contains(where: { text.hasPrefix($0 + " ") }), acts.contains(where: { text.contains($0) }) else {
            return false
        }
        let says =
            text.contains(":") || text.contains("“") || text.contains("\"") || text.contains("đã ")
            || text.contains("cho biết")
            || text.contains("nhấn mạnh") || text.contains("cũng ") || text.contains("nêu rõ")
            || text.contains("đề nghị")
            || text.contains("yêu cầu")
        return !says && !text.contains(where: \.isNumber)
    }

    /// Whether `line` is one short sentence about people, without a date, a figure or a quote: between the lead and the next
    /// paragraph that is the line under the first picture.
    static func namesSubject(_ line: String) -> Bool {
        guard line.utf8.count <= 400, isVietnamese(line) else { return false }
        let text = line.lowercased()
        return line.split(separator: " ").count <= 22 && isOneSentence(line) && !text.contains(where: \.isNumber)
            && !text.contains("“") && !text.contains("\"") && !text.contains(":")
            && subjects.contains { text.hasPrefix($0 + " ") }
    }

    /// Whether a letter with a Vietnamese tone mark stands in the line (U+1EA0…U+1EFF): in other languages nothing here applies.
    private static func isVietnamese(_ line: String) -> Bool {
        var previous: UInt8 = 0
        for byte in line.utf8 {
            if previous == 0xE1, byte == 0xBA || byte == 0xBB { return true }
            previous = byte
        }
        return false
    }

    private static func isOneSentence(_ line: String) -> Bool {
        !line.contains(". ") && !line.contains("; ") && !line.hasSuffix(":") && !line.hasSuffix("?")
    }
}
