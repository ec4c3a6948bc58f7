import CZlib

/// Compresses a stream of bytes with gzip; the same bytes give the same result, for the header names no time and no file.
final class GzipStream {
    private let stream: UnsafeMutablePointer<z_stream>
    private var room = [UInt8](repeating: 0, count: 1 << 16)

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 more for the header of gzip.
        let status = deflateInit2_(
            stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "out of memory")
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Compresses bytes, and hands over what has become of them and of those before.
    func write(_ bytes: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        // zlib counts in 32 bits.
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + (1 << 30))
            try run(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), Z_NO_FLUSH, to: sink)
            start = end
        }
    }

    /// Ends the stream.
    func finish(to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        try run(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH, to: sink)
    }

    private func run(
        _ bytes: UnsafeRawBufferPointer, _ flush: CInt, to sink: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(bytes.count)
        try room.withUnsafeMutableBytes { room in
            repeat {
                stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_out = UInt32(room.count)
                deflate(stream, flush)
                let count = room.count - Int(stream.pointee.avail_out)
                if count > 0 { try sink(UnsafeRawBufferPointer(rebasing: room[..<count])) }
            } while stream.pointee.avail_out == 0
        }
    }
}
