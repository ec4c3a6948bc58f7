/// The common URL, which is already as it will be written: read in one pass, without taking it apart.
///
/// A page has thousands of links, nearly all of them like this. Whatever is not plainly so is left to `URLParser`:
/// only `http` and `https`, an ASCII name in lower case, no port, no credentials, no dot segment, nothing to encode.
enum PlainURL {
    /// The URL and where its parts are; nil where `URLParser` must look at it.
    static func parse(_ text: String, base: WebURL?) -> (href: String, offsets: URLOffsets)? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count < URLOffsets.longest else { return nil }
            if bytes.count > 1, bytes[0] == slash, bytes[1] != slash {
                guard let base, base.isWeb, let tail = tail(bytes, 0) else { return nil }
                let before = base.beforePath
                var offsets = base.pathOffsets
                offsets.queryStart = before.count + tail.query
                offsets.fragmentStart = before.count + tail.fragment
                return (String(Substring(before)) + String(decoding: bytes, as: UTF8.self), offsets)
            }
            guard let name = nameRange(bytes), let tail = tail(bytes, name.upperBound) else { return nil }
            let offsets = URLOffsets(
                schemeEnd: name.lowerBound - 3, usernameEnd: name.lowerBound, hostStart: name.lowerBound,
                hostEnd: name.upperBound, pathStart: name.upperBound, queryStart: tail.query,
                fragmentStart: tail.fragment, hasHost: true)
            return (String(decoding: bytes, as: UTF8.self), offsets)
        }
    }

    private static let slash = UInt8(ascii: "/")
    private static let schemes = [Array("https://".utf8), Array("http://".utf8)]

    /// Where the name of the host stands; a path must follow it.
    private static func nameRange(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let start = schemes.first(where: { bytes.starts(with: $0) })?.count else { return nil }
        var position = start
        var label = start
        while position < bytes.count, bytes[position] != slash {
            switch bytes[position] {
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"): break
            case UInt8(ascii: "."): label = position + 1
            default: return nil
            }
            position += 1
        }
        // A last label that begins with a digit may be a number, and the whole an address.
        guard position < bytes.count, label < position, !bytes[label].isASCIIDigit else { return nil }
        return start..<position
    }

    /// Where query and fragment begin in what follows the host; nil where anything of it has to be rewritten.
    private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (query: Int, fragment: Int)? {
        var query = bytes.count
        var fragment = bytes.count
        var position = start
        var set = PercentEncodeSet.path
        var isSegmentStart = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "#"), fragment == bytes.count {
                fragment = position
                query = min(query, position)
                set = .fragment
            } else if byte == UInt8(ascii: "?"), query == bytes.count {
                query = position
                set = .specialQuery
            } else if set.contains(byte) || byte == UInt8(ascii: "\\") {
                return nil
            } else if isSegmentStart, query == bytes.count, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") {
                return nil
            }
            isSegmentStart = byte == slash
            position += 1
        }
        return (query, fragment)
    }
}
