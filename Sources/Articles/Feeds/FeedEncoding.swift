import Foundation

/// The encoding of a feed.
///
/// The order is: byte order mark; the look of the first bytes; valid UTF-8, whatever the labels say; the label of the server
/// (RFC 7303); the document's own; a guess by content.
struct FeedEncoding {
    /// What it is called: as the publisher wrote it, where that is right.
    var name: String
    /// What the C library calls it; nil for UTF-8.
    var iconvName: String?
    /// How many bytes the byte order mark has.
    var markLength = 0
    /// The whole text, where reading it was the way to know the encoding.
    var converted: [UInt8]?
    /// What is wrong with the labels, if anything.
    var damage: String?
    /// Whether letters and their marks stand apart in it, and are to be joined.
    var needsComposing = false

    /// The encoding of a document that begins with `head`.
    static func of(_ head: [UInt8], isWhole: Bool, contentType: String?) -> FeedEncoding {
        if let wide = wide(head) { return wide }
        let header = contentType.flatMap(ContentType.charset)
        let own = FeedDeclaration.label(in: head)
        let label = header ?? own
        let wrong = FeedUTF8Count(head, isWhole: isWhole)
        if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) { return ebcdic(head, header) }
        if wrong.bad == 0 {
            return utf8(head, label, isASCII: wrong.multibyte == 0, header: header)
        }
        // Few wrong bytes among many right ones: it is UTF-8 with dirt in it.
        let saysUTF8 = label.map { ["utf-8", "utf8"].contains($0.lowercased()) } ?? true
        if wrong.multibyte > 0, wrong.multibyte >= (saysUTF8 ? wrong.bad : wrong.bad * 3) {
            return FeedEncoding(name: "utf-8", damage: "some of its bytes are not utf-8")
        }
        return bytes(head, isWhole: isWhole, labels: [header, own].compactMap { $0 })
    }

    /// UTF-16 and UTF-32, by their marks or by where the zeros of the first characters are.
    private static func wide(_ head: [UInt8]) -> FeedEncoding? {
        let start = Array(head.prefix(4))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return FeedEncoding(name: "utf-8", markLength: 3) }
        if start == [0xFF, 0xFE, 0, 0] { return FeedEncoding(name: "utf-32le", iconvName: "UTF-32LE", markLength: 4) }
        if start == [0, 0, 0xFE, 0xFF] { return FeedEncoding(name: "utf-32be", iconvName: "UTF-32BE", markLength: 4) }
        if start.starts(with: [0xFF, 0xFE]) {
            return FeedEncoding(name: "utf-16le", iconvName: "UTF-16LE", markLength: 2)
        }
        if start.starts(with: [0xFE, 0xFF]) {
            return FeedEncoding(name: "utf-16be", iconvName: "UTF-16BE", markLength: 2)
        }
        guard start.count == 4 else { return nil }
        switch (start[0] != 0, start[1] != 0, start[2] != 0, start[3] != 0) {
        case (false, false, false, true): return FeedEncoding(name: "utf-32be", iconvName: "UTF-32BE")
        case (true, false, false, false): return FeedEncoding(name: "utf-32le", iconvName: "UTF-32LE")
        case (false, true, false, true): return FeedEncoding(name: "utf-16be", iconvName: "UTF-16BE")
        case (true, false, true, false): return FeedEncoding(name: "utf-16le", iconvName: "UTF-16LE")
        default: return nil
        }
    }

    /// UTF-8, or an encoding that ASCII is a part of.
    private static func utf8(_ head: [UInt8], _ label: String?, isASCII: Bool, header: String?) -> FeedEncoding {
        guard let label else { return FeedEncoding(name: "utf-8") }
        let key = label.lowercased()
        if ["utf-8", "utf8", "us-ascii", "ascii"].contains(key) {
            let isWrong = !isASCII && key.hasSuffix("ascii")
            return FeedEncoding(
                name: isWrong ? "utf-8" : key, damage: isWrong ? "it is declared as \(label), and is utf-8" : nil)
        }
        if isASCII, ["iso-2022-jp", "hz-gb-2312", "utf-7", "iso-2022-kr"].contains(key),
            let name = FeedEncodingNames.iconvName(key), FeedConverter(name) != nil
        {
            return FeedEncoding(name: key, iconvName: name)
        }
        if isASCII, !key.hasPrefix("utf-16"), !key.hasPrefix("utf-32"), key != "u16", !key.hasPrefix("ucs"),
            let name = FeedEncodingNames.iconvName(key), FeedConverter(name) != nil, !FeedEncodingNames.isEBCDIC(name)
        {
            return FeedEncoding(name: label)
        }
        return FeedEncoding(name: "utf-8", damage: "it is declared as \(label), and is utf-8")
    }

    /// One of the encodings of IBM's large machines, in which `<?xml` has other bytes.
    private static func ebcdic(_ head: [UInt8], _ header: String?) -> FeedEncoding {
        // Letters and figures are the same in all of them, so any one reads the declaration.
        let sample = FeedConverter("IBM037")?.convert(head.prefix(200), atEnd: true) ?? []
        let label = FeedDeclaration.label(in: sample) ?? header ?? "ibm037"
        let name = FeedEncodingNames.iconvName(label).flatMap { FeedConverter($0) == nil ? nil : $0 }
        return FeedEncoding(name: label, iconvName: name ?? "IBM037")
    }

    private static func bytes(_ head: [UInt8], isWhole: Bool, labels: [String]) -> FeedEncoding {
        let label = labels.first { !["utf-8", "utf8", "us-ascii", "ascii"].contains($0.lowercased()) }
        let iconvName = label.flatMap(FeedEncodingNames.iconvName).flatMap { FeedConverter($0) == nil ? nil : $0 }
        let visible = VisibleText.of(head)
        let isWestern = iconvName == nil || iconvName == "CP1252" || iconvName == "CP1258"
        // A letter or two read as Vietnamese in some encoding by chance.
        let marked = visible.split { $0 < 0x80 && ($0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A) }
            .count { word in word.contains { $0 >= 0x80 } }
        if isWhole, isWestern, marked >= 3,
            let charset = VietnameseEncoding.guess(
                visible[...], declared: iconvName == "CP1258" ? "windows-1258" : nil)
        {
            let isDeclared = iconvName == "CP1258" && charset.rawValue == "windows-1258"
            return FeedEncoding(
                name: charset.rawValue, converted: charset.utf8(head),
                damage: isDeclared ? nil : "its encoding, \(charset.rawValue), is not declared")
        }
        if let label, let iconvName {
            let isLast = label == labels.first
            return FeedEncoding(
                name: label, iconvName: iconvName, damage: isLast ? nil : "it is not \(labels[0]), as its server says",
                needsComposing: iconvName == "CP1258")
        }
        let guess = EncodingGuess.encoding(of: visible) ?? "windows-1252"
        return FeedEncoding(
            name: guess, iconvName: FeedEncodingNames.iconvName(guess) ?? "CP1252",
            damage: labels.isEmpty ? "its encoding is not declared" : "it is not \(labels[0]), as it is declared")
    }
}

