/// What makes two lines of different pages the same: their words, whatever the case.
///
/// In a short line the numbers do not count either: it is a counter or a date. In a sentence they do.
package enum LineKey {
    /// The key of a page's address or name, stable over releases: FNV-1a of its bytes, digits and all.
    package static func ofPage(_ name: String) -> UInt64 {
        StableHash.fnv1a(name)
    }

    /// The key of a line, stable over releases: FNV-1a of its folded text.
    package static func of(_ line: String) -> UInt64 {
        var hash = StableHash.start
        let foldsDigits = line.wordCount < 8
        var wasSpace = true
        var wasDigit = false
        for scalar in line.lowercased().unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
            defer {
                wasSpace = isSpace
                wasDigit = isDigit
            }
            if (isSpace && wasSpace) || (foldsDigits && isDigit && wasDigit) { continue }
            let value = isSpace ? 0x20 : foldsDigits && isDigit ? 0x30 : scalar.value
            for shift in [UInt32(0), 8, 16] where shift == 0 || value >> shift > 0 {
                StableHash.add(UInt8(value >> shift & 0xFF), to: &hash)
            }
        }
        return hash
    }
}
