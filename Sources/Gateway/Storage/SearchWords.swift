/// What people type into a search box, as an FTS5 query that cannot be wrong.
///
///     "Hà Nội" lụt -bão thoi*   →   ("ha noi" AND "lut" AND "thoi" *) NOT ("bao")
///
/// Case and diacritics are the index's business, but for `đ`, which is a letter of its own in Unicode; people who type
/// without diacritics write `d`.
enum SearchWords {
    /// More words than this are left out.
    private static let mostWords = 32

    /// - Returns: Nil where nothing is to be searched for.
    static func query(_ text: String) -> String? {
        var wanted: [String] = []
        var unwanted: [String] = []
        var rest = Substring(text.prefix(1_000))
        while let first = rest.first, wanted.count + unwanted.count < mostWords {
            if first.isWhitespace {
                rest = rest.dropFirst()
                continue
            }
            let isUnwanted = first == "-"
            if isUnwanted { rest = rest.dropFirst() }
            let (words, isBeginning) = term(&rest)
            // Punctuation alone would be an empty phrase, which matches nothing.
            guard words.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            let phrase = "\"\(fold(words))\"" + (isBeginning ? " *" : "")
            if isUnwanted { unwanted.append(phrase) } else { wanted.append(phrase) }
        }
        guard !wanted.isEmpty else { return nil }
        let all = "(\(wanted.joined(separator: " AND ")))"
        return unwanted.isEmpty ? all : "\(all) NOT (\(unwanted.joined(separator: " OR ")))"
    }

    /// One word or the words between quotation marks, taken off the front.
    private static func term(_ rest: inout Substring) -> (words: String, isBeginning: Bool) {
        let isQuoted = rest.first == "\""
        if isQuoted { rest = rest.dropFirst() }
        let words = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace && $0 != "\"" }
        rest = rest.dropFirst(words.count)
        if isQuoted { rest = rest.dropFirst() }
        let isBeginning = isQuoted ? rest.first == "*" : words.last == "*"
        if isQuoted, isBeginning { rest = rest.dropFirst() }
        return (words.filter { $0 != "*" && $0 != "\0" }, isBeginning)
    }

    /// What the index does to the texts in it; see the migration that made it.
    private static func fold(_ words: String) -> String {
        String(words.map { $0 == "đ" ? "d" : $0 == "Đ" ? "D" : $0 })
    }
}
