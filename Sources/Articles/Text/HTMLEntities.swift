/// The character references that turn up in plain strings: numbers, XML's five, and the commonest names.
enum HTMLEntities {
    private static let names: [Substring: String] = {
        var names: [Substring: String] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "hellip": "…",
            "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹",
            "rsaquo": "›",
            "bull": "•", "euro": "€", "trade": "™", "dagger": "†", "permil": "‰", "OElig": "Œ", "oelig": "œ",
            "Scaron": "Š",
            "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "ensp": "\u{2002}", "emsp": "\u{2003}",
            "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "rarr": "→", "larr": "←", "minus": "−",
        ]
        for (offset, name) in latin.split(whereSeparator: \.isWhitespace).enumerated() {
            names[name] = Unicode.Scalar(UInt32(0xA0 + offset)).map { String($0) }
        }
        return names
    }()

    /// The names of U+00A0…U+00FF, in order (HTML 4.01, 24.2).
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
        para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
        Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
        Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml
        igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute
        thorn yuml
        """

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
