/// A name of up to 16 bytes as two words, ASCII capitals made small: names are compared without touching memory.
struct PackedName: Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The name that `bytes` spell; nil where it is longer than 16 bytes or empty.
    @inline(__always)
    init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
        for byte in bytes {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte.lowercase)
        }
    }

    /// The name that `text` spells; nil where it is longer than 16 bytes or empty.
    init?(_ text: String) {
        var name: PackedName?
        var text = text
        text.withUTF8 { name = PackedName($0[...]) }
        guard let name else { return nil }
        self = name
    }

    /// A place in a table of 2^`bits` slots.
    @inline(__always)
    func slot(bits: Int) -> Int {
        Int(truncatingIfNeeded: ((low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 &- bits))
    }
}

/// A table of few names, asked once for each tag and attribute of a page.
struct NameTable<Value: Sendable>: Sendable {
    private static var bits: Int { 8 }
    private var slots: [(name: PackedName, value: Value)?] = Array(repeating: nil, count: 1 << Self.bits)

    /// - Parameter values: At most half as many names as there are slots; longer names are left out.
    init(_ values: [(String, Value)]) {
        for (text, value) in values.prefix(slots.count / 2) {
            guard let name = PackedName(text) else { continue }
            var slot = name.slot(bits: Self.bits)
            while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = (name, value)
        }
    }

    /// The value of `name`; nil where it is not in the table.
    @inline(__always)
    func value(of name: PackedName) -> Value? {
        var slot = name.slot(bits: Self.bits)
        while let entry = slots[slot] {
            if entry.name == name { return entry.value }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }
}

extension PackedName: Sendable {}
