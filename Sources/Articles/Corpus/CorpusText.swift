import Foundation

/// Text as corpora want it: NFC, one kind of space, no invisible or control characters.
///
/// Unlike `PlainText`, which reads lines off a page, it leaves spaces and line ends of a finished text where they are.
public enum CorpusText {
    /// The text, with what does not belong in a corpus taken out of it.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The same text in NFC, with LF at the ends of its lines, without control characters, zero-width
    ///   characters and direction marks, every other white space turned into U+0020.
    public static func clean(_ text: String) -> String {
        var text = text
        if text.withUTF8({ CorpusTextCheck.isClean($0) }) { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            switch action(scalar, after: previous) {
            case .keep: result.append(scalar)
            case .space: if previous != " " { result.append(" ") }
            case .newline: result.append("\n")
            case .drop: continue
            }
            previous = result.last ?? "\n"
        }
        return String(result).precomposedStringWithCanonicalMapping
    }

    private enum Action {
        case keep, space, newline, drop
    }

    private static func action(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Action {
        switch scalar.value {
        case 0x0A: return .keep
        // A carriage return stands before a line feed, or is a stray one.
        case 0x0D: return .drop
        case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: return .newline
        case 0x00...0x1F, 0x7F...0x9F: return .drop
        case 0x200C, 0x200D: return joins(after: previous) ? .keep : .drop
        // Soft hyphen, combining grapheme joiner, Mongolian vowel separator, direction marks, word joiner and other
        // format characters, byte order mark, interlinear annotation, language tag.
        case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0001:
            return .drop
        case 0xFDD0...0xFDEF: return .drop
        default: return scalar.value & 0xFFFE == 0xFFFE ? .drop : .keep
        }
    }

    /// Whether a joiner after `previous` says something: in Arabic, in the scripts of India and South-East Asia, in
    /// Mongolian, and between emoji.
    private static func joins(after previous: Unicode.Scalar) -> Bool {
        switch previous.value {
        case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE0F,
            0xFE70...0xFEFE, 0x1F000...0x1FAFF, 0x2600...0x27BF:
            true
        default: previous.properties.isEmoji && previous.value > 0x7F
        }
    }
}
