/// Guesses the language of a text from its letters and its most frequent words.
enum LanguageGuess {
    private static let words: [(tag: String, words: Set<String>)] = [
        ("en", ["the", "and", "of", "to", "in", "is", "that", "for", "with", "was", "are", "this"]),
        ("de", ["der", "die", "und", "das", "ist", "nicht", "mit", "den", "von", "ein", "eine", "auch", "sich"]),
        ("fr", ["le", "la", "les", "des", "est", "dans", "une", "que", "pour", "du", "et", "sur", "pas"]),
        ("es", ["el", "los", "las", "del", "una", "por", "con", "para", "que", "más", "es", "y", "se"]),
        ("pt", ["o", "os", "uma", "não", "com", "para", "que", "do", "da", "em", "é", "mais", "dos"]),
        ("it", ["il", "di", "che", "è", "una", "per", "con", "non", "del", "della", "sono", "più", "gli"]),
        ("nl", ["de", "het", "een", "van", "en", "dat", "niet", "zijn", "voor", "op", "met", "ook"]),
        ("pl", ["nie", "się", "na", "jest", "że", "do", "to", "oraz", "przez", "dla", "po", "jak"]),
        ("sv", ["och", "att", "det", "som", "är", "på", "för", "inte", "den", "med", "av", "ett"]),
        ("da", ["og", "at", "det", "er", "på", "til", "ikke", "af", "den", "der", "har", "blev"]),
        ("no", ["og", "det", "er", "på", "til", "ikke", "av", "som", "har", "ble", "etter", "også"]),
        ("cs", ["se", "na", "je", "že", "v", "to", "byl", "jako", "ale", "podle", "pro", "jsou"]),
        ("tr", ["ve", "bir", "bu", "için", "ile", "olarak", "çok", "daha", "de", "da", "olan", "gibi"]),
        ("id", ["yang", "dan", "di", "dengan", "untuk", "ini", "dari", "itu", "tidak", "pada", "dalam", "akan"]),
    ]

    /// Whether one letter in fifty or more is one that only Vietnamese has (U+1EA0…U+1EFF).
    static func isVietnamese(_ lines: [String]) -> Bool {
        var letters = 0
        var marked = 0
        for line in lines where letters < 4_000 {
            var previous: UInt8 = 0
            for byte in line.utf8 {
                if previous == 0xE1, byte == 0xBA || byte == 0xBB { marked += 1 }
                letters += 1
                previous = byte
            }
        }
        return marked * 50 > letters
    }

    /// The BCP 47 tag of the language of `lines`; nil where nothing decides.
    static func language(of lines: [String]) -> String? {
        var letters = 0
        var counts: [String: Int] = [:]
        var frequency: [String: Int] = [:]
        var read = 0
        for line in lines {
            guard read < 2_000 else { break }
            let line = String(decoding: line.utf8.prefix(2_000 - read), as: UTF8.self)
            read += line.utf8.count
            for word in line.lowercased().utf8.split(whereSeparator: {
                $0 < 0x80 && ($0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A)
            }) {
                frequency[String(Substring(word)), default: 0] += 1
            }
            for scalar in line.unicodeScalars where scalar.value >= 0x41 {
                letters += 1
                switch scalar.value {
                case 0x1EA0...0x1EF9, 0x0110, 0x0111, 0x01A0, 0x01A1, 0x01AF, 0x01B0: counts["vi", default: 0] += 1
                case 0x3041...0x30FF: counts["ja", default: 0] += 1
                case 0xAC00...0xD7A3: counts["ko", default: 0] += 1
                case 0x4E00...0x9FFF: counts["zh", default: 0] += 1
                case 0x0456, 0x0457, 0x0454, 0x0491: counts["uk", default: 0] += 1
                case 0x0400...0x04FF: counts["ru", default: 0] += 1
                case 0x0E00...0x0E7F: counts["th", default: 0] += 1
                case 0x0600...0x06FF: counts["ar", default: 0] += 1
                case 0x0590...0x05FF: counts["he", default: 0] += 1
                case 0x0370...0x03FF: counts["el", default: 0] += 1
                case 0x0900...0x097F: counts["hi", default: 0] += 1
                default: break
                }
            }
            for word in line.lowercased().split(whereSeparator: { !$0.isLetter }) {
                frequency[String(word), default: 0] += 1
            }
        }
        guard letters > 0 else { return nil }
        func share(_ tag: String) -> Double { Double(counts[tag] ?? 0) / Double(letters) }
        if share("vi") > 0.06 { return "vi" }
        if share("ja") > 0.1 { return "ja" }
        for tag in ["ko", "zh", "th", "ar", "he", "el", "hi"] where share(tag) > 0.3 { return tag }
        if share("ru") + share("uk") > 0.3 { return share("uk") > 0.01 ? "uk" : "ru" }
        let scores = words.map { entry in (entry.tag, entry.words.reduce(0) { $0 + (frequency[$1] ?? 0) }) }
        guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 3 else { return nil }
        return best.0
    }
}
