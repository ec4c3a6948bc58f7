import Foundation

/// The HTML of an article, which Feedgate has written itself from few elements, as Markdown.
///
/// It goes through the text once, whatever stands in it; an element that it does not know leaves its text.
struct MarkdownText {
    private(set) var text = ""
    private var line = ""
    private var lists: [(isOrdered: Bool, next: Int)] = []
    private var quotes = 0
    private var isPreformatted = false
    private var heading = 0
    private var marker: String?
    private var links: [String] = []
    private var cells = 0

    init(html: String) {
        let bytes = Array(html.utf8)
        var start = 0
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
            write(bytes[start..<open])
            start = open
            guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
            tag(String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
            start = close + 1
        }
        if bytes[start...].first != UInt8(ascii: "<") { write(bytes[start...]) }
        endBlock()
        while text.hasSuffix("\n") { text.removeLast() }
    }

    /// Paragraphs of plain text, with all that Markdown would take for a sign escaped.
    static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { lineStart(plain(String($0))) }.joined(separator: "\n")
    }

    /// Text whose characters mean nothing to Markdown.
    static func plain(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~": result.unicodeScalars.append("\\")
            case "&": result.unicodeScalars.append("\\")
            default: break
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// A line that begins no list and no rule: `- `, `+ `, `1. ` and `===` are escaped.
    private static func lineStart(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if "-+=".unicodeScalars.contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let mark = line[digits.endIndex...].first, mark == "." || mark == ")" else {
            return line
        }
        return "\(digits)\\\(line[digits.endIndex...])"
    }

    private mutating func tag(_ tag: String) {
        let isEnd = tag.hasPrefix("/")
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        switch (name, isEnd) {
        case ("p", _), ("div", _), ("dl", _), ("table", _): endBlock()
        case ("h1", _), ("h2", _), ("h3", _), ("h4", _), ("h5", _), ("h6", _):
            endBlock()
            heading = isEnd ? 0 : name.last?.wholeNumberValue ?? 0
        case ("ul", _), ("ol", _):
            endBlock()
            if isEnd { _ = lists.popLast() } else { lists.append((name == "ol", 1)) }
            if lists.isEmpty, isEnd { separate() }
        case ("li", false):
            endBlock()
            beginItem()
        case ("li", true), ("dt", _), ("dd", _): endBlock()
        case ("blockquote", _):
            endBlock()
            quotes = max(0, quotes + (isEnd ? -1 : 1))
        case ("pre", _):
            endBlock()
            isPreformatted = !isEnd
        case ("tr", _):
            endBlock()
            cells = 0
        case ("td", false), ("th", false):
            while line.hasSuffix(" ") { line.removeLast() }
            if cells > 0 { line += " | " }
            cells += 1
        case ("br", _): line += isPreformatted ? "\n" : cells > 0 ? " " : "\\\n"
        case ("strong", _): mark("**", isEnd)
        case ("em", _): mark("*", isEnd)
        case ("code", _): if !isPreformatted { line += "`" }
        case ("a", false):
            links.append(Self.attribute("href", of: tag))
            line += "["
        case ("a", true): if let url = links.popLast() { line += "](\(url))" }
        case ("img", _):
            endBlock()
            line = "![\(Self.plain(Self.attribute("alt", of: tag, isURL: false)))](\(Self.attribute("src", of: tag)))"
            endBlock()
        default: break
        }
    }

    private mutating func beginItem() {
        guard let last = lists.indices.last else { return marker = "- " }
        marker = lists[last].isOrdered ? "\(lists[last].next). " : "- "
        lists[last].next += 1
    }

    /// Emphasis that CommonMark recognises has no space inside of its marks.
    private mutating func mark(_ mark: String, _ isEnd: Bool) {
        guard isEnd, line.hasSuffix(" ") else { return line += mark }
        while line.hasSuffix(" ") { line.removeLast() }
        line += mark + " "
    }

    private mutating func write(_ html: ArraySlice<UInt8>) {
        guard !html.isEmpty else { return }
        let plain = HTMLText.decoded(html)
        if isPreformatted {
            line += plain
            return
        }
        let words = plain.split { $0.isWhitespace }
        guard let first = words.first else {
            if !line.isEmpty, !line.hasSuffix(" "), !line.hasSuffix("\n") { line += " " }
            return
        }
        if plain.first?.isWhitespace == true, !line.isEmpty, !line.hasSuffix(" "), !line.hasSuffix("\n") { line += " " }
        line += Self.plain(words.dropFirst().reduce(into: String(first)) { $0 += " " + $1 })
        if plain.last?.isWhitespace == true { line += " " }
    }

    /// Writes the line that was collected as a block of its own.
    private mutating func endBlock() {
        defer {
            line = ""
            links = []
        }
        if !isPreformatted { while line.hasSuffix(" ") || line.hasSuffix("\\\n") { line.removeLast() } }
        guard line.contains(where: { !$0.isWhitespace }) else { return }
        let depth = max(0, min(lists.count, 16) - 1)
        let quote = String(repeating: "> ", count: min(quotes, 16))
        var indent = quote + String(repeating: "   ", count: lists.isEmpty ? 0 : depth)
        var isTight = false
        if let marker {
            isTight = !lists.isEmpty && text.hasSuffix("\n\n") && lastWasItem
            line = marker + (heading > 0 ? "" : Self.lineStart(line))
            self.marker = nil
            lastWasItem = true
        } else {
            if !lists.isEmpty { indent += "   " }
            if isPreformatted {
                line = line.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
                    .joined(separator: "\n")
            } else if heading > 0 {
                line = String(repeating: "#", count: heading) + " " + line.replacing("\\\n", with: " ")
            } else {
                line = Self.lineStart(line)
            }
            lastWasItem = false
        }
        if isTight { text.removeLast() }
        text += line.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }.joined(
            separator: "\n")
        text += "\n\n"
    }

    private var lastWasItem = false

    /// Two lists that follow each other are told apart.
    private mutating func separate() { lastWasItem = false }

    /// The value of an attribute, in a form that may stand in a link.
    private static func attribute(_ name: String, of tag: String, isURL: Bool = true) -> String {
        guard let start = tag.range(of: " \(name)=\"") else { return "" }
        let value = HTMLText.decoded(tag[start.upperBound...].utf8.prefix { $0 != UInt8(ascii: "\"") })
        guard isURL else { return value }
        return value.replacing("(", with: "%28").replacing(")", with: "%29").replacing(" ", with: "%20")
            .replacing("\n", with: "")
    }
}
