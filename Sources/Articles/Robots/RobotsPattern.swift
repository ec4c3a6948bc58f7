/// The path of an allow or disallow line: a prefix, in which `*` stands for anything and `$` at the end for the end.
struct RobotsPattern: Sendable, Equatable {
    private(set) var bytes: [UInt8]

    /// Reads a pattern; characters beyond ASCII are percent-encoded, hexadecimal digits become capitals.
    init(_ value: ArraySlice<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.count)
        PercentEncodeSet.none.encode(value, to: &bytes)
        self.bytes = Self.withCapitalEscapes(bytes)
    }

    /// The text with `%e1` as `%E1`.
    static func withCapitalEscapes(_ text: [UInt8]) -> [UInt8] {
        var result = text
        var position = 0
        while position + 2 < result.count {
            if result[position] == UInt8(ascii: "%"), result[position + 1].hexDigitValue != nil,
                result[position + 2].hexDigitValue != nil
            {
                for index in [position + 1, position + 2] where result[index].isASCIILetter { result[index] &= 0xDF }
                position += 2
            }
            position += 1
        }
        return result
    }

    /// How strongly the pattern speaks about a path: its length where it matches, nil where it does not.
    func priority(for path: [UInt8]) -> Int? { matches(path) ? bytes.count : nil }

    /// `/folder/index.html` allows `/folder/` too: the pattern for that; nil for any other.
    var directoryOfIndex: RobotsPattern? {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes[slash...].starts(with: "/index.htm".utf8) else {
            return nil
        }
        var pattern = self
        pattern.bytes = bytes[...slash] + [UInt8(ascii: "$")]
        return pattern
    }

    /// The parts between asterisks are looked for one after the other, each as early as it can be.
    private func matches(_ path: [UInt8]) -> Bool {
        let isAnchored = bytes.last == UInt8(ascii: "$")
        var parts = (isAnchored ? bytes.dropLast() : bytes[...])
            .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)[...]
        guard let first = parts.popFirst(), path.starts(with: first) else { return false }
        var position = first.count
        guard let last = parts.popLast() else { return !isAnchored || position == path.count }
        for part in parts {
            guard let end = Self.end(of: part, in: path[position...]) else { return false }
            position = end
        }
        if isAnchored { return path.count - position >= last.count && path.suffix(last.count).elementsEqual(last) }
        return Self.end(of: last, in: path[position...]) != nil
    }

    /// Where the first occurrence of `part` ends (Knuth, Morris, Pratt: the time is linear for any pattern).
    private static func end(of part: ArraySlice<UInt8>, in path: ArraySlice<UInt8>) -> Int? {
        let part = Array(part)
        guard !part.isEmpty else { return path.startIndex }
        guard part.count <= path.count else { return nil }
        var borders = [0]
        borders.reserveCapacity(part.count)
        var length = 0
        for byte in part.dropFirst() {
            while length > 0, part[length] != byte { length = borders[length - 1] }
            if part[length] == byte { length += 1 }
            borders.append(length)
        }
        length = 0
        for index in path.indices {
            while length > 0, part[length] != path[index] { length = borders[length - 1] }
            if part[length] == path[index] { length += 1 }
            if length == part.count { return index + 1 }
        }
        return nil
    }
}
