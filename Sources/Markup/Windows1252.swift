/// The bytes of windows-1252 that Latin-1 leaves to control characters, and that pages mean by those code points.
package enum Windows1252 {
    /// The character of a byte from 0x80 to 0x9F, or of that code point; any other value is its own.
    package static func codePoint(_ value: UInt32) -> UInt32 {
        (0x80...0x9F).contains(value) ? UInt32(codePoints[Int(value) - 0x80]) : value
    }

    private static let codePoints: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
