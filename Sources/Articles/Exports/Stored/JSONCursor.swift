/// Walks over JSON text without decoding it, and says where its values stand.
///
/// It trusts nothing: text that is no JSON gives nil, never a position outside of the text. Nesting has a limit, so that
/// hostile text cannot exhaust the stack.
struct JSONCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The byte at the cursor; nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Steps over `byte` and the white space before it; false where another byte stands there.
    mutating func skip(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        position &+= 1
        return true
    }

    /// Steps over white space.
    mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position &+= 1 }
    }

    /// Steps over a string, and gives the range between its quotes, escapes and all.
    mutating func string() -> Range<Int>? {
        guard skip(UInt8(ascii: "\"")) else { return nil }
        let start = position
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
        let count = bytes.count
        var index = position
        while index < count {
            // Eight bytes at a time, as long as none of them is a quote or a backslash.
            while index &+ 8 <= count {
                let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let quotes = word ^ (ones &* 0x22)
                let slashes = word ^ (ones &* 0x5C)
                let found = ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes) & highs
                if found != 0 {
                    index &+= found.trailingZeroBitCount / 8
                    break
                }
                index &+= 8
            }
            guard index < count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                position = index &+ 1
                return start..<index
            case UInt8(ascii: "\\"): index &+= 2
            default: index &+= 1
            }
        }
        return nil
    }

    /// Steps over any value, and gives its range.
    mutating func value(depth: Int = 64) -> Range<Int>? {
        skipSpace()
        let start = position
        switch next {
        case UInt8(ascii: "\""):
            return string().map { ($0.lowerBound - 1)..<($0.upperBound + 1) }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth > 0 else { return nil }
            let isObject = next == UInt8(ascii: "{")
            let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
            position &+= 1
            if skip(close) { return start..<position }
            repeat {
                if isObject {
                    guard string() != nil, skip(UInt8(ascii: ":")) else { return nil }
                }
                guard value(depth: depth - 1) != nil else { return nil }
            } while skip(UInt8(ascii: ","))
            return skip(close) ? start..<position : nil
        default:
            while let byte = next, byte > 0x20, !Self.ends(byte) { position &+= 1 }
            return position > start ? start..<position : nil
        }
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }

    /// Steps over an object, and hands over the key of each member with the range of its value.
    ///
    /// - Returns: Whether it was an object, whole and well formed, and `body` wanted to see all of it.
    mutating func members(_ body: (Range<Int>, Range<Int>) -> Bool) -> Bool {
        guard skip(UInt8(ascii: "{")) else { return false }
        if skip(UInt8(ascii: "}")) { return true }
        repeat {
            guard let key = string(), skip(UInt8(ascii: ":")), let value = value(), body(key, value) else {
                return false
            }
        } while skip(UInt8(ascii: ","))
        return skip(UInt8(ascii: "}"))
    }
}
