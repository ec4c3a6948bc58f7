import Markup

/// Looks UTF-8 over for what XML does not allow.
enum FeedUTF8 {
    /// How many bytes from the beginning are characters that XML allows.
    static func goodBytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let raw = UnsafeRawPointer(start)
        var index = 0
        while index < count {
            // Eight characters of ASCII at a time, none of them a control character.
            while index &+ 8 <= count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let high = word & 0x8080_8080_8080_8080
                let low = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
                if high | low != 0 { break }
                index &+= 8
            }
            guard index < count else { break }
            let byte = start[index]
            if byte < 0x80 {
                if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D { return index }
                index &+= 1
                continue
            }
            let length = character(start + index, count - index)
            if length == 0 { return index }
            index &+= length
        }
        return index
    }

    /// The length of the character that begins here; 0 where none does (Unicode Standard, table 3-7).
    @inline(__always)
    private static func character(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let first = start[0]
        if first >= 0xE1, first <= 0xEF, first != 0xED, count >= 3 {
            return start[1] & 0xC0 == 0x80 && start[2] & 0xC0 == 0x80 ? 3 : 0
        }
        if first >= 0xC2, first <= 0xDF, count >= 2 { return start[1] & 0xC0 == 0x80 ? 2 : 0 }
        switch first {
        case 0xE0: return count >= 3 && start[1] >= 0xA0 && start[1] <= 0xBF && start[2] & 0xC0 == 0x80 ? 3 : 0
        case 0xED: return count >= 3 && start[1] >= 0x80 && start[1] <= 0x9F && start[2] & 0xC0 == 0x80 ? 3 : 0
        case 0xF0...0xF4:
            let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
            return count >= 4 && start[1] >= low && start[1] <= high && start[2] & 0xC0 == 0x80
                && start[3] & 0xC0 == 0x80
                ? 4 : 0
        default: return 0
        }
    }

    /// Whether these last bytes may be a character that goes on.
    static func isTorn(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let length = start[0] >= 0xF0 ? 4 : start[0] >= 0xE0 ? 3 : start[0] >= 0xC2 ? 2 : 1
        guard start[0] <= 0xF4, count < length else { return false }
        return (1..<count).allSatisfy { start[$0] & 0xC0 == 0x80 }
    }

    /// How many bytes of a text there are in its first `most` bytes without tearing a character.
    static func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ most: Int) -> Int {
        guard bytes.count > most else { return bytes.count }
        var end = most
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// A byte that is no UTF-8, read as windows-1252, which it nearly always is.
    static func windows1252(_ byte: UInt8) -> [UInt8] {
        let code = Windows1252.codePoint(UInt32(byte))
        return Unicode.Scalar(code).map { Array(String($0).utf8) } ?? []
    }

    static func holdsControls(_ bytes: [UInt8]) -> Bool {
        bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    }
}
