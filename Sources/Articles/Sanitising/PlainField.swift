/// Titles, names and key words: one line of plain text that stays plain where a reader takes it for HTML.
///
/// Feeds and readers disagree whether a title is text or markup, and most of what ever ran in a reader came in by that door.
enum PlainField {
    /// The text without tags of HTML; a `<` that a browser would read as the beginning of one gets a space after it.
    ///
    /// "a < b" and "I <3 you" stay as they are, and so does every text without a `<`.
    static func line(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), let tag = tag(bytes[position...]) {
                if tag.breaks { result.append(0x20) }
                position += tag.length
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return PlainText.line(inert(result)[...])
    }

    /// The longest tag that is looked for; what is longer is made inert.
    private static let longestTag = 2000

    /// The tag of a known element that `bytes` begin with: how long it is, and whether a line breaks there.
    private static func tag(_ bytes: ArraySlice<UInt8>) -> (length: Int, breaks: Bool)? {
        let isEnd = bytes.dropFirst().first == UInt8(ascii: "/")
        let name = bytes.dropFirst(isEnd ? 2 : 1).prefix(12).prefix { $0.isASCIILetter || $0.isASCIIDigit }
        let next = name.endIndex < bytes.endIndex ? bytes[name.endIndex] : 0
        guard !name.isEmpty, next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next.isASCIISpace,
            let close = bytes.prefix(longestTag).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let text = String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
        guard let element = AllowedElement(sourceName: text) else {
            return otherNames.contains(text) ? (close + 1 - bytes.startIndex, false) : nil
        }
        return (close + 1 - bytes.startIndex, element.endsParagraph || element == .br)
    }

    /// Elements that no title means by their names, beside those that may be published.
    private static let otherNames: Set<String> = [
        "applet", "base", "body", "button", "embed", "font", "form", "frame", "frameset", "head", "html", "iframe",
        "input", "label", "link", "math", "meta", "nobr", "noscript", "object", "script", "select", "style", "svg",
        "template", "textarea", "title", "xmp",
    ]

    /// The text with a space after every `<` that could still open a tag, a comment or a declaration.
    private static func inert(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            result.append(byte)
            guard byte == UInt8(ascii: "<"), index + 1 < bytes.count else { continue }
            if bytes[index + 1].isASCIILetter || "/!?".utf8.contains(bytes[index + 1]) { result.append(0x20) }
        }
        return result
    }
}
