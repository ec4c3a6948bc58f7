import Glibc

/// Converts between encodings through the C library's iconv.
enum Converter {
    /// Brings `bytes` to UTF-8; nil where iconv does not know `name`.
    ///
    /// What cannot be read becomes U+FFFD, and is noted.
    static func utf8(_ bytes: [UInt8], from name: String) -> (bytes: [UInt8], repaired: Bool)? {
        guard let handle = iconv_open("UTF-8", iconvNames[name] ?? name), handle != iconv_t(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(handle) }
        var input = bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        var repaired = false
        var buffer = [UInt8](repeating: 0, count: 16_384)
        input.withUnsafeMutableBytes { source in
            var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while true {
                let atEnd = left == 0
                let (status, written) = buffer.withUnsafeMutableBytes { target -> (Int, Int) in
                    var out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var space = target.count
                    let status =
                        atEnd ? iconv(handle, nil, nil, &out, &space) : iconv(handle, &next, &left, &out, &space)
                    return (status == -1 ? Int(errno) : 0, target.count - space)
                }
                result.append(contentsOf: buffer[..<written])
                if status == 0 {
                    if atEnd { break }
                } else if status != Int(E2BIG) {
                    // A byte that means nothing here, or a character cut off by the end.
                    result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    repaired = true
                    guard left > 0 else { break }
                    next = next.map { $0 + 1 }
                    left -= 1
                }
            }
        }
        return (result, repaired)
    }

    /// Where the C library's name is another one than the WHATWG's.
    private static let iconvNames = [
        "gbk": "GB18030", "shift_jis": "CP932", "euc-kr": "CP949", "big5": "BIG5-HKSCS", "windows-874": "CP874",
        "iso-8859-8-i": "ISO-8859-8", "x-mac-cyrillic": "MAC-UK", "macintosh": "MACINTOSH", "hz-gb-2312": "HZ",
    ]
}
