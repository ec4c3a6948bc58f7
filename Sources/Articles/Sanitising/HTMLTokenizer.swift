/// Parts HTML into tags and text, as browsers do (HTML Standard, 13.2.5).
///
/// Comments, doctypes and processing instructions make no token. Works on bytes, in one pass, whatever they are.
struct HTMLTokenizer {
    /// A piece of the source.
    enum Token {
        /// Names are in lower case, values decoded; of attributes with one name the first is kept.
        case start(name: String, attributes: [Attribute])
        case end(name: String)
        /// Decoded.
        case text([UInt8])
    }

    struct Attribute: Equatable {
        var name: String
        var value: String
    }

    /// Attributes beyond these are dropped: no element has so many.
    private static let mostAttributes = 64

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; nil at the end.
    mutating func next() -> Token? {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), let length = markupLength() {
                if let token = markup(length) { return token }
                continue
            }
            let start = position
            position += 1
            while position < bytes.count, bytes[position] != UInt8(ascii: "<") || markupLength() == nil {
                position += 1
            }
            var text: [UInt8] = []
            CharacterReference.decode(bytes[start..<position], .text, to: &text)
            return .text(text)
        }
        return nil
    }

    /// Everything up to the end tag of `name`, which is left to be read; all of the rest where there is none.
    ///
    /// For elements whose content is no markup: `script`, `style`, `textarea`.
    mutating func rawText(until name: String) -> ArraySlice<UInt8> {
        let start = position
        let name = Array(name.utf8)
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), isEndTag(of: name) { break }
            position += 1
        }
        return bytes[start..<position]
    }

    /// All that is left.
    mutating func rest() -> ArraySlice<UInt8> {
        defer { position = bytes.count }
        return bytes[position...]
    }

    private func isEndTag(of name: [UInt8]) -> Bool {
        let end = position + 2 + name.count
        guard end <= bytes.count, bytes[position + 1] == UInt8(ascii: "/"),
            zip(bytes[(position + 2)..<end], name).allSatisfy({ $0.asciiLowercased == $1 })
        else { return false }
        return end == bytes.count || Self.endsName(bytes[end])
    }

    /// How many bytes open a tag or a comment at a `<`; nil where it is a character like any other.
    private func markupLength() -> Int? {
        guard position + 1 < bytes.count else { return nil }
        switch bytes[position + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
        case UInt8(ascii: "/"): return position + 2 < bytes.count ? 2 : nil
        case let byte: return byte.isASCIILetter ? 1 : nil
        }
    }

    private mutating func markup(_ length: Int) -> Token? {
        let next = bytes[position + length]
        position += length
        if next.isASCIILetter {
            let name = name()
            guard let attributes = attributes() else { return nil }
            return length == 1 ? .start(name: name, attributes: attributes) : .end(name: name)
        }
        if length == 1, bytes[position...].starts(with: "!--".utf8) {
            skipComment()
        } else {
            position = bytes[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        }
        return nil
    }

    private mutating func skipComment() {
        position += 3
        for opening in [">", "->"] where bytes[position...].starts(with: opening.utf8) {
            position += opening.utf8.count
            return
        }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "-") {
                for closing in ["-->", "--!>"] where bytes[position...].starts(with: closing.utf8) {
                    position += closing.utf8.count
                    return
                }
            }
            position += 1
        }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }

    private mutating func name() -> String {
        let start = position
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position].map(\.asciiLowercased), as: UTF8.self)
    }

    /// The attributes up to the end of the tag; nil where the source ends before it, and so the tag never was one.
    private mutating func attributes() -> [Attribute]? {
        var result: [Attribute] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return result
            }
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                position += 1
                continue
            }
            let attribute = attribute()
            if result.count < Self.mostAttributes, !result.contains(where: { $0.name == attribute.name }) {
                result.append(attribute)
            }
        }
        return nil
    }

    private mutating func attribute() -> Attribute {
        let start = position
        position += 1
        while position < bytes.count, !Self.endsName(bytes[position]), bytes[position] != UInt8(ascii: "=") {
            position += 1
        }
        let name = String(decoding: bytes[start..<position].map(\.asciiLowercased), as: UTF8.self)
        skipSpaces()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            return Attribute(name: name, value: "")
        }
        position += 1
        skipSpaces()
        var value: [UInt8] = []
        CharacterReference.decode(rawValue(), .attribute, to: &value)
        return Attribute(name: name, value: String(decoding: value, as: UTF8.self))
    }

    private mutating func rawValue() -> ArraySlice<UInt8> {
        guard position < bytes.count else { return [] }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = position
            while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
                position += 1
            }
            return bytes[start..<position]
        }
        let start = position + 1
        let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
        position = min(end + 1, bytes.count)
        return bytes[start..<end]
    }

    private mutating func skipSpaces() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }
}
