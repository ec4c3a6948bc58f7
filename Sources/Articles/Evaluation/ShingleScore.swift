import Foundation

/// How much of a text is the right text: shingles of four tokens, counted.
///
/// The measure of the public article-extraction benchmarks; a Chinese, Japanese or Thai character is a token by itself.
package struct ShingleScore: Sendable, Equatable {
    /// The share of the text that is right; 0 for no text.
    package let precision: Double
    /// The share of the right text that is there.
    package let recall: Double
    /// Their harmonic mean.
    package var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

    package init(text: String, gold: String) {
        let said = Self.shingles(text)
        let wanted = Self.shingles(gold)
        let hits = wanted.reduce(0) { $0 + min($1.value, said[$1.key] ?? 0) }
        precision = said.isEmpty ? 0 : Double(hits) / Double(said.values.reduce(0, +))
        recall = wanted.isEmpty ? 0 : Double(hits) / Double(wanted.values.reduce(0, +))
    }

    private static func shingles(_ text: String) -> [[String]: Int] {
        let tokens = tokens(text)
        guard !tokens.isEmpty else { return [:] }
        var result: [[String]: Int] = [:]
        for start in 0...max(0, tokens.count - 4) {
            result[Array(tokens[start..<min(tokens.count, start + 4)]), default: 0] += 1
        }
        return result
    }

    /// The words of a text, in lower case and NFC.
    static func tokens(_ text: String) -> [String] {
        var result: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if isWide(scalar) {
                if !word.isEmpty { result.append(String(word)) }
                word = String.UnicodeScalarView()
                result.append(String(scalar))
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
                word.append(scalar)
            } else if !word.isEmpty {
                result.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { result.append(String(word)) }
        return result
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x0E00...0x0E7F: true
        default: false
        }
    }
}
