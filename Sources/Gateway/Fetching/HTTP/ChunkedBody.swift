/// Reads the chunked transfer coding (RFC 9112, section 7.1).
struct ChunkedBody {
    private enum State {
        case size, data(left: Int), afterData, trailer, done
    }

    /// The most bytes of all trailers.
    var maxTrailerBytes = 64 << 10
    /// The most bytes of a chunk's size and its extensions.
    private static let maxSizeLine = 4 << 10
    private var state = State.size
    private var line: [UInt8] = []
    private var trailerBytes = 0

    var isDone: Bool {
        if case .done = state { return true }
        return false
    }

    /// Reads what has come, and hands parts of the body on.
    ///
    /// - Returns: What stands after the body's end.
    mutating func read(
        _ bytes: Slice<UnsafeRawBufferPointer>, body: (Slice<UnsafeRawBufferPointer>) throws -> Void
    ) throws -> Slice<UnsafeRawBufferPointer> {
        var rest = bytes
        while !rest.isEmpty {
            switch state {
            case .data(let left):
                let part = rest.prefix(left)
                try body(part)
                rest = rest.dropFirst(part.count)
                state = part.count == left ? .afterData : .data(left: left - part.count)
            case .done:
                return rest
            case .size, .afterData, .trailer:
                let end = rest.firstIndex(of: UInt8(ascii: "\n"))
                line += rest[..<(end ?? rest.endIndex)]
                try checkLength()
                guard let end else { return rest[rest.endIndex...] }
                rest = rest[rest.index(after: end)...]
                guard line.popLast() == UInt8(ascii: "\r") else {
                    throw HTTPProblem.malformed("its chunks have line feeds without carriage returns")
                }
                try takeLine()
                line.removeAll(keepingCapacity: true)
            }
        }
        return rest
    }

    private func checkLength() throws(HTTPProblem) {
        if case .trailer = state {
            guard trailerBytes + line.count <= maxTrailerBytes else { throw .headTooLarge(limit: maxTrailerBytes) }
        } else if line.count > Self.maxSizeLine {
            throw .malformed("the size of a chunk is not a number")
        }
    }

    private mutating func takeLine() throws(HTTPProblem) {
        switch state {
        case .size:
            let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            guard !digits.isEmpty, digits.allSatisfy(Self.isHex),
                let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
            else { throw .malformed("the size of a chunk is not a number") }
            state = size == 0 ? .trailer : .data(left: size)
        case .afterData:
            guard line.isEmpty else { throw .malformed("a chunk is longer than its size says") }
            state = .size
        case .trailer:
            trailerBytes += line.count + 2
            if line.isEmpty { state = .done }
        case .data, .done: break
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
