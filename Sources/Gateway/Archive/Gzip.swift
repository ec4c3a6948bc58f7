import CZlib

/// Gzip members (RFC 1952), one of which holds each record of an archive.
enum Gzip {
    /// Why bytes are no member.
    enum Failure: Error {
        case damaged
        /// The bytes end before the member does.
        case cutShort
        case tooLarge
    }

    /// The bytes as one member.
    static func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        // 16 on top of the window's size asks for gzip instead of zlib.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
            throw Failure.tooLarge
        }
        defer { deflateEnd(&stream) }
        var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
        var input = bytes
        let status = input.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { throw Failure.tooLarge }
        result.removeLast(result.count - Int(stream.total_out))
        return result
    }

    /// The content of the member at the front of `bytes`.
    ///
    /// - Parameters:
    ///   - bytes: A member, and what follows it.
    ///   - limit: The most bytes it may unpack to.
    /// - Returns: The content, and how many bytes the member takes up.
    /// - Throws: `Failure`.
    static func member(_ bytes: [UInt8], limit: Int) throws(Failure) -> (content: [UInt8], length: Int) {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let status: Int32 = input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            while true {
                let (status, count) = buffer.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(clamping: output.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, output.count - Int(stream.avail_out))
                }
                result.append(contentsOf: buffer[..<count])
                guard status == Z_OK, result.count <= limit else { return status }
                if stream.avail_in == 0, count == 0 { return Z_BUF_ERROR }
            }
        }
        guard result.count <= limit else { throw .tooLarge }
        switch status {
        case Z_STREAM_END: return (result, Int(stream.total_in))
        case Z_BUF_ERROR: throw .cutShort
        default: throw .damaged
        }
    }
}
