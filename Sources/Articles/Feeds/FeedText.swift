import Glibc

/// The texts of feeds, as bytes.
enum FeedText {
    private static let ampersand = Array("&amp;".utf8)
    private static let less = Array("&lt;".utf8)
    private static let greater = Array("&gt;".utf8)
    private static let quotation = Array("&quot;".utf8)

    /// Appends a text as it may stand in HTML.
    static func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var start = 0
        for index in 0..<bytes.count {
            let replacement: [UInt8]
            switch bytes[index] {
            case 0x26: replacement = ampersand
            case 0x3C: replacement = less
            case 0x3E: replacement = greater
            case 0x22: replacement = quotation
            default: continue
            }
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            text.append(contentsOf: replacement)
            start = index + 1
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Plain text as HTML.
    ///
    /// An `&` stays: publishers escape twice what they mean once, and browsers read a bare one.
    static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 == 0x3C || $0 == 0x3E }) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case 0x3C: result.append(contentsOf: less)
            case 0x3E: result.append(contentsOf: greater)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Without white space at its ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let (start, end) = bytes.withUnsafeBufferPointer { bytes -> (Int, Int) in
            var start = 0
            var end = bytes.count
            while start < end, bytes[start] <= 0x20 { start &+= 1 }
            while end > start, bytes[end &- 1] <= 0x20 { end &-= 1 }
            return (start, end)
        }
        if end - start == bytes.count { return bytes }
        return bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)]
    }
}

extension String {
    /// Nil where there is nothing in it; for texts whose ends were trimmed.
    var orNil: String? { isEmpty ? nil : self }
}
