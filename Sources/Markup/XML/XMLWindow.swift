import Glibc

/// A piece of a document that arrives bit by bit: what has been read is dropped, what is still needed stays.
///
/// NULs stand behind the last byte, so that looking some bytes ahead is always allowed.
struct XMLWindow: ~Copyable {
    /// Fills a buffer and says how many bytes it put there; 0 at the end.
    typealias Source = (UnsafeMutableRawBufferPointer) -> Int

    private static let step = 1 << 17
    /// How many NULs stand behind the last byte.
    private static let behind = 16
    private let source: Source
    private var capacity: Int
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    /// The next byte to be read.
    var position = 0
    /// One past the last byte that is here.
    private(set) var end = 0
    /// Whether all of the document has come.
    private(set) var atEnd = false
    /// Whether the last byte that came was a carriage return, whose line feed may be the next one.
    private var lastWasReturn = false
    /// The number of line feeds in what has been dropped.
    private var droppedLines = 0
    /// How many bytes of the document have been dropped.
    private var dropped = 0

    init(source: @escaping Source) {
        self.source = source
        capacity = Self.step
        bytes = .allocate(capacity: capacity + Self.behind)
        bytes.update(repeating: 0, count: Self.behind)
    }

    deinit { bytes.deallocate() }

    /// The offset of `position` in the document.
    var offset: Int { dropped + position }

    /// The number of the line at `position`, from 1.
    var line: Int { droppedLines + Self.lines(bytes, position) + 1 }

    private static func lines(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        let raw = UnsafeRawPointer(bytes)
        var result = 0
        var index = 0
        // Eight bytes at a time: exactly the bytes that are line feeds keep their high bit.
        while index &+ 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
            let rest = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
            result &+= (~(rest | word | 0x7F7F_7F7F_7F7F_7F7F)).nonzeroBitCount
            index &+= 8
        }
        while index < count {
            if bytes[index] == 0x0A { result &+= 1 }
            index &+= 1
        }
        return result
    }

    /// Reads on, keeping everything from `position`; false where there is no more, or where `limit` bytes are here already.
    mutating func more(limit: Int = 1 << 23) -> Bool {
        guard !atEnd, end - position < limit else { return false }
        if position > 0 {
            droppedLines += Self.lines(bytes, position)
            dropped += position
            memmove(bytes, bytes + position, end - position)
            end -= position
            position = 0
        }
        if capacity - end < Self.step / 2 {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.behind)
            memcpy(larger, bytes, end)
            bytes.deallocate()
            bytes = larger
            capacity *= 2
        }
        while true {
            let count = source(UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end))
            guard count > 0, count <= capacity - end else {
                atEnd = true
                (bytes + end).update(repeating: 0, count: Self.behind)
                return false
            }
            let kept = lineEndsUnified(count)
            guard kept > 0 else { continue }
            end += kept
            (bytes + end).update(repeating: 0, count: Self.behind)
            return true
        }
    }

    /// Makes every line of the `count` bytes behind `end` end with one line feed (XML 1.0, section 2.11); returns how many
    /// bytes are left.
    private mutating func lineEndsUnified(_ count: Int) -> Int {
        let start = bytes + end
        let endedInReturn = lastWasReturn
        lastWasReturn = start[count - 1] == 0x0D
        guard memchr(start, 0x0D, count) != nil || endedInReturn && start[0] == 0x0A else { return count }
        var written = 0
        var previous: UInt8 = endedInReturn ? 0x0D : 0
        for index in 0..<count {
            let byte = start[index]
            // The line feed behind a return has been written for the return.
            if byte != 0x0A || previous != 0x0D {
                start[written] = byte == 0x0D ? 0x0A : byte
                written += 1
            }
            previous = byte
        }
        return written
    }

    /// Where `byte` stands in `start..<stop`; nil where it does not.
    @inline(__always)
    func find(_ byte: UInt8, from start: Int, to stop: Int) -> Int? {
        guard start < stop, let found = memchr(bytes + start, CInt(byte), stop - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }

    /// Whether `text` stands at `start`, in any case of its letters.
    func has(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= end else { return false }
        for index in 0..<count {
            let byte = bytes[start + index]
            let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
            if upper != text.utf8Start[index] { return false }
        }
        return true
    }
}
