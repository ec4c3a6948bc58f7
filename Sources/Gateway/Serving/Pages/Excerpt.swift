import Foundation

/// The part of a text in which what was searched for stands.
struct Excerpt: Equatable {
    /// A run of text.
    struct Run: Equatable {
        var text: String
        var isHit: Bool
    }

    let runs: [Run]

    /// - Parameters:
    ///   - text: The whole text.
    ///   - words: What was typed into the search box; diacritics and case do not count.
    ///   - length: About how many characters are wanted.
    init(_ text: String, words: String, length: Int = 260) {
        let characters = Array(text.prefix(200_000).map { $0.isNewline ? " " : $0 })
        let folded = characters.map(Self.fold)
        let wanted = words.split { !$0.isLetter && !$0.isNumber && $0 != "*" }.prefix(32).map { word in
            (letters: word.filter { $0 != "*" }.map(Self.fold), isBeginning: word.last == "*")
        }.filter { !$0.letters.isEmpty }
        var hits: [Range<Int>] = []
        var index = 0
        while index < folded.count, hits.count < 200 {
            let isStart = Self.isWord(characters[index]) && (index == 0 || !Self.isWord(characters[index - 1]))
            let hit =
                !isStart
                ? nil
                : wanted.first { word in
                    let end = index + word.letters.count
                    return folded[index...].starts(with: word.letters)
                        && (word.isBeginning || end == characters.count || !Self.isWord(characters[end]))
                }
            if let hit {
                hits.append(index..<(index + hit.letters.count))
                index += hit.letters.count
            } else {
                index += 1
            }
        }
        var start = max(0, (hits.first?.lowerBound ?? 0) - length / 4)
        while start > 0, characters[start - 1] != " ", start > 1 { start -= 1 }
        var end = min(characters.count, start + length)
        while end < characters.count, characters[end] != " ", end < start + length + 20 { end += 1 }
        var runs: [Run] = []
        if start > 0 { runs.append(Run(text: "… ", isHit: false)) }
        var position = start
        for hit in hits where hit.lowerBound >= position && hit.upperBound <= end {
            runs.append(Run(text: String(characters[position..<hit.lowerBound]), isHit: false))
            runs.append(Run(text: String(characters[hit]), isHit: true))
            position = hit.upperBound
        }
        runs.append(Run(text: String(characters[position..<max(position, end)]), isHit: false))
        if end < characters.count { runs.append(Run(text: " …", isHit: false)) }
        self.runs = runs.filter { !$0.text.isEmpty }
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// As the search index folds: `Đ` is `d`, whatever Unicode says.
    private static func fold(_ character: Character) -> Character {
        if character.isASCII { return character.lowercased().first ?? character }
        let folded = String(character).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        return folded == "đ" || folded == "Đ" ? "d" : folded.first ?? character
    }
}
