import Glibc

/// The names in a document, each kept once, so that two names are compared as two numbers.
struct XMLNames: ~Copyable {
    /// One name.
    struct Entry {
        var start: Int
        var count: Int
        /// The length of the prefix; -1 where there is none.
        var prefix: Int
        var hash: UInt32
    }

    /// A name where the table is full: a document with more names than that is hostile.
    static let overflow: Int32 = 0
    private static let mostBytes = 1 << 20

    private(set) var entries: [Entry] = [Entry(start: 0, count: 0, prefix: -1, hash: 0)]
    private var bytes: [UInt8] = []
    private var slots = [Int32](repeating: 0, count: 1 << 10)

    /// The number of a name.
    mutating func number(_ name: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
        var hash: UInt32 = 2_166_136_261
        for index in 0..<count { hash = (hash ^ UInt32(name[index])) &* 16_777_619 }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.count == count, same(entry, name) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard bytes.count + count <= Self.mostBytes else { return Self.overflow }
        let number = Int32(entries.count)
        let colon = memchr(name, 0x3A, count).map { UnsafeRawPointer($0) - UnsafeRawPointer(name) }
        entries.append(Entry(start: bytes.count, count: count, prefix: colon ?? -1, hash: hash))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name, count: count))
        slots[slot] = number
        if entries.count * 2 > slots.count { grow() }
        return number
    }

    /// Whether `number` is the number of this name.
    @inline(__always)
    func isName(_ number: Int32, _ name: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let entry = entries[Int(number)]
        return number != Self.overflow && entry.count == count && same(entry, name)
    }

    @inline(__always)
    private func same(_ entry: Entry, _ name: UnsafePointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { all in
            all.baseAddress.map { memcmp($0 + entry.start, name, entry.count) == 0 } ?? (entry.count == 0)
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for number in 1..<entries.count {
            var slot = Int(entries[number].hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// The whole name, as it is written.
    func text(_ number: Int32) -> String {
        let entry = entries[Int(number)]
        return String(decoding: bytes[entry.start..<(entry.start + entry.count)], as: UTF8.self)
    }

    /// The name without its prefix.
    func local(_ number: Int32) -> String {
        let entry = entries[Int(number)]
        let start = entry.start + entry.prefix + 1
        return String(decoding: bytes[start..<(entry.start + entry.count)], as: UTF8.self)
    }

    /// The prefix; empty where there is none.
    func prefix(_ number: Int32) -> String {
        let entry = entries[Int(number)]
        guard entry.prefix > 0 else { return "" }
        return String(decoding: bytes[entry.start..<(entry.start + entry.prefix)], as: UTF8.self)
    }
}
