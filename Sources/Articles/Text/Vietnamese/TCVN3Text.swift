/// Text in TCVN3 (ABC), which needs its context in two places.
///
/// The bytes 0x80…0x9F are capitals in VSCII-1 and quotes and dashes in the fonts that most pages were made for. And those fonts
/// have no capitals with tones: a heading was typed with small letters and shown in a font of capitals.
enum TCVN3Text {
    /// The text in `bytes`; tones may be characters of their own.
    static func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
        let table = VietnameseCharset.tcvn3.table
        var result = String.UnicodeScalarView()
        var position = bytes.startIndex
        while position < bytes.endIndex {
            guard isWordByte(bytes[position]) else {
                result.append(table[Int(bytes[position])])
                position += 1
                continue
            }
            let end = bytes[position...].firstIndex { !isWordByte($0) } ?? bytes.endIndex
            let word = bytes[position..<end]
            if word.contains(where: isAmbiguous) {
                result.append(contentsOf: resolved(word, before: result.last))
            } else {
                result.append(contentsOf: word.lazy.map { table[Int($0)] })
            }
            position = end
        }
        return CapitalFontText.restored(result)
    }

    private static func isAmbiguous(_ byte: UInt8) -> Bool { byte >= 0x80 && byte < 0xA0 }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        if byte >= 0x80 { return byte != 0xA0 }
        if byte < 0x20 { return ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) && byte != 0 && byte < 0x18 }
        return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    /// A word with bytes that are capitals or punctuation: punctuation stands at its ends, and what is left is a syllable.
    private static func resolved(_ word: ArraySlice<UInt8>, before: Unicode.Scalar?) -> [Unicode.Scalar] {
        let letters = word.map(letter)
        let marks = word.map { VietnameseCharset.western[Int($0)] }
        if word.allSatisfy(isAmbiguous) {
            // "Ở" and "À" begin sentences; the others by themselves are dashes and dots.
            guard word.count == 1, let byte = word.first else { return marks }
            let isNumber = before.map { $0.properties.numericType != nil } ?? false
            return hasNoMark(byte) || byte == 0x99 || (byte == 0x80 && !isNumber) ? letters : marks
        }
        let leading = word.prefix(4).prefix(while: isAmbiguous).count
        let trailing = word.suffix(4).reversed().prefix(while: isAmbiguous).count
        for cut in 0...(leading + trailing) {
            for start in 0...cut where start <= leading && cut - start <= trailing {
                let range = start..<(word.count - (cut - start))
                switch VietnameseSyllable.kind(
                    String(String.UnicodeScalarView(letters[range])).precomposed.unicodeScalars)
                {
                case .common, .sound: return Array(marks[..<start] + letters[range] + marks[range.upperBound...])
                case .odd, .none: continue
                }
            }
        }
        return word.map { isAmbiguous($0) && !hasNoMark($0) ? VietnameseCharset.western[Int($0)] : letter($0) }
    }

    private static func letter(_ byte: UInt8) -> Unicode.Scalar {
        isAmbiguous(byte)
            ? VietnameseCharset.tcvn3Capitals[Int(byte) - 0x80] : VietnameseCharset.tcvn3.table[Int(byte)]
    }

    /// Whether windows-1252 has nothing at this byte.
    private static func hasNoMark(_ byte: UInt8) -> Bool { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) }
}
