/// Tells who wrote an article from the line that says so, and the person from the organisation.
///
///     Thanh Huyền - Đài truyền thanh             Tin, ảnh: Thanh Thúy
///     Thu Nghĩa – Trung tâm VHTT&TT huyện        Tin: Hồng Hạnh; Ảnh: Văn Toàn
///     Phạm Minh Thư, Văn phòng Tỉnh ủy           Thu Hà (t/h)
///
/// A line that ends as a sentence does is no byline, nor is one of more than sixteen words.
enum BylineParser {
    /// The byline in a line at the end of an article or under its headline; nil where it is none.
    static func byline(in line: String) -> Byline? {
        guard line.utf8.count <= 240, line.utf8.count(where: { $0 == 0x20 }) <= 18 else { return nil }
        let text = line.trimmingCharactersOfByline
        guard !text.isEmpty, !endsSentence(line), text.count <= 120, text.split(separator: " ").count <= 16 else {
            return nil
        }
        guard let (author, organisation) = shared(text) ?? labelledNames(text) ?? names(text) else { return nil }
        return Byline(printed: text, author: author, organisation: organisation)
    }

    /// Who wrote and for whom.
    private typealias Names = (author: String?, organisation: String?)

    /// Several labels, each with its names: `Tin: Hồng Hạnh - Ảnh: Văn Toàn`.
    private static func shared(_ text: String) -> Names? {
        guard text.utf8.count(where: { $0 == 0x3A }) > 1 else { return nil }
        var authors: [String] = []
        for piece in text.pieces(
            parted: [" - ", " – ", "; ", ", ", ". "], where: { labelled($0, alone: false) != nil })
        {
            guard let (_, name) = labelled(piece, alone: false), isNames(name) else { return nil }
            if !authors.contains(name) { authors.append(name) }
        }
        return authors.isEmpty ? nil : (authors.joined(separator: ", "), nil)
    }

    /// What stands behind one label.
    private static func labelledNames(_ text: String) -> Names? {
        guard let (label, rest) = labelled(text, alone: true), !rest.isEmpty, rest.split(separator: " ").count <= 12,
            !BylineVocabulary.accounts.contains(rest.lowercased())
        else { return nil }
        if BylineVocabulary.sources.contains(label) { return parted(rest) ?? (nil, rest) }
        if let names = parted(rest) { return names }
        if isOffice(rest) || isDesk(rest) { return (nil, rest) }
        return isNames(rest) ? (rest, nil) : nil
    }

    /// Names that stand alone.
    private static func names(_ text: String) -> Names? {
        guard labelled(text, alone: true) == nil else { return nil }
        if isDesk(text) { return (nil, text) }
        if let names = parted(text) { return names }
        return isPerson(text) || isInitials(text) ? (text, nil) : nil
    }

    /// A label and what follows its colon; "By Jane Roe" needs none.
    private static func labelled(_ text: String, alone: Bool) -> (label: String, rest: String)? {
        if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
            let label = text[..<colon].lowercased().trimmingEnds
            guard
                BylineVocabulary.labels.contains(label) || BylineVocabulary.sources.contains(label)
                    || (!alone && BylineVocabulary.companions.contains(label))
            else { return nil }
            return (label, String(text[text.index(after: colon)...]).trimmingEnds)
        }
        for label in ["By ", "Von ", "Par ", "Por ", "Theo "] where text.hasPrefix(label) {
            let rest = String(text.dropFirst(label.count))
            if isPerson(rest) || (label == "Theo " && isOffice(rest)) { return (label.lowercased().trimmingEnds, rest) }
        }
        return nil
    }

    /// `Person - Office`, `Person, Office`, `Person (Office)`, `CTV Person`, `Person (t/h)`, `Person - Person`.
    private static func parted(_ text: String) -> Names? {
        if let title = BylineVocabulary.titles.first(where: { text.lowercased().hasPrefix($0) }) {
            let rest = String(text.dropFirst(title.count)).trimmingEnds
            return parted(rest) ?? (isPerson(rest) ? (rest, nil) : nil)
        }
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            let people = String(text[..<open]).trimmingEnds
            var office = String(text[text.index(after: open)...].dropLast()).trimmingEnds
            let isRemark = BylineVocabulary.remarks.contains(office.lowercased())
            for word in ["Theo ", "theo ", "Nguồn: ", "nguồn: "] where office.hasPrefix(word) {
                office = String(office.dropFirst(word.count))
            }
            guard isRemark || isOffice(office), let names = people.persons else { return nil }
            return (names, isRemark ? nil : office)
        }
        for separator in [" - ", " – ", " — ", ", ", "- ", "– "] {
            guard let range = text.firstRange(of: separator) else { continue }
            let person = String(text[..<range.lowerBound]).trimmingEnds
            let office = String(text[range.upperBound...]).trimmingEnds
            if isPerson(person), !office.isEmpty, isOffice(office) { return (person, office) }
        }
        return text.contains(where: { "-–".contains($0) }) ? text.persons.map { ($0, nil) } : nil
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

    /// Whether nothing but names stands in a byline, so that a line like it elsewhere may be something else.
    static func isNameAlone(_ byline: Byline) -> Bool {
        byline.author?.filter(\.isLetter) == byline.printed.filter(\.isLetter)
    }

    /// One or more persons, or a pen name of one word: `Thanh Thúy`, `Minh Hằng, Quốc Tuấn`, `P.V`.
    private static func isNames(_ text: String) -> Bool {
        text.split { ",;&–-".contains($0) }.map { $0.trimmingEnds }.allSatisfy { name in
            isPerson(name) || (!name.contains(" ") && name.first?.isUppercase == true && name.count <= 20)
        }
    }

    /// `N.T.H`, `P.V.`: two to four capital letters with full stops.
    private static func isInitials(_ text: String) -> Bool {
        let letters = text.split(separator: ".", omittingEmptySubsequences: true)
        return (2...4).contains(letters.count) && letters.allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
    }

    private static func isDesk(_ text: String) -> Bool {
        let key = text.lowercased() + " "
        return BylineVocabulary.desks.contains { key.hasPrefix($0 + " ") } && text.split(separator: " ").count <= 6
    }

    private static func isOffice(_ text: String) -> Bool {
        BylineVocabulary.offices.occur(in: " " + text.lowercased() + " ")
    }

    private static func endsSentence(_ line: String) -> Bool {
        guard let last = line.trimmingEnds.last else { return true }
        // An abbreviated name may end in a full stop (P.V.), a sentence has small words before it.
        return "!?…;,”\"".contains(last) || (last == "." && line.utf8.count(where: { $0 == 0x20 }) > 2)
    }
}
