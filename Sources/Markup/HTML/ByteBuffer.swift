/// Bytes that grow at their end, without the checks that an array makes for each.
struct ByteBuffer: ~Copyable {
    private(set) var count = 0
    private var bytes: UnsafeMutableBufferPointer<UInt8>

    init(capacity: Int) {
        bytes = .allocate(capacity: max(64, capacity))
    }

    deinit { bytes.deallocate() }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == bytes.count { grow(by: 1) }
        bytes[count] = byte
        count &+= 1
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append($0[...]) }
    }

    mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let start = slice.base.baseAddress, !slice.isEmpty else { return }
        if bytes.count &- count < slice.count { grow(by: slice.count) }
        guard let end = bytes.baseAddress else { return }
        (end + count).update(from: start + slice.startIndex, count: slice.count)
        count &+= slice.count
    }

    /// Takes back what was appended after the first `count` bytes.
    mutating func cut(to count: Int) {
        self.count = min(self.count, max(0, count))
    }

    /// The bytes from `start` on, copied.
    func bytes(from start: Int) -> [UInt8] {
        Array(bytes[min(start, count)..<count])
    }

    /// Lends the bytes to `body`, which must not keep them.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<count]))
    }

    private mutating func grow(by more: Int) {
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(2 &* bytes.count, count &+ more))
        if let from = bytes.baseAddress { larger.baseAddress?.update(from: from, count: count) }
        bytes.deallocate()
        bytes = larger
    }
}
