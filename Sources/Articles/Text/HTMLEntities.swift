/// Plain strings in which references or tags of HTML may stand.
enum HTMLEntities {
    /// `text` with its references replaced; unknown ones stay.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result: [UInt8] = []
        CharacterReference.decode(Array(text.utf8)[...], .text, to: &result)
        return String(decoding: result, as: UTF8.self)
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
}
