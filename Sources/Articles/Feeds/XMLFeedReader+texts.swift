/// The text of the element that ends, in the forms in which it is wanted.
extension XMLFeedReader {
    /// As it is written, without white space at its ends; nil where there is none.
    mutating func raw(_ frame: Frame) -> String? {
        let bytes = FeedText.trimmed(text[frame.textStart...])
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// One line of plain text; nil where there is none.
    mutating func line(_ frame: Frame) -> String? {
        let bytes = FeedText.trimmed(text[frame.textStart...])
        guard !bytes.isEmpty else { return nil }
        return FeedPlainText.collapsed(bytes).orNil
    }

    /// One line of plain text out of what may be HTML.
    mutating func plain(_ frame: Frame) -> String? {
        let bytes = FeedText.trimmed(text[frame.textStart...])
        guard !bytes.isEmpty else { return nil }
        if frame.form == .text || frame.form == .other { return FeedPlainText.collapsed(bytes).orNil }
        if frame.form == .base64 {
            return FeedPlainText.line((FeedBase64.decoded(bytes) ?? Array(bytes))[...]).orNil
        }
        return FeedPlainText.line(bytes).orNil
    }

    /// A word that should be plain text: its entities are decoded, unless markup comes out of them.
    mutating func word(_ frame: Frame) -> String? {
        let bytes = FeedText.trimmed(text[frame.textStart...])
        guard !bytes.isEmpty else { return nil }
        let decoded = FeedPlainText.decoded(Array(bytes))
        return FeedPlainText.collapsed(decoded.contains(0x3C) ? bytes : decoded[...]).orNil
    }

    /// HTML that is safe to publish; nil where there is none.
    mutating func html(_ frame: Frame) -> String? {
        let bytes = FeedText.trimmed(text[frame.textStart...])
        guard !bytes.isEmpty else { return nil }
        switch frame.form {
        case .text, .other:
            return FeedText.escaped(bytes)
        case .base64:
            guard let decoded = FeedBase64.decoded(bytes) else { return FeedText.escaped(bytes) }
            return String(decoding: FeedHTML.clean(decoded[...], base: bases[Int(frame.base)]), as: UTF8.self)
        case .html, .xhtml:
            let clean = FeedHTML.clean(bytes, base: bases[Int(frame.base)])
            return String(decoding: FeedText.trimmed(clean[...]), as: UTF8.self).orNil
        }
    }

    /// An absolute address; nil where there is none.
    mutating func address(_ frame: Frame) -> String? {
        raw(frame).flatMap { FeedAddress.absolute($0, base: bases[Int(frame.base)]) }
    }

    /// An absolute address out of an attribute.
    mutating func address(_ attribute: StaticString, base: WebURL?) -> String? {
        scanner.attribute(attribute).flatMap { FeedAddress.absolute($0, base: base) }
    }

    /// A number; nil where there is none.
    mutating func number(_ frame: Frame) -> Int? { raw(frame).flatMap { FeedNumber.int($0) } }

    /// A date; nil where there is none.
    mutating func date(_ frame: Frame) -> ArticleDate? { raw(frame).flatMap(FeedDate.parse) }
}

/// Numbers as feeds write them.
enum FeedNumber {
    /// A whole number, however its thousands are set apart; nil where it is none, or too large.
    static func int(_ text: String) -> Int? {
        if let value = Int(text) { return value }
        let digits = text.trimmingEnds.filter { $0 != "," && !$0.isWhitespace }
        return Int(digits) ?? Double(digits).flatMap { $0.isFinite && abs($0) < 1e15 ? Int($0) : nil }
    }

    /// `yes`, `true`, `explicit`; `no`, `false`, `clean`.
    static func bool(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "explicit", "1": true
        case "no", "false", "clean", "0": false
        default: nil
        }
    }

    /// Seconds: `95`, `1:35`, `01:02:03`.
    static func seconds(_ text: String) -> Int? {
        let parts = text.split(separator: ":").map { Int($0.prefix { $0 != "." }) }
        guard (1...3).contains(parts.count) else { return nil }
        var result = 0
        for part in parts {
            guard let part, (0...1_000_000).contains(part) else { return nil }
            result = result * 60 + part
        }
        return result
    }
}

/// Addresses as feeds write them.
enum FeedAddress {
    /// The address without white space, absolute where there is something to make it so; nil where it is dangerous or empty.
    static func absolute(_ text: String, base: WebURL?) -> String? {
        if isClean(text) { return text }
        var address = clean(text)
        if address.utf8.starts(with: "//".utf8), base == nil { address = "https:" + address }
        guard !address.isEmpty else { return nil }
        if isWeb(address) { return address }
        if let scheme = FeedHTMLAddress.scheme(address) {
            return ["javascript", "vbscript", "data", "file"].contains(scheme) ? nil : address
        }
        return base.flatMap { WebURL(address, base: $0)?.href } ?? address
    }

    /// Whether it begins with `http://` or `https://`.
    static func isWeb(_ text: String) -> Bool { beginsAsWeb(text, andIsClean: false) }

    /// Whether it begins so and has no white space, as nearly all have.
    private static func isClean(_ text: String) -> Bool { beginsAsWeb(text, andIsClean: true) }

    private static func beginsAsWeb(_ text: String, andIsClean: Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count > 7, bytes[0] == 0x68, bytes[1] == 0x74, bytes[2] == 0x74, bytes[3] == 0x70 else {
                return false
            }
            let colon = bytes[4] == 0x73 ? 5 : 4
            guard bytes[colon] == 0x3A, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { return false }
            guard andIsClean else { return true }
            var least: UInt8 = 0xFF
            for byte in bytes { least = min(least, byte) }
            return least > 0x20
        }
    }

    /// Without line feeds and tabs, and without white space at its ends, as browsers read it.
    private static func clean(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text }
        return String(
            text.trimmingEnds.unicodeScalars.filter { $0.value != 0x0A && $0.value != 0x0D && $0.value != 0x09 })
    }
}
