import Glibc

/// Looks over a page before libxml2 parses it, and takes out what makes its parser slow: measured with 2.9.14, it is
/// quadratic in the attributes of one tag, in nesting times end tags, and spends a microsecond on each stray `<`.
enum HTMLGuard {
    /// Attributes of one tag; a page that people read stays far below.
    private static let mostAttributes = 512
    /// Stray `<` that are left to libxml2.
    private static let mostStray = 2_000
    /// Steps that end tags may take up the open elements: about a second of libxml2's time.
    private static let mostSteps = 300_000_000

    /// The page without what would hang the parser; nearly always the same array, not copied.
    static func repaired(_ page: [UInt8]) throws(MarkupError) -> [UInt8] {
        var scan = Scan()
        page.withUnsafeBufferPointer { scan.run($0) }
        guard scan.steps <= mostSteps else { throw .tooMuch(what: "end tags in nested elements", limit: mostSteps) }
        guard !scan.cuts.isEmpty || scan.stray > mostStray else { return page }
        return page.withUnsafeBufferPointer { rewrite($0, scan) }
    }

    private static func rewrite(_ page: UnsafeBufferPointer<UInt8>, _ scan: Scan) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(page.count)
        var position = 0
        for cut in scan.cuts + [page.count..<page.count] {
            while position < cut.lowerBound {
                let byte = page[position]
                let stray =
                    byte == UInt8(ascii: "<") && scan.stray > mostStray
                    && !(position + 1 < page.count && Scan.opensMarkup(page[position + 1]))
                result.append(stray ? UInt8(ascii: " ") : byte)
                position += 1
            }
            position = cut.upperBound
        }
        return result
    }

    /// What one pass over the bytes finds.
    private struct Scan {
        /// The attributes of a tag beyond `mostAttributes`.
        var cuts: [Range<Int>] = []
        var stray = 0
        var steps = 0
        private var depth = 0

        static func opensMarkup(_ byte: UInt8) -> Bool {
            let letter = byte | 0x20
            return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")) || byte == UInt8(ascii: "/")
                || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        }

        mutating func run(_ page: UnsafeBufferPointer<UInt8>) {
            var position = 0
            let count = page.count
            while position < count {
                position = Self.nextTag(page, from: position)
                guard position < count else { return }
                guard position + 1 < count, Self.opensMarkup(page[position + 1]) else {
                    stray += 1
                    position += 1
                    continue
                }
                switch page[position + 1] {
                case UInt8(ascii: "/"):
                    steps &+= depth
                    depth = max(0, depth - 1)
                    position += 2
                case UInt8(ascii: "!"), UInt8(ascii: "?"):
                    position += 2
                default:
                    if !Self.closesItself(page, position + 1) { depth += 1 }
                    position = skipTag(page, position + 1)
                }
            }
        }

        /// The position of the next `<`; the end where there is none.
        private static func nextTag(_ page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
            guard let base = page.baseAddress,
                let found = memchr(base + start, CInt(UInt8(ascii: "<")), page.count - start)
            else { return page.count }
            return UnsafeRawPointer(base).distance(to: found)
        }

        /// Whether libxml2 ends the element without an end tag: void elements, and those that the next of their kind
        /// ends (`p`, `li`, `td` …), which would else look like endless nesting.
        private static func closesItself(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
            var name = 0
            var position = start
            while position < page.count, position - start < 7, page[position] | 0x20 >= UInt8(ascii: "a"),
                page[position] | 0x20 <= UInt8(ascii: "z")
            {
                name = name << 8 | Int(page[position] | 0x20)
                position += 1
            }
            return selfClosing.contains(name)
        }

        private static let selfClosing: Set<Int> = Set(
            [
                "p", "li", "td", "th", "tr", "dt", "dd", "option", "a", "br", "hr", "img", "input", "meta", "link",
                "base", "area", "col", "embed", "param", "source", "track", "wbr", "tbody", "thead", "tfoot",
            ].map { $0.utf8.reduce(0) { $0 << 8 | Int($1) } })

        /// The position after a start tag, noting attributes that are too many.
        private mutating func skipTag(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
            var position = start
            var attributes = 0
            var cut = -1
            var quote: UInt8 = 0
            var afterEquals = false
            while position < page.count {
                let byte = page[position]
                if quote != 0 {
                    if byte == quote {
                        quote = 0
                        attributes += 1
                    }
                } else if byte == UInt8(ascii: ">") {
                    break
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), afterEquals {
                    quote = byte
                    afterEquals = false
                } else if byte == UInt8(ascii: "=") {
                    afterEquals = true
                } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
                    attributes += 1
                    if attributes > 2 * mostAttributes, cut < 0 { cut = position }
                } else {
                    afterEquals = false
                }
                position += 1
            }
            if cut >= 0 { cuts.append(cut..<position) }
            return position
        }
    }
}
