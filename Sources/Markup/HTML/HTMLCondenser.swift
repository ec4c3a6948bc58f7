import Glibc

/// Copies from a page what the extractor reads, for libxml2 to build on.
///
/// Two thirds of a news page are scripts, styles, comments, drawings and attributes that nobody asks for. One pass after
/// the tokenization of the HTML Standard (13.2.5) leaves them out: libxml2 then has a third of the work, takes no markup
/// inside a script for the page's, and meets nothing of what makes it slow (measured with 2.9.14, it is quadratic in the
/// attributes of one tag and in nesting times end tags, and spends a microsecond on each stray `<`).
struct HTMLCondenser: ~Copyable {
    /// Stray `<` that are kept as text; a page that people read has few.
    private static let mostStray = 2_000
    /// Steps that end tags may take up the open elements: about a second of libxml2's time.
    private static let mostSteps = 300_000_000

    let page: UnsafeBufferPointer<UInt8>
    /// The condensed page.
    var output: ByteBuffer
    /// The JSON-LD scripts, as ranges of the page.
    var scripts: [Range<Int>] = []
    /// Whether a `face` or `style` names a font of a legacy Vietnamese encoding: see `PageTree.namesLegacyFont`.
    var namesLegacyFont = false
    /// Open elements in which white space counts.
    var preformatted = 0
    /// Drawings that begin before this position are not left out: see `endOfDrawing`.
    var drawingsFrom = 0
    let elements = HTMLElementKind.byName
    let attributes = HTMLAttribute.byPackedName
    private var stray = 0
    private var depth = 0
    private var steps = 0

    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        output = ByteBuffer(capacity: page.count / 2)
    }

    /// Reads the page to its end.
    mutating func run() throws(MarkupError) {
        var position = 0
        while position < page.count {
            let open = find(UInt8(ascii: "<"), from: position)
            copyText(position..<open)
            guard open < page.count else { break }
            position = markup(at: open)
        }
        guard steps <= Self.mostSteps else {
            throw .tooMuch(what: "end tags in nested elements", limit: Self.mostSteps)
        }
    }

    /// The byte at `position`; NUL, which no page holds, beyond the end.
    @inline(__always)
    func byte(_ position: Int) -> UInt8 {
        position < page.count ? page[position] : 0
    }

    /// The position of the next `byte`; the end where there is none.
    func find(_ byte: UInt8, from start: Int) -> Int {
        guard start < page.count, let base = page.baseAddress,
            let found = memchr(base + start, CInt(byte), page.count - start)
        else { return page.count }
        return UnsafeRawPointer(base).distance(to: found)
    }

    /// Reads what begins with the `<` at `open`, and says where it ends.
    private mutating func markup(at open: Int) -> Int {
        switch byte(open + 1) {
        case let letter where letter.isLetter: return startTag(at: open + 1)
        case UInt8(ascii: "/"):
            if byte(open + 2).isLetter {
                steps &+= depth
                depth = max(0, depth - 1)
                return endTag(at: open + 2)
            }
            return afterTag(from: open + 2)
        case UInt8(ascii: "!"):
            if byte(open + 2) == UInt8(ascii: "-"), byte(open + 3) == UInt8(ascii: "-") {
                return endOfComment(from: open + 4)
            }
            return afterTag(from: open + 2)
        case UInt8(ascii: "?"): return afterTag(from: open + 2)
        default:
            stray += 1
            if stray <= Self.mostStray { output.append("&lt;") } else { output.append(UInt8(ascii: " ")) }
            return open + 1
        }
    }

    /// Notes an element that libxml2 will keep open until its end tag.
    mutating func enter() {
        depth += 1
    }

    /// The position after the next `>`.
    func afterTag(from start: Int) -> Int {
        min(find(UInt8(ascii: ">"), from: start) + 1, page.count)
    }

    /// Copies text; a run of white space becomes one byte where it counts for no more.
    private mutating func copyText(_ range: Range<Int>) {
        guard preformatted == 0 else { return output.append(page[range]) }
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            guard page[position].isWhiteSpace else {
                position &+= 1
                continue
            }
            let run = position
            var hasLineFeed = false
            while position < range.upperBound, page[position].isWhiteSpace {
                hasLineFeed = hasLineFeed || page[position] == UInt8(ascii: "\n")
                position &+= 1
            }
            guard position - run > 1 else { continue }
            output.append(page[start..<run])
            output.append(hasLineFeed ? UInt8(ascii: "\n") : UInt8(ascii: " "))
            start = position
        }
        output.append(page[start..<range.upperBound])
    }
}

extension UInt8 {
    /// A to Z in either case.
    @inline(__always)
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    /// White space of HTML: tab, line feed, form feed, carriage return, space.
    @inline(__always)
    var isWhiteSpace: Bool { self <= 0x20 && (self == 0x20 || self &- 9 < 5 && self != 11) }

    /// The small letter of a capital one; any other byte itself.
    @inline(__always)
    var lowercase: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
