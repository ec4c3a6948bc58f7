extension HTMLCondenser {
    /// The position after a comment whose text begins at `start` (13.2.5.43 to 52); the page's end where it never ends.
    func endOfComment(from start: Int) -> Int {
        if byte(start) == UInt8(ascii: ">") { return start + 1 }
        if byte(start) == UInt8(ascii: "-"), byte(start + 1) == UInt8(ascii: ">") { return start + 2 }
        var position = start
        while true {
            position = find(UInt8(ascii: ">"), from: position)
            guard position < page.count else { return page.count }
            let dash = page[position - 1] == UInt8(ascii: "!") ? position - 2 : position - 1
            if dash > start, page[dash] == UInt8(ascii: "-"), page[dash - 1] == UInt8(ascii: "-") {
                return position + 1
            }
            position += 1
        }
    }

    /// Where the text of an element ends whose text is no markup, and where the page goes on after its end tag.
    func skipText(of name: Range<Int>, from start: Int) -> (end: Int, next: Int) {
        var position = start
        while true {
            position = find(UInt8(ascii: "<"), from: position)
            guard position < page.count else { return (page.count, page.count) }
            if byte(position + 1) == UInt8(ascii: "/"), isName(name, at: position + 2) {
                return (position, afterTag(from: position + 2 + name.count))
            }
            position += 1
        }
    }

    /// Copies a title's text, and says where the page goes on; a title without an end is an element like others.
    mutating func copyTitle(_ name: Range<Int>, from start: Int) -> Int {
        let (end, next) = skipText(of: name, from: start)
        guard end < page.count else { return start }
        var position = start
        while position < end {
            let open = min(find(UInt8(ascii: "<"), from: position, before: end), end)
            output.append(page[position..<open])
            if open < end { output.append("&lt;") }
            position = open + 1
        }
        output.append("</title>")
        return next
    }

    /// Passes over a script, and notes its text where it is wanted.
    ///
    /// A script ends at `</script`, but inside `<!--` a `<script` opens another one that must end first (13.2.5.17 to 31).
    mutating func skipScript(from start: Int, keep: Bool) -> Int {
        var position = start
        var commented = false
        var nested = false
        while position < page.count {
            let byte = page[position]
            if byte == UInt8(ascii: "<") {
                if self.byte(position + 1) == UInt8(ascii: "/"), isScript(at: position + 2) {
                    if !nested {
                        if keep { scripts.append(start..<position) }
                        return afterTag(from: position + 8)
                    }
                    nested = false
                } else if commented, isScript(at: position + 1) {
                    nested = true
                } else if isCommentStart(at: position + 1) {
                    commented = true
                }
            } else if byte == UInt8(ascii: ">"), commented, position >= start + 2,
                page[position - 1] == UInt8(ascii: "-"), page[position - 2] == UInt8(ascii: "-")
            {
                commented = false
                nested = false
            }
            position = commented ? position + 1 : find(UInt8(ascii: "<"), from: position + 1)
        }
        return page.count
    }

    /// The position after the drawing whose content begins at `start`; nil where it is to be read like other elements:
    /// it has no end, or holds what ends a drawing in browsers (13.2.6.5), such as a paragraph.
    mutating func endOfDrawing(from start: Int) -> Int? {
        guard start > drawingsFrom else { return nil }
        var position = start
        var depth = 1
        while true {
            position = find(UInt8(ascii: "<"), from: position)
            guard position < page.count else {
                drawingsFrom = page.count
                return nil
            }
            if byte(position + 1) == UInt8(ascii: "/") {
                if isName("svg", at: position + 2) {
                    depth -= 1
                    if depth == 0 { return afterTag(from: position + 5) }
                }
            } else if isName("svg", at: position + 1) {
                if page[afterTag(from: position) - 2] != UInt8(ascii: "/") { depth += 1 }
            } else if isName("p", at: position + 1) || isName("div", at: position + 1)
                || isName("body", at: position + 1) || isName("table", at: position + 1)
            {
                drawingsFrom = position
                return nil
            }
            position += 1
        }
    }

    /// The position of the next `byte` before `end`, where there is one.
    func find(_ byte: UInt8, from start: Int, before end: Int) -> Int {
        var position = start
        while position < end, page[position] != byte { position &+= 1 }
        return position
    }

    private func isScript(at position: Int) -> Bool { isName("script", at: position) }

    private func isCommentStart(at position: Int) -> Bool {
        byte(position) == UInt8(ascii: "!") && byte(position + 1) == UInt8(ascii: "-")
            && byte(position + 2) == UInt8(ascii: "-")
    }

    /// Whether the whole name at `position` is the one in `range`, whatever the case.
    private func isName(_ range: Range<Int>, at position: Int) -> Bool {
        for (offset, index) in range.enumerated() where byte(position + offset).lowercase != page[index].lowercase {
            return false
        }
        return endsName(position + range.count)
    }

    /// Whether the whole name at `position` is `name`, whatever the case.
    private func isName(_ name: StaticString, at position: Int) -> Bool {
        guard byte(position).lowercase == name.utf8Start[0] else { return false }
        for offset in 1..<max(1, name.utf8CodeUnitCount)
        where byte(position + offset).lowercase != name.utf8Start[offset] {
            return false
        }
        return endsName(position + name.utf8CodeUnitCount)
    }

    private func endsName(_ position: Int) -> Bool {
        let byte = byte(position)
        return byte.isWhiteSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
