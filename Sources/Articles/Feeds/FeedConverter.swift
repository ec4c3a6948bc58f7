import Glibc

/// Converts a text to UTF-8 piece by piece through the C library.
final class FeedConverter {
    private let handle: iconv_t
    private var rest: [UInt8] = []
    /// Whether the end has been converted.
    private(set) var isFinished = false
    /// Whether bytes that mean nothing were replaced by U+FFFD.
    private(set) var replaced = false

    /// Nil where the C library does not know `name`.
    init?(_ name: String) {
        guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// The next piece in UTF-8.
    func convert(_ piece: ArraySlice<UInt8>, atEnd: Bool) -> [UInt8] {
        var input = rest + piece
        rest = []
        isFinished = atEnd
        var result: [UInt8] = []
        result.reserveCapacity(input.count * 2)
        var buffer = [UInt8](repeating: 0, count: 16_384)
        input.withUnsafeMutableBytes { source in
            var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                let (code, written) = buffer.withUnsafeMutableBytes { target -> (CInt, Int) in
                    var out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var space = target.count
                    let status = iconv(handle, &next, &left, &out, &space)
                    return (status == -1 ? errno : 0, target.count - space)
                }
                result.append(contentsOf: buffer[..<written])
                if code == 0 || code == E2BIG { continue }
                if code == EINVAL, !atEnd {
                    // A character that goes on in the next piece.
                    rest = Array(source[(source.count - left)...])
                    return
                }
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                replaced = true
                next = next.map { $0 + 1 }
                left -= 1
            }
        }
        if atEnd {
            let written = buffer.withUnsafeMutableBytes { target -> Int in
                var out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var space = target.count
                _ = iconv(handle, nil, nil, &out, &space)
                return target.count - space
            }
            result.append(contentsOf: buffer[..<written])
        }
        return result
    }
}
