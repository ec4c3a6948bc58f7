/// Text in the VNI fonts for Windows: a letter, and behind it a second one that stands for its marks.
///
///     Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam
enum VNIText {
    /// The text in `bytes`, composed.
    static func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            let isUpper = byte < 0x80 ? byte & 0x20 == 0 : byte < 0xE0
            let base = bases[byte | 0x20]
            if let base, byte >= 0x41, position + 1 < bytes.endIndex, bytes[position + 1] >= 0xC0,
                let mark = marks[bytes[position + 1] | 0x20], let letter = mark.on(base),
                let scalar = VietnameseLetter.scalar(base: letter, tone: mark.tone, isUpper: isUpper)
            {
                result.append(scalar)
                position += 2
                continue
            }
            if byte >= 0xC0, let (base, tone) = singles[byte | 0x20] {
                result.append(
                    VietnameseLetter.scalar(base: base, tone: tone, isUpper: isUpper) ?? (isUpper ? "Đ" : "đ"))
            } else {
                result.append(VietnameseCharset.western[Int(byte)])
            }
            position += 1
        }
        return result
    }

    /// How many bytes are marks without the letter that they belong on: many in any text that is not VNI.
    static func strays(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if byte >= 0xC0, let mark = marks[byte | 0x20] {
                let base = previous >= 0x41 ? bases[previous | 0x20] : nil
                if base.flatMap(mark.on) == nil { count += 1 }
                previous = 0
            } else {
                previous = byte
            }
        }
        return count
    }

    /// What a mark adds to the letter before it.
    private struct Mark {
        /// The plain letters that may stand before it, and what they become.
        var letters: [Unicode.Scalar: Unicode.Scalar]
        var tone: VietnameseLetter.Tone

        func on(_ base: Unicode.Scalar) -> Unicode.Scalar? { letters[base] }
    }

    /// Letters that a mark may follow, by their byte in lower case: `ô` stands for ơ, `ö` for ư.
    private static let bases: [UInt8: Unicode.Scalar] = [
        0x61: "a", 0x65: "e", 0x6F: "o", 0x75: "u", 0x79: "y", 0xF4: "ơ", 0xF6: "ư",
    ]

    private static let marks: [UInt8: Mark] = {
        let plain: [Unicode.Scalar: Unicode.Scalar] = [
            "a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ơ": "ơ", "ư": "ư",
        ]
        let circumflex: [Unicode.Scalar: Unicode.Scalar] = ["a": "â", "e": "ê", "o": "ô"]
        let breve: [Unicode.Scalar: Unicode.Scalar] = ["a": "ă"]
        let bytes: [(UInt8, [Unicode.Scalar: Unicode.Scalar], VietnameseLetter.Tone)] = [
            (0xF9, plain, .acute), (0xF8, plain, .grave), (0xFB, plain, .hook), (0xF5, plain, .tilde),
            (0xEF, plain, .dot), (0xE2, circumflex, .level), (0xE1, circumflex, .acute), (0xE0, circumflex, .grave),
            (0xE5, circumflex, .hook), (0xE3, circumflex, .tilde), (0xE4, circumflex, .dot), (0xEA, breve, .level),
            (0xE9, breve, .acute), (0xE8, breve, .grave), (0xFA, breve, .hook), (0xFC, breve, .tilde),
            (0xEB, breve, .dot),
        ]
        return Dictionary(uniqueKeysWithValues: bytes.map { ($0.0, Mark(letters: $0.1, tone: $0.2)) })
    }()

    /// Bytes that are a letter by themselves.
    private static let singles: [UInt8: (Unicode.Scalar, VietnameseLetter.Tone)] = [
        0xF1: ("đ", .level), 0xF4: ("ơ", .level), 0xF6: ("ư", .level), 0xEC: ("i", .grave), 0xED: ("i", .acute),
        0xE6: ("i", .hook), 0xF3: ("i", .tilde), 0xF2: ("i", .dot), 0xEE: ("y", .dot),
    ]
}
