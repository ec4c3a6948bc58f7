import CZlib

/// zlib's inflate on one stream; owns zlib's state.
struct Inflater: ~Copyable {
    /// What stands around the packed data.
    enum Wrapper: Int32 {
        case raw = -15
        case zlib = 15
        case gzip = 31
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private(set) var isDone = false

    init(_ wrapper: Wrapper) throws(HTTPProblem) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(stream, wrapper.rawValue, ZLIB_VERSION, size) == Z_OK else {
            stream.deallocate()
            throw .encoding("zlib has no memory for it")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks `input` onto the end of `output`.
    ///
    /// - Returns: How many bytes of `input` belong to the stream.
    /// - Throws: `HTTPProblem` where the data is damaged (a wrong checksum too), or unpacks to more than `limit`.
    mutating func inflate(_ input: Slice<UnsafeRawBufferPointer>, into output: inout [UInt8], limit: Int)
        throws(HTTPProblem) -> Int
    {
        guard let start = UnsafeRawBufferPointer(rebasing: input).baseAddress else { return 0 }
        // zlib does not write to its input; its type has no const for old compilers' sake.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: start.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(clamping: input.count)
        repeat {
            var code = Z_OK
            let part = [UInt8](unsafeUninitializedCapacity: 32 << 10) { buffer, count in
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(clamping: buffer.count)
                code = CZlib.inflate(stream, Z_NO_FLUSH)
                count = buffer.count - Int(stream.pointee.avail_out)
            }
            guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
                throw .encoding("what it packed is damaged")
            }
            guard output.count + part.count <= limit else { throw .unpackedTooLarge(limit: limit) }
            output += part
            if code == Z_STREAM_END {
                isDone = true
                break
            }
            if part.isEmpty { break }
        } while stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
        return input.count - Int(stream.pointee.avail_in)
    }
}
