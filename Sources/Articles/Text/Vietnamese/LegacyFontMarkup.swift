/// Reads the parts of a page that are written for fonts of their own: `<font face=".VnTime">ViÖt Nam</font>`.
///
/// Such a page may be in UTF-8 or in plain ASCII with character references, and its letters are Western ones until a reader has
/// the font. Word pastes them into pages that are otherwise in Unicode.
struct LegacyFontMarkup {
    /// A font that is no Unicode font.
    private struct Font: Equatable {
        var charset: VietnameseCharset
        /// `.VnTimeH`: every letter is shown as a capital.
        var isCapital: Bool
    }

    private let bytes: [UInt8]
    private var open: [(name: String, font: Font?)] = []

    /// Brings the text that has such a font to Unicode.
    ///
    /// - Parameters:
    ///   - utf8: The page in UTF-8.
    ///   - known: The encoding that it was brought to Unicode from, if that was one of these; only capitals are left to do.
    /// - Returns: The page; nil where nothing had to be done.
    static func unicode(_ utf8: [UInt8], known: VietnameseCharset?) -> [UInt8]? {
        var markup = LegacyFontMarkup(bytes: utf8)
        return markup.rewritten(known: known)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func rewritten(known: VietnameseCharset?) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var changed = false
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") {
                let end = endOfTag(position)
                readTag(bytes[position..<end])
                result.append(contentsOf: bytes[position..<end])
                position = end
                continue
            }
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            let run = bytes[position..<end]
            if let font = open.last?.font, let text = text(run, font, known) {
                result.append(contentsOf: text)
                changed = true
            } else {
                result.append(contentsOf: run)
            }
            position = end
        }
        return changed ? result : nil
    }

    /// A run of text as its font shows it; nil where it is in Unicode as it stands.
    private func text(_ run: ArraySlice<UInt8>, _ font: Font, _ known: VietnameseCharset?) -> [UInt8]? {
        let text = String(decoding: run, as: UTF8.self)
        var shown = text
        if known == nil {
            var western: [UInt8] = []
            for scalar in HTMLEntities.decoded(text).unicodeScalars {
                guard let byte = VietnameseCharset.westernByte(scalar) else { return nil }
                western.append(byte)
            }
            guard western.contains(where: { $0 >= 0x80 && $0 != 0xA0 }) || font.isCapital else { return nil }
            let reading = VietnameseEncoding.reading(western[...], font.charset)
            if reading.words > 0, reading.good * 2 < reading.words { return nil }
            shown = ContentHTML.escaped(String(font.charset.scalars(western[...])).precomposed)
        }
        if font.isCapital { shown = shown.uppercased() }
        return shown == text ? nil : Array(shown.utf8)
    }

    private func endOfTag(_ start: Int) -> Int {
        if bytes[start...].starts(with: Array("<!--".utf8)) {
            var at = start + 4
            while at + 2 < bytes.count {
                if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"),
                    bytes[at + 2] == UInt8(ascii: ">")
                {
                    return at + 3
                }
                at += 1
            }
            return bytes.count
        }
        return (bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
    }

    /// Notes which font holds from here on.
    private mutating func readTag(_ tag: ArraySlice<UInt8>) {
        let text = String(decoding: tag.prefix(600), as: UTF8.self).lowercased()
        let isEnd = text.hasPrefix("</")
        let name = String(text.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber })
        guard Self.carriers.contains(name) else { return }
        if isEnd {
            if let last = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(last...) }
        } else if open.count < 256 {
            open.append((name, Self.font(in: text) ?? (Self.namesFont(text) ? nil : open.last?.font)))
        }
    }

    /// Elements that are given fonts; the others are not followed, so that a missing end tag does little harm.
    private static let carriers: Set<String> = [
        "font", "span", "p", "div", "td", "th", "b", "strong", "i", "em", "a", "h1", "h2", "h3", "h4",
    ]

    private static func namesFont(_ tag: String) -> Bool { tag.contains("face=") || tag.contains("font-family") }

    /// The font that a tag in small letters names.
    private static func font(in tag: String) -> Font? {
        guard namesFont(tag) else { return nil }
        if let found = tag.firstRange(of: ".vn") {
            let name = tag[found.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == " " }
            return Font(charset: .tcvn3, isCapital: name.count > 2 && name.trimmingEnds.hasSuffix("h"))
        }
        if tag.contains("vni-") { return Font(charset: .vni, isCapital: false) }
        return tag.contains("vps ") ? Font(charset: .vps, isCapital: false) : nil
    }
}
