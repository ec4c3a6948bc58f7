/// The character references that turn up in plain strings: numbers, XML's five, and the commonest names.
enum HTMLEntities {
    private static let names: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "hellip": "…",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "copy": "©", "eacute": "é",
        "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "ntilde": "ñ",
    ]

    /// `text` with its references replaced; unknown ones stay.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = Substring(text)
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[rest.index(after: ampersand)...]
            guard let semicolon = rest.prefix(10).firstIndex(of: ";"), let value = value(rest[..<semicolon]) else {
                result += "&"
                continue
            }
            result += value
            rest = rest[rest.index(after: semicolon)...]
        }
        return result + rest
    }

    /// A title in which tags may stand, as plain text.
    ///
    /// Only what looks like a tag of HTML goes: "a < b" stays.
    static func plainText(_ html: String) -> String {
        var result = ""
        var rest = Substring(html)
        while let open = rest.firstIndex(of: "<") {
            result += rest[..<open]
            rest = rest[open...]
            let next = rest.dropFirst().first
            guard let next, next.isLetter || next == "/" || next == "!",
                let close = rest.prefix(500).firstIndex(of: ">")
            else {
                result += "<"
                rest = rest.dropFirst()
                continue
            }
            rest = rest[rest.index(after: close)...]
        }
        return PlainText.line(decoded(result + rest))
    }

    private static func value(_ name: Substring) -> String? {
        if let known = names[name] { return known }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }
}
