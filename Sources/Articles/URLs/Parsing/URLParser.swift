/// The URL standard's basic parser (section 4.4), one method a state of it.
struct URLParser {
    private let input: [UInt8]
    private let base: WebURL?
    private var record = URLRecord()
    private var position = 0

    private init(_ input: [UInt8], _ base: WebURL?) {
        self.input = input
        self.base = base
    }

    /// Parses `text`, resolved against `base` where it is relative; nil where that fails.
    static func parse(_ text: String, base: WebURL?) -> URLRecord? {
        let trimmed = text.utf8.drop { $0 <= 0x20 }
        let end = trimmed.lastIndex { $0 > 0x20 }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
        let input = trimmed[..<end].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        guard input.count < URLOffsets.longest else { return nil }
        var parser = URLParser(input, base)
        return parser.run() ? parser.record : nil
    }

    private mutating func run() -> Bool {
        guard let scheme = scheme() else { return withoutScheme() }
        record.scheme = scheme
        position = scheme.count + 1
        if record.isFile { return file() }
        if record.isSpecial {
            if let base, base.schemeBytes.elementsEqual(scheme), !input[position...].starts(with: "//".utf8) {
                return relative(to: base)
            }
            skipSlashes()
            return authority()
        }
        if input[position...].starts(with: "//".utf8) {
            position += 2
            return authority()
        }
        if byte == UInt8(ascii: "/") {
            path()
            queryAndFragment()
            return true
        }
        return opaquePath()
    }

    // MARK: - Schemes

    private func scheme() -> [UInt8]? {
        guard let first = input.first, first.isASCIILetter else { return nil }
        let end = input.firstIndex { byte in
            !(byte.isASCIILetter || byte.isASCIIDigit || "+-.".utf8.contains(byte))
        }
        guard let end, input[end] == UInt8(ascii: ":") else { return nil }
        return input[..<end].map(\.asciiLowercased)
    }

    private mutating func withoutScheme() -> Bool {
        guard let base else { return false }
        if base.hasOpaquePath {
            guard byte == UInt8(ascii: "#") else { return false }
            record = base.record
            queryAndFragment()
            return true
        }
        record.scheme = Array(base.schemeBytes)
        return record.isFile ? file() : relative(to: base)
    }

    private mutating func opaquePath() -> Bool {
        let end = input[position...].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let text = input[position..<(end ?? input.count)]
        PercentEncodeSet.control.encode(text, to: &record.path)
        if end != nil, text.last == UInt8(ascii: " ") {
            record.path.removeLast()
            record.path += "%20".utf8
        }
        position = end ?? input.count
        queryAndFragment()
        return true
    }

    // MARK: - Relative references

    private mutating func relative(to base: WebURL) -> Bool {
        if isSlash(byte) {
            if isSlash(byte(1)) {
                if record.isSpecial { skipSlashes() } else { position += 2 }
                return authority()
            }
            record = base.record
            (record.path, record.query, record.fragment) = ([], nil, nil)
            path()
        } else {
            record = base.record
            relativePath()
        }
        queryAndFragment()
        return true
    }

    /// A path that is appended to the base's, or nothing but a query or a fragment.
    private mutating func relativePath() {
        switch byte {
        case nil, UInt8(ascii: "#"): break
        case UInt8(ascii: "?"): record.query = nil
        default:
            record.query = nil
            record.shortenPath()
            path()
        }
        record.fragment = nil
    }

    // MARK: - Files

    private mutating func file() -> Bool {
        let base = base.flatMap { $0.schemeBytes.elementsEqual("file".utf8) ? $0 : nil }
        record.host = []
        if isSlash(byte) {
            if isSlash(byte(1)) {
                position += 2
                return fileHost()
            }
            if let parent = base?.record {
                record.host = parent.host
                let drive = parent.path.dropFirst().prefix { $0 != UInt8(ascii: "/") }
                if WindowsDrive.isNormalized(drive), !WindowsDrive.begins(input[(position + 1)...]) {
                    record.path = [UInt8(ascii: "/")] + drive
                }
            }
            path()
        } else if let base {
            record = base.record
            if WindowsDrive.begins(input[position...]) {
                (record.path, record.query, record.fragment) = ([], nil, nil)
                path()
            } else {
                relativePath()
            }
        } else {
            path()
        }
        queryAndFragment()
        return true
    }

    private mutating func fileHost() -> Bool {
        let end = input[position...].firstIndex(where: isEndOfAuthority) ?? input.count
        let text = input[position..<end]
        if !WindowsDrive.isLetter(text) {
            if !text.isEmpty {
                guard let host = URLHost.parse(text, isSpecial: true) else { return false }
                record.host = host.elementsEqual("localhost".utf8) ? [] : host
            }
            position = end
        }
        path()
        queryAndFragment()
        return true
    }

    // MARK: - Authority

