import Foundation

@testable import Articles

/// Writes the encodings that Vietnamese had before Unicode: the tests' own way back.
enum LegacyVietnamese {
    /// The bytes of `text`; nil where the encoding lacks a character.
    static func bytes(_ text: String, _ charset: VietnameseCharset) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            guard let next = character(scalar, charset) else { return nil }
            bytes += next
        }
        return bytes
    }

    private static func character(_ scalar: Unicode.Scalar, _ charset: VietnameseCharset) -> [UInt8]? {
        if scalar.isASCII { return [UInt8(scalar.value)] }
        switch charset {
        case .vni:
            guard let letter = VietnameseLetter.of(scalar) else {
                return VietnameseCharset.westernByte(scalar).map { [$0] }
            }
            return vni(letter)
        case .windows1258:
            guard let letter = VietnameseLetter.of(scalar), letter.tone != .level else {
                return byte(scalar, charset).map { [$0] }
            }
            let tones: [UInt8] = [0, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
            let plain = VietnameseLetter.scalar(base: letter.base, tone: .level, isUpper: letter.isUpper) ?? letter.base
            return byte(plain, charset).map { [$0, tones[letter.tone.rawValue]] }
        case .tcvn3:
            if let place = VietnameseCharset.tcvn3Capitals.firstIndex(of: scalar) { return [UInt8(0x80 + place)] }
            return byte(scalar, charset).map { [$0] }
        case .viscii, .vps:
            return byte(scalar, charset).map { [$0] }
        }
    }

    private static func byte(_ scalar: Unicode.Scalar, _ charset: VietnameseCharset) -> UInt8? {
        charset.table.firstIndex(of: scalar).flatMap { UInt8(exactly: $0) }
    }

    /// `ệ` is `eä`, `đ` is `ñ`, `ĩ` is `ó`.
    private static func vni(_ letter: VietnameseLetter) -> [UInt8]? {
        let plain = ["", "ø", "û", "õ", "ù", "ï"]
        let circumflex = ["â", "à", "å", "ã", "á", "ä"]
        let breve = ["ê", "è", "ú", "ü", "é", "ë"]
        let tone = letter.tone.rawValue
        let text: String
        switch letter.base {
        case "đ": text = "ñ"
        case "i": text = ["i", "ì", "æ", "ó", "í", "ò"][tone]
        case "y" where letter.tone == .dot: text = "î"
        case "ă": text = "a" + breve[tone]
        case "â": text = "a" + circumflex[tone]
        case "ê": text = "e" + circumflex[tone]
        case "ô": text = "o" + circumflex[tone]
        case "ơ": text = "ô" + plain[tone]
        case "ư": text = "ö" + plain[tone]
        default: text = String(letter.base) + plain[tone]
        }
        return Array((letter.isUpper ? text.uppercased() : text).unicodeScalars).map {
            UInt8(truncatingIfNeeded: $0.value)
        }
    }
}
