/// A CSS selector as the XPath that libxml2 runs.
///
/// Selectors level 3, of level 4 `:is`, `:where`, `:has` and lists in `:not`, and what scrapers are used to: `:contains("…")`,
/// `::attr(href)` and `::text` at the end.
struct CSSSelector {
    /// Why a text is no selector.
    struct Problem: Error, Equatable, CustomStringConvertible {
        var description: String
    }

    /// XPath 1.0, relative to the element it is asked at: that element and all within it.
    let xpath: String

    init(_ text: String) throws(Problem) {
        var parser = CSSParser(text)
        xpath = try parser.list(axis: "descendant-or-self::").joined(separator: " | ")
    }
}

/// Reads a selector from left to right.
private struct CSSParser {
    private let characters: [Character]
    private var position = 0
    /// `:not(:not(…))`: nobody nests deeper by hand.
    private var depth = 0

    init(_ text: String) {
        characters = Array(text)
    }

    private var next: Character? { position < characters.count ? characters[position] : nil }

    private func problem(_ text: String) -> CSSSelector.Problem {
        CSSSelector.Problem(description: text)
    }

    /// Selectors between commas.
    mutating func list(axis: String, until end: Character? = nil) throws(CSSSelector.Problem) -> [String] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 8, characters.count <= 2_000 else { throw problem("it is too long or too deeply nested") }
        var paths: [String] = []
        while true {
            paths.append(try complex(axis: axis, until: end))
            skipSpace()
            guard next == "," else { break }
            position += 1
        }
        if let end {
            guard next == end else { throw problem("a `\(end)` is missing") }
            position += 1
        } else if let next {
            throw problem("`\(next)` cannot stand here")
        }
        return paths
    }

    /// Compound selectors with combinators between them.
    private mutating func complex(axis: String, until end: Character?) throws(CSSSelector.Problem) -> String {
        skipSpace()
        var path = ""
        var step = axis
        if let combinator = next, ">+~".contains(combinator) {
            step = Self.step(combinator)
            position += 1
            skipSpace()
        }
        while true {
            let (element, suffix) = try compound()
            path += step + element
            if let suffix { return path + suffix }
            let hadSpace = skipSpace()
            guard let following = next, following != ",", following != end else { return path }
            if ">+~".contains(following) {
                position += 1
                skipSpace()
                step = "/" + Self.step(following)
            } else if hadSpace {
                step = "/descendant::"
            } else {
                throw problem("`\(following)` cannot stand here")
            }
        }
    }

    private static func step(_ combinator: Character) -> String {
        switch combinator {
        case ">": "child::"
        case "+": "following-sibling::*[1]/self::"
        default: "following-sibling::"
        }
    }

    /// An element's name with everything that is asked of it, and what is taken of it in the end.
    private mutating func compound() throws(CSSSelector.Problem) -> (String, String?) {
        var name = "*"
        var conditions = ""
        let start = position
        if next == "*" {
            position += 1
        } else if let first = next, isNameStart(first) {
            name = try identifier().lowercased()
        }
        while let character = next {
            switch character {
            case "#":
                position += 1
                conditions += "[@id = \(Self.quoted(try identifier()))]"
            case ".":
                position += 1
                let word = Self.quoted(" \(try identifier()) ")
                conditions += "[contains(concat(' ', normalize-space(@class), ' '), \(word))]"
            case "[": conditions += try attribute()
            case ":":
                if position + 1 < characters.count, characters[position + 1] == ":" {
                    return (name + conditions, try ending())
                }
                conditions += try pseudo(name)
            default:
                guard position > start else { throw problem("`\(character)` cannot stand here") }
                return (name + conditions, nil)
            }
        }
        guard position > start else { throw problem("a selector is missing") }
        return (name + conditions, nil)
    }

    /// `::text` and `::attr(href)`.
    private mutating func ending() throws(CSSSelector.Problem) -> String {
        position += 2
        let name = try identifier()
        if name == "text" { return "/text()" }
        guard name == "attr", next == "(" else {
            throw problem("`::\(name)` is unknown; write `::text` or `::attr(name)`")
        }
        position += 1
        let attribute = try identifier().lowercased()
        guard next == ")" else { throw problem("a `)` is missing") }
        position += 1
        return "/@" + attribute
    }

    private mutating func attribute() throws(CSSSelector.Problem) -> String {
        position += 1
        skipSpace()
        let name = "@" + (try identifier().lowercased())
        skipSpace()
        if next == "]" {
            position += 1
            return "[\(name)]"
        }
        var sign = ""
        while let character = next, "~|^$*=!".contains(character), sign.count < 2 {
            sign.append(character)
            position += 1
            if character == "=" { break }
        }
        skipSpace()
        let value = next == "\"" || next == "'" ? try string() : try identifier()
        skipSpace()
        var subject = name
        var wanted = value
        if let flag = next, flag == "i" || flag == "I" {
            position += 1
            skipSpace()
            subject = "translate(\(name), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
            wanted = value.lowercased()
        }
        guard next == "]" else { throw problem("a `]` is missing") }
        position += 1
        let text = Self.quoted(wanted)
        switch sign {
        case "=": return "[\(subject) = \(text)]"
        case "!=": return "[not(\(subject) = \(text))]"
        case "~=": return "[contains(concat(' ', normalize-space(\(subject)), ' '), \(Self.quoted(" \(wanted) ")))]"
        case "|=": return "[\(subject) = \(text) or starts-with(\(subject), \(Self.quoted(wanted + "-")))]"
        case "^=": return wanted.isEmpty ? "[false()]" : "[starts-with(\(subject), \(text))]"
        case "*=": return wanted.isEmpty ? "[false()]" : "[contains(\(subject), \(text))]"
        case "$=":
            let length = wanted.unicodeScalars.count
            return wanted.isEmpty
                ? "[false()]" : "[substring(\(subject), string-length(\(subject)) - \(length - 1)) = \(text)]"
        default: throw problem("`\(sign)` cannot stand between an attribute and its value")
        }
    }

    private mutating func pseudo(_ element: String) throws(CSSSelector.Problem) -> String {
        position += 1
        let name = try identifier().lowercased()
        let before = "preceding-sibling::"
        let after = "following-sibling::"
        switch name {
        case "first-child": return "[not(\(before)*)]"
        case "last-child": return "[not(\(after)*)]"
        case "only-child": return "[not(\(before)*) and not(\(after)*)]"
        case "first-of-type": return try ofType(element, name) { "[not(\(before)\($0))]" }
        case "last-of-type": return try ofType(element, name) { "[not(\(after)\($0))]" }
        case "empty": return "[not(*) and not(text())]"
        case "root": return "[not(parent::*)]"
        case "checked": return "[@checked or @selected]"
        case "nth-child": return try nth(before + "*")
        case "nth-last-child": return try nth(after + "*")
        case "nth-of-type":
            guard element != "*" else { throw problem("`:\(name)` needs an element's name before it") }
            return try nth(before + element)
        case "nth-last-of-type":
            guard element != "*" else { throw problem("`:\(name)` needs an element's name before it") }
            return try nth(after + element)
        case "not": return "[not(\(try arguments("self::").joined(separator: " | ")))]"
        case "is", "where", "matches": return "[\(try arguments("self::").joined(separator: " | "))]"
        case "has": return "[\(try arguments("descendant::").joined(separator: " | "))]"
        case "contains":
            guard next == "(" else { throw problem("`:contains` needs a text: `:contains(\"…\")`") }
            position += 1
            skipSpace()
            let text = next == "\"" || next == "'" ? try string() : try identifier()
            skipSpace()
            guard next == ")" else { throw problem("a `)` is missing") }
            position += 1
            return "[contains(string(.), \(Self.quoted(text)))]"
        default: throw problem("`:\(name)` is not known here; XPath may say it")
        }
    }

    private func ofType(_ element: String, _ name: String, _ condition: (String) -> String) throws(CSSSelector.Problem)
        -> String
    {
        guard element != "*" else { throw problem("`:\(name)` needs an element's name before it") }
        return condition(element)
    }

    private mutating func arguments(_ axis: String) throws(CSSSelector.Problem) -> [String] {
        guard next == "(" else { throw problem("a `(` is missing") }
        position += 1
        return try list(axis: axis, until: ")")
    }

    /// `(2)`, `(odd)`, `(3n+1)`.
    private mutating func nth(_ siblings: String) throws(CSSSelector.Problem) -> String {
        guard next == "(" else { throw problem("a `(` is missing") }
        position += 1
        var text = ""
        while let character = next, character != ")" {
            if !character.isWhitespace { text.append(character) }
            position += 1
        }
        guard next == ")" else { throw problem("a `)` is missing") }
        position += 1
        let place = "count(\(siblings)) + 1"
        switch text.lowercased() {
        case "odd": return "[(\(place)) mod 2 = 1]"
        case "even": return "[(\(place)) mod 2 = 0]"
        default: break
        }
        if let number = Int(text), (1...100_000).contains(number) { return "[\(place) = \(number)]" }
        guard let mark = text.firstIndex(of: "n") else { throw problem("`\(text)` is no place; write 2, odd or 3n+1") }
        let left = String(text[..<mark])
        let right = String(text[text.index(after: mark)...])
        let step = left.isEmpty || left == "+" ? 1 : left == "-" ? -1 : Int(left)
        let start = right.isEmpty ? 0 : Int(right)
        guard let step, let start, abs(step) <= 1_000, abs(start) <= 100_000 else {
            throw problem("`\(text)` is no place; write 2, odd or 3n+1")
        }
        if step == 0 { return "[\(place) = \(start)]" }
        if step < 0 { return "[\(place) <= \(start) and (\(start) - (\(place))) mod \(-step) = 0]" }
        return "[\(place) >= \(start) and ((\(place)) - \(start)) mod \(step) = 0]"
    }

    private func isNameStart(_ character: Character) -> Bool {
        character.isLetter || character == "_" || character == "-" || character == "\\" || !character.isASCII
    }

    private mutating func identifier() throws(CSSSelector.Problem) -> String {
        var name = ""
        while let character = next {
            if character == "\\", position + 1 < characters.count {
                name.append(escaped())
            } else if isNameStart(character) || character.isNumber {
                name.append(character)
                position += 1
            } else {
                break
            }
        }
        guard !name.isEmpty else {
            throw problem("a name is missing\(next.map { " before `\($0)`" } ?? " at its end")")
        }
        return name
    }

    /// `\:` is a colon, `\31 ` a 1.
    private mutating func escaped() -> Character {
        position += 1
        var digits = ""
        while let character = next, character.isHexDigit, digits.count < 6 {
            digits.append(character)
            position += 1
        }
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
            if next == " " { position += 1 }
            return Character(scalar)
        }
        let character = next ?? "\\"
        position += 1
        return character
    }

    private mutating func string() throws(CSSSelector.Problem) -> String {
        let quote = next
        position += 1
        var text = ""
        while let character = next, character != quote {
            if character == "\\", position + 1 < characters.count {
                text.append(escaped())
            } else {
                text.append(character)
                position += 1
            }
        }
        guard next == quote else { throw problem("a quote is not closed") }
        position += 1
        return text
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = position
        while let character = next, character.isWhitespace { position += 1 }
        return position > start
    }

    /// A text as XPath writes it, which has no escapes.
    private static func quoted(_ text: String) -> String {
        if !text.contains("'") { return "'\(text)'" }
        if !text.contains("\"") { return "\"\(text)\"" }
        let parts = text.split(separator: "'", omittingEmptySubsequences: false).map { "'\($0)'" }
        return "concat(\(parts.joined(separator: ", \"'\", ")))"
    }
}
