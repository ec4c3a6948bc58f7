/// Refuses documents that declare entities, before libxml2 sees them.
///
/// A file of 454 bytes with five levels of parameter entities keeps libxml2 2.9.14 busy for minutes, whatever the options; and
/// no feed needs an internal subset. A plain `<!DOCTYPE rss PUBLIC …>` is let through.
enum DoctypeGuard {
    static func check(_ utf8: [UInt8]) throws(MarkupError) {
        let marker = Array("<!".utf8)
        var position = 0
        while position + 2 < utf8.count {
            guard let next = utf8[position...].firstIndex(of: marker[0]), next + 2 < utf8.count else { return }
            position = next + 1
            guard utf8[next + 1] == marker[1] else {
                // The prologue ends with the first element.
                if utf8[next + 1] != UInt8(ascii: "?") { return }
                continue
            }
            if utf8[next...].starts(with: Array("<!--".utf8)) {
                guard let end = endOfComment(utf8, next + 4) else { return }
                position = end
                continue
            }
            let declaration = utf8[(next + 2)...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
            let after = next + 2 + declaration.count
            if after < utf8.count, utf8[after] == UInt8(ascii: "[") { throw .forbiddenDoctype }
            if String(decoding: declaration.prefix(7), as: UTF8.self).uppercased().hasPrefix("ENTITY") {
                throw .forbiddenDoctype
            }
            position = after
        }
    }

    private static func endOfComment(_ utf8: [UInt8], _ start: Int) -> Int? {
        var position = start
        while position + 2 < utf8.count {
            if utf8[position] == UInt8(ascii: "-"), utf8[position + 1] == UInt8(ascii: "-"),
                utf8[position + 2] == UInt8(ascii: ">")
            {
                return position + 3
            }
            position += 1
        }
        return nil
    }
}
