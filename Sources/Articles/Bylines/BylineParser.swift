/// Tells who wrote an article from the line that says so, and the person from the organisation.
///
///     Thanh Huyền - Đài truyền thanh             Tin, ảnh: Thanh Thúy
///     Thu Nghĩa – Trung tâm VHTT&TT huyện        Phạm Minh Thư, Văn phòng Tỉnh ủy
///
/// A line that ends as a sentence does is no byline, nor is one of more than sixteen words.
enum BylineParser {
    private static let labels = [
        "tin, ảnh", "tin và ảnh", "tin ảnh", "tin, bài", "tin bài", "bài, ảnh", "bài và ảnh", "bài viết", "ảnh, tin",
        "bài",
        "tin", "tác giả", "thực hiện", "người viết", "biên tập", "nguồn tin", "nguồn", "theo", "by", "written by",
        "author",
        "words by", "text", "von", "par", "por", "di", "autor", "auteur", "автор", "作者", "来源", "记者", "编辑", "tin, clip",
        "tin, ảnh, clip", "ctv", "pv",
    ]
    /// Labels behind which an organisation stands, not a person.
    private static let sources: Set<String> = ["nguồn tin", "nguồn", "theo", "来源"]
    /// Words that a person's name has not.
    private static let offices = Phrases(
        [
            "đài", "trung tâm", "văn phòng", "phòng", "ban ", "sở ", "báo", "cổng", "ubnd", "hđnd", "huyện", "tỉnh",
            "xã",
            "thị trấn",
            "thành phố", "ttxvn", "vov", "vtv", "ủy ban", "uỷ ban", "hội", "công an", "trường", "cục", "chi cục", "bộ ",
            "tổng hợp",
            "btv", "vnexpress", "tạp chí", "đoàn", "mttq", "ttvh", "vhtt", "agency", "news", "press", "times", "staff",
            "office",
        ].flatMap { [" " + $0, "(" + $0] })

    /// The byline in a line at the end of an article or under its headline; nil where it is none.
    static func byline(in line: String) -> Byline? {
        guard line.utf8.count <= 240, line.utf8.count(where: { $0 == 0x20 }) <= 18 else { return nil }
        let text = line.trimmingCharactersOfByline
        guard !text.isEmpty, !endsSentence(line), text.count <= 120, text.split(separator: " ").count <= 16 else {
            return nil
        }
        if let (label, rest) = labelled(text) {
            guard !rest.isEmpty, rest.split(separator: " ").count <= 12 else { return nil }
            if sources.contains(label) || isOffice(rest) {
                guard !isPerson(rest) || sources.contains(label) else {
                    return Byline(printed: text, author: rest, organisation: nil)
                }
                if let (person, office) = parted(rest) {
                    return Byline(printed: text, author: person, organisation: office)
                }
                return Byline(printed: text, author: nil, organisation: rest)
            }
            if let (person, office) = parted(rest) {
                return Byline(printed: text, author: person, organisation: office)
            }
            guard isNames(rest) else { return nil }
            return Byline(printed: text, author: rest, organisation: nil)
        }
        if let (person, office) = parted(text) { return Byline(printed: text, author: person, organisation: office) }
        return isPerson(text) ? Byline(printed: text, author: text, organisation: nil) : nil
    }

    /// A label and what follows its colon; "By Jane Roe" needs none.
    private static func labelled(_ text: String) -> (String, String)? {
        if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
            let label = text[..<colon].lowercased().trimmingEnds
            guard labels.contains(label) else { return nil }
            return (label, String(text[text.index(after: colon)...]).trimmingEnds)
        }
        for label in ["By ", "Von ", "Par ", "Por ", "Theo "] where text.hasPrefix(label) {
            let rest = String(text.dropFirst(label.count))
            if isPerson(rest) || (label == "Theo " && isOffice(rest)) { return (label.lowercased().trimmingEnds, rest) }
        }
        return nil
    }

    /// `Person - Office`, `Person, Office`, `Person (Office)`.
    private static func parted(_ text: String) -> (String, String)? {
        for separator in [" - ", " – ", " — ", ", ", "- ", "– "] {
            guard let range = text.firstRange(of: separator) else { continue }
            let person = String(text[..<range.lowerBound]).trimmingEnds
            let office = String(text[range.upperBound...]).trimmingEnds
            if isPerson(person), !office.isEmpty, isOffice(office) { return (person, office) }
        }
        if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
            let person = String(text[..<open]).trimmingEnds
            let office = String(text[text.index(after: open)...].dropLast()).trimmingEnds
            if isPerson(person), isOffice(office) { return (person, office) }
        }
        return nil
    }

    /// Two to five words that each begin with a capital letter and name no office.
    static func isPerson(_ text: String) -> Bool {
        guard text.utf8.count <= 80 else { return false }
        var words = 0
        var isFirst = true
        for scalar in text.unicodeScalars {
            if scalar == " " {
                isFirst = true
            } else if isFirst {
                guard scalar.isCapital else { return false }
                words += 1
                isFirst = false
            } else {
                guard scalar.isLetter || scalar == "." || scalar == "'" || scalar == "’" || scalar == "-" else {
                    return false
                }
            }
        }
        return (2...5).contains(words) && !isOffice(text)
    }

    /// One or more persons, or a pen name of one word: `Thanh Thúy`, `Minh Hằng, Quốc Tuấn`, `P.V`.
    private static func isNames(_ text: String) -> Bool {
        text.split { ",;&–-".contains($0) }.map { $0.trimmingEnds }.allSatisfy { name in
            isPerson(name) || (!name.contains(" ") && name.first?.isUppercase == true && name.count <= 20)
        }
    }

    private static func isOffice(_ text: String) -> Bool {
        offices.occur(in: " " + text.lowercased() + " ")
    }

    private static func endsSentence(_ line: String) -> Bool {
        guard let last = line.trimmingEnds.last else { return true }
        // An abbreviated name may end in a full stop (P.V.), a sentence has small words before it.
        return "!?…;,”\"".contains(last) || (last == "." && line.utf8.count(where: { $0 == 0x20 }) > 2)
    }
}

extension String {
    /// Without spaces, brackets and asterisks around it.
    fileprivate var trimmingCharactersOfByline: String {
        var text = Substring(self).unicodeScalars
        while let first = text.first, first.isSpace || first == "*" || first == "(" || first == "[" {
            text.removeFirst()
        }
        while let last = text.last, last.isSpace || last == "*" || last == "]" || last == ")" {
            if last == ")", text.contains("(") { break }
            text.removeLast()
        }
        return String(text)
    }
}