    private mutating func authority() -> Bool {
        let end = input[position...].firstIndex(where: isEndOfAuthority) ?? input.count
        var start = position
        if let at = input[position..<end].lastIndex(of: UInt8(ascii: "@")) {
            let colon = input[position..<at].firstIndex(of: UInt8(ascii: ":"))
            PercentEncodeSet.userinfo.encode(input[position..<(colon ?? at)], to: &record.username)
            if let colon { PercentEncodeSet.userinfo.encode(input[(colon + 1)..<at], to: &record.password) }
            start = at + 1
            guard start < end else { return false }
        }
        let colon = portColon(start, end)
        let name = input[start..<(colon ?? end)]
        guard !name.isEmpty || (!record.isSpecial && colon == nil) else { return false }
        guard let host = name.isEmpty ? [] : URLHost.parse(name, isSpecial: record.isSpecial) else { return false }
        record.host = host
        if let colon {
            var number = 0
            for digit in input[(colon + 1)..<end] {
                guard digit.isASCIIDigit else { return false }
                number = number * 10 + Int(digit - 0x30)
                guard number <= Int(UInt16.max) else { return false }
            }
            let port = colon + 1 < end ? UInt16(truncatingIfNeeded: number) : nil
            record.port = port == URLRecord.defaultPort(of: record.scheme) ? nil : port
        }
        position = end
        if record.isSpecial || (byte != nil && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")) { path() }
        queryAndFragment()
        return true
    }

    /// The colon before the port: the first one outside brackets.
    private func portColon(_ start: Int, _ end: Int) -> Int? {
        var isInside = false
        for index in start..<end {
            switch input[index] {
            case UInt8(ascii: "["): isInside = true
            case UInt8(ascii: "]"): isInside = false
            case UInt8(ascii: ":"): if !isInside { return index }
            default: break
            }
        }
        return nil
    }

    // MARK: - Path, query, fragment

    /// Appends the segments up to the query to the record's path, resolving dot segments.
    private mutating func path() {
        if isSlash(byte) { position += 1 }
        while true {
            let start = position
            while let byte, !isSlash(byte), byte != UInt8(ascii: "?"), byte != UInt8(ascii: "#") { position += 1 }
            let isLast = !isSlash(byte)
            append(segment: input[start..<position], isLast: isLast)
            if isLast { return }
            position += 1
        }
    }

    private mutating func append(segment: ArraySlice<UInt8>, isLast: Bool) {
        let slash = UInt8(ascii: "/")
        switch dots(segment) {
        case 2:
            record.shortenPath()
            if isLast { record.path.append(slash) }
        case 1:
            if isLast { record.path.append(slash) }
        default:
            if record.isFile, record.path.isEmpty, WindowsDrive.isLetter(segment) {
                record.path += [slash, segment[segment.startIndex], UInt8(ascii: ":")]
            } else {
                record.path.append(slash)
                PercentEncodeSet.path.encode(segment, to: &record.path)
            }
        }
    }

    /// 1 for `.`, 2 for `..`, also where they are encoded; else 0.
    private func dots(_ segment: ArraySlice<UInt8>) -> Int {
        guard (1...6).contains(segment.count) else { return 0 }
        var rest = segment
        var count = 0
        while let first = rest.first {
            if first == UInt8(ascii: ".") {
                rest = rest.dropFirst()
            } else if rest.prefix(3).map(\.asciiLowercased).elementsEqual("%2e".utf8) {
                rest = rest.dropFirst(3)
            } else {
                return 0
            }
            count += 1
        }
        return count <= 2 ? count : 0
    }

    private mutating func queryAndFragment() {
        if byte == UInt8(ascii: "?") {
            let end = input[position...].firstIndex(of: UInt8(ascii: "#")) ?? input.count
            var query: [UInt8] = []
            let set = record.isSpecial ? PercentEncodeSet.specialQuery : .query
            set.encode(input[(position + 1)..<end], to: &query)
            record.query = query
            position = end
        }
        if byte == UInt8(ascii: "#") {
            var fragment: [UInt8] = []
            PercentEncodeSet.fragment.encode(input[(position + 1)...], to: &fragment)
            record.fragment = fragment
        }
    }

    // MARK: - Bytes

    private var byte: UInt8? { position < input.count ? input[position] : nil }

    private func byte(_ offset: Int) -> UInt8? { position + offset < input.count ? input[position + offset] : nil }

    /// `/`, and `\` where the scheme is one of the web's.
    private func isSlash(_ byte: UInt8?) -> Bool {
        byte == UInt8(ascii: "/") || (byte == UInt8(ascii: "\\") && record.isSpecial)
    }

    private func isEndOfAuthority(_ byte: UInt8) -> Bool {
        isSlash(byte) || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    private mutating func skipSlashes() {
        while isSlash(byte) { position += 1 }
    }
}
