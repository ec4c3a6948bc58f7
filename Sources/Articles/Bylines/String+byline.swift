extension String {
    /// Persons with dashes between them as a list, where it is nothing else: `Minh Anh - Đức Tùng`.
    var persons: String? {
        let names = pieces(parted: [" - ", " – ", ", "]) { _ in true }
        return names.allSatisfy(BylineParser.isPerson) ? names.joined(separator: ", ") : nil
    }

    /// What stands between `separators`, cut only where the rest `begins` a piece of its own.
    func pieces(parted separators: [String], where begins: (String) -> Bool) -> [String] {
        var pieces: [String] = []
        var rest = Substring(self)
        var search = rest.startIndex
        while search < rest.endIndex {
            if let separator = separators.first(where: { rest[search...].hasPrefix($0) }) {
                let next = rest.index(search, offsetBy: separator.count)
                if begins(String(rest[next...])) {
                    pieces.append(String(rest[..<search]).trimmingEnds)
                    rest = rest[next...]
                    search = next
                    continue
                }
            }
            search = rest.index(after: search)
        }
        return pieces + [String(rest).trimmingEnds]
    }

    /// Without spaces, brackets and asterisks around it.
    var trimmingCharactersOfByline: String {
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
