extension Unicode.Scalar {
    /// White space of any kind.
    var isSpace: Bool {
        value < 0x80 ? value == 0x20 || (9...13).contains(value) : properties.isWhitespace
    }

    /// A letter of any script, or a mark that belongs to one.
    var isLetter: Bool {
        value < 0x80 ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic
    }

    /// A capital letter of any script.
    var isCapital: Bool {
        value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase
    }

    /// The value of a decimal digit of ASCII, Arabic, Persian, Devanagari or full width; nil for anything else.
    var digit: Int? {
        if value &- 0x30 < 10 { return Int(value) - 0x30 }
        guard value >= 0x660 else { return nil }
        for zero in [0x660, 0x6F0, 0x966, 0xFF10] as [UInt32] where value &- zero < 10 { return Int(value - zero) }
        return nil
    }
}

extension StringProtocol {
    /// Without spaces, colons, bars and dashes at its ends.
    var trimmingEnds: String {
        var rest = Substring(self).unicodeScalars
        while let first = rest.first, first.standsAtEnds { rest.removeFirst() }
        while let last = rest.last, last.standsAtEnds { rest.removeLast() }
        return String(rest)
    }
}

extension Unicode.Scalar {
    /// Whether it parts or decorates, as a bullet or a dash does at the ends of a label.
    fileprivate var standsAtEnds: Bool {
        switch value {
        case 0x3A, 0x7C, 0x2013, 0x2D, 0x2022, 0xB7: true
        default: isSpace
        }
    }
}
