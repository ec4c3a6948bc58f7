import Glibc

/// Reads XML as it is found in the wild, event by event, from a document of any length.
///
/// What is well-formed is read as XML 1.0 with namespaces; what is not is read on as far as there is sense in it, and the
/// first thing that is wrong is kept as `damage`. Entities from outside are never fetched, and none is expanded within
/// another. Time is linear in the length of the document, and memory is bounded by its longest tag.
package struct XMLScanner: ~Copyable {
    /// Fills a buffer with the next bytes of the document, in UTF-8; returns how many, 0 at the end.
    package typealias Source = (UnsafeMutableRawBufferPointer) -> Int

    /// What has been read.
    package enum Event {
        /// A start tag: see `element`, `attributes`. An empty element's `end` follows.
        case start
        /// An end tag, or what stands for a missing one; `element` is the one that ends.
        case end
        /// Text with its references decoded, or a piece of it: see `text`.
        case text
        case finish
    }

    /// The name of an element: equal names have equal numbers.
    package struct Element: Equatable {
        /// The number of the name as it is written.
        package var name: Int32
        /// The number of its namespace, 0 for none, -1 for a prefix that is not declared.
        package var namespace: Int32
    }

    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    private static let deepest = 10_000
    static let mostAttributes = 256

    var window: XMLWindow
    var names = XMLNames()
    var namespaces = XMLNamespaces()
    var references = XMLReferences()
    var attributes: [Attribute] = []
    private var stack: [Element] = []
    /// By the number of a name: its namespace, and for which bindings that holds.
    private var resolved: [(version: Int, namespace: Int32)] = []
    /// Elements deeper than `deepest`, which are not told of.
    private var tooDeep = 0
    private var pendingEnds = 0
    private var sawRoot = false
    private var inCDATA = false
    private var textRange = 0..<0
    /// Why the document is not well-formed; nil where it is so far.
    package private(set) var damage: String?
    /// The element that the last event is about.
    package private(set) var element = Element(name: 0, namespace: 0)

    /// A scanner at the beginning of a document.
    package init(source: @escaping Source) {
        window = XMLWindow(source: source)
    }

    /// How many elements are open.
    package var depth: Int { stack.count }
    /// Whether any element has been seen.
    package var hasRoot: Bool { sawRoot }
    /// Whether the element of the last `start` event is written as an empty one.
    package var isEmptyElement: Bool { mutating get { pendingEnds == 1 } }
    /// How many bytes have been read.
    package var offset: Int { window.offset }

    /// The text of a `text` event; good until the next call of `next`.
    ///
    /// Mutating, as are other getters here, for a borrowed scanner is copied whole into a call from another module.
    package var text: UnsafeBufferPointer<UInt8> {
        mutating get { UnsafeBufferPointer(start: window.bytes + textRange.lowerBound, count: textRange.count) }
    }

    /// Reads on to the next event.
    package mutating func next() -> Event {
        while true {
            if pendingEnds > 0 {
                pendingEnds -= 1
                return popped()
            }
            if inCDATA {
                if let event = cdata() { return event }
                continue
            }
            if window.position >= window.end, !window.more() { return finish() }
            if window.bytes[window.position] == 0x3C {
                if let event = markup() { return event }
            } else if let event = characters() {
                return event
            }
        }
    }

    /// Notes the first thing that is wrong.
    mutating func note(_ reason: String) {
        if damage == nil { damage = "line \(window.line): \(reason)" }
    }

    private mutating func finish() -> Event {
        guard stack.isEmpty else {
            if damage == nil {
                let open = stack.last.map { names.text($0.name) } ?? ""
                note("the document breaks off before </\(open)>")
            }
            return popped()
        }
        if !sawRoot { note("there is no element in it") }
        return .finish
    }

    private mutating func popped() -> Event {
        guard let last = stack.popLast() else { return .text }
        namespaces.leave(stack.count)
        element = last
        return .end
    }

    // MARK: Text

    private mutating func characters() -> Event? {
        let start = window.position
        var stop = window.find(0x3C, from: start, to: window.end) ?? window.end
        // A reference must be here in full before it is decoded.
        if stop == window.end, !window.atEnd, let last = lastAmpersand(start, stop) {
            if last == start {
                if window.more() { return nil }
            } else {
                stop = last
            }
        }
        window.position = stop
        return emit(start, stop, decode: true)
    }

    /// The place of an `&` whose `;` may be yet to come.
    private func lastAmpersand(_ start: Int, _ stop: Int) -> Int? {
        var index = stop - 1
        let least = max(start, stop - 40)
        while index >= least {
            if window.bytes[index] == 0x3B { return nil }
            if window.bytes[index] == 0x26 { return index }
            index -= 1
        }
        return nil
    }

    private mutating func emit(_ start: Int, _ stop: Int, decode: Bool) -> Event? {
        guard stop > start else { return nil }
        if stack.isEmpty {
            if !isBlank(start, stop) {
                let position = window.position
                window.position = start
                note(sawRoot ? "there is text behind the last element" : "there is text before the first element")
                window.position = position
            }
            return nil
        }
        guard decode else {
            textRange = start..<stop
            return .text
        }
        var wrong: XMLReferences.Damage?
        let count = references.decode(window.bytes + start, stop - start, &wrong)
        if let wrong { note(wrong.description) }
        textRange = start..<(start + count)
        return count > 0 ? .text : nil
    }

    private func isBlank(_ start: Int, _ stop: Int) -> Bool {
        (start..<stop).allSatisfy { window.bytes[$0] <= 0x20 }
    }

    private mutating func cdata() -> Event? {
        let start = window.position
        var search = start
        while let bracket = window.find(0x5D, from: search, to: window.end) {
            if bracket + 2 < window.end {
                if window.bytes[bracket + 1] == 0x5D, window.bytes[bracket + 2] == 0x3E {
                    inCDATA = false
                    window.position = bracket + 3
                    return emit(start, bracket, decode: false)
                }
                search = bracket + 1
                continue
            }
            // The end may be cut in two.
            if bracket > start {
                window.position = bracket
                return emit(start, bracket, decode: false)
            }
            if window.more() { return nil }
            break
        }
        window.position = window.end
        if window.atEnd || start == window.end, !window.more() {
            inCDATA = false
            note("the document breaks off in a CDATA section")
        }
        return emit(start, min(window.end, max(start, window.position)), decode: false)
    }

    // MARK: Markup

    /// Reads what begins with `<`; nil where it is nothing to tell of.
    private mutating func markup() -> Event? {
        while window.end - window.position < 16, window.more() {}
        switch window.bytes[window.position + 1] {
        case 0x21: return declaration()
        case 0x3F:
            instruction()
            return nil
        case 0x2F: return endTag()
        case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A, 0x80...0xFF: return startTag()
        default:
            return strayBracket()
        }
    }

    /// A `<` that begins nothing is text.
    private mutating func strayBracket() -> Event? {
        note("there is a bare '<' in the text")
        let start = window.position
        window.position += 1
        return emit(start, start + 1, decode: false)
    }

    private mutating func declaration() -> Event? {
        let start = window.position
        if window.bytes[start + 2] == 0x2D, window.bytes[start + 3] == 0x2D {
            window.position += 4
            skip("-->", "a comment")
            return nil
        }
        if window.has("<![CDATA[", at: start) {
            window.position += 9
            if stack.isEmpty { note("there is a CDATA section outside of the first element") }
            inCDATA = true
            return nil
        }
        if window.has("<!DOCTYPE", at: start) {
            if sawRoot { note("there is a document type declaration in the middle") }
            doctype()
            return nil
        }
        note("there is an unknown declaration")
        window.position += 2
        skip(">", "a declaration")
        return nil
    }

    private mutating func instruction() {
        if window.has("<?XML", at: window.position), window.bytes[window.position + 5] <= 0x20, window.offset > 0 {
            note("the XML declaration is not at the beginning")
        }
        window.position += 2
        skip("?>", "a processing instruction")
    }

    /// Moves behind `mark`.
    mutating func skip(_ mark: StaticString, _ what: String) {
        let count = mark.utf8CodeUnitCount
        let last = mark.utf8Start[count - 1]
        while true {
            var search = window.position
            while let found = window.find(last, from: search, to: window.end) {
                search = found + 1
                guard found + 1 - count >= window.position,
                    memcmp(window.bytes + found + 1 - count, mark.utf8Start, count) == 0
                else { continue }
                window.position = found + 1
                return
            }
            window.position = max(window.position, window.end - (count - 1))
            if !window.more() {
                window.position = window.end
                note("the document breaks off in \(what)")
                return
            }
        }
    }

    // MARK: Tags

    private mutating func startTag() -> Event? {
        guard let stop = tagEnd() else { return nil }
        if stop < 0 { return strayBracket() }
        let start = window.position + 1
        var nameEnd = start
        while window.bytes[nameEnd] > 0x20, window.bytes[nameEnd] != 0x2F, window.bytes[nameEnd] != 0x3E {
            nameEnd += 1
        }
        let isEmpty = window.bytes[stop - 1] == 0x2F && stop - 1 >= nameEnd
        attributes.removeAll(keepingCapacity: true)
        let name = names.number(window.bytes + start, nameEnd - start)
        readAttributes(nameEnd, isEmpty ? stop - 1 : stop)
        window.position = stop + 1
        if stack.isEmpty {
            if sawRoot { note("there is more than one outermost element") }
            sawRoot = true
        }
        guard stack.count < Self.deepest else {
            note("elements are nested more than \(Self.deepest) deep")
            if !isEmpty { tooDeep += 1 }
            return nil
        }
        element = Element(name: name, namespace: namespace(of: name))
        stack.append(element)
        if isEmpty { pendingEnds = 1 }
        return .start
    }

    /// The namespace of an element; -1 where its prefix is not declared.
    private mutating func namespace(of name: Int32) -> Int32 {
        let index = Int(name)
        while resolved.count <= index { resolved.append((-1, 0)) }
        if resolved[index].version == namespaces.version { return resolved[index].namespace }
        let prefix = names.prefix(name)
        let number = namespaces.number(of: prefix)
        if number == nil { note("the prefix '\(prefix)' is not declared") }
        resolved[index] = (namespaces.version, number ?? -1)
        return number ?? -1
    }

    /// Where the tag at `position` ends; -1 where it is none; nil where the document ends first, which is then skipped.
    private mutating func tagEnd() -> Int? {
        var index = 1
        var quote: UInt8 = 0
        while true {
            let start = window.position
            let limit = window.end - start
            while index < limit {
                let byte = window.bytes[start + index]
                if quote != 0 {
                    guard let close = window.find(quote, from: start + index, to: window.end) else {
                        index = limit
                        break
                    }
                    index = close - start + 1
                    quote = 0
                    continue
                }
                switch byte {
                case 0x3E: return start + index
                case 0x3C: return -1
                case 0x22, 0x27:
                    // A quotation mark counts behind `=` only; elsewhere it is dirt.
                    if followsEqualsSign(start + index) { quote = byte }
                default: break
                }
                index += 1
            }
            if !window.more() {
                note("the document breaks off in a tag")
                window.position = window.end
                return nil
            }
        }
    }

    private func followsEqualsSign(_ place: Int) -> Bool {
        var index = place - 1
        while index > window.position, window.bytes[index] <= 0x20 { index -= 1 }
        return window.bytes[index] == 0x3D
    }

    private mutating func endTag() -> Event? {
        let start = window.position + 2
        var stop = start
        while true {
            while stop < window.end, window.bytes[stop] != 0x3E, window.bytes[stop] != 0x3C { stop &+= 1 }
            if stop < window.end { break }
            let length = stop - window.position
            guard window.more(limit: 1 << 16) else {
                note("the document breaks off in an end tag")
                window.position = window.end
                return nil
            }
            stop = window.position + length
        }
        let begin = window.position + 2
        var nameEnd = stop
        while nameEnd > begin, window.bytes[nameEnd - 1] <= 0x20 { nameEnd -= 1 }
        if window.bytes[stop] == 0x3C { note("an end tag has no '>'") }
        // Nearly every end tag is that of the innermost element.
        if tooDeep == 0, let last = stack.last, names.isName(last.name, window.bytes + begin, nameEnd - begin) {
            window.position = window.bytes[stop] == 0x3E ? stop + 1 : stop
            return popped()
        }
        let name = names.number(window.bytes + begin, nameEnd - begin)
        window.position = window.bytes[stop] == 0x3E ? stop + 1 : stop
        if tooDeep > 0 {
            tooDeep -= 1
            return nil
        }
        if damage == nil {
            let (written, open) = (names.text(name), stack.last.map { "<\(names.text($0.name))>" } ?? "nothing")
            note("</\(written)> ends \(open)")
        }
        return close(name)
    }

    /// An end tag that is not the innermost element's ends what is open within its own; one that is nobody's is dropped.
    private mutating func close(_ name: Int32) -> Event? {
        let written = names.text(name).lowercased()
        // A document of nothing but wrong end tags must not cost its depth each time.
        for (index, open) in stack.enumerated().reversed().prefix(64)
        where open.name == name || names.text(open.name).lowercased() == written {
            pendingEnds = stack.count - index - 1
            return popped()
        }
        return nil
    }
}

extension XMLReferences.Damage: CustomStringConvertible {
    var description: String {
        switch self {
        case .bareAmpersand: "there is a bare '&' in the text"
        case .undeclared: "an entity is not declared"
        case .forbiddenCharacter: "a reference names a character that XML forbids"
        }
    }
}