/// How much of a text is UTF-8; a character at the end of what is not whole may go on.
private struct FeedUTF8Count {
    var bad = 0
    var multibyte = 0

    init(_ bytes: [UInt8], isWhole: Bool) {
        var end = bytes.count
        if !isWhole {
            bytes.withUnsafeBufferPointer { bytes in
                guard let start = bytes.baseAddress else { return }
                let torn = (1...3).first { $0 <= bytes.count && FeedUTF8.isTorn(start + bytes.count - $0, $0) }
                end -= torn ?? 0
            }
        }
        let found = UTF8Check.wrongBytes(end == bytes.count ? bytes : Array(bytes[..<end]))
        bad = found.count
        multibyte = found.multibyte
    }
}

/// The encoding that an XML declaration names.
enum FeedDeclaration {
    /// The label in the first `<?xml … ?>`; nil where there is none.
    static func label(in head: [UInt8]) -> String? {
        let text = String(decoding: head.prefix(1_024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        guard let open = text.firstRange(of: "<?xml"), let close = text[open.upperBound...].firstRange(of: "?>"),
            let found = text[open.upperBound..<close.lowerBound].firstRange(of: "encoding")
        else { return nil }
        var rest = text[found.upperBound..<close.lowerBound].drop(while: \.isWhitespace)
        guard rest.first == "=" else { return nil }
        rest = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        let label = rest.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        return label.isEmpty ? nil : String(label)
    }
}
