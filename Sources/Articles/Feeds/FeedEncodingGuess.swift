/// Guesses the encoding of a text that does not say it, by which letters it would have.
enum FeedEncodingGuess {
    /// The likeliest encoding; nil where it is Western, or nothing.
    static func name(_ bytes: [UInt8]) -> String? {
        let high = bytes.prefix(1 << 18).filter { $0 >= 0x80 }
        guard high.count >= 8 else { return nil }
        let scores = [
            ("euc-jp", pairs(bytes, first: 0xA4...0xA5, all: 0xA1...0xFE, second: 0xA1...0xFE)),
            ("euc-kr", pairs(bytes, first: 0xB0...0xC8, all: 0xA1...0xFD, second: 0xA1...0xFE)),
            ("gb18030", pairs(bytes, first: 0xB0...0xD7, all: 0xA1...0xF7, second: 0xA1...0xFE) * 0.9),
            ("big5", pairs(bytes, first: 0xA4...0xC6, all: 0xA1...0xF9, second: 0x40...0xFE) * 0.7),
            ("shift_jis", shiftJIS(bytes)), ("koi8-r", cyrillic(high, small: 0xC0...0xDF, capital: 0xE0...0xFF)),
            ("windows-1251", cyrillic(high, small: 0xE0...0xFF, capital: 0xC0...0xDF)),
        ]
        guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 > 0.4 else { return nil }
        return best.0
    }

    /// The share of pairs of bytes whose first one is among the commonest; 0 where the bytes are no pairs.
    private static func pairs(
        _ bytes: [UInt8], first: ClosedRange<UInt8>, all: ClosedRange<UInt8>, second: ClosedRange<UInt8>
    ) -> Double {
        var good = 0
        var count = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { break }
            guard all.contains(bytes[index]), second.contains(bytes[index + 1]) else { return 0 }
            count += 1
            if first.contains(bytes[index]) { good += 1 }
            index += 2
        }
        return count >= 4 ? Double(good) / Double(count) : 0
    }

    private static func shiftJIS(_ bytes: [UInt8]) -> Double {
        var good = 0
        var count = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 || (0xA1...0xDF).contains(byte) {
                index += 1
                if byte >= 0x80 { count += 1 }
                continue
            }
            guard index + 1 < bytes.count else { break }
            let next = bytes[index + 1]
            guard (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte), next >= 0x40, next != 0x7F, next <= 0xFC
            else { return 0 }
            count += 1
            if byte == 0x82 || byte == 0x83 { good += 1 }
            index += 2
        }
        return count >= 4 ? Double(good) / Double(count) : 0
    }

    /// Small letters are far more frequent than capital ones.
    private static func cyrillic(_ high: [UInt8], small: ClosedRange<UInt8>, capital: ClosedRange<UInt8>) -> Double {
        let smalls = high.count { small.contains($0) }
        let capitals = high.count { capital.contains($0) }
        guard (smalls + capitals) * 10 > high.count * 9, smalls > capitals * 3, smalls >= 8 else { return 0 }
        return Double(smalls) / Double(high.count)
    }
}
