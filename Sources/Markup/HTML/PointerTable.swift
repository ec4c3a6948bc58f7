/// Values by the address of a name that libxml2 keeps once a parse: one probe instead of a string comparison.
///
/// Element names come out of the parser's dictionary, so that equal names have equal addresses until it is freed.
struct PointerTable<Value> {
    private var slots: [(key: UInt, value: Value)?] = Array(repeating: nil, count: 256)
    private var used = 0

    /// The value of `name`, which `make` finds from its bytes the first time.
    mutating func value(at name: UnsafePointer<UInt8>, _ make: ([UInt8]) -> Value) -> Value {
        let key = UInt(bitPattern: name)
        var slot = Int(truncatingIfNeeded: ((key >> 3) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
        while let entry = slots[slot] {
            if entry.key == key { return entry.value }
            slot = (slot + 1) & (slots.count - 1)
        }
        let value = make(Array(UnsafeBufferPointer(start: name, count: length(of: name))))
        // A page with more names than half the table is made up: its names are looked up each time.
        if used < slots.count / 2 {
            slots[slot] = (key, value)
            used += 1
        }
        return value
    }
}
