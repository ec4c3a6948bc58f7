/// Drive letters, which `file:` URLs treat apart from other path segments.
enum WindowsDrive {
    /// `C:` or `C|`.
    static func isLetter(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count == 2, let first = text.first, let last = text.last else { return false }
        return first.isASCIILetter && (last == UInt8(ascii: ":") || last == UInt8(ascii: "|"))
    }

    /// `C:`.
    static func isNormalized(_ text: ArraySlice<UInt8>) -> Bool { isLetter(text) && text.last == UInt8(ascii: ":") }

    /// Whether `text` begins with a drive letter that ends there or before `/`, `\`, `?` or `#`.
    static func begins(_ text: ArraySlice<UInt8>) -> Bool {
        guard isLetter(text.prefix(2)) else { return false }
        guard let next = text.dropFirst(2).first else { return true }
        return [UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(next)
    }
}
