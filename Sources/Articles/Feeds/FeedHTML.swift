import Glibc
import Markup

/// Writes HTML from a feed anew: the only elements and attributes in it are those that are known to be harmless, and its
/// addresses are absolute.
///
/// Most of what feeds carry passes unchanged, so the bytes between tags are copied, not looked at.
struct FeedHTML {
    /// What relative addresses are relative to.
    var base: WebURL?
    private var output: [UInt8] = []
    /// Whether it is known that no tag, or no comment, ends in what follows: nothing is searched for twice.
    private var hasNoTagEnd = false
    private var hasNoCommentEnd = false

    init(base: WebURL?) {
        self.base = base
    }

    /// `html` made safe.
    static func clean(_ html: ArraySlice<UInt8>, base: WebURL?) -> [UInt8] {
        var writer = FeedHTML(base: base)
        writer.output.reserveCapacity(html.count + html.count / 8)
        html.withUnsafeBufferPointer { writer.write($0) }
        return writer.output
    }

    private mutating func write(_ html: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < html.count {
            guard let open = Self.find(0x3C, html, position) else { break }
            append(html, position, open)
            position = tag(html, open)
        }
        append(html, position, html.count)
    }

    private static func find(_ byte: UInt8, _ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard start < html.count, let base = html.baseAddress,
            let found = memchr(base + start, CInt(byte), html.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private mutating func append(_ html: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard start < end else { return }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<end]))
    }

    /// Writes what begins with the `<` at `open`, and returns the place behind it.
    private mutating func tag(_ html: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int {
        guard open + 1 < html.count else {
            output += Self.lessThan
            return open + 1
        }
        switch html[open + 1] {
        case 0x21: return declaration(html, open)
        case 0x3F: return Self.find(0x3E, html, open).map { $0 + 1 } ?? html.count
        case 0x2F:
            guard open + 2 < html.count, Self.isLetter(html[open + 2]) else {
                return Self.find(0x3E, html, open).map { $0 + 1 } ?? html.count
            }
        case let byte where Self.isLetter(byte): break
        default:
            output += Self.lessThan
            return open + 1
        }
        return element(html, open)
    }

    private static let lessThan = Array("&lt;".utf8)

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// Comments, document types and CDATA sections are left out; what does not end is text.
    private mutating func declaration(_ html: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int {
        if !hasNoCommentEnd, open + 3 < html.count, html[open + 2] == 0x2D, html[open + 3] == 0x2D {
            var search = open + 4
            while let end = Self.find(0x3E, html, search) {
                if html[end - 1] == 0x2D, html[end - 2] == 0x2D { return end + 1 }
                search = end + 1
            }
            hasNoCommentEnd = true
        }
        if !hasNoTagEnd, let end = Self.find(0x3E, html, open) { return end + 1 }
        hasNoTagEnd = true
        output += Self.lessThan
        return open + 1
    }

    private mutating func element(_ html: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int {
        let isEnd = html[open + 1] == 0x2F
        let start = open + (isEnd ? 2 : 1)
        var nameEnd = start
        while nameEnd < html.count, html[nameEnd] > 0x20, html[nameEnd] != 0x2F, html[nameEnd] != 0x3E { nameEnd += 1 }
        let name = FeedHTMLName(html, start, nameEnd)
        guard FeedHTMLVocabulary.elements[name] != nil else {
            let end = Self.tagEnd(html, nameEnd)
            guard !isEnd, FeedHTMLVocabulary.unreadable[name] != nil else { return end }
            return Self.behindEndTag(html, end, name)
        }
        if isEnd {
            output.append(0x3C)
            output.append(0x2F)
            appendLowercased(html, start, nameEnd)
            output.append(0x3E)
            return Self.tagEnd(html, nameEnd)
        }
        output.append(0x3C)
        appendLowercased(html, start, nameEnd)
        return attributes(html, nameEnd)
    }

    private mutating func appendLowercased(_ html: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        for index in start..<end {
            let byte = html[index]
            output.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
    }

    /// The place behind the `>` of a tag of which nothing is kept.
    private static func tagEnd(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        var previous: UInt8 = 0
        while index < html.count {
            let byte = html[index]
            if byte == 0x3E { return index + 1 }
            if previous == 0x3D, byte == 0x22 || byte == 0x27, let close = find(byte, html, index + 1) { index = close }
            if byte > 0x20 { previous = html[index] }
            index += 1
        }
        return html.count
    }

    /// The place behind the end tag of an element whose text is no text: scripts, styles.
    static func behindEndTag(_ html: UnsafeBufferPointer<UInt8>, _ start: Int, _ name: FeedHTMLName) -> Int {
        var search = start
        while let open = find(0x3C, html, search) {
            search = open + 1
            guard open + 2 < html.count, html[open + 1] == 0x2F else { continue }
            var end = open + 2
            while end < html.count, html[end] > 0x20, html[end] != 0x3E, html[end] != 0x2F { end += 1 }
            if FeedHTMLName(html, open + 2, end) == name { return tagEnd(html, end) }
        }
        // Without its end it would swallow all the rest; a browser would let it.
        return html.count
    }

    // MARK: Attributes

    /// Writes the attributes from `start` to the end of the tag, and returns the place behind it.
    private mutating func attributes(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        var count = 0
        while index < html.count {
            while index < html.count, html[index] <= 0x20 || html[index] == 0x2F {
                if html[index] == 0x2F, index + 1 < html.count, html[index + 1] == 0x3E { output += Self.emptyEnd }
                index += 1
            }
            guard index < html.count, html[index] != 0x3E else { break }
            let nameStart = index
            while index < html.count, html[index] > 0x20, html[index] != 0x3D, html[index] != 0x3E, html[index] != 0x2F
            {
                index += 1
            }
            let nameEnd = max(index, nameStart + (html[nameStart] == 0x3D ? 1 : 0))
            index = nameEnd
            while index < html.count, html[index] <= 0x20 { index += 1 }
            var value = 0..<0
            var isQuoted = false
            if index < html.count, html[index] == 0x3D {
                index += 1
                while index < html.count, html[index] <= 0x20 { index += 1 }
                (value, isQuoted, index) = Self.value(html, index)
            }
            count += 1
            if count <= 64 { attribute(html, nameStart..<nameEnd, value, isQuoted) }
        }
        output.append(0x3E)
        return min(index + 1, html.count)
    }

    private static let emptyEnd = Array(" /".utf8)

    private static func value(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Range<Int>, Bool, Int) {
        guard start < html.count else { return (start..<start, false, start) }
        let quote = html[start]
        if quote == 0x22 || quote == 0x27, let close = find(quote, html, start + 1) {
            return ((start + 1)..<close, true, close + 1)
        }
        let begin = quote == 0x22 || quote == 0x27 ? start + 1 : start
        var end = begin
        while end < html.count, html[end] > 0x20, html[end] != 0x3E { end += 1 }
        return (begin..<end, false, end)
    }

    private mutating func attribute(
        _ html: UnsafeBufferPointer<UInt8>, _ nameRange: Range<Int>, _ value: Range<Int>, _ isQuoted: Bool
    ) {
        let name = FeedHTMLName(html, nameRange.lowerBound, nameRange.upperBound)
        guard let kind = FeedHTMLVocabulary.attributes[name] else { return }
        let raw = UnsafeBufferPointer(rebasing: html[value])
        switch kind {
        case .text: begin(html, nameRange)
        case .address:
            if let written = FeedHTMLAddress.written(raw, base: base) {
                guard let written = written.text else { break }
                begin(html, nameRange)
                return finish(written)
            }
            return
        case .addresses:
            begin(html, nameRange)
            return finish(FeedHTMLAddress.candidates(String(decoding: raw, as: UTF8.self), base: base))
        case .style:
            guard let style = FeedHTMLStyle.clean(String(decoding: raw, as: UTF8.self)) else { return }
            begin(html, nameRange)
            return finish(style)
        }
        if kind == .address { begin(html, nameRange) }
        if Self.find(0x22, raw, 0) == nil, Self.find(0x3C, raw, 0) == nil {
            output.append(contentsOf: raw)
        } else {
            for byte in raw {
                switch byte {
                case 0x22: output += Self.quotation
                case 0x3C: output += Self.lessThan
                default: output.append(byte)
                }
            }
        }
        output.append(0x22)
    }

    private static let quotation = Array("&quot;".utf8)

    private mutating func begin(_ html: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
        output.append(0x20)
        appendLowercased(html, name.lowerBound, name.upperBound)
        output.append(0x3D)
        output.append(0x22)
    }

    private mutating func finish(_ value: String) {
        for byte in value.utf8 {
            if byte == 0x22 { output += Self.quotation } else { output.append(byte) }
        }
        output.append(0x22)
    }
}
