/// Writes JSON (RFC 8259) with keys in the order in which they are given: the same values give the same bytes.
public struct JSONText: Sendable {
    /// The text so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty text.
    public init() {}

    /// Writes an object whose members `body` writes.
    public mutating func object(_ body: (inout JSONText) -> Void) {
        begin(UInt8(ascii: "{"))
        body(&self)
        end(UInt8(ascii: "}"))
    }

    /// Writes an array whose elements `body` writes.
    public mutating func array(_ body: (inout JSONText) -> Void) {
        begin(UInt8(ascii: "["))
        body(&self)
        end(UInt8(ascii: "]"))
    }

    /// Begins an object; `endObject` ends it.
    ///
    /// For output that is written in pieces.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    /// Ends the object that was begun last.
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Begins an array; `endArray` ends it.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    /// Ends the array that was begun last.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes a key; the next value belongs to it.
    public mutating func key(_ name: String) {
        comma()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a key of our own, in which nothing needs to be escaped.
    private mutating func known(_ name: StaticString) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string.
    public mutating func value(_ text: String) {
        comma()
        quote(text)
        needsComma = true
    }

    /// Writes a whole number.
    public mutating func value(_ number: Int) { raw("\(number)") }

    /// Writes a number with three decimals.
    public mutating func value(_ number: Double) {
        let thousandths = Int((number * 1_000).rounded())
        let digits = "\(abs(thousandths) % 1_000)"
        let sign = thousandths < 0 ? "-" : ""
        raw("\(sign)\(abs(thousandths) / 1_000).\(String(repeating: "0", count: 3 - digits.count))\(digits)")
    }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { raw("null") }

    /// Writes a member, `null` where there is no value.
    public mutating func member(_ name: StaticString, _ text: String?) {
        known(name)
        if let text { value(text) } else { null() }
    }

    /// Writes a member where there is a value.
    public mutating func optional(_ name: StaticString, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        known(name)
        value(text)
    }

    /// Writes a member where there is a value.
    public mutating func optional(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        known(name)
        value(number)
    }

    /// Writes a member where there is a value.
    public mutating func optional(_ name: StaticString, _ flag: Bool?) {
        guard let flag else { return }
        known(name)
        value(flag)
    }

    /// Writes a number as precisely as it is known; `null` for one that JSON cannot write.
    public mutating func number(_ number: Double) { raw(number.isFinite ? "\(number)" : "null") }

    /// Ends a line, for texts of one value a line.
    public mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Hands what has been written so far to `body` and forgets it, so that a long text need not be kept whole.
    ///
    /// - Parameter body: Takes the bytes since the last call.
    /// - Throws: What `body` throws.
    public mutating func drain(_ body: ([UInt8]) throws -> Void) rethrows {
        try body(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a member with a list of strings where there are any.
    public mutating func optional(_ name: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        known(name)
        array { json in for text in texts { json.value(text) } }
    }

    private mutating func raw(_ text: String) {
        comma()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func begin(_ byte: UInt8) {
        comma()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func end(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private static let hex = Array("0123456789abcdef".utf8)

    private mutating func quote(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            bytes.append(UInt8(ascii: "\""))
            var start = 0
            while true {
                let next = Self.nextSpecial(utf8, start)
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<next]))
                guard next < utf8.count else { break }
                escape(utf8[next])
                start = next + 1
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// The place of the next byte that may not stand in a string as it is: a control character, `"` or `\`.
    private static func nextSpecial(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(utf8)
        var index = start
        // Eight bytes at a time: the high bit of a byte is set where it is below 0x20, or the same as the mark.
        while index &+ 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let quotes = word ^ 0x2222_2222_2222_2222
            let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
            let deletes = word ^ 0x7F7F_7F7F_7F7F_7F7F
            let found =
                ((word &- 0x2020_2020_2020_2020) & ~word) | ((quotes &- 0x0101_0101_0101_0101) & ~quotes)
                | ((slashes &- 0x0101_0101_0101_0101) & ~slashes) | ((deletes &- 0x0101_0101_0101_0101) & ~deletes)
            if found & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 8
        }
        while index < raw.count {
            let byte = raw[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return index }
            index &+= 1
        }
        return index
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            bytes.append(Self.hex[Int(byte >> 4)])
            bytes.append(Self.hex[Int(byte & 15)])
        }
    }
}
