import Glibc

/// Text in any encoding of the C library, for tests.
enum LegacyBytes {
    /// The bytes of `text`; nil where the encoding is unknown or lacks a character.
    static func of(_ text: String, _ encoding: String) -> [UInt8]? {
        guard let handle = iconv_open(encoding, "UTF-8"), handle != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(handle) }
        var input = Array(text.utf8)
        var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
        let written: Int? = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = target.count
                guard iconv(handle, &from, &left, &to, &room) != -1, iconv(handle, nil, nil, &to, &room) != -1 else {
                    return nil
                }
                return target.count - room
            }
        }
        return written.map { Array(output[..<$0]) }
    }
}
