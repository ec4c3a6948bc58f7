/// The name of an element or attribute, in lower case, as one number: names of HTML have at most 16 letters.
struct FeedHTMLName: Equatable {
    fileprivate var high: UInt64 = 0
    fileprivate var low: UInt64 = 0

    init(_ html: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        guard end - start <= 16 else {
            high = .max
            return
        }
        for index in start..<end { push(html[index]) }
    }

    init(_ text: Substring) {
        for byte in text.utf8 { push(byte) }
    }

    private mutating func push(_ byte: UInt8) {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
}

/// What is known of names, found with one multiplication: every tag of every feed is looked up here.
struct FeedHTMLTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var high: UInt64
        var low: UInt64
        var value: Value?
    }

    private var slots = [Slot](repeating: Slot(high: 0, low: 0, value: nil), count: 2_048)

    /// A table of pairs; the later one of two with the same name wins.
    init(_ pairs: [(FeedHTMLName, Value)]) {
        for (name, value) in pairs {
            var index = Self.place(name)
            while slots[index].value != nil, slots[index].high != name.high || slots[index].low != name.low {
                index = (index + 1) & 2_047
            }
            slots[index] = Slot(high: name.high, low: name.low, value: value)
        }
    }

    /// What is known of a name; nil for nothing.
    subscript(name: FeedHTMLName) -> Value? {
        var index = Self.place(name)
        while let value = slots[index].value {
            if slots[index].low == name.low, slots[index].high == name.high { return value }
            index = (index + 1) & 2_047
        }
        return nil
    }

    private static func place(_ name: FeedHTMLName) -> Int {
        Int(truncatingIfNeeded: ((name.low ^ name.high &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 53)
    }
}
