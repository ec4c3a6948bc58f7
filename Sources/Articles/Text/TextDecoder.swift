/// Brings text of any encoding to UTF-8.
public enum TextDecoder {
    /// What the bytes are; each kind declares its encoding in its own way.
    public enum Kind: Sendable {
        case html, xml, plain
    }

    /// Decodes a document.
    ///
    /// The order is: byte order mark; valid UTF-8, whatever the labels say, for no other encoding looks like it by chance;
    /// the HTTP header; the document's own declaration; a guess by content. A UTF-8 text with few wrong bytes stays UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: The document as served.
    ///   - httpCharset: The `charset` of the `Content-Type` header, if it had one.
    ///   - kind: How the document would declare its encoding.
    /// - Returns: The text in UTF-8, without byte order mark and NUL.
    public static func decode(_ bytes: [UInt8], httpCharset: String?, kind: Kind) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), "UTF-16BE") }
        let wrong = UTF8Check.wrongBytes(bytes)
        if wrong.isASCII { return ascii(bytes, httpCharset, kind) }
        if wrong.count == 0, !wrong.isRareScript { return utf8(bytes) }
        if let half = WideText.byteOrder(bytes) { return wide(bytes[...], half) }
        if wrong.count * 10 < wrong.multibyte, !wrong.isRareScript { return utf8(bytes) }
        return legacy(bytes, httpCharset, kind)
    }

    /// Text of an encoding from before Unicode: as its language says, then as its label says, then as its letters say.
    private static func legacy(_ bytes: [UInt8], _ httpCharset: String?, _ kind: Kind) -> DecodedText {
        let labels = [httpCharset, EncodingDeclaration.label(in: bytes, kind: kind)].compactMap { $0 }
        let declared = labels.lazy.compactMap(EncodingLabel.name).first { $0 != "utf-8" }
        let visible = kind == .plain ? Array(bytes.prefix(64_000)) : VisibleText.of(bytes)
        let own = declared.flatMap(VietnameseCharset.init(rawValue:))
        // A Western label is what an editor without a clue wrote: old Vietnamese pages carry it.
        if declared == nil || declared == "windows-1252" || own != nil,
            let charset = VietnameseEncoding.guess(visible[...], declared: declared) ?? own
        {
            return vietnamese(bytes, charset)
        }
        if UTF8Check.wrongBytes(bytes).count == 0 { return utf8(bytes) }
        let name = declared ?? EncodingGuess.encoding(of: visible) ?? "windows-1252"
        guard let text = Converter.utf8(bytes, from: name) ?? Converter.utf8(bytes, from: "windows-1252") else {
            return utf8(bytes)
        }
        return DecodedText(utf8: text.bytes, encoding: name, repaired: text.repaired)
    }

    private static func vietnamese(_ bytes: [UInt8], _ charset: VietnameseCharset) -> DecodedText {
        let text = charset.utf8(bytes)
        let isRepaired = text.contains(0)
        return DecodedText(
            utf8: isRepaired ? text.filter { $0 != 0 } : text, encoding: charset.rawValue, repaired: isRepaired)
    }

    /// UTF-8, wrong bytes replaced by U+FFFD, NUL taken out, and what was encoded twice decoded.
    private static func utf8(_ bytes: [UInt8]) -> DecodedText {
        let wrong = UTF8Check.wrongBytes(bytes)
        let valid = wrong.count == 0 ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
        let clean = wrong.hasNUL ? valid.filter { $0 != 0 } : valid
        let mended = wrong.isASCII ? nil : DoubleEncoding.mended(clean)
        return DecodedText(utf8: mended ?? clean, encoding: "utf-8", repaired: wrong.count > 0 || mended != nil)
    }

    /// ASCII is itself in nearly all encodings; not in ISO-2022-JP, HZ or UTF-16 without a mark.
    private static func ascii(_ bytes: [UInt8], _ httpCharset: String?, _ kind: Kind) -> DecodedText {
        if bytes.contains(0), let half = WideText.byteOrder(bytes) { return wide(bytes[...], half) }
        if bytes.contains(0x1B) || bytes.contains(UInt8(ascii: "~")) {
            let labels = [httpCharset, EncodingDeclaration.label(in: bytes, kind: kind)].compactMap { $0 }
            let declared = labels.lazy.compactMap(EncodingLabel.name).first {
                ["iso-2022-jp", "hz-gb-2312"].contains($0)
            }
            if let name = declared ?? EncodingGuess.stateful(bytes),
                let text = Converter.utf8(bytes, from: name)
            {
                return DecodedText(utf8: text.bytes, encoding: name, repaired: text.repaired)
            }
        }
        return utf8(bytes)
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, _ name: String) -> DecodedText {
        guard let text = Converter.utf8(Array(bytes), from: name) else { return utf8(Array(bytes)) }
        return DecodedText(utf8: text.bytes.filter { $0 != 0 }, encoding: name.lowercased(), repaired: text.repaired)
    }
}

/// Text in UTF-8, and how it got there.
public struct DecodedText: Sendable, Equatable {
    /// The text, without a byte order mark and without NUL.
    public var utf8: [UInt8]
    /// The encoding it was in, by its name in the WHATWG Encoding Standard, in lower case.
    public var encoding: String
    /// Whether bytes that are wrong in that encoding were replaced.
    public var repaired: Bool
}
