/// An expression as a tree.
indirect enum PatternTree: Sendable, Equatable {
    case step(Pattern.Step)
    case sequence([PatternTree])
    case choice([PatternTree])
    case repetition(PatternTree, atLeast: Int, atMost: Int?)

    /// The texts of which one must occur, where the tree is nothing but texts.
    var literals: [[UInt32]]? {
        switch self {
        case .choice(let parts):
            let texts = parts.compactMap(\.text)
            return texts.count == parts.count && texts.count <= 20 ? texts : nil
        default: return text.map { [$0] }
        }
    }

    private var text: [UInt32]? {
        switch self {
        case .step(.scalar(let value)): return [value]
        case .sequence(let parts):
            let texts = parts.compactMap(\.text)
            return texts.count == parts.count ? texts.flatMap { $0 } : nil
        default: return nil
        }
    }
}

/// Reads an expression, character by character.
struct PatternParser {
    private let text: [Unicode.Scalar]
    private let ignoresCase: Bool
    private var index = 0
    private var depth = 0

    init(_ text: String, ignoresCase: Bool) {
        self.text = Array((ignoresCase ? Self.lowercased(text) : text).unicodeScalars)
        self.ignoresCase = ignoresCase
    }

    /// Lower case, but for what stands behind a backslash: `\S` is not `\s`.
    private static func lowercased(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                result.append(scalar)
            } else {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
            isEscaped = !isEscaped && scalar == "\\"
        }
        return String(result)
    }

    mutating func parse() throws(Pattern.Problem) -> PatternTree {
        let tree = try choice()
        guard index == text.count else { throw problem("a `)` too many") }
        return tree
    }

    private var next: Unicode.Scalar? { index < text.count ? text[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    private mutating func choice() throws(Pattern.Problem) -> PatternTree {
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() throws(Pattern.Problem) -> PatternTree {
        var parts: [PatternTree] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let part = try atom()
            parts.append(try repeated(part))
        }
        return .sequence(parts)
    }

    private mutating func atom() throws(Pattern.Problem) -> PatternTree {
        guard let scalar = next else { throw problem("it ends too soon") }
        index += 1
        switch scalar {
        case "(": return try group()
        case "[": return .step(.set(try set()))
        case ".": return .step(.any)
        case "^": return .step(.start)
        case "$": return .step(.end)
        case "\\": return try escape()
        case "*", "+", "?":
            throw problem("`\(scalar)` with nothing before it to repeat; write `\\\(scalar)` for the sign itself")
        default: return .step(.scalar(scalar.value))
        }
    }

    private mutating func group() throws(Pattern.Problem) -> PatternTree {
        if take("?"), !take(":") {
            throw problem("`(?` begins what is not supported: look-around and named groups would take too long")
        }
        depth += 1
        guard depth <= 50 else { throw problem("groups within more than 50 groups") }
        let tree = try choice()
        depth -= 1
        guard take(")") else { throw problem("a `(` without its `)`") }
        return tree
    }

    private mutating func escape() throws(Pattern.Problem) -> PatternTree {
        guard let scalar = next else { throw problem("a `\\` at its end; write `\\\\` for the sign itself") }
        index += 1
        switch scalar {
        case "b": return .step(.boundary(true))
        case "B": return .step(.boundary(false))
        case "1"..."9": throw problem("back-references are not supported: they would take too long")
        default:
            if let kind = Self.kind(scalar) { return .step(.set(ScalarSet(kinds: [kind]))) }
            return .step(.scalar(try plain(scalar)))
        }
    }

    private static func kind(_ scalar: Unicode.Scalar) -> ScalarSet.Kind? {
        switch scalar {
        case "d": .digit(true)
        case "D": .digit(false)
        case "w": .word(true)
        case "W": .word(false)
        case "s": .space(true)
        case "S": .space(false)
        default: nil
        }
    }

    private func plain(_ scalar: Unicode.Scalar) throws(Pattern.Problem) -> UInt32 {
        switch scalar {
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        default:
            guard !scalar.properties.isAlphabetic else { throw problem("`\\\(scalar)` means nothing here") }
            return scalar.value
        }
    }

    private mutating func set() throws(Pattern.Problem) -> ScalarSet {
        var set = ScalarSet()
        set.isNegated = take("^")
        var isFirst = true
        while let scalar = next, isFirst || scalar != "]" {
            isFirst = false
            index += 1
            var low = scalar.value
            if scalar == "\\", let escaped = next {
                index += 1
                if let kind = Self.kind(escaped) {
                    set.kinds.append(kind)
                    continue
                }
                low = try plain(escaped)
            }
            var high = low
            if next == "-", index + 1 < text.count, text[index + 1] != "]" {
                index += 1
                high = text[index].value
                index += 1
                if high == 0x5C, let escaped = next {
                    index += 1
                    high = try plain(escaped)
                }
            }
            guard low <= high else { throw problem("a range in `[…]` that runs backwards") }
            set.ranges.append(low...high)
        }
        guard take("]") else { throw problem("a `[` without its `]`") }
        return set
    }

    private mutating func repeated(_ part: PatternTree) throws(Pattern.Problem) -> PatternTree {
        var tree = part
        while let scalar = next {
            switch scalar {
            case "*": tree = .repetition(tree, atLeast: 0, atMost: nil)
            case "+": tree = .repetition(tree, atLeast: 1, atMost: nil)
            case "?": tree = .repetition(tree, atLeast: 0, atMost: 1)
            case "{":
                guard let (low, high, end) = try bounds() else { return tree }
                tree = .repetition(tree, atLeast: low, atMost: high)
                index = end - 1
            default: return tree
            }
            index += 1
            // Lazy or greedy, it occurs or it does not.
            if next == "?" { index += 1 }
        }
        return tree
    }

    /// `{2}`, `{2,}` or `{2,5}`; nil where the brace stands for itself.
    private func bounds() throws(Pattern.Problem) -> (Int, Int?, end: Int)? {
        guard let close = text[index...].prefix(12).firstIndex(of: "}") else { return nil }
        let inner = String(String.UnicodeScalarView(text[(index + 1)..<close]))
        let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let low = Int(parts[0]), low >= 0 else { return nil }
        let high = parts.count == 1 ? low : Int(parts[1])
        guard high != nil || parts[1].isEmpty else { return nil }
        guard low <= 1_000, high ?? 0 <= 1_000, high ?? low >= low else {
            throw problem("`{\(inner)}` is no number of times")
        }
        return (low, high, close + 1)
    }

    private func problem(_ text: String) -> Pattern.Problem { Pattern.Problem(description: text) }
}
