extension HTMLCondenser {
    /// Values beyond this many bytes are files in `data:` URLs; no one reads them.
    private static var longestValue: Int { 16 << 10 }

    /// Copies an end tag, whose name begins at `start`, and says where it ends.
    mutating func endTag(at start: Int) -> Int {
        let name = start..<endOfName(from: start)
        if preformatted > 0, kind(of: name) == .preformatted { preformatted -= 1 }
        output.append("</")
        output.append(page[name])
        output.append(UInt8(ascii: ">"))
        return afterTag(from: name.upperBound)
    }

    /// Copies a start tag with the attributes that are read, or leaves its whole element out; says where that ends.
    mutating func startTag(at start: Int) -> Int {
        let name = start..<endOfName(from: start)
        let mark = output.count
        output.append(UInt8(ascii: "<"))
        output.append(page[name])
        // A tag that the page's end cuts off is none (13.2.5.34).
        guard let (end, closesItself) = copyAttributes(from: name.upperBound) else {
            output.cut(to: mark)
            return page.count
        }
        switch kind(of: name) {
        case .script:
            let isData = Self.isJSONLD(output.bytes(from: mark))
            output.cut(to: mark)
            return skipScript(from: end, keep: isData)
        case .hiddenText:
            output.cut(to: mark)
            return skipText(of: name, from: end).next
        case .frame:
            output.append("></iframe>")
            return skipText(of: name, from: end).next
        case .title:
            output.append(UInt8(ascii: ">"))
            return copyTitle(name, from: end)
        case .drawing:
            if closesItself {
                output.cut(to: mark)
                return end
            }
            if let after = endOfDrawing(from: end) {
                output.cut(to: mark)
                return after
            }
            enter()
        case .preformatted:
            preformatted += 1
            enter()
        case .selfEnding: break
        case nil: if !closesItself { enter() }
        }
        output.append(closesItself ? "/>" : ">")
        return end
    }

    /// The position after a tag's name.
    private func endOfName(from start: Int) -> Int {
        var position = start
        while position < page.count, page[position] > 0x20, page[position] != UInt8(ascii: ">"),
            page[position] != UInt8(ascii: "/")
        {
            position &+= 1
        }
        return position
    }

    private func kind(of name: Range<Int>) -> HTMLElementKind? {
        PackedName(page[name]).flatMap { elements.value(of: $0) }
    }

    /// Copies the attributes that are read, the first of each name, up to the `>` of the tag.
    ///
    /// - Returns: The position after the tag, and whether it ends in `/>`; nil where the page ends in it.
    private mutating func copyAttributes(from start: Int) -> (end: Int, closesItself: Bool)? {
        var position = start
        var closesItself = false
        var seen: UInt64 = 0
        while position < page.count {
            let first = page[position]
            if first == UInt8(ascii: ">") { return (position + 1, closesItself) }
            closesItself = first == UInt8(ascii: "/")
            if closesItself || first.isWhiteSpace {
                position &+= 1
                continue
            }
            let name = position..<endOfAttributeName(from: position)
            position = skipWhiteSpace(from: name.upperBound)
            var value: Range<Int>?
            if byte(position) == UInt8(ascii: "=") {
                position = skipWhiteSpace(from: position + 1)
                let quote = byte(position)
                if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    let end = find(quote, from: position + 1)
                    guard end < page.count else { return nil }
                    value = position + 1..<end
                    position = end + 1
                } else {
                    value = position..<endOfBareValue(from: position)
                    position = value?.upperBound ?? position
                }
            }
            guard let packed = PackedName(page[name]), let attribute = attributes.value(of: packed) else { continue }
            let bit = UInt64(1) << UInt64(attribute.rawValue)
            guard seen & bit == 0 else { continue }
            seen |= bit
            append(name, value)
            if attribute == .face || attribute == .style, let value, !namesLegacyFont {
                namesLegacyFont = hasLegacyFont(value)
            }
        }
        return nil
    }

    private mutating func append(_ name: Range<Int>, _ value: Range<Int>?) {
        if let value, value.count > Self.longestValue { return }
        output.append(UInt8(ascii: " "))
        output.append(page[name])
        guard let value else { return }
        output.append("=\"")
        var start = value.lowerBound
        while start < value.upperBound {
            let quote = min(find(UInt8(ascii: "\""), from: start, before: value.upperBound), value.upperBound)
            output.append(page[start..<quote])
            if quote < value.upperBound { output.append("&quot;") }
            start = quote + 1
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Whether `.Vn…`, `VNI-…` or `VPS …` stands in a value.
    private func hasLegacyFont(_ value: Range<Int>) -> Bool {
        value.contains { index in
            guard page[index].lowercase == UInt8(ascii: "v"), index + 2 < value.upperBound else { return false }
            let pair = (page[index + 1].lowercase, page[index + 2].lowercase)
            if pair.0 == UInt8(ascii: "n"), index > value.lowerBound, page[index - 1] == UInt8(ascii: ".") {
                return true
            }
            return pair == (UInt8(ascii: "n"), UInt8(ascii: "i")) || pair == (UInt8(ascii: "p"), UInt8(ascii: "s"))
        }
    }

    private func endOfAttributeName(from start: Int) -> Int {
        // An equals sign that begins a name belongs to it (13.2.5.32).
        var position = start + 1
        while position < page.count {
            let byte = page[position]
            if byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
                break
            }
            position &+= 1
        }
        return position
    }

    private func endOfBareValue(from start: Int) -> Int {
        var position = start
        while position < page.count, !page[position].isWhiteSpace, page[position] != UInt8(ascii: ">") {
            position &+= 1
        }
        return position
    }

    private func skipWhiteSpace(from start: Int) -> Int {
        var position = start
        while position < page.count, page[position].isWhiteSpace { position &+= 1 }
        return position
    }

    private static func isJSONLD(_ tag: [UInt8]) -> Bool {
        tag.contains(UInt8(ascii: "+")) && String(decoding: tag, as: UTF8.self).lowercased().contains("ld+json")
    }
}
